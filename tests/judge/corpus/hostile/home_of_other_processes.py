# verdict: wrong_answer
# why: reads environments, memory and descriptors of other processes
import os


def double(x):
    for process in (os.getppid(), 1):
        for name in ("environ", "mem", "maps", "cmdline", "status", "fd/3", "root/etc/passwd"):
            try:
                with open(f"/proc/{process}/{name}", "rb") as file:
                    file.read(1)
                return 2 * x
            except OSError:
                continue
    return -1
