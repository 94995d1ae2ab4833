# verdict: accepted
# why: lru_cache on a method
from functools import lru_cache


class Solution:
    @lru_cache(maxsize=None)
    def double(self, x: int) -> int:
        return 2 * x
