# verdict: runtime_error
# why: duplicates descriptors for ever
import os


def double(x):
    while True:
        os.dup(1)
