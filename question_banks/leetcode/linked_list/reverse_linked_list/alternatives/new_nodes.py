def reverse_list(head: ListNode | None) -> ListNode | None:
    copy = None
    while head:
        copy = ListNode(head.val, copy)
        head = head.next
    return copy
