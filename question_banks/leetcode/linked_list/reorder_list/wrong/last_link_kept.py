# verdict: wrong_answer
# why: two pointers over an array of nodes, but the new last node keeps its old link, which points back into the list
def reorder_list(head: ListNode | None) -> None:
    nodes = []
    while head:
        nodes.append(head)
        head = head.next
    left, right = 0, len(nodes) - 1
    while left < right:
        nodes[left].next = nodes[right]
        left += 1
        if left < right:
            nodes[right].next = nodes[left]
            right -= 1
