def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    """A list of nodes for each value; the values are few."""
    buckets: list[list[ListNode]] = [[] for _ in range(20_001)]
    for node in lists:
        while node:
            buckets[node.val + 10_000].append(node)
            node = node.next
    before_head = tail = ListNode()
    for bucket in buckets:
        for node in bucket:
            tail.next = node
            tail = node
    tail.next = None
    return before_head.next
