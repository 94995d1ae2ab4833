def reorder_list(head: ListNode | None) -> None:
    nodes: list[ListNode] = []
    while head is not None:
        nodes.append(head)
        head = head.next
    left, right = 0, len(nodes) - 1
    while left < right:
        nodes[left].next = nodes[right]
        left += 1
        if left < right:
            nodes[right].next = nodes[left]
            right -= 1
    if nodes:
        nodes[left].next = None
