# verdict: time_limit
# why: uses no processor time at all
import time


def double(x):
    time.sleep(10**6)
