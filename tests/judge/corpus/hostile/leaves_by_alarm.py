# verdict: runtime_error | wrong_answer
# why: an alarm whose handler ends the process in the middle of the tests
import os
import signal
import time

signal.signal(signal.SIGALRM, lambda *_: os._exit(0))
signal.setitimer(signal.ITIMER_REAL, 0.02)


def double(x):
    time.sleep(0.2)
    return 0
