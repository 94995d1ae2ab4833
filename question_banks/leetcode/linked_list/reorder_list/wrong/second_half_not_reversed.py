# verdict: wrong_answer
# why: the halves are woven together as they are; up to three nodes nobody notices that the second must be reversed
def reorder_list(head: ListNode | None) -> None:
    slow, fast = head, head
    while fast and fast.next:
        slow, fast = slow.next, fast.next.next
    second, slow.next = slow.next, None
    first = head
    while second:
        first.next, second.next, first, second = second, first.next, first.next, second.next
