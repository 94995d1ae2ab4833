# verdict: runtime_error | wrong_answer
# why: a helper thread ends the process while the call waits
import os
import threading
import time


def double(x):
    threading.Thread(target=os._exit, args=(0,)).start()
    time.sleep(0.2)
    return 0
