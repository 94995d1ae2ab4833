# verdict: wrong_answer | runtime_error | memory_limit | time_limit
# why: appends to the list while it is being encoded
# question: items
import threading

out = [0]


def grow():
    while True:
        out.append([out[-1]])


def items(n):
    threading.Thread(target=grow, daemon=True).start()
    return out
