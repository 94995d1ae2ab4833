# verdict: wrong_answer | time_limit | memory_limit | runtime_error
# why: a generator of generators of generators
# question: items
def items(n):
    yield items(n)
