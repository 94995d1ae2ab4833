# verdict: accepted
# why: a dataclass inside
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Pair:
    a: int
    b: int


def double(x):
    return sum(vars(Pair(x, x)).values())
