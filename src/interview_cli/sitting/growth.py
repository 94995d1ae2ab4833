"""How measured costs grow with the size of the input, in words: `n²`, `n or n log n`, `1.9ⁿ`."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

LAST = 4
"""So many of the largest sizes are looked at: among small ones the cost of the call itself dominates."""
_DENSE = 1.5
"""Where each size is less than so many times the one before, growth is told for each step instead of each doubling."""
HARDLY = "hardly at all"
_POWERS = (
    (0.3, HARDLY),
    (0.65, "√n"),
    (1.5, "n or n log n"),
    (2.5, "n² or n² log n"),
    (3.5, "n³"),
)
_STEEP = 1.5
_SUPERSCRIPT_N = "ⁿ"


def grows_like(sizes: Sequence[int], costs: Sequence[float]) -> str:
    """The growth of the costs; empty when there are too few of them to tell.

    `sizes` ascend; a cost of 0 is below what can be measured.
    """
    points = [(n, cost) for n, cost in zip(sizes, costs, strict=True) if cost > 0 and n > 0][-LAST:]
    if len(points) < LAST:
        return ""
    ratios = [after[0] / before[0] for before, after in pairwise(points)]
    if max(ratios) < _DENSE:
        steps = _slope([(float(n), math.log(cost)) for n, cost in points])
        if math.exp(steps) >= _STEEP:
            return f"{math.exp(steps):.1f}".removesuffix(".0") + _SUPERSCRIPT_N
    power = _slope([(math.log(n), math.log(cost)) for n, cost in points])
    return next((name for bound, name in _POWERS if power < bound), "faster than n³")


def _slope(points: Sequence[tuple[float, float]]) -> float:
    """The slope of the straight line that fits best (least squares)."""
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    across = sum((each[0] - x) ** 2 for each in points)
    return sum((each[0] - x) * (each[1] - y) for each in points) / across if across else 0.0
