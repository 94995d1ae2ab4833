# verdict: time_limit
# why: waits for a lock that it holds
import threading

lock = threading.Lock()


def double(x):
    lock.acquire()
    lock.acquire()
    return 2 * x
