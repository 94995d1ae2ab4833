# verdict: wrong_answer
# why: anonymous mappings, shared and private, which careless limits do not count
import mmap


def double(x):
    held = []
    for flags in (mmap.MAP_SHARED, mmap.MAP_PRIVATE):
        try:
            held.append(mmap.mmap(-1, 400 * 2**20, flags=flags | mmap.MAP_ANONYMOUS))
        except OSError:
            continue
    return 2 * x if held else -1
