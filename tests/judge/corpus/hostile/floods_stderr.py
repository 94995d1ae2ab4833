# verdict: output_limit | time_limit
# why: writes raw bytes to the error stream for ever
import os


def double(x):
    while True:
        try:
            os.write(2, b"\xff" * 65536)
        except OSError:
            continue
