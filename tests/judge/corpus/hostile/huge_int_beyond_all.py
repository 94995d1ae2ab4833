# verdict: wrong_answer | time_limit | memory_limit
# why: an int of a hundred million bits
def double(x):
    return 1 << 10**8
