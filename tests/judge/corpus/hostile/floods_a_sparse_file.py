# verdict: wrong_answer | output_limit
# why: makes its output as long as it may be without writing any of it, then longer
import os


def double(x):
    for size in (250_000, 10**12):
        try:
            os.ftruncate(1, size)
        except OSError:
            continue
    return -1
