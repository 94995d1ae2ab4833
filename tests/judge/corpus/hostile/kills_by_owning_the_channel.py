# verdict: wrong_answer | runtime_error
# why: asks the kernel to send SIGIO and SIGKILL to the parent when the channel moves
import fcntl
import os
import signal


def double(x):
    for descriptor in range(32):
        try:
            fcntl.fcntl(descriptor, fcntl.F_SETOWN, os.getppid())
            fcntl.fcntl(descriptor, 10, signal.SIGKILL)
            flags = fcntl.fcntl(descriptor, fcntl.F_GETFL)
            fcntl.fcntl(descriptor, fcntl.F_SETFL, flags | os.O_ASYNC)
        except OSError:
            continue
    return -1
