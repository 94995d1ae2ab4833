# verdict: runtime_error
# why: starts at the head instead of a node before it, and nothing stands before the head when that is to go
def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    before = ahead = head
    for _ in range(n):
        ahead = ahead.next
    while ahead.next:
        before, ahead = before.next, ahead.next
    before.next = before.next.next
    return head
