# verdict: wrong_answer
# why: nan where an int is asked for
def double(x):
    return float("nan")
