# verdict: wrong_answer
# why: every start method of multiprocessing
import multiprocessing


def double(x):
    for method in ("fork", "spawn", "forkserver"):
        try:
            process = multiprocessing.get_context(method).Process(target=print)
            process.start()
            process.join(2)
            return 2 * x
        except Exception:
            continue
    return -1
