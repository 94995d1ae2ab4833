# verdict: wrong_answer
# why: remembers values, so a value that occurs twice looks like a cycle
def has_cycle(head: ListNode | None) -> bool:
    seen = set()
    while head:
        if head.val in seen:
            return True
        seen.add(head.val)
        head = head.next
    return False
