# verdict: accepted
# why: the same idiom with the other usual number, 128 MB
# memory: 256
import sys
import threading

sys.setrecursionlimit(10**7)
threading.stack_size(2**27)


def double(x):
    out = []
    thread = threading.Thread(target=lambda: out.append(2 * x))
    thread.start()
    thread.join()
    return out[0]
