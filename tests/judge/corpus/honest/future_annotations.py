# verdict: accepted
# why: annotations that mean nothing
from __future__ import annotations


def double(x: Whatever) -> Never:
    return 2 * x
