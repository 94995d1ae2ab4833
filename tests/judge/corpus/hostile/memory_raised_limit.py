# verdict: wrong_answer
# why: lifts its own limits first
import resource


def double(x):
    for which in (resource.RLIMIT_DATA, resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
        try:
            resource.setrlimit(which, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        except (OSError, ValueError):
            continue
    try:
        return 2 * x if bytearray(400 * 2**20) else 0
    except MemoryError:
        return -1
