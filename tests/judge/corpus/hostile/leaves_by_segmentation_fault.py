# verdict: runtime_error
# why: crashes the interpreter
import os
import signal


def double(x):
    os.kill(os.getpid(), signal.SIGSEGV)
