# verdict: time_limit
# why: an announced frame that comes a byte at a time keeps a reader busy past every deadline
import os
import time


def double(x):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\x00\x01\x00\x00")
        except OSError:
            continue
        for _ in range(400):
            os.write(descriptor, b" ")
            time.sleep(0.03)
    return 2 * x + 1
