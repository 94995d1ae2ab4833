def reorder_list(head: ListNode) -> None:
    middle = end = head
    while end is not None and end.next is not None:
        middle, end = middle.next, end.next.next
    rest, middle.next = middle.next, None

    backwards: ListNode | None = None
    while rest is not None:
        rest.next, backwards, rest = backwards, rest, rest.next

    front = head
    while backwards is not None:
        front.next, backwards.next, front, backwards = backwards, front.next, front.next, backwards.next
