# verdict: runtime_error
# why: the fast pointer takes two steps, but only the first one is known to be possible
def has_cycle(head: ListNode | None) -> bool:
    slow = fast = head
    while fast:
        slow = slow.next
        fast = fast.next.next
        if slow is fast:
            return True
    return False
