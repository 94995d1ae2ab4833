# verdict: wrong_answer
# why: keeps the returned list and fills it after returning
# question: items
import threading
import time


def items(n):
    out = [-1] * (n + 1)

    def fill():
        time.sleep(0.001)
        out[:] = range(n)

    threading.Thread(target=fill, daemon=True).start()
    return out
