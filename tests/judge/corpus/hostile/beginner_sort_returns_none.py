# verdict: wrong_answer
# why: list.sort returns None
# question: items
def items(n):
    return list(range(n)).sort()
