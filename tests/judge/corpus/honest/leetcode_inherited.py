# verdict: accepted
# why: the method stands in a base class
class Base:
    def double(self, x: int) -> int:
        return 2 * x


class Solution(Base):
    pass
