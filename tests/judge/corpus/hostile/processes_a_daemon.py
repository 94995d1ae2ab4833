# verdict: wrong_answer
# why: forks twice and leaves its session
import os
import time


def double(x):
    try:
        if os.fork():
            return 2 * x
        os.setsid()
        if os.fork():
            os._exit(0)
        time.sleep(30)
        os._exit(0)
    except OSError:
        return -1
