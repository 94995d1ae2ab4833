# verdict: wrong_answer
# why: text where a number is asked for
def double(x):
    return str(2 * x)
