# verdict: wrong_answer
# why: a thread that is no daemon would keep the process alive
import threading
import time

threading.Thread(target=time.sleep, args=(999,), daemon=False).start()


def double(x):
    return 0
