# verdict: runtime_error
# why: pairs of value and node in the heap - with equal values the nodes are compared, and they have no order
from heapq import heappop, heappush


def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    heap = []
    for head in lists:
        if head:
            heappush(heap, (head.val, head))
    dummy = tail = ListNode()
    while heap:
        _, node = heappop(heap)
        tail.next = node
        tail = node
        if node.next:
            heappush(heap, (node.next.val, node.next))
    return dummy.next
