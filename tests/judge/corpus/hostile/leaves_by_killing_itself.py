# verdict: runtime_error
# why: SIGKILL to itself
import os
import signal


def double(x):
    os.kill(os.getpid(), signal.SIGKILL)
