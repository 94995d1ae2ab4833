# verdict: wrong_answer | output_limit
# why: cuts its own output off, so that the judge looks behind the end of the file
import os

print("x" * 5000, flush=True)
calls = 0


def double(x):
    global calls
    calls += 1
    print("y" * 1000, flush=True)
    if calls == 2:
        os.ftruncate(1, 0)
        return -1
    return 2 * x
