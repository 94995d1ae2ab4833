# verdict: time_limit
# why: the main thread waits, another burns
import threading


def burn():
    while True:
        pass


def double(x):
    worker = threading.Thread(target=burn, daemon=True)
    worker.start()
    worker.join()
