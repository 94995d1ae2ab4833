# verdict: accepted
# why: prints to both streams while it works
import sys


def double(x):
    print("debug", x)
    print("more", file=sys.stderr)
    return 2 * x
