# verdict: wrong_answer
# why: removes the n-th node from the front
def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    dummy = before = ListNode(0, head)
    for _ in range(n - 1):
        before = before.next
    before.next = before.next.next
    return dummy.next
