# verdict: wrong_answer
# why: the link is changed before the successor is remembered, so the walk turns back at once and the rest is lost
def reverse_list(head: ListNode | None) -> ListNode | None:
    before = None
    while head:
        head.next = before
        before = head
        head = head.next
    return before
