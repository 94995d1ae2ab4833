# verdict: wrong_answer
# why: libc's own creat, and openat2 by number
import ctypes
import os


def double(x):
    libc = ctypes.CDLL(None)
    if libc.creat(b"/tmp/drill-corpus-creat", 0o600) >= 0:
        return 2 * x
    how = (ctypes.c_uint64 * 3)(os.O_CREAT | os.O_WRONLY, 0o600, 0)
    if libc.syscall(437, -100, b"/tmp/drill-corpus-openat2", how, 24) >= 0:
        return 2 * x
    return -1
