# verdict: accepted
# why: replaces sys.stdout by a buffer of its own
import io
import os
import sys

sys.stdout = io.StringIO()
_real = os.write


def double(x):
    print(x)
    return 2 * x
