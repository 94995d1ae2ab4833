"""How costs grow, in words; and the key that has them measured."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sitting_samples import Coding

from interview_cli.judge.verdict import Grown, Verdict
from interview_cli.sitting.coding import Phase, View
from interview_cli.sitting.effects import Measure, Measured
from interview_cli.sitting.growth import grows_like

DOUBLING = [156, 312, 625, 1250, 2500, 5000, 10000]
STEPS = [3, 4, 5, 6, 7, 8, 9]
GROWTHS: dict[str, Callable[[float], float]] = {
    "hardly at all": math.log,
    "√n": math.sqrt,
    "n or n log n": lambda n: n,
    "n² or n² log n": lambda n: n * n,
    "n³": lambda n: n**3,
    "faster than n³": lambda n: n**4,
}
GROWN = (Grown(10, 0.1, 0.1, 100, 100),)


@pytest.mark.parametrize("words", GROWTHS)
def test_a_growth_is_named(words: str) -> None:
    assert grows_like(DOUBLING, [1e-7 * GROWTHS[words](n) for n in DOUBLING]) == words


@given(st.lists(st.floats(0.9, 1.1), min_size=7, max_size=7), st.sampled_from(["n or n log n", "n² or n² log n"]))
def test_a_tenth_of_noise_does_not_change_the_word(noise: list[float], words: str) -> None:
    costs = [GROWTHS[words](n) * each for n, each in zip(DOUBLING, noise, strict=True)]
    assert grows_like(DOUBLING, costs) == words


def test_n_log_n_is_not_told_from_n() -> None:
    assert grows_like(DOUBLING, [n * math.log(n) for n in DOUBLING]) == "n or n log n"


@pytest.mark.parametrize(("base", "words"), [(2.0, "2ⁿ"), (3.5, "3.5ⁿ")])
def test_what_multiplies_at_each_step_is_exponential(base: float, words: str) -> None:
    assert grows_like(STEPS, [1e-6 * base**n for n in STEPS]) == words


def test_small_steps_alone_are_not_exponential() -> None:
    assert grows_like(STEPS, [1e-6 * n for n in STEPS]) == "n or n log n"


@pytest.mark.parametrize("costs", [[], [1.0, 2.0, 3.0], [0.0] * 7, [0.0] * 4 + [1.0, 2.0, 3.0]])
def test_too_few_measurements_tell_nothing(costs: list[float]) -> None:
    assert grows_like(DOUBLING[: len(costs)], costs) == ""


def accepted() -> Coding:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    return coding


def test_m_measures_an_accepted_solution_once_and_shows_it() -> None:
    coding = accepted()
    assert coding.press("m") == [Measure("bank/two-sum")]
    assert coding.press("m") == [], "it is being measured"
    coding.give(Measured("bank/two-sum", GROWN, coding.now))
    assert coding.machine.view is View.GROWTH
    coding.press("r")
    assert coding.press("m") == []
    assert coding.machine.view is View.GROWTH


def test_a_problem_that_was_given_up_is_not_measured() -> None:
    coding = Coding()
    coding.press("g", "g")
    assert coding.press("m") == []


def test_what_was_measured_of_an_earlier_problem_is_not_shown() -> None:
    coding = accepted()
    coding.press("m")
    coding.give(Measured("bank/three-sum", GROWN, coding.now))
    assert coding.machine.attempt is not None and coding.machine.attempt.grown is None
    assert coding.machine.view is not View.GROWTH


def test_what_comes_after_the_rating_is_dropped() -> None:
    coding = accepted()
    coding.press("m", "enter")
    coding.give(Measured("bank/two-sum", GROWN, coding.now))
    assert coding.machine.phase is Phase.SUMMARY
    assert coding.machine.view is not View.GROWTH
