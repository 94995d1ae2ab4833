# verdict: wrong_answer
# why: off by one - the leading pointer is only n ahead of the dummy, so the node after the wanted one goes
def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    dummy = ListNode(0, head)
    before = ahead = dummy
    for _ in range(n):
        ahead = ahead.next
    while ahead:
        before, ahead = before.next, ahead.next
    before.next = before.next.next
    return dummy.next
