"""What a solution takes on growing inputs, beside the reference in the same run.

tests.py says how an input grows: `growing(solution, n)` calls the solution with an input of size n, as a test
would, and `GROWS_TO` is the largest n.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from interview_cli.judge.link import Halted
from interview_cli.judge.solution import Solution
from interview_cli.judge.verdict import Grown

SIZES = 7
"""How many sizes are measured; each is twice the one before, or one more where the largest is small."""
SMALL = 64
ENOUGH_SECONDS = 0.25
"""No larger size is tried once one of both took so long."""
SHORT_SECONDS = 0.05
REPEATS = 3
"""A short measurement is taken so often; the least counts, for a busy machine only adds."""


class Plan(NamedTuple):
    """How inputs grow, and up to which size."""

    growing: Callable[[Any, int], None]
    largest: int


def growth_plan(module: Any) -> Plan | None:
    """What a module of hidden tests says of growing inputs; None when it says nothing."""
    growing, largest = getattr(module, "growing", None), getattr(module, "GROWS_TO", None)
    return Plan(growing, largest) if callable(growing) and type(largest) is int and largest > 0 else None


def sizes(largest: int) -> list[int]:
    """The sizes to measure, ascending, ending at the largest."""
    if largest < SMALL:
        return list(range(max(1, largest - SIZES + 1), largest + 1))
    return [largest >> step for step in reversed(range(SIZES)) if largest >> step > 0]


def measured(plan: Plan, own: Solution, reference: Solution) -> tuple[Grown, ...]:
    """Both, size by size, until one takes long or is ended. Raises what the calls raise."""

    def both(n: int) -> Grown:
        seconds = _seconds(plan, own, n), _seconds(plan, reference, n)
        return Grown(n, *seconds, _most(plan, own, n), _most(plan, reference, n))

    return _by_size(plan, both)


def tried(plan: Plan, reference: Solution) -> tuple[Grown, ...]:
    """The reference once with each size, as far as `measured` would go. Raises what the calls raise."""

    def once(n: int) -> Grown:
        seconds = sum(_metered(plan, reference, n, "seconds"))
        return Grown(n, seconds, seconds, 0, 0)

    return _by_size(plan, once)


def _by_size(plan: Plan, look: Callable[[int], Grown]) -> tuple[Grown, ...]:
    found: list[Grown] = []
    for n in sizes(plan.largest):
        try:
            grown = look(n)
        except Halted:
            if not found:
                raise
            break
        found.append(grown)
        if max(grown.seconds, grown.reference_seconds) > ENOUGH_SECONDS:
            break
    return tuple(found)


def _seconds(plan: Plan, solution: Solution, n: int) -> float:
    least = sum(_metered(plan, solution, n, "seconds"))
    for _ in range(REPEATS - 1):
        if least >= SHORT_SECONDS:
            break
        least = min(least, sum(_metered(plan, solution, n, "seconds")))
    return round(least, 7)


def _most(plan: Plan, solution: Solution, n: int) -> int:
    return int(max(_metered(plan, solution, n, "bytes"), default=0))


def _metered(plan: Plan, solution: Solution, n: int, what: Any) -> list[float]:
    solution.begin()
    solution.meter, solution.metered = what, []
    plan.growing(solution, n)
    return solution.metered
