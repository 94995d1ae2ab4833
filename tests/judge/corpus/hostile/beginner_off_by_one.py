# verdict: wrong_answer
# why: one item too few
# question: items
def items(n):
    return list(range(n - 1))
