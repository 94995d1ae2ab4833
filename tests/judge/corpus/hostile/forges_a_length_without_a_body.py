# verdict: runtime_error | time_limit
# why: announces sixty megabytes and sends nothing more
import os
import time


def double(x):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\x03\x80\x00\x00")
        except OSError:
            continue
    time.sleep(1000)
