"""How a solution's time grows with the size of the input, beside the reference's in the same run."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from interview_cli.judge.link import Halted
from interview_cli.judge.solution import Solution, reference_seconds
from interview_cli.judge.verdict import Verdict

RATIO = 10.0
"""How many times the reference's CPU time a solution may take at the largest size."""

GROWTH = 0.35
"""By how much the exponent of the solution's growth may exceed the reference's."""

FLOOR_SECONDS = 0.03
"""Below this CPU time nothing is called slow; calling and sending the input cost about as much."""

_NAMES = ((0.2, "constant"), (0.8, "a root of n"), (1.35, "n"), (1.75, "n √n"), (2.5, "n²"), (3.5, "n³"))


class Measurement(NamedTuple):
    """CPU seconds at one size."""

    size: int
    solution: float
    reference: float


class Scaling:
    """The fixture `scaling`: `scaling(lambda n: (list(range(n)), 5))` calls the solution with growing
    arguments and fails with time_limit when its time grows faster than the reference's."""

    def __init__(self, solution: Solution) -> None:
        self._solution = solution

    def __call__(
        self, arguments: Callable[[int], tuple[Any, ...]], start: int = 2_000, largest: int = 64_000
    ) -> list[Measurement]:
        """Doubles the size from `start` to `largest`. Raises Halted when the growth is another than the
        reference's and the time is far beyond it."""
        found: list[Measurement] = []
        size = start
        while size <= largest:
            found.append(self._measured(arguments, size))
            if too_slow(found):
                # A busy machine disturbs single figures: what is slow is slow again.
                found[-3:] = [_lower(each, self._measured(arguments, each.size)) for each in found[-3:]]
                if too_slow(found):
                    raise Halted(Verdict.TIME_LIMIT, _slow_words(found))
            size *= 2
        return found

    def _measured(self, arguments: Callable[[int], tuple[Any, ...]], size: int) -> Measurement:
        self._solution(*arguments(size))
        return Measurement(size, self._solution.call_seconds(), reference_seconds(self._solution))


def _lower(one: Measurement, other: Measurement) -> Measurement:
    return Measurement(one.size, min(one.solution, other.solution), min(one.reference, other.reference))


def too_slow(found: Sequence[Measurement]) -> bool:
    """Whether the solution is far beyond the reference at the last size, and ever further."""
    if len(found) < 3:
        return False
    first, last = found[-3], found[-1]
    if last.solution < FLOOR_SECONDS or last.solution < RATIO * last.reference:
        return False
    return exponent(first.solution, last.solution, 4) - exponent(first.reference, last.reference, 4) > GROWTH


def exponent(before: float, after: float, factor: float) -> float:
    """The power p for which time grows like size to the p, when the size grew by `factor`."""
    smallest = 1e-6
    return math.log(max(after, smallest) / max(before, smallest)) / math.log(factor)


def growth_words(power: float) -> str:
    """The growth as one says it: `n²`."""
    return next((name for bound, name in _NAMES if power < bound), "a high power of n")


def _slow_words(found: Sequence[Measurement]) -> str:
    first, last = found[-3], found[-1]
    own = growth_words(exponent(first.solution, last.solution, 4))
    other = growth_words(exponent(first.reference, last.reference, 4))
    return (
        f"time grows like {own}, the reference's like {other}: "
        f"{last.solution * 1000:.0f} ms against {last.reference * 1000:.0f} ms at size {last.size:,}"
    )
