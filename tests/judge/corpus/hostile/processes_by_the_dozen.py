# verdict: wrong_answer
# why: fifty children, each asleep for a while
import os
import time


def double(x):
    started = 0
    for _ in range(50):
        try:
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
            started += 1
        except OSError:
            continue
    return 2 * x if started else -1
