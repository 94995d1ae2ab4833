# verdict: accepted
# why: the untouched starter, then the pasted class
def double(x: int) -> int: ...


class Solution:
    def double(self, x: int) -> int:
        return 2 * x
