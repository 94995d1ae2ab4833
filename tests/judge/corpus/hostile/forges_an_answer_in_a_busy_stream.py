# verdict: time_limit
# why: bytes of an announced frame that come without a pause, so that a reader never gets round to the clock
import os
import time


def double(x):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\x03\x00\x00\x00")
        except OSError:
            continue
        end = time.monotonic() + 14
        while time.monotonic() < end:
            os.write(descriptor, b" ")
    return 2 * x + 1
