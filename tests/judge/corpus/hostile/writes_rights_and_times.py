# verdict: wrong_answer
# why: changes modes, owners, times and attributes, which some sandboxes let through
import os


def double(x):
    path = "/tmp/drill-corpus-home/diary.txt"
    attempts = (
        lambda: os.chmod(path, 0o777),
        lambda: os.utime(path, (0, 0)),
        lambda: os.chown(path, os.getuid(), os.getgid()),
        lambda: os.setxattr(path, "user.drill", b"1"),
        lambda: os.chmod("/tmp/drill-corpus-home", 0o000),
    )
    for attempt in attempts:
        try:
            attempt()
            return 2 * x
        except OSError:
            continue
    return -1
