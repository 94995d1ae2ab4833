# verdict: time_limit
# why: each list is merged into a result that grows and is walked through every time, O(N · k)
def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    merged = None
    for head in lists:
        merged = merge_two(merged, head)
    return merged


def merge_two(first: ListNode | None, second: ListNode | None) -> ListNode | None:
    before_head = tail = ListNode()
    while first and second:
        if second.val < first.val:
            tail.next, second = second, second.next
        else:
            tail.next, first = first, first.next
        tail = tail.next
    tail.next = first or second
    return before_head.next
