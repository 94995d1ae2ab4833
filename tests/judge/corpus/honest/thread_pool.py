# verdict: accepted
# why: a pool of threads, made anew in each call
# memory: 128
from concurrent.futures import ThreadPoolExecutor


def double(x):
    with ThreadPoolExecutor(max_workers=4) as pool:
        return sum(pool.map(lambda part: part * x, [1, 1, 0, 0]))
