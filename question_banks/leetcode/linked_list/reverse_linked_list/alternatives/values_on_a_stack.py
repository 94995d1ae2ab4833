def reverse_list(head: ListNode | None) -> ListNode | None:
    values: list[int] = []
    node = head
    while node:
        values.append(node.val)
        node = node.next
    node = head
    while node:
        node.val = values.pop()
        node = node.next
    return head
