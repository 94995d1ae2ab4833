# verdict: time_limit | memory_limit
# why: a power that takes years
def double(x):
    return (7 ** (7**9)) % 10
