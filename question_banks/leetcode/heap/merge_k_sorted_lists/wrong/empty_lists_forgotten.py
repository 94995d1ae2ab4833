# verdict: runtime_error
# why: every head goes into the heap, also that of an empty list, which is None
from heapq import heappop, heappush


def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    heap = []
    for number, head in enumerate(lists):
        heappush(heap, (head.val, number, head))
    dummy = tail = ListNode()
    while heap:
        _, number, node = heappop(heap)
        tail.next = node
        tail = node
        if node.next:
            heappush(heap, (node.next.val, number, node.next))
    return dummy.next
