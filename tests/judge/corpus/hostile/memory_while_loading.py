# verdict: memory_limit
# why: too much at the top of the file
table = [0] * 10**9


def double(x):
    return 2 * x
