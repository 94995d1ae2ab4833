"""Parameters are the published ones or the last fit that can be used; an impossible one schedules nothing."""

from __future__ import annotations

import fsrs
import msgspec
import pytest
from fsrs import scheduler as package
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.journal.events import AnyBody, Event, ParametersFitted, ParametersReset
from interview_cli.schedule.parameters import (
    DEFAULT,
    HIGHEST,
    LOWEST,
    InForce,
    Parameters,
    flaw,
    in_force,
    version_of,
)

WITHIN_BOUNDS = st.tuples(*(st.floats(lowest, highest) for lowest, highest in zip(LOWEST, HIGHEST, strict=True)))


def fitted(*weights: float) -> ParametersFitted:
    return ParametersFitted(version_of(weights), weights, 1000, 0.4, 0.39)


def with_weight(number: int, weight: float) -> ParametersFitted:
    return fitted(*DEFAULT.weights[:number], weight, *DEFAULT.weights[number + 1 :])


def events(*bodies: AnyBody) -> list[Event]:
    return [Event(str(number), number, number, body) for number, body in enumerate(bodies)]


def test_defaults_and_bounds_are_those_of_the_fsrs_package() -> None:
    assert DEFAULT.weights == package.DEFAULT_PARAMETERS
    assert LOWEST == package.LOWER_BOUNDS_PARAMETERS
    assert HIGHEST == package.UPPER_BOUNDS_PARAMETERS


@given(WITHIN_BOUNDS)
def test_what_is_within_the_bounds_can_be_used_and_the_package_takes_it(weights: tuple[float, ...]) -> None:
    body = fitted(*weights)
    assert flaw(body) == ""
    assert in_force(events(body)) == InForce(Parameters(body.version, weights), body)
    fsrs.Scheduler(weights)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (fitted(), "there are 0 and not 21"),
        (fitted(*DEFAULT.weights[:20]), "there are 20 and not 21"),
        (fitted(*DEFAULT.weights, 1.0), "there are 22 and not 21"),
        (with_weight(3, 101), "w3 is 101 and not between 0.001 and 100"),
        (with_weight(20, 0.05), "w20 is 0.05 and not between 0.1 and 0.8"),
        (with_weight(0, float("nan")), "w0 is nan and not between 0.001 and 100"),
        (with_weight(8, float("inf")), "w8 is inf and not between 0 and 4.5"),
        (
            ParametersFitted("fsrs6-fit-00000000", DEFAULT.weights, 1, 0.4, 0.3),
            "they are not those which fsrs6-fit-00000000 names",
        ),
    ],
)
def test_impossible_parameters_are_never_used_and_told_in_one_line(body: ParametersFitted, why: str) -> None:
    found = in_force(events(body))
    assert (found.parameters, found.fitted, found.flaws) == (DEFAULT, None, (why,))
    assert found.warning == f"your fitted parameters cannot be used: {why}; fsrs6-default is used instead"
    sound = with_weight(0, 0.3)
    assert in_force(events(sound, body)).fitted == sound
    later = in_force(events(body, sound))
    assert (later.fitted, later.warning) == (sound, "")


def test_without_a_fit_and_after_a_reset_the_defaults_are_in_force() -> None:
    assert in_force([]) == InForce(DEFAULT)
    assert in_force(events(with_weight(0, 0.3), ParametersReset())) == InForce(DEFAULT)
    assert in_force(events(fitted(1.0), ParametersReset())).flaws == ()


def test_the_later_of_two_fits_is_in_force() -> None:
    first, second = with_weight(0, 0.3), with_weight(0, 0.4)
    assert in_force(events(first, second)).fitted == second
    assert in_force(events(second, ParametersReset(), first)).fitted == first


@given(WITHIN_BOUNDS, st.integers(0, 20))
def test_a_version_is_that_of_these_numbers_and_survives_the_journal(weights: tuple[float, ...], number: int) -> None:
    body = fitted(*weights)
    assert msgspec.json.decode(msgspec.json.encode(body), type=ParametersFitted) == body
    assert version_of(list(weights)) == body.version
    changed = [*weights]
    changed[number] += 1
    assert version_of(changed) != body.version
