# verdict: wrong_answer
# why: the second half is reversed while the first half still leads into it, so the finished list runs in a circle
def reorder_list(head: ListNode | None) -> None:
    slow = fast = head
    while fast and fast.next:
        slow, fast = slow.next, fast.next.next
    backwards, here = None, slow.next
    while here:
        here.next, backwards, here = backwards, here, here.next
    front = head
    while backwards:
        front_after, back_after = front.next, backwards.next
        front.next, backwards.next = backwards, front_after
        front, backwards = front_after, back_after
