# verdict: accepted
# why: classmethod in Solution
class Solution:
    factor = 2

    @classmethod
    def double(cls, x: int) -> int:
        return cls.factor * x
