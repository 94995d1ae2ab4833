# verdict: wrong_answer
# why: takes a walk of ten thousand steps for a cycle, but a list may be longer
def has_cycle(head: ListNode | None) -> bool:
    steps = 0
    while head:
        head = head.next
        steps += 1
        if steps > 10_000:
            return True
    return False
