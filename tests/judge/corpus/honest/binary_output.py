# verdict: accepted
# why: writes bytes and characters of every plane
import sys


def double(x):
    print("größe → 😀", flush=True)
    sys.stdout.buffer.write(b"\xff\x00")
    return 2 * x
