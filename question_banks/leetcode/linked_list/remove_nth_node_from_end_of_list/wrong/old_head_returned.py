# verdict: wrong_answer
# why: works with a dummy in front, but returns the old head, which may be the node that was removed
def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    before = ListNode(0, head)
    ahead = head
    for _ in range(n):
        ahead = ahead.next
    while ahead:
        before, ahead = before.next, ahead.next
    before.next = before.next.next
    return head
