# verdict: wrong_answer
# why: System V and POSIX queues and semaphores hold memory and stay when the process is gone
import ctypes
import os


def double(x):
    libc = ctypes.CDLL(None)
    queue = libc.msgget(0, 0o600)
    if queue >= 0:
        libc.msgctl(queue, 0, None)
        return 2 * x
    semaphores = libc.semget(0, 1, 0o600)
    if semaphores >= 0:
        libc.semctl(semaphores, 0, 0)
        return 2 * x
    name = b"/drill-corpus-queue"
    posix = libc.mq_open(name, os.O_CREAT | os.O_RDWR, 0o600, None)
    if posix >= 0:
        libc.mq_unlink(name)
        return 2 * x
    return -1
