# verdict: accepted
# why: typing.overload above, so the name is bound three times
from typing import overload


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2
