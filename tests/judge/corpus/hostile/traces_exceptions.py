# verdict: runtime_error
# why: hooks for uncaught exceptions that end with success
import os
import sys
import threading

sys.excepthook = threading.excepthook = sys.unraisablehook = lambda *_: os._exit(0)


def double(x):
    raise ValueError("never mind")
