# verdict: accepted
# why: functools.singledispatch as entry point
from functools import singledispatch


@singledispatch
def double(x):
    raise TypeError


@double.register
def _(x: int) -> int:
    return 2 * x
