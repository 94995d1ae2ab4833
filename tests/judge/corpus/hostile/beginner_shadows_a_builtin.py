# verdict: runtime_error
# why: a variable called list, and then list() of something
# question: items
list = [1, 2]


def items(n):
    return list(range(n))
