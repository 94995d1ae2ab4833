# verdict: runtime_error | memory_limit | wrong_answer | time_limit
# why: three hundred sleeping threads
import threading
import time


def double(x):
    for _ in range(300):
        threading.Thread(target=time.sleep, args=(30,), daemon=True).start()
    return -1
