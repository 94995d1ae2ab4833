# verdict: time_limit
# why: a clock that stands still, then a loop without end
import time

time.time = time.monotonic = time.perf_counter = time.process_time = lambda: 0.0
time.clock_gettime = lambda _: 0.0


def double(x):
    while True:
        pass
