# verdict: wrong_answer
# why: memfd, /dev/shm and temporary files as memory that is not counted
import os
import tempfile


def double(x):
    ways = (
        lambda: os.memfd_create("drill-corpus-memory"),
        lambda: tempfile.TemporaryFile(),
        lambda: open("/dev/shm/drill-corpus-memory", "x"),
    )
    for way in ways:
        try:
            way()
            return 2 * x
        except OSError:
            continue
    return -1
