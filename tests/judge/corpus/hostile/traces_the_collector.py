# verdict: wrong_answer | runtime_error
# why: a collector callback that leaves, and a collector that runs all the time
import gc
import os

gc.set_threshold(1)


def double(x):
    gc.callbacks.append(lambda *_: os._exit(0))
    return [[] for _ in range(1000)]
