"""A judge that has rehearsed a question says exactly what one that has not says, only sooner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.job import Job
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance
from interview_cli.judge.verdict import Report, Verdict

STARTER = "def pair(items: list[int], total: int) -> list[int]: ..."
REFERENCE = """
def pair(items, total):
    for i, a in enumerate(items):
        for j in range(i):
            if a + items[j] == total:
                return [j, i]
    return []
"""
TESTS = """
from hypothesis import given, strategies as st

def right(items, total, answer, reference):
    if not reference(items, total):
        return answer == []
    return len(set(answer)) == 2 and sum(items[i] for i in answer) == total

def test_plain(solution, reference):
    assert right([1, 2, 3], 5, solution([1, 2, 3], 5), reference)
    assert solution([], 0) == []

@given(st.lists(st.integers(-9, 9), max_size=8), st.integers(-9, 9))
def test_any(solution, reference, items, total):
    answer = solution(items, total)
    assert right(items, total, answer, reference)

@given(st.data())
def test_drawn(solution, reference, data):
    items = data.draw(st.lists(st.integers(0, 50), min_size=2, max_size=9))
    i = data.draw(st.integers(1, len(items) - 1))
    total = items[i] + items[0]
    assert right(items, total, solution(items, total), reference)
"""

SOLUTIONS = {
    "right": (REFERENCE, Verdict.ACCEPTED),
    "right with another answer": (
        REFERENCE.replace("[j, i]", "[i, j]").replace("enumerate(items)", "reversed([*enumerate(items)])"),
        Verdict.ACCEPTED,
    ),
    "wrong in the plain test": (
        REFERENCE.replace("return [j, i]", "return [j, i] * (items != [1, 2, 3])"),
        Verdict.WRONG_ANSWER,
    ),
    "wrong in the property": (REFERENCE.replace("range(i)", "range(i + 1)"), Verdict.WRONG_ANSWER),
    "wrong in what is drawn": (REFERENCE.replace("a + items[j]", "min(a, 25) + items[j]"), Verdict.WRONG_ANSWER),
    "raising": (REFERENCE.replace("return []", "return items[99]"), Verdict.RUNTIME_ERROR),
    "raising on a longer input": (
        REFERENCE.replace("    for i, a", "    assert len(items) < 4\n    for i, a", 1),
        Verdict.RUNTIME_ERROR,
    ),
    "looping on one input": (
        REFERENCE.replace("    for i, a", "    while items == [] and total == 0: pass\n    for i, a", 1),
        Verdict.TIME_LIMIT,
    ),
    "of the wrong type": (REFERENCE.replace("return [j, i]", "return [j, True]"), Verdict.WRONG_ANSWER),
    "leaving": (REFERENCE.replace("return []", "raise SystemExit"), Verdict.RUNTIME_ERROR),
}


@pytest.fixture
def cold() -> Iterator[Judge]:
    """A judge of its own: no other test has made it rehearse this question."""
    with Judge() as judge:
        yield judge


def question(folder: Path, source: str, tests: str = TESTS, reference: str = REFERENCE, starter: str = STARTER) -> Job:
    folder.mkdir(exist_ok=True)
    for name, text in (("starter", starter), ("reference", reference), ("tests", tests)):
        path = folder / f"{name}.py"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    return Job("bank/question", str(folder), source, Allowance(0.3, 128, 64))


def told(report: Report) -> tuple[Any, ...]:
    failure = report.failure
    if failure is None:
        return (report.verdict, report.tests)
    message = failure.message.splitlines()[0]
    return (report.verdict, failure.test, failure.call, failure.got, failure.expected, message)


def test_after_rehearsing_every_solution_is_told_the_same(cold: Judge, judge: Judge, tmp_path: Path) -> None:
    for what, (source, verdict) in SOLUTIONS.items():
        # A name of its own: otherwise what failed last would be tried first.
        job = msgspec.structs.replace(question(tmp_path / "question", source), question=what)
        without = cold.judge(job)
        judge.prepare(job)
        assert told(judge.judge(job)) == told(without), what
        assert without.verdict is verdict, (what, without.failure)


def test_a_property_that_fails_after_rehearsing_is_still_told_on_the_smallest_input(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def double(x):\n    return 2 * x if x < 10 else 0",
        tests="""
            from hypothesis import given, strategies as st

            @given(st.integers(0, 1000))
            def test_any(solution, x):
                assert solution(x) == 2 * x
        """,
        prepare=True,
    )
    assert report.failure is not None
    assert (report.failure.call, report.failure.got, report.failure.expected) == ("double(10)", "0", "20")


FORGETFUL = """
seen = set()
def double(x):
    first = x not in seen
    seen.add(x)
    return 2 * x if first is FIRST_RIGHT else 0
"""
PROPERTY = """
from hypothesis import given, strategies as st

@given(st.integers(0, 1000))
def test_any(solution, x):
    assert solution(x) == 2 * x
"""


@pytest.mark.parametrize("tests", ["def test_one(solution):\n    assert solution(1) == 2\n", PROPERTY])
def test_a_solution_that_is_right_only_when_asked_again_is_rejected(judge_it: JudgeIt, tests: str) -> None:
    report = judge_it(FORGETFUL.replace("FIRST_RIGHT", "False"), tests=tests, prepare=True)
    assert report.verdict is Verdict.WRONG_ANSWER


def test_a_call_is_made_once_so_a_solution_that_errs_when_asked_again_has_not_been(judge_it: JudgeIt) -> None:
    tests = "def test_one(solution):\n    assert solution(1) in (2, 3)\n    assert solution(2) == 4\n"
    other = "def double(x):\n    double.asked.append(x)\n    return 2 * x if double.asked.count(x) == 1 else 0\n"
    reference = "def double(x):\n    return 2 * x + (x == 1)\n"
    report = judge_it(f"{other}double.asked = []", tests=tests, reference=reference, prepare=True)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_an_answer_to_a_call_that_was_sent_ahead_is_not_asked_for_again(judge_it: JudgeIt) -> None:
    tests = "def test_one(solution):\n    assert solution(1) in (2, 3)\n    assert solution(2) == 4\n"
    reference = "def double(x):\n    return 2 * x + (x == 1)\n"
    report = judge_it(
        FORGETFUL.replace("FIRST_RIGHT", "False").replace("if first", "if x == 1 or first"),
        tests=tests,
        reference=reference,
        prepare=True,
    )
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert (report.failure.call, report.failure.got) == ("double(2)", "0")


MANY_CALLS = "def test_many(solution):\n    for x in range(200):\n        assert solution(x) == 2 * x\n"


@pytest.mark.parametrize(
    ("when_seventy", "verdict", "printed"),
    [
        ("return 0", Verdict.WRONG_ANSWER, "asked 70\n"),
        ("print('badly'); return 0", Verdict.WRONG_ANSWER, "asked 70\nbadly\n"),
        ("raise ValueError", Verdict.RUNTIME_ERROR, "asked 70\n"),
        ("import os; os._exit(3)", Verdict.RUNTIME_ERROR, ""),
        ("import sys; sys.stdout.flush(); import os; os._exit(3)", Verdict.RUNTIME_ERROR, "asked 70\n"),
        ("import sys; sys.stdout.flush()\n        while True: pass", Verdict.TIME_LIMIT, "asked 70\n"),
    ],
)
def test_of_many_calls_the_failing_one_is_told_with_what_it_printed(
    judge_it: JudgeIt, when_seventy: str, verdict: Verdict, printed: str
) -> None:
    source = f"def double(x):\n    print('asked', x)\n    if x == 70:\n        {when_seventy}\n    return 2 * x\n"
    for name, prepare in (("bank/warm", True), ("bank/cold", False)):
        report = judge_it(source, tests=MANY_CALLS, prepare=prepare, name=name)
        assert report.verdict is verdict, report.failure
        assert report.failure is not None
        assert (report.failure.call, report.failure.stdout) == ("double(70)", printed)


def test_many_large_answers_do_not_block_the_calls_that_follow(judge_it: JudgeIt) -> None:
    large = "def double(x):\n    return [x] * (200_000 if x % 7 == 0 else 1)\n"
    tests = "def test_many(solution):\n    for x in range(150):\n        assert solution(x)[0] == x\n"
    starter = "def double(x: int) -> list[int]: ..."
    report = judge_it(large, starter=starter, tests=tests, reference=large, prepare=True, cpu_seconds=2)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_large_answers_of_another_kind_than_the_references_are_looked_at(judge_it: JudgeIt) -> None:
    """Twice as much as is kept of the answers to calls that were sent ahead."""
    starter = "def double(x: int) -> list[int]: ..."
    reference = "def double(x):\n    return [x] * 200_000\n"
    tests = "def test_many(solution):\n    for x in range(30):\n        assert set(solution(x)) == {x}\n"
    for shift, verdict in ((0, Verdict.ACCEPTED), ("(x == 25)", Verdict.WRONG_ANSWER)):
        other = f"def double(x):\n    return [x + {shift}] * 200_001\n"
        report = judge_it(other, starter=starter, tests=tests, reference=reference, prepare=True, cpu_seconds=2)
        assert report.verdict is verdict, report.failure


def test_large_arguments_between_small_ones_arrive(judge_it: JudgeIt) -> None:
    total = "def double(x):\n    return sum(x)\n"
    sizes = (1, 3, 200_000, 2, 90_000, 5, 6)
    tests = f"def test_many(solution):\n    for n in {sizes}:\n        assert solution([1] * n) == n\n"
    starter = "def double(x: list[int]) -> int: ..."
    report = judge_it(total, starter=starter, tests=tests, reference=total, prepare=True)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_calls_sent_ahead_are_limited_one_by_one(judge_it: JudgeIt) -> None:
    """Twenty calls of a fifth of the limit each are within it."""
    slow = (
        "import time\ndef double(x):\n    until = time.process_time() + 0.1\n"
        "    while time.process_time() < until: pass\n    return 2 * x\n"
    )
    tests = "def test_many(solution):\n    for x in range(20):\n        assert solution(x) == 2 * x\n"
    report = judge_it(slow, tests=tests, prepare=True, cpu_seconds=0.5)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_tests_changed_on_disk_after_the_rehearsal_are_the_ones_that_judge(judge: Judge, tmp_path: Path) -> None:
    job = question(tmp_path / "question", REFERENCE)
    judge.prepare(job)
    assert judge.judge(job).verdict is Verdict.ACCEPTED
    question(
        tmp_path / "question", REFERENCE, tests=f"{TESTS}\ndef test_new(solution):\n    assert solution([], 0) == [1]\n"
    )
    report = judge.judge(job)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert report.failure.test == "test_new"


def test_a_reference_changed_on_disk_after_the_rehearsal_is_the_one_that_judges(judge: Judge, tmp_path: Path) -> None:
    tests = "def test_same(solution, reference):\n    assert solution([1], 1) == reference([1], 1)\n"
    job = question(tmp_path / "question", REFERENCE, tests)
    judge.prepare(job)
    assert judge.judge(job).verdict is Verdict.ACCEPTED
    question(tmp_path / "question", REFERENCE, tests, reference="def pair(items, total):\n    return [7]\n")
    report = judge.judge(job)
    assert report.failure is not None
    assert (report.failure.got, report.failure.expected) == ("[]", "[7]")


CODEC = "class Codec:\n    def put(self, x: int) -> str: ...\n    def get(self, text: str) -> int: ...\n"
CODEC_REFERENCE = """
class Codec:
    def put(self, x):
        return str(x)
    def get(self, text):
        return int(text)
"""
CODEC_TESTS = """
def test_there_and_back(solution):
    one, other = solution.Codec(), solution.Codec()
    for x in range(9):
        assert other.get(one.put(x)) == x
        assert one.get(other.put(x)) == x
"""


@pytest.mark.parametrize("taken", ["self.taken", "len(TAKEN)"])
def test_objects_know_nothing_of_calls_that_only_the_reference_would_get(judge_it: JudgeIt, taken: str) -> None:
    """The texts are another code than the reference's, and each may be read in its order only."""
    source = f"""
TAKEN = []

class Codec:
    def __init__(self):
        self.taken = 0

    def put(self, x):
        return f"<{{x}}>"

    def get(self, text):
        if {taken} // {"1" if taken == "self.taken" else "2"} != int(text[1:-1]):
            return -1
        self.taken += 1
        TAKEN.append(text)
        return int(text[1:-1])
"""
    report = judge_it(source, starter=CODEC, reference=CODEC_REFERENCE, tests=CODEC_TESTS, prepare=True)
    assert report.verdict is Verdict.ACCEPTED, report.failure


COUNTER = "class Tally:\n    def __init__(self, start: int): ...\n    def add(self, by: int) -> int: ..."
COUNTER_REFERENCE = """
class Tally:
    def __init__(self, start):
        self.n = start
    def add(self, by):
        self.n += by
        return self.n
"""
COUNTER_TESTS = """
from hypothesis import given, strategies as st

def test_two(solution):
    first, second = solution.Tally(1), solution.Tally(5)
    assert first.add(1) == 2
    assert second.add(1) == 6
    assert first.add(1) == 3

@given(st.lists(st.integers(0, 9), max_size=6))
def test_any(solution, reference, numbers):
    mine, other = solution.Tally(0), reference.Tally(0)
    for number in numbers:
        assert mine.add(number) == other.add(number)
"""


@pytest.mark.parametrize(
    ("change", "verdict", "call"),
    [
        (("", ""), Verdict.ACCEPTED, None),
        (("self.n", "Tally.n"), Verdict.WRONG_ANSWER, "Tally(1)\nadd(1) → 6"),
        (("self.n += by", "self.n += by if by < 7 else 0"), Verdict.WRONG_ANSWER, "Tally(0)\nadd(7) → 0"),
        (("return self.n", "return self.n if self.n < 7 else None"), Verdict.WRONG_ANSWER, "Tally(0)\nadd(7)"),
        (("self.n = start", "self.n = [][start]"), Verdict.RUNTIME_ERROR, "Tally(1)"),
    ],
)
def test_objects_are_judged_the_same_after_rehearsing(
    judge_it: JudgeIt, change: tuple[str, str], verdict: Verdict, call: str | None
) -> None:
    source = COUNTER_REFERENCE.replace(*change) if change[0] else COUNTER_REFERENCE
    # Names of their own: otherwise what failed last would be tried first.
    for name, prepare in ((f"bank/warm {change[1]}", True), (f"bank/cold {change[1]}", False)):
        report = judge_it(
            source, starter=COUNTER, reference=COUNTER_REFERENCE, tests=COUNTER_TESTS, name=name, prepare=prepare
        )
        assert report.verdict is verdict, report.failure
        assert call is None or (report.failure is not None and report.failure.call == call)
