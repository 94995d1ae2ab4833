# verdict: wrong_answer | time_limit
# why: a set of ints that share one hash
# question: items
def items(n):
    return {(2**61 - 1) * i for i in range(3000)}
