# verdict: time_limit
# why: no call is too long, all together keep the learner waiting
import time


def double(x):
    time.sleep(1)
    return 2 * x
