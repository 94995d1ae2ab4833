# verdict: wrong_answer
# why: a plain list, but its items are ints that equal everything
# question: items
class Evil(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


def items(n):
    return [Evil(-1) for _ in range(n)]
