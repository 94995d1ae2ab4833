# verdict: wrong_answer
# why: knows the answers of the plain tests by heart
def double(x):
    return {1: 2, 7: 14}.get(x, 0)
