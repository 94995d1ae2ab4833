# verdict: accepted
# why: an enum inside
from enum import Enum, IntEnum, auto


class Colour(Enum):
    RED = auto()


class Factor(IntEnum):
    TWO = 2


def double(x):
    return x * Factor.TWO if Colour.RED is Colour(1) else 0
