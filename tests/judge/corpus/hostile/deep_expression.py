# verdict: wrong_answer
# why: an exception chained a hundred thousand times
def double(x):
    error = ValueError("end")
    for _ in range(10**5):
        outer = ValueError("outer")
        outer.__cause__ = error
        error = outer
    return error
