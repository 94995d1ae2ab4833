# verdict: wrong_answer
# why: a set has no order
# question: items
def items(n):
    return set(range(n + 20))
