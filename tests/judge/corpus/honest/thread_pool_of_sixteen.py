# verdict: accepted
# why: as many threads as a pool gets by default on a larger machine, all at once
# memory: 128
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def double(x):
    together = Barrier(16)

    def part(i):
        together.wait()
        return x if i < 2 else 0

    with ThreadPoolExecutor(max_workers=16) as pool:
        return sum(pool.map(part, range(16)))
