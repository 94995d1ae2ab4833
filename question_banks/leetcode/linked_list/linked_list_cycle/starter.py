def has_cycle(head: ListNode | None) -> bool:
    """Return whether a walk along the list comes back to a node where it has been before."""
