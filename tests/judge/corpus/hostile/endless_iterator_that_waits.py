# verdict: time_limit
# why: a generator that sleeps before its first item
# question: items
import time


def items(n):
    time.sleep(10**6)
    yield 0
