# verdict: wrong_answer
# why: a dictionary from value to node instead of a tie-break, so of several heads with the same value one survives
from heapq import heappop, heappush


def merge_k_lists(lists: list[ListNode | None]) -> ListNode | None:
    by_value = {}
    heap = []

    def put(node):
        if node:
            if node.val not in by_value:
                heappush(heap, node.val)
            by_value[node.val] = node

    for head in lists:
        put(head)
    dummy = tail = ListNode()
    while heap:
        node = by_value.pop(heappop(heap))
        tail.next = ListNode(node.val)
        tail = tail.next
        put(node.next)
    return dummy.next
