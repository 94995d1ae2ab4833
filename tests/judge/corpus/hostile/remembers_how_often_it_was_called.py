# verdict: wrong_answer
# why: right for the first calls, later not
calls = 0


def double(x):
    global calls
    calls += 1
    return 2 * x if calls <= 5 else 0
