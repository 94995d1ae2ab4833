# verdict: wrong_answer
# why: 2.0 equals 2, but an int is asked for
def double(x):
    return 2.0 * x
