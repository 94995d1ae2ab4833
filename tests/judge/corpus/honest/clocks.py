# verdict: accepted
# why: measures itself
import time
from datetime import datetime


def double(x):
    started = time.perf_counter()
    now = time.time(), time.monotonic(), time.process_time(), datetime.now()
    print(now, time.perf_counter() - started)
    return 2 * x
