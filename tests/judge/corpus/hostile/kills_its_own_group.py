# verdict: wrong_answer | runtime_error
# why: signals everyone in its own group
import os
import signal

signal.signal(signal.SIGTERM, signal.SIG_IGN)


def double(x):
    try:
        os.killpg(0, signal.SIGTERM)
        return 2 * x + 1
    except OSError:
        return -1
