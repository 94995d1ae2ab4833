# verdict: runtime_error
# why: abort, without a core file
import os


def double(x):
    os.abort()
