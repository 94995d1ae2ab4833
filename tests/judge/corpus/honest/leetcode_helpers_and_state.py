# verdict: accepted
# why: helper methods, a nested class, state in __init__ and on the class
class Solution:
    FACTOR = 2

    class Box:
        def __init__(self, value):
            self.value = value

    def __init__(self):
        self.seen = []

    def helper(self, box):
        self.seen.append(box.value)
        return box.value * self.FACTOR

    def double(self, x: int) -> int:
        return self.helper(Solution.Box(x))
