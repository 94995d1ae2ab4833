def has_cycle(head: ListNode | None) -> bool:
    """Turning the links of a list with a cycle leads back to its head."""
    if head is None or head.next is None:
        return False
    before, node = None, head
    while node is not None:
        node.next, before, node = before, node, node.next
    return before is head
