# verdict: runtime_error | wrong_answer
# why: a thread of the first call floods the judge's channel during and between later calls
import os
import threading


def flood():
    while True:
        for descriptor in range(3, 16):
            try:
                os.write(descriptor, b"\x00\x00\x00\x02{}")
            except OSError:
                continue


threading.Thread(target=flood, daemon=True).start()


def double(x):
    return -1
