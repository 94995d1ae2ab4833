# verdict: accepted
# why: a docstring-only starter left above the pasted class
def double(x: int) -> int:
    """Return twice x."""


class Solution:
    def double(self, x: int) -> int:
        return 2 * x
