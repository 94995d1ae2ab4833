# verdict: time_limit
# why: catastrophic backtracking
import re


def double(x):
    return len(re.findall(r"^(a+)+$", "a" * 40 + "b")) + x
