# verdict: wrong_answer
# why: a list kept as a default argument grows from call to call
# question: items
def items(n, out=[]):
    for i in range(n):
        out.append(i)
    return out
