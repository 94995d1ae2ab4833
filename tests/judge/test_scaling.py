"""How time grows with the input, beside the reference's growth."""

from __future__ import annotations

import re

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.scaling import FLOOR_SECONDS, GROWTH, RATIO, Measurement, exponent, growth_words, too_slow
from interview_cli.judge.verdict import Report, Verdict

STARTER = "def same(items: list[int]) -> int: ..."
LINEAR = "def same(items):\n    return len(items) - len(set(items))"
QUADRATIC = "def same(items):\n    return sum(1 for a in items for b in items if a == b) - len(items)"
TESTS = """
    def test_grows(solution, scaling):
        assert solution([1, 1]) == 1
        scaling(lambda n: ([*range(n)],), start={start}, largest={largest})
"""


def judged(judge_it: JudgeIt, solution: str, start: int = 1_500, largest: int = 6_000, prepare: bool = False) -> Report:
    tests = TESTS.format(start=start, largest=largest).replace("solution([1, 1]) == 1", "solution([]) == 0")
    return judge_it(solution, starter=STARTER, reference=LINEAR, tests=tests, cpu_seconds=3, prepare=prepare)


@pytest.mark.parametrize("prepare", [False, True])
def test_a_linear_solution_is_accepted_up_to_the_largest_size(judge_it: JudgeIt, prepare: bool) -> None:
    slower = (
        "def same(items):\n    seen = {}\n    for i in items:\n        seen[i] = 1\n    return len(items) - len(seen)"
    )
    for solution in (LINEAR, slower, "def same(items):\n    return len(items) - len(dict.fromkeys(sorted(items)))"):
        report = judged(judge_it, solution, 2_000, 64_000, prepare)
        assert report.verdict is Verdict.ACCEPTED, report.failure


@pytest.mark.parametrize("prepare", [False, True])
def test_a_quadratic_solution_is_a_time_limit_that_names_the_growth(judge_it: JudgeIt, prepare: bool) -> None:
    report = judged(judge_it, QUADRATIC, prepare=prepare)
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.failure is not None
    # A core that is shared shifts the exponent by up to a half.
    words = r"time grows like (n²|n √n|n³), the reference's like (n|a root of n|constant): \d+ ms against \d+ ms"
    assert re.match(words, report.failure.message), report.failure.message
    assert " ms at size 6,000" in report.failure.message
    assert "(items of 6,000 items)" in report.failure.message


def test_a_cubic_solution_is_told_with_its_growth(judge_it: JudgeIt) -> None:
    cubic = "def same(items):\n    return 0 * sum(1 for a in items for b in items for c in items if a == b == c)"
    report = judged(judge_it, cubic, 64, 512)
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.failure is not None
    assert re.match("time grows like (n³|n²|a high power of n), ", report.failure.message), report.failure.message


def test_a_quadratic_solution_whose_reference_is_quadratic_too_is_accepted(judge_it: JudgeIt) -> None:
    tests = TESTS.format(start=250, largest=1_000).replace("1]) == 1", "1]) == 2")
    report = judge_it(QUADRATIC, starter=STARTER, reference=QUADRATIC, tests=tests, cpu_seconds=3)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_an_answer_that_is_no_int_is_still_a_wrong_answer_while_growing(judge_it: JudgeIt) -> None:
    report = judged(judge_it, "def same(items):\n    return 0 if len(items) < 2_000 else None")
    assert report.verdict is Verdict.WRONG_ANSWER


def test_measurements_are_given_to_the_test(judge_it: JudgeIt) -> None:
    report = judge_it(
        LINEAR,
        starter=STARTER,
        reference=LINEAR,
        tests="""
            def test_sizes(solution, scaling):
                found = scaling(lambda n: (list(range(n)),), start=100, largest=1_000)
                assert [each.size for each in found] == [100, 200, 400, 800]
                assert all(each.solution > 0 and each.reference > 0 for each in found)
        """,
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


def grown(
    power: float, seconds: float, reference_power: float, reference_seconds: float, sizes: int = 3
) -> list[Measurement]:
    """Measurements at doubling sizes that end with these seconds."""
    return [
        Measurement(1000 * 2**i, seconds / 2 ** (power * back), reference_seconds / 2 ** (reference_power * back))
        for i in range(sizes)
        for back in [sizes - 1 - i]
    ]


def test_a_faster_growth_far_beyond_the_reference_is_too_slow() -> None:
    assert too_slow(grown(2, 1.0, 1, 0.01))
    assert too_slow(grown(1, 1.0, 0, 0.01))
    assert too_slow(grown(2, 1.0, 1, 0.01, sizes=6))


def test_fewer_than_three_sizes_tell_nothing() -> None:
    assert not too_slow([])
    assert not too_slow(grown(2, 1.0, 1, 0.01, sizes=2))


def test_the_same_growth_is_not_too_slow_however_many_times_the_reference() -> None:
    assert not too_slow(grown(1, 1.0, 1, 0.001))
    assert not too_slow(grown(2 + GROWTH - 0.01, 1.0, 2, 0.001))
    assert too_slow(grown(2 + GROWTH + 0.01, 1.0, 2, 0.001))


def test_a_time_near_the_references_is_not_too_slow_whatever_its_growth() -> None:
    assert not too_slow(grown(3, 1.0, 1, 1.01 / RATIO))
    assert too_slow(grown(3, 1.0, 1, 0.99 / RATIO))


def test_below_the_floor_nothing_is_too_slow() -> None:
    assert not too_slow(grown(3, FLOOR_SECONDS * 0.99, 1, 1e-6))
    assert too_slow(grown(3, FLOOR_SECONDS * 1.01, 1, 1e-6))


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0, 2.0, 3.0])
def test_the_exponent_is_the_power_with_which_time_grows(power: float) -> None:
    assert exponent(0.01, 0.01 * 4**power, 4) == pytest.approx(power)
    assert exponent(0.01, 0.01 * 2**power, 2) == pytest.approx(power)


def test_times_of_nothing_have_an_exponent_too() -> None:
    assert exponent(0.0, 0.0, 4) == 0.0
    assert exponent(0.0, 1e-6, 4) == 0.0


@pytest.mark.parametrize(
    ("power", "words"),
    [(-1, "constant"), (0.1, "constant"), (0.5, "a root of n"), (1.1, "n"), (1.5, "n √n"), (2, "n²"), (3, "n³"),
     (4, "a high power of n")],
)  # fmt: skip
def test_a_growth_is_named_as_one_says_it(power: float, words: str) -> None:
    assert growth_words(power) == words
