# verdict: accepted
# why: switches the garbage collector off for speed
import gc

gc.disable()
gc.freeze()


def double(x):
    return 2 * x
