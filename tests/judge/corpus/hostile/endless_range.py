# verdict: wrong_answer | time_limit | memory_limit
# why: a range longer than any memory
# question: items
def items(n):
    return range(10**18)
