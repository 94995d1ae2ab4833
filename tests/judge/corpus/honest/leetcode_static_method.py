# verdict: accepted
# why: staticmethod in Solution
class Solution:
    @staticmethod
    def double(x: int) -> int:
        return 2 * x
