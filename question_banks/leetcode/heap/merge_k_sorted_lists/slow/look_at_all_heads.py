# verdict: time_limit
# why: the smallest of all k heads is searched for each node, O(N · k)
def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    heads = [head for head in lists if head]
    before_head = tail = ListNode()
    while heads:
        place = min(range(len(heads)), key=lambda place: heads[place].val)
        tail.next = tail = heads[place]
        if tail.next:
            heads[place] = tail.next
        else:
            del heads[place]
    return before_head.next
