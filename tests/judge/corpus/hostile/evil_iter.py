# verdict: wrong_answer
# why: a list that iterates over something else than it holds
# question: items
class Evil(list):
    def __iter__(self):
        return iter(range(3))


def items(n):
    return Evil([9, 9, 9])
