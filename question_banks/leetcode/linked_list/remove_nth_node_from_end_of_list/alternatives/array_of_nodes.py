def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    before_head = ListNode(0, head)
    nodes = [before_head]
    while nodes[-1].next:
        nodes.append(nodes[-1].next)
    nodes[-n - 1].next = nodes[-n].next
    return before_head.next
