"""Whatever a candidate sends, the tester gets a value of the annotated type, or a verdict."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from lying_candidate import MESSAGES, PAYLOADS, TAGGED, Lie, LyingZygote, lies

from interview_cli.judge.call import Refused
from interview_cli.judge.job import Job
from interview_cli.judge.line import Allowance
from interview_cli.judge.link import Halted, Link
from interview_cli.judge.nodes import ListNode, linked_list
from interview_cli.judge.signature import Signature
from interview_cli.judge.solution import Instance, Solution
from interview_cli.judge.verdict import Verdict

FUNCTION = "def total(items: list[int]) -> int: ..."
NODE = "def turn(head: ListNode | None) -> ListNode | None: ..."
CLASS = "class Stack:\n    def __init__(self, size: int): ...\n    def pop(self) -> int: ..."
LISTS = "def pairs(items: list[int]) -> list[list[int]]: ..."

HANG_SECONDS = 20

many = settings(max_examples=1_000, deadline=None, suppress_health_check=list(HealthCheck))


class Theatre(NamedTuple):
    """A zygote whose candidates lie, and the signatures of the questions they are asked."""

    zygote: LyingZygote
    folder: Path

    def ask(
        self,
        starter: str,
        script: list[Lie],
        call: Callable[[Solution], Any],
        mutates: tuple[str, ...] = (),
        at_load: bool = False,
    ) -> Any:
        """What two calls give, or the Halted or Refused that the last one ended with."""
        self.zygote.perform(script, at_load)
        allowance = Allowance(0.2, 64, 64)
        link, spare = Link(self.zygote.control, allowance), Link(self.zygote.control, allowance)
        job = Job("bank/question", "", "", allowance, mutates=mutates)
        solution = Solution(link, self.signature(starter), job, "", spare, "")
        solution.provide(guess=lambda number: number)
        signal.alarm(HANG_SECONDS)
        try:
            call(solution)
            return call(solution)
        except (Halted, Refused) as end:
            assert end.message
            return end
        finally:
            signal.alarm(0)
            link.close()
            spare.close()

    @cache  # noqa: B019
    def signature(self, starter: str) -> Signature:
        path = self.folder / "starter.py"
        path.write_text(starter, encoding="utf-8")
        return Signature(path)


@pytest.fixture(scope="module")
def theatre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Theatre]:
    """The clock of a sleeping process stands in for the candidate's."""
    before = signal.signal(signal.SIGALRM, _hangs)
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    zygote = LyingZygote(sleeper.pid)
    yield Theatre(zygote, tmp_path_factory.mktemp("starters"))
    zygote.close()
    sleeper.kill()
    sleeper.wait()
    signal.signal(signal.SIGALRM, before)


def _hangs(_number: int, _frame: Any) -> None:
    os.write(2, b"the link hangs\n")
    raise RuntimeError("the link hangs")


def ended(outcome: Any) -> bool:
    return isinstance(outcome, Halted | Refused)


@many
@given(lies(PAYLOADS))
def test_bytes_that_are_no_answer_end_in_a_verdict_and_never_in_a_value(theatre: Theatre, script: list[Lie]) -> None:
    outcome = theatre.ask(FUNCTION, script, lambda solution: solution([1, 2]))
    assert isinstance(outcome, Halted)
    assert outcome.verdict is Verdict.RUNTIME_ERROR


@many
@given(lies(MESSAGES))
def test_where_an_int_is_expected_only_an_int_or_a_verdict_comes(theatre: Theatre, script: list[Lie]) -> None:
    outcome = theatre.ask(FUNCTION, script, lambda solution: solution([1, 2]), mutates=("items",))
    assert ended(outcome) or type(outcome) is int


@many
@given(lies(MESSAGES))
def test_where_a_node_is_expected_only_a_node_or_none_or_a_verdict_comes(theatre: Theatre, script: list[Lie]) -> None:
    outcome = theatre.ask(NODE, script, lambda solution: solution(linked_list([1, 2])), mutates=("head",))
    assert ended(outcome) or outcome is None or type(outcome) is ListNode


@many
@given(lies(MESSAGES))
def test_where_lists_of_ints_are_expected_only_those_or_a_verdict_comes(theatre: Theatre, script: list[Lie]) -> None:
    outcome = theatre.ask(LISTS, script, lambda solution: solution([1, 2]))
    if not ended(outcome):
        assert type(outcome) is list
        assert all(type(row) is list and set(map(type, row)) <= {int} for row in outcome)


@many
@given(lies(MESSAGES))
def test_a_constructor_gives_an_object_and_its_methods_what_they_promise(theatre: Theatre, script: list[Lie]) -> None:
    def call(solution: Solution) -> Any:
        stack = solution.Stack(3)
        assert isinstance(stack, Instance), f"the constructor gave {stack!r}"
        return stack.pop()

    outcome = theatre.ask(CLASS, script, call)
    assert ended(outcome) or type(outcome) is int


@settings(many, max_examples=500)
@given(lies(MESSAGES | PAYLOADS))
def test_a_lie_about_loading_ends_in_a_verdict(theatre: Theatre, script: list[Lie]) -> None:
    outcome = theatre.ask(FUNCTION, script, lambda solution: solution([1, 2]), at_load=True)
    assert ended(outcome) or type(outcome) is int


@settings(many, max_examples=500)
@given(TAGGED)
def test_an_answer_of_any_tagged_value_is_not_taken_for_another_type(theatre: Theatre, value: Any) -> None:
    outcome = theatre.ask(FUNCTION, [Lie({"value": value, "nodes": []})] * 2, lambda solution: solution([1]))
    assert ended(outcome) or type(outcome) is int
    assert type(value) is not int or outcome == value


def test_a_candidate_that_stops_in_the_middle_of_a_frame_is_given_up_as_idle(theatre: Theatre) -> None:
    script = [Lie({"value": 3, "nodes": []}, cut=6, stays=True)]
    outcome = theatre.ask(FUNCTION, script, lambda solution: solution([1, 2]))
    assert isinstance(outcome, Halted)
    assert outcome.verdict is Verdict.TIME_LIMIT


def test_bytes_after_the_answer_are_noticed_by_the_next_call(theatre: Theatre) -> None:
    script = [Lie({"value": 3, "nodes": []}, more=b"x", stays=True)] * 2
    outcome = theatre.ask(FUNCTION, script, lambda solution: solution([1, 2]))
    assert isinstance(outcome, Halted)
    assert "meddled" in outcome.message


def test_an_honest_answer_through_the_same_zygote_arrives(theatre: Theatre) -> None:
    assert theatre.ask(FUNCTION, [Lie({"value": 3, "nodes": []})] * 2, lambda solution: solution([1, 2])) == 3
