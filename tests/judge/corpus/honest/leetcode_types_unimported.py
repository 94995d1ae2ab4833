# verdict: accepted
# why: what LeetCode imports for you
class Solution:
    def double(self, x: Optional[int]) -> List[int]:
        q = deque([x])
        h = [x]
        heappush(h, 1)
        bisect.bisect_left([1], 1)
        return x + q.pop()
