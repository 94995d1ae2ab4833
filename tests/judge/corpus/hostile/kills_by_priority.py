# verdict: wrong_answer
# why: slows the parent down by its priority or its processors
import os


def double(x):
    attempts = (
        lambda: os.setpriority(os.PRIO_PROCESS, os.getppid(), 19),
        lambda: os.sched_setaffinity(os.getppid(), {0}),
    )
    for attempt in attempts:
        try:
            attempt()
            return 2 * x
        except OSError:
            continue
    return -1
