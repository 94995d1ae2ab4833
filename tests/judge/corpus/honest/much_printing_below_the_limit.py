# verdict: accepted
# why: a hundred lines in each call
def double(x):
    for i in range(100):
        print("step", i, "of", x)
    return 2 * x
