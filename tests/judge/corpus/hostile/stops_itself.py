# verdict: time_limit
# why: a stopped process neither computes nor ends
import os
import signal


def double(x):
    os.kill(os.getpid(), signal.SIGSTOP)
