"""The 21 parameters of FSRS-6: the published defaults, a learner's own, and which of them are in force."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from interview_cli.journal.events import Event, ParametersFitted

NUMBER = 21
DIGITS = 4
"""Decimals of a parameter: as many as the published ones have."""


class Parameters(msgspec.Struct, frozen=True):
    """A set of parameters and its version, which is kept beside every memory that they made."""

    version: str
    weights: tuple[float, ...]

    @property
    def decay(self) -> float:
        """How fast the forgetting curve flattens."""
        return self.weights[NUMBER - 1]


DEFAULT = Parameters(
    "fsrs6-default",
    (
        *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
        *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
    ),
)
"""As published: what suits most learners best."""

LOWEST = (
    *(0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001),
    *(0.001, 0.001, 0.001, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.1),
)
HIGHEST = (
    *(100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5),
    *(5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8),
)
"""The bounds that the `fsrs` package sets; nothing is scheduled with parameters beyond them."""


def version_of(weights: Sequence[float]) -> str:
    """The name of a fit: the same numbers have the same one on every machine."""
    from hashlib import sha256

    return f"fsrs6-fit-{sha256(' '.join(map(repr, map(float, weights))).encode()).hexdigest()[:8]}"


def flaw(fitted: ParametersFitted) -> str:
    """Why nothing may be scheduled with these parameters, in a few words; empty when they are sound."""
    weights = fitted.parameters
    if len(weights) != NUMBER:
        return f"there are {len(weights)} and not {NUMBER}"
    for number, (weight, lowest, highest) in enumerate(zip(weights, LOWEST, HIGHEST, strict=True)):
        # Also false for what is no number.
        if not lowest <= weight <= highest:
            return f"w{number} is {weight:g} and not between {lowest:g} and {highest:g}"
    if fitted.version != version_of(weights):
        return f"they are not those which {fitted.version[:40]} names"
    return ""


class InForce(msgspec.Struct, frozen=True):
    """What is scheduled with. `fitted` is the fit that it comes from, None for the defaults; `flaws` are why later
    fits were passed over."""

    parameters: Parameters = DEFAULT
    fitted: ParametersFitted | None = None
    flaws: tuple[str, ...] = ()

    @property
    def warning(self) -> str:
        """One line about the latest fit that was passed over; empty when none was."""
        if not self.flaws:
            return ""
        return f"your fitted parameters cannot be used: {self.flaws[0]}; {self.parameters.version} is used instead"


def in_force(fits: Iterable[Event]) -> InForce:
    """The last of these, oldest first, that can be used; the defaults after a reset or when there is none."""
    flaws: list[str] = []
    for event in reversed(list(fits)):
        each = event.body
        if not isinstance(each, ParametersFitted):
            break
        why = flaw(each)
        if not why:
            return InForce(Parameters(each.version, each.parameters), each, tuple(flaws))
        flaws.append(why)
    return InForce(flaws=tuple(flaws))
