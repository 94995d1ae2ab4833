# verdict: wrong_answer
# why: both pointers start at the head and are compared before their first step, so they always "meet"
def has_cycle(head: ListNode | None) -> bool:
    slow = fast = head
    while fast and fast.next:
        if slow is fast:
            return True
        slow = slow.next
        fast = fast.next.next
    return False
