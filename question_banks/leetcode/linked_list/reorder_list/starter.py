def reorder_list(head: ListNode) -> None:
    """Relink the list in place: first node, last node, second node, last but one, and so on."""
