# verdict: wrong_answer
# why: merges in pairs, but with an odd number of lists the last one has no partner and is dropped
def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    while len(lists) > 1:
        lists = [merge_two(lists[place], lists[place + 1]) for place in range(0, len(lists) - 1, 2)]
    return lists[0] if lists else None


def merge_two(first, second):
    dummy = tail = ListNode()
    while first and second:
        if second.val < first.val:
            first, second = second, first
        tail.next, first = first, first.next
        tail = tail.next
    tail.next = first or second
    return dummy.next
