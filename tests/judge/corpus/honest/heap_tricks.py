# verdict: accepted
# why: heapq with tuples, negation and nlargest
import heapq


def double(x):
    heap = [(-2 * x, "double"), (-2 * x + 1, "less")]
    heapq.heapify(heap)
    heapq.heappushpop(heap, (10**9, "never"))
    return max(-item[0] for item in heap) + 1 if heap[0][1] == "less" else -1
