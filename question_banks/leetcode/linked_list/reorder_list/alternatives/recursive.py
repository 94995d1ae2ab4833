def reorder_list(head: ListNode | None) -> None:
    length = 0
    node = head
    while node is not None:
        length, node = length + 1, node.next

    def fold(first: ListNode, size: int) -> tuple[ListNode, ListNode | None]:
        """Folds size nodes from first on; returns the new last one and what followed them."""
        if size <= 2:
            last = first if size == 1 else first.next
            after, last.next = last.next, None
            return last, after
        second = first.next
        last, partner = fold(second, size - 2)
        after = partner.next
        first.next, partner.next = partner, second
        return last, after

    if head is not None:
        fold(head, length)
