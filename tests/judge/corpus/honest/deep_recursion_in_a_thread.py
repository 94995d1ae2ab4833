# verdict: accepted
# why: the same in a helper thread
import threading
from functools import lru_cache


@lru_cache(None)
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def double(x):
    out = []
    worker = threading.Thread(target=lambda: out.append(down(5000)))
    worker.start()
    worker.join()
    return out[0] - 5000 + 2 * x
