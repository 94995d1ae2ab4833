# verdict: runtime_error
# why: shuts the judge's channel down without ending
import socket
import time


def double(x):
    for descriptor in range(3, 32):
        try:
            socket.socket(fileno=descriptor).shutdown(socket.SHUT_RDWR)
        except OSError:
            continue
    time.sleep(30)
