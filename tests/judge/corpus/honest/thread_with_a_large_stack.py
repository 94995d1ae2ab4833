# verdict: accepted
# why: the contest idiom: a large stack, then everything in a thread
# memory: 128
import sys
import threading

sys.setrecursionlimit(10**6)
threading.stack_size(2**26)


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def double(x):
    out = []

    def main():
        out.append(down(10_000) - 10_000 + 2 * x)

    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
    return out[0]
