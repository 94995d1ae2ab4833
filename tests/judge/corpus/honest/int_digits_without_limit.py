# verdict: accepted
# why: lifts the limit of digits for a large int on the way
import sys

sys.set_int_max_str_digits(0)


def double(x):
    return 2 * x + int("1" * 5000) - int("1" * 5000)
