# verdict: wrong_answer
# why: a subclass of int passes isinstance and any comparison
class Evil(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = int.__hash__


def double(x):
    return Evil(0)
