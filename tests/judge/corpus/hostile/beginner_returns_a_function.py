# verdict: wrong_answer
# why: forgets to call
def double(x):
    def inner():
        return 2 * x

    return inner
