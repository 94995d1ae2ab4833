def reverse_list(head: ListNode | None) -> ListNode | None:
    """Return the head of a list with the same values in the opposite order."""
