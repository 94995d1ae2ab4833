# verdict: time_limit
# why: the same for one thread, which stops them all
import signal
import threading


def double(x):
    signal.pthread_kill(threading.get_ident(), signal.SIGTSTP)
    threading.Event().wait()
