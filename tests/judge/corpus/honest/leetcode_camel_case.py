# verdict: accepted
# why: LeetCode's class, with its spelling
class Solution:
    def double(self, x: int) -> int:
        return 2 * x
