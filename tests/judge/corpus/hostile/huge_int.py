# verdict: wrong_answer | time_limit
# why: an int of a million digits, quadratic to write in decimals
def double(x):
    return 1 << 3_900_000
