def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    before_head = before = ListNode(next=head)
    ahead = head
    for _ in range(n):
        ahead = ahead.next
    while ahead is not None:
        before, ahead = before.next, ahead.next
    before.next = before.next.next
    return before_head.next
