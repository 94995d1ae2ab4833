# verdict: wrong_answer
# why: prints instead of returning
def double(x):
    print(2 * x)
