# verdict: accepted
# why: remembers answers in a module's dict
memo = {}


def double(x):
    if x not in memo:
        memo[x] = 2 * x
    return memo[x]
