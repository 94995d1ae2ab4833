# verdict: accepted
# why: five thousand levels, past Python's usual limit
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def double(x):
    return down(5000) - 5000 + 2 * x
