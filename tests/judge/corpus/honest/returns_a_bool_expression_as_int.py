# verdict: accepted
# why: arithmetic with bools gives an int
def double(x):
    return x + x + (x > 0) - (x > 0)
