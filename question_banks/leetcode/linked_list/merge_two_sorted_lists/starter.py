def merge_two_lists(list1: ListNode | None, list2: ListNode | None) -> ListNode | None:
    """Return the head of one sorted list that holds everything from the sorted lists list1 and list2."""
