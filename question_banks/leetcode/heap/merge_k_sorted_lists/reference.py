from heapq import heapify, heappop, heapreplace


def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    heads = [(head.val, number, head) for number, head in enumerate(lists) if head is not None]
    heapify(heads)  # the number of the list settles ties, nodes are never compared
    before_head = tail = ListNode()
    while heads:
        _, number, node = heads[0]
        tail.next = tail = node
        if node.next is None:
            heappop(heads)
        else:
            heapreplace(heads, (node.next.val, number, node.next))
    return before_head.next
