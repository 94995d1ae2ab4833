# verdict: wrong_answer
# why: copying the values into their new order is easier than relinking, but the statement forbids it
def reorder_list(head: ListNode | None) -> None:
    values = []
    node = head
    while node:
        values.append(node.val)
        node = node.next
    node, left, right = head, 0, len(values) - 1
    while left <= right:
        node.val, left, node = values[left], left + 1, node.next
        if left <= right:
            node.val, right, node = values[right], right - 1, node.next
