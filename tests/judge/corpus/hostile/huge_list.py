# verdict: wrong_answer | time_limit | memory_limit
# why: a hundred million items
def double(x):
    return [0] * 10**8
