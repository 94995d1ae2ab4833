def has_cycle(head: ListNode | None) -> bool:
    mark = ListNode()
    while head is not None and head.next is not mark:
        head.next, head = mark, head.next
    return head is not None
