# verdict: runtime_error
# why: a child that outlives the verdict
import os
import time


def double(x):
    if os.fork() == 0:
        time.sleep(30)
        os._exit(0)
    return 0
