"""What a failure tells beside the verdict: state that was kept, sizes, and the variables of the frame."""

from __future__ import annotations

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.sketch import sketch
from interview_cli.judge.verdict import Report, Verdict

KEPT = "something is kept between calls"

STARTER = "def seen(items: list[int]) -> list[int]: ..."
REFERENCE = "def seen(items):\n    return sorted(set(items))"
TESTS = """
    def test_one(solution):
        assert solution([2, 1, 2]) == [1, 2]

    def test_other(solution):
        assert solution([3]) == [3]
"""

LEAKS = {
    "a global list": """
        found = []
        def seen(items):
            found.extend(i for i in items if i not in found)
            return sorted(found)
    """,
    "a default argument": """
        def seen(items, found=set()):
            found |= set(items)
            return sorted(found)
    """,
    "a class attribute": """
        class Solution:
            found = set()
            def seen(self, items):
                self.found.update(items)
                return sorted(self.found)
    """,
}


def message(report: Report) -> str:
    assert report.failure is not None
    return report.failure.message


@pytest.mark.parametrize("prepare", [False, True])
@pytest.mark.parametrize("what", LEAKS)
def test_state_kept_between_calls_is_explained(judge_it: JudgeIt, what: str, prepare: bool) -> None:
    report = judge_it(LEAKS[what], starter=STARTER, reference=REFERENCE, tests=TESTS, prepare=prepare)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert KEPT in message(report)
    assert "the same call alone, in a fresh process, gives [3]" in message(report)


def test_state_kept_that_raises_is_explained_too(judge_it: JudgeIt) -> None:
    report = judge_it("done = []\ndef double(x):\n    done.append(x)\n    assert len(done) < 2\n    return 2 * x")
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert "gives 14" in message(report)
    assert KEPT in message(report)


@pytest.mark.parametrize(
    "source", ["def double(x):\n    return 0", "def double(x):\n    return 2 if x == 1 else [][0]"]
)
def test_a_solution_that_is_simply_wrong_is_not_blamed_for_keeping_anything(judge_it: JudgeIt, source: str) -> None:
    report = judge_it(source)
    assert report.failure is not None
    assert "kept between calls" not in message(report)


def test_state_kept_between_objects_of_a_class_is_explained(judge_it: JudgeIt) -> None:
    report = judge_it(
        "class Bag:\n    items = []\n"
        "    def add(self, x):\n        self.items.append(x)\n        return len(self.items)",
        starter="class Bag:\n    def add(self, x: int) -> int: ...",
        reference="class Bag:\n    def __init__(self):\n        self.n = 0\n"
        "    def add(self, x):\n        self.n += 1\n        return self.n",
        tests="""
            def test_one(solution):
                assert solution.Bag().add(5) == 1

            def test_two(solution):
                assert solution.Bag().add(5) == 1
        """,
    )
    assert report.failure is not None
    assert report.failure.call == "Bag()\nadd(5) → 2"
    assert KEPT in message(report) and "gives 1" in message(report)


def test_a_time_limit_names_the_sizes_of_the_arguments(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def find(nums, text, k, head):\n    while True: pass",
        starter="def find(nums: list[int], text: str, k: int, head: ListNode | None) -> int: ...",
        reference="def find(nums, text, k, head):\n    return 0",
        tests="""
            from interview_cli.judge.nodes import linked_list

            def test_large(solution):
                assert solution(list(range(12_345)), "x" * 678, 9, linked_list(range(1000))) == 0
        """,
        cpu_seconds=0.2,
    )
    assert report.verdict is Verdict.TIME_LIMIT
    assert "(nums of 12,345 items, text of 678 characters, head of 1,000 nodes)" in message(report)


def test_a_time_limit_in_an_object_names_the_place_in_the_sequence_of_calls(judge_it: JudgeIt) -> None:
    report = judge_it(
        "class Bag:\n    def __init__(self):\n        self.n = 0\n"
        "    def add(self, x):\n        self.n += 1\n        while self.n == 30: pass\n        return self.n",
        starter="class Bag:\n    def add(self, x: int) -> int: ...",
        reference="class Bag:\n    def __init__(self):\n        self.n = 0\n"
        "    def add(self, x):\n        self.n += 1\n        return self.n",
        tests="""
            def test_many(solution):
                bag = solution.Bag()
                for i in range(50):
                    assert bag.add(i) == i + 1
        """,
        cpu_seconds=0.2,
    )
    assert report.verdict is Verdict.TIME_LIMIT
    assert "(call 31 of the sequence)" in message(report)
    assert report.failure is not None and report.failure.call is not None
    assert report.failure.call.splitlines()[:2] == ["Bag()", "… 11 more calls …"]


def test_a_runtime_error_tells_the_variables_of_the_frame_that_failed(judge_it: JudgeIt) -> None:
    report = judge_it(
        """
        def helper(items, at):
            word = "left"
            return items[at]

        def double(x):
            outer = 5
            return helper([x, x], at=x + 2)
        """
    )
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert message(report).splitlines()[-1] == "with items = [1, 1], at = 3, word = 'left'"
    assert "outer" not in message(report)


def test_an_error_while_the_file_loads_tells_no_variables(judge_it: JudgeIt) -> None:
    report = judge_it("secret = 5\nraise ValueError('no')")
    assert report.verdict is Verdict.COMPILE_ERROR
    assert "secret" not in message(report)


EVIL = """
    class Evil:
        def __init__(self):
            self.val = self
        def __repr__(self):
            print("repr was run")
            while True: pass
        __str__ = __len__ = __iter__ = __format__ = __repr__
        def __getattr__(self, name):
            return self.__repr__()

    class Items(list):
        def __repr__(self):
            return Evil.__repr__(self)
        __len__ = __iter__ = __getitem__ = __repr__

    class Metaclass(type):
        def __repr__(cls):
            return Evil.__repr__(cls)

    class Made(metaclass=Metaclass):
        pass

    def double(x):
        evil, inside, items, made, kind = Evil(), [Evil()], Items(), Made(), Made
        raise ValueError("told")
"""


def test_no_code_of_a_variable_is_run_to_show_it(judge_it: JudgeIt) -> None:
    report = judge_it(EVIL)
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.failure is not None
    assert report.failure.stdout == ""
    assert message(report).splitlines()[-1] == (
        "with x = 1, evil = <Evil>, inside = [<Evil>], items = <Items>, made = <Made>, kind = <Metaclass>"
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (5, "5"),
        (1 << 10_000, "<an int of 10,001 bits>"),
        ("x" * 60, f"{'x' * 50!r}…"),
        ([1, [2, [3, [4]]]], "[1, [2, <list of 2>]]"),
        (list(range(10)), "[0, 1, 2, 3, 4, 5, … 10 in all]"),
        ({"a": (1,), "b": set()}, "{'a': (1), 'b': {}}"),
        (object(), "<object>"),
        (None, "None"),
    ],
)
def test_a_value_is_sketched_in_a_few_words(value: object, words: str) -> None:
    assert sketch(value) == words


def test_a_list_that_holds_itself_is_sketched(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    items = [x]\n    items.append(items)\n    raise ValueError")
    assert message(report).splitlines()[-1] == "with x = 1, items = [1, [1, <list of 2>]]"


def test_terminal_escapes_and_long_names_in_variables_are_harmless(judge_it: JudgeIt) -> None:
    report = judge_it(f"def double(x):\n    {'n' * 500} = '\\x1b[2J'\n    raise ValueError")
    assert "\x1b" not in message(report)
    assert "n" * 61 not in message(report).splitlines()[-1]
