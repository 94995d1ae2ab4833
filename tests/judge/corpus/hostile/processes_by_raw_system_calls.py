# verdict: wrong_answer | runtime_error
# why: clone, vfork and posix_spawn without Python's help
import ctypes
import os


def double(x):
    libc = ctypes.CDLL(None, use_errno=True)
    for number in (57, 58):
        if os.uname().machine == "x86_64":
            child = libc.syscall(number)
            if child == 0:
                libc._exit(0)
            if child > 0:
                return 2 * x
    try:
        os.posix_spawn("/bin/true", ["true"], {})
        return 2 * x
    except OSError:
        return -1
