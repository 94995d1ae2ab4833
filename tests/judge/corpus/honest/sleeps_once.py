# verdict: accepted
# why: waits fifty milliseconds, once
import time

time.sleep(0.05)


def double(x):
    return 2 * x
