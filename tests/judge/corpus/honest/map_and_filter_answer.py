# verdict: accepted
# why: map over filter where a list is asked for
# question: items
def items(n):
    return map(abs, filter(lambda i: i <= 0, range(0, -n, -1)))
