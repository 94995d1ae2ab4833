def remove_nth_from_end(head: ListNode | None, n: int) -> ListNode | None:
    values: list[int] = []
    while head:
        values.append(head.val)
        head = head.next
    del values[-n]
    rest = None
    for value in reversed(values):
        rest = ListNode(value, rest)
    return rest
