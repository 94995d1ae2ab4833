# verdict: compile_error
# why: only methods of another name, and several of them
class Solution:
    def first(self, x):
        return 2 * x

    def second(self, x):
        return 2 * x
