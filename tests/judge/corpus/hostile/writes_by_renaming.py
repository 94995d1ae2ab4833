# verdict: wrong_answer
# why: moves, links and replaces files
import os


def double(x):
    here = "/tmp/drill-corpus-home/"
    attempts = (
        lambda: os.rename(here + "diary.txt", here + "moved.txt"),
        lambda: os.replace(here + "diary.txt", here + ".profile"),
        lambda: os.link(here + "diary.txt", here + "second.txt"),
        lambda: os.symlink(here + "diary.txt", here + "pointer.txt"),
        lambda: os.mkfifo(here + "pipe"),
        lambda: os.mkdir(here + "folder"),
        lambda: os.mknod(here + "node"),
    )
    for attempt in attempts:
        try:
            attempt()
            return 2 * x
        except OSError:
            continue
    return -1
