# verdict: accepted
# why: one pool for all calls, never shut down
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def double(x):
    return pool.submit(lambda: 2 * x).result()
