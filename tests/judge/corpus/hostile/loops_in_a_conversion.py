# verdict: time_limit
# why: an int of ten million digits as text
import sys

sys.set_int_max_str_digits(0)


def double(x):
    return len(str(1 << 30_000_000))
