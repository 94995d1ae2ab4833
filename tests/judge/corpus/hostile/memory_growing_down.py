# verdict: wrong_answer
# why: a mapping that grows down counts as stack, not as data
import mmap


def double(x):
    grows_down = 0x0100
    try:
        held = mmap.mmap(-1, 400 * 2**20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | grows_down)
    except OSError:
        return -1
    for at in range(0, 200 * 2**20, 2**20):
        held[at] = 1
    return 2 * x
