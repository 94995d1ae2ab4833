# verdict: runtime_error
# why: announces a frame of four gigabytes
import os


def double(x):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\xff\xff\xff\xff")
        except OSError:
            continue
    return 2 * x + 1
