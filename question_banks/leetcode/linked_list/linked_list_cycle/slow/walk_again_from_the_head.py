# verdict: time_limit
# why: after each step it walks from the head again, to see whether the node comes earlier than expected, O(n²)
def has_cycle(head: ListNode | None) -> bool:
    node, steps = head, 0
    while node:
        again = head
        for _ in range(steps):
            if again is node:
                return True
            again = again.next
        node, steps = node.next, steps + 1
    return False
