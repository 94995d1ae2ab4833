def has_cycle(head: ListNode | None) -> bool:
    seen: set[ListNode] = set()
    while head is not None:
        if head in seen:
            return True
        seen.add(head)
        head = head.next
    return False
