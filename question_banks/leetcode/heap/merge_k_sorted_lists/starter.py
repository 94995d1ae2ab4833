def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    """Return the head of one sorted list with all values of the given sorted lists."""
