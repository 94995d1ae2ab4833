# verdict: wrong_answer | runtime_error | time_limit | memory_limit
# why: each thread starts two, to a depth of seven
import threading


def breed(depth):
    if depth:
        for _ in range(2):
            threading.Thread(target=breed, args=(depth - 1,), daemon=True).start()


def double(x):
    breed(7)
    return -1
