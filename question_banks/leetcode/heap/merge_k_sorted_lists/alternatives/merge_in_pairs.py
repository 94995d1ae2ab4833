def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    step = 1
    while step < len(lists):
        for place in range(0, len(lists) - step, 2 * step):
            lists[place] = merge_two(lists[place], lists[place + step])
        step *= 2
    return lists[0] if lists else None


def merge_two(first: ListNode | None, second: ListNode | None) -> ListNode | None:
    before_head = tail = ListNode()
    while first and second:
        if second.val < first.val:
            first, second = second, first
        tail.next, first = first, first.next
        tail = tail.next
    tail.next = first or second
    return before_head.next
