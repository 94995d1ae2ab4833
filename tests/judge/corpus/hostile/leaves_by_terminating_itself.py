# verdict: runtime_error
# why: SIGTERM to itself, with a handler that exits with 0
import os
import signal

signal.signal(signal.SIGTERM, lambda *_: os._exit(0))


def double(x):
    os.kill(os.getpid(), signal.SIGTERM)
