# verdict: runtime_error
# why: closes everything, then answers
import os


def double(x):
    os.closerange(0, 64)
    return 2 * x
