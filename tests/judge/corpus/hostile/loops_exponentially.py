# verdict: time_limit
# why: the plain Fibonacci of a large number
def slow(n):
    return n if n < 2 else slow(n - 1) + slow(n - 2)


def double(x):
    return slow(45) * 0 + 2 * x
