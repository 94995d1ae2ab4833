"""What a `verify` snippet computes is known afterwards, and running it is otherwise as it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from interview_cli.judge.job import Numbers, Outcome, verify_job
from interview_cli.judge.judge import Judge
from interview_cli.judge.recording import FEW_TIMES, MAX_ITEMS


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with Judge() as judge:
        yield judge


def run(judge: Judge, snippet: str) -> Outcome:
    return judge.outcome(verify_job("tiny/card", snippet))


def numbers(judge: Judge, snippet: str) -> Numbers:
    outcome = run(judge, snippet)
    assert outcome.report.accepted, outcome.report
    return outcome.numbers


@pytest.mark.parametrize(
    ("snippet", "value"),
    [
        ("assert 4 * (768**2 + 768) == 2_362_368", 2_362_368.0),
        ("d = 768\ntotal = d * d", 589_824.0),
        ("print(round(2 / 3, 3))", 0.667),
        ("import numpy as np\nassert np.float32(0.5) + 1 == 1.5", 1.5),
        ("import numpy as np\nassert np.ones((2, 3)).sum() == 6", 6.0),
        ("import numpy as np\nassert np.allclose(np.array([1, 2]) * 3, [3, 6])", 6.0),
        ("from fractions import Fraction\nassert Fraction(1, 4) + Fraction(1, 2) < 1", 0.75),
        ("from decimal import Decimal\nx = Decimal('sNaN')\nassert Decimal(3) / 4 < 1", 0.75),
        ("ms = 0\nwhile ms < 20:\n    ms += 7", 21.0),
        ("total = 0\nfor n in range(40):\n    total += n\n", 780.0),
        ("def f(x):\n    return x * x\nassert f(12) == 144", 144.0),
        ("for x, y in ((2, 4), (3, 9)):\n    assert x**2 == y", 9.0),
        ("assert (n := 6 * 7) == 42", 42.0),
    ],
)
def test_results_are_known(judge: Judge, snippet: str, value: float) -> None:
    assert value in numbers(judge, snippet).results


@pytest.mark.parametrize(
    ("snippet", "value"),
    [
        ("x = True and 1 < 2\nassert True", 1.0),
        ("import numpy as np\nx = np.bool_(True)\ny = np.array([True])", 1.0),
        ("x = 'abc' * 2\nz = 2j * 1j", -2.0),
        ("x = float('inf') * 1\nn = 10**400", float("inf")),
        ("assert abs(7.41 - 7.4) < 0.5", 7.41 - 7.4),
        ("def f():\n    return 6 * 7", 42.0),
    ],
    ids=["bool", "numpy bool", "text and complex", "infinite", "difference", "never run"],
)
def test_what_is_no_result(judge: Judge, snippet: str, value: float) -> None:
    assert value not in numbers(judge, snippet).results


def test_what_a_simulation_goes_through_is_seen_but_no_result(judge: Judge) -> None:
    found = numbers(judge, f"for n in range({FEW_TIMES + 1}):\n    assert n * 10 >= 0\n")
    assert 30.0 in found.seen
    assert 30.0 not in found.results


def test_of_many_values_the_first_and_the_last_are_kept(judge: Judge) -> None:
    found = numbers(judge, "for n in range(5_000):\n    n * 10\n")
    assert {0.0, 10.0, 49_990.0} <= set(found.seen)
    assert 25_000.0 not in found.seen
    assert len(found.seen) < 100


def test_of_a_large_array_nothing_is_kept(judge: Judge) -> None:
    found = numbers(judge, f"import numpy as np\nx = np.arange({MAX_ITEMS + 1}) * 1000\ny = np.arange(3) * 7000")
    assert 7_000.0 in found.results
    assert 3_000.0 not in found.seen


CACHED = """\
import functools
@functools.cache
def f(n: int) -> 'int':
    return n if n < 2 else f(n - 1) + f(n - 2)
assert f(30) == 832_040
"""
CLASS = """\
class A:
    x: int = 3 * 2
    def __init__(self):
        super().__init__()
        self.y = self.x
a = A()
a.y += 1
a.y **= 2
assert a.y == 49
"""
TARGETS = """\
x = [3, 1, 2]
x[0:2] = [5]
del x[-1]
(x[0], y), *z = (7, 8), 9
assert x[0] == 7 and z == [9]
"""
MATCH = """\
match (1, 2 * 2):
    case (1, n) if n == 4:
        pass
    case _:
        raise ValueError
"""
OTHERS = """\
assert f'{3 * 0.5:.{1 + 1}f}' == '1.50'
g = (n * n for n in range(3))
assert sum(g) == 5 and [*map(lambda x: x + 1, (1, 2))] == [2, 3]
try:
    1 / 0
except ZeroDivisionError as error:
    assert str(error) == 'division by zero'
"""
FUTURE = """\
from __future__ import annotations
x: list[int] = [1 + 1]
assert x == [2]
"""


@pytest.mark.parametrize("snippet", [CACHED, CLASS, TARGETS, MATCH, OTHERS, FUTURE])
def test_snippets_do_what_they_did(judge: Judge, snippet: str) -> None:
    assert run(judge, snippet).report.accepted


def test_a_failure_is_told_with_its_line_and_no_numbers(judge: Judge) -> None:
    outcome = run(judge, "x = 1 + 1\n\nassert x == 3, 'two is not three'\n")
    assert outcome.report.failure is not None
    assert outcome.report.failure.message == "line 3: AssertionError: two is not three"
    assert outcome.numbers == Numbers()


def test_a_snippet_that_is_no_python_is_told_as_that(judge: Judge) -> None:
    failure = run(judge, "x = (1").report.failure
    assert failure is not None
    assert failure.message.startswith("line 1: SyntaxError: '(' was never closed")


def test_a_snippet_that_lies_about_its_numbers_harms_nobody(judge: Judge) -> None:
    lie = "{'seen': ['x', 1.5, float('nan'), [2.5]] + [3.5] * 100_000, 'results': 7}"
    found = numbers(judge, f"__note__.__self__.report = lambda names: {lie}\nassert 1 + 1 == 2")
    assert set(found.seen) == {1.5, 3.5}
    assert len(found.seen) < 10_000
    assert found.results == ()


def test_a_snippet_that_breaks_only_when_recorded_is_right_all_the_same(judge: Judge) -> None:
    outcome = run(judge, "assert '__note__' not in globals()")
    assert outcome.report.accepted
    assert outcome.numbers == Numbers()
