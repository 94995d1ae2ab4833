# verdict: time_limit
# why: looks for the way back to the head only, and walks for ever if the cycle begins later
def has_cycle(head: ListNode | None) -> bool:
    node = head.next if head else None
    while node:
        if node is head:
            return True
        node = node.next
    return False
