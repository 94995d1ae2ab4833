"""Functions that the tests hold and a solution calls: each call is answered, and counted, in the tester."""

from __future__ import annotations

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.verdict import Report, Verdict

STARTER = "from collections.abc import Callable\ndef search(n: int, is_bad: Callable[[int], bool]) -> int: ..."
REFERENCE = """
    def search(n, is_bad):
        low, high = 1, n
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if is_bad(middle) else (middle + 1, high)
        return low
"""
LINEAR = "def search(n, is_bad):\n    return next(i for i in range(1, n + 1) if is_bad(i))"
TESTS = """
    def test_few_calls(solution):
        asked = []

        def is_bad(version):
            asked.append(version)
            assert 1 <= version <= 1000, f"asked for version {version}, which does not exist"
            return version >= 700

        assert solution(1000, is_bad) == 700
        assert len(asked) <= 12, f"asked {len(asked)} times"
"""


@pytest.mark.parametrize("prepare", [False, True])
def test_a_function_given_as_an_argument_is_called_back_and_its_calls_are_counted(
    judge_it: JudgeIt, prepare: bool
) -> None:
    right = judge_it(REFERENCE, starter=STARTER, reference=REFERENCE, tests=TESTS, prepare=prepare)
    assert right.verdict is Verdict.ACCEPTED, right.failure
    report = judge_it(LINEAR, starter=STARTER, reference=REFERENCE, tests=TESTS, prepare=prepare)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert report.failure.message.splitlines()[0] == "asked 700 times"


def test_an_assertion_inside_the_function_is_a_wrong_answer(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def search(n, is_bad):\n    try:\n        is_bad(0)\n    except BaseException:\n        pass\n    return 700",
        starter=STARTER, reference=REFERENCE, tests=TESTS,
    )  # fmt: skip
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert report.failure.message.splitlines()[0] == "asked for version 0, which does not exist"


@pytest.mark.parametrize("call", ["is_bad()", "is_bad(1, 2)", "is_bad(other=1)"])
def test_a_function_called_wrongly_is_told(judge_it: JudgeIt, call: str) -> None:
    report = judge_it(f"def search(n, is_bad):\n    return {call}", starter=STARTER, reference=REFERENCE, tests=TESTS)
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.failure is not None
    assert "called a function of the statement wrongly" in report.failure.message
    assert "is_bad" in report.failure.message


def test_what_a_function_is_given_and_gives_is_plain_data_of_every_kind(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def search(n, f):\n    return f([1, (2, {3})], key={'a': None})['b'][0][1]",
        starter=STARTER,
        reference="def search(n, f):\n    return 5",
        tests="""
            def test_values(solution):
                def f(value, key):
                    assert value == [1, (2, {3})] and key == {"a": None}
                    assert type(value[1]) is tuple and type(value[1][1]) is set
                    return {"b": [(4, 5)]}
                assert solution(1, f) == 5
        """,
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_functions_may_stand_in_a_namespace_beside_plain_values(judge_it: JudgeIt) -> None:
    tests = """
        from types import SimpleNamespace

        def test_matrix(solution):
            asked = []

            def get(row, column):
                asked.append((row, column))
                return [[0, 1], [1, 1]][row][column]

            matrix = SimpleNamespace(get=get, rows=2, names=["a", "b"])
            assert solution(matrix) == 3
            assert len(asked) == 4
    """
    report = judge_it(
        "def ones(m):\n    assert m.names == ['a', 'b']\n"
        "    return sum(m.get(r, c) for r in range(m.rows) for c in range(2))",
        starter="def ones(matrix: object) -> int: ...",
        reference="def ones(matrix):\n    return 3",
        tests=tests,
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


GUESS_STARTER = "def guess_number(n: int) -> int: ..."
GUESS_REFERENCE = "def guess_number(n):\n    return 6"
GUESS_TESTS = """
    def test_guesses(solution):
        asked = []

        def pick_number(guess):
            asked.append(guess)
            return (guess < 6) - (guess > 6)

        solution.provide(pick_number=pick_number)
        assert solution(10) == 6
        assert len(asked) >= 1, "never asked"
        assert len(asked) <= 4, f"asked {len(asked)} times"
"""


def guessed(judge_it: JudgeIt, name: str, body: str = "") -> Report:
    source = f"""
        def guess_number(n):
            low, high = 1, n
            while low < high:
                middle = (low + high) // 2
                answer = {name}(middle)
                if answer == 0:
                    return middle
                low, high = (middle + 1, high) if answer > 0 else (low, middle - 1)
            return low
    """
    return judge_it(body or source, starter=GUESS_STARTER, reference=GUESS_REFERENCE, tests=GUESS_TESTS)


@pytest.mark.parametrize("name", ["pick_number", "pickNumber"])
def test_a_function_promised_by_name_is_there_in_both_spellings(judge_it: JudgeIt, name: str) -> None:
    report = guessed(judge_it, name)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_a_function_promised_by_name_is_there_in_a_pasted_class_solution_too(judge_it: JudgeIt) -> None:
    source = (
        "class Solution:\n    def guessNumber(self, n):\n        return next(i for i in (5, 6) if pickNumber(i) == 0)"
    )
    report = guessed(judge_it, "", source)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_a_solution_that_defines_the_promised_function_itself_does_not_escape_the_count(judge_it: JudgeIt) -> None:
    report = guessed(judge_it, "", "def pick_number(x):\n    return 0\n\ndef guess_number(n):\n    return 6")
    assert report.failure is not None
    assert report.failure.message.splitlines()[0] == "never asked"


def test_too_many_calls_of_a_promised_function_are_counted(judge_it: JudgeIt) -> None:
    linear = "def guess_number(n):\n    return next(i for i in range(1, n) if pick_number(i) == 0)"
    report = guessed(judge_it, "", linear)
    assert report.failure is not None
    assert report.failure.message.splitlines()[0] == "asked 6 times"


def test_a_function_that_is_kept_for_later_calls_still_answers(judge_it: JudgeIt) -> None:
    """Nothing is gained by it: the call is answered by the test that gave it, and counted there."""
    report = judge_it(
        "kept = []\ndef search(n, f):\n    kept.append(f)\n    return kept[0](n)",
        starter=STARTER,
        reference="def search(n, f):\n    return f(n)",
        tests="""
            def test_two(solution):
                first, second = [], []
                solution(1, lambda n: first.append(n) or n)
                assert solution(2, lambda n: second.append(n) or n) == 2
                assert second == [2], "the function of this call was not asked"
        """,
    )
    assert report.failure is not None
    assert report.failure.message.splitlines()[0] == "the function of this call was not asked"


@pytest.mark.parametrize("number", ["7", "-1", "True", "None", "'0'", "1.0", "[0]"])
def test_a_request_for_a_function_that_was_never_given_is_rejected(judge_it: JudgeIt, number: str) -> None:
    """A solution that writes its own requests to the judge's channel."""
    report = judge_it(
        f"""
        def search(n, f):
            cells = {{name: cell for name, cell in zip(f.__code__.co_freevars, f.__closure__)}}
            cells["number"].cell_contents = {number}
            return f(1)
        """,
        starter=STARTER,
        reference="def search(n, f):\n    return f(n)",
        tests="def test_one(solution):\n    assert solution(1, lambda n: n) == 1",
    )
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.failure is not None
    assert "a call of a function that was never given" in report.failure.message


def test_asking_without_end_ends_as_a_time_limit(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def search(n, is_bad):\n    while True: is_bad(1)",
        starter=STARTER, reference=REFERENCE, tests="def test(solution):\n    assert solution(9, lambda n: False) == 9",
    )  # fmt: skip
    assert report.verdict is Verdict.TIME_LIMIT


def test_printing_and_failing_inside_the_callback_keeps_call_and_output(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def search(n, is_bad):\n    print('asking', n)\n    return is_bad(n + 1)",
        starter=STARTER, reference=REFERENCE, tests=TESTS,
    )  # fmt: skip
    assert report.failure is not None
    assert report.failure.call is not None and report.failure.call.startswith("search(1000, ")
