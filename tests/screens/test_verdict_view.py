"""A verdict as it is read, and as the one JSON object that scripts read."""

from __future__ import annotations

import json
import re

import msgspec
import pytest
from screen_samples import FAILURE, flat, rendered, report

from interview_cli.judge.verdict import Failure, Report, Tests, Verdict
from interview_cli.screens.verdict_json import verdict_json
from interview_cli.screens.verdict_view import headline, in_short, verdict

NARROW_AND_USUAL = (40, 80)
WORDS = {
    Verdict.ACCEPTED: "✓ accepted",
    Verdict.WRONG_ANSWER: "✗ wrong answer",
    Verdict.RUNTIME_ERROR: "✗ runtime error",
    Verdict.TIME_LIMIT: "✗ time limit",
    Verdict.MEMORY_LIMIT: "✗ memory limit",
    Verdict.OUTPUT_LIMIT: "✗ output limit",
    Verdict.COMPILE_ERROR: "✗ compile error",
    Verdict.INTERNAL_ERROR: "! internal error",
}


@pytest.mark.parametrize("width", NARROW_AND_USUAL)
@pytest.mark.parametrize("each", list(Verdict))
def test_every_verdict_has_its_mark_and_its_words_without_any_colour(each: Verdict, width: int) -> None:
    assert rendered(verdict(report(each)), width).startswith(WORDS[each])


@pytest.mark.parametrize("each", list(Verdict))
def test_colour_adds_nothing_but_colour(each: Verdict) -> None:
    coloured = rendered(verdict(report(each)), 80, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == rendered(verdict(report(each)), 80)


def test_in_short_there_is_the_call_with_both_sides_and_no_more() -> None:
    words = flat(rendered(in_short(report()), 120))
    assert "got 21" in words and "expected 20" in words and FAILURE.call is not None and FAILURE.call in words
    assert FAILURE.message not in words and "you printed" not in words


def test_in_short_a_failure_without_an_answer_says_why() -> None:
    failure = msgspec.structs.replace(FAILURE, got=None, expected=None, message="raised IndexError (line 2)")
    assert "raised IndexError (line 2)" in flat(
        rendered(in_short(msgspec.structs.replace(report(), failure=failure)), 120)
    )


def test_the_headline_counts_the_tests_that_passed() -> None:
    assert headline(report(Verdict.WRONG_ANSWER)).plain == "✗ wrong answer   11 of 14 tests"


def test_an_accepted_headline_has_the_time_as_well() -> None:
    assert headline(report(Verdict.ACCEPTED)).plain == "✓ accepted   14 of 14 tests in 34 ms"


@pytest.mark.parametrize(("each", "total"), [(Verdict.COMPILE_ERROR, 14), (Verdict.WRONG_ANSWER, 0)])
def test_where_no_test_ran_none_are_counted(each: Verdict, total: int) -> None:
    assert "tests" not in headline(report(each, total=total)).plain


def test_an_accepted_verdict_is_one_line() -> None:
    assert rendered(verdict(report(Verdict.ACCEPTED)), 80).count("\n") == 1


def test_a_note_stands_beside_the_headline() -> None:
    assert rendered(verdict(report(Verdict.ACCEPTED), "third check"), 80).strip().endswith("third check")


@pytest.mark.parametrize("width", NARROW_AND_USUAL)
def test_a_wrong_answer_shows_the_call_what_came_and_what_was_expected(width: int) -> None:
    text = rendered(verdict(report()), width)
    lines = [line.strip() for line in text.splitlines()]
    assert "got       21" in lines
    assert "expected  20" in lines
    assert "longest_run([1, 1," in text
    assert "1, 2])" in flat(text)
    assert "the longest run is found" in flat(text)


def test_a_got_that_is_an_empty_text_is_shown_all_the_same() -> None:
    failure = Failure("test_x", "differs", "f()", expected="'a'", got="")
    text = rendered(verdict(Report("sample/x", Verdict.WRONG_ANSWER, Tests(0, 1), failure=failure)), 80)
    assert "got" in text


def test_a_runtime_error_shows_its_message_and_the_test() -> None:
    failure = Failure("test_an_empty_list", "IndexError: list index out of range\n  line 3, in f", "f([])")
    text = rendered(verdict(Report("sample/x", Verdict.RUNTIME_ERROR, Tests(0, 1), failure=failure)), 80)
    assert "IndexError: list index out of range" in text
    assert "line 3, in f" in text
    assert "in the test: an empty list" in text
    assert "got" not in text


def test_a_compile_error_says_that_no_test_ran() -> None:
    failure = Failure("", "SyntaxError: invalid syntax (line 1)\n    def f(:\n          ^")
    text = rendered(verdict(Report("sample/x", Verdict.COMPILE_ERROR, failure=failure)), 80)
    assert "SyntaxError: invalid syntax (line 1)" in text
    assert "    def f(:" in text
    assert "the tests did not run" in text


@pytest.mark.parametrize("each", [Verdict.TIME_LIMIT, Verdict.MEMORY_LIMIT, Verdict.OUTPUT_LIMIT])
def test_a_limit_says_what_to_think_of(each: Verdict) -> None:
    last = rendered(verdict(report(each)), 80).strip().splitlines()[-1]
    assert last.startswith(("think of", "take out"))


@pytest.mark.parametrize("width", NARROW_AND_USUAL)
def test_what_was_printed_is_shown_as_the_plain_text_that_it_is(width: int) -> None:
    text = rendered(verdict(report()), width)
    assert "you printed" in text
    assert "present run 1" in text
    assert "\\x1b[31m20\\x1b[0m" in text
    assert "[red]no markup[/red]" in flat(text)
    assert "\x1b" not in text


def test_where_nothing_was_printed_nothing_is_said_of_it() -> None:
    failure = msgspec.structs.replace(FAILURE, stdout="  \n")
    quiet = msgspec.structs.replace(report(), failure=failure)
    assert "you printed" not in rendered(verdict(quiet), 80)


def test_notes_of_the_judge_are_shown() -> None:
    noted = msgspec.structs.replace(report(Verdict.ACCEPTED), notes=("the sandbox is partial here",))
    assert "the sandbox is partial here" in rendered(verdict(noted), 80)


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_very_long_line_is_wrapped_and_nothing_of_it_lost(width: int) -> None:
    long = "x" * 500
    failure = Failure("test_x", long, long, expected=long, got=long, stdout=long)
    text = rendered(verdict(Report("sample/x", Verdict.WRONG_ANSWER, Tests(0, 1), failure=failure)), width)
    assert text.count("x") >= 2500


# JSON


def test_the_json_object_of_a_failure_has_exactly_the_promised_fields() -> None:
    data = json.loads(verdict_json(report()))
    assert list(data) == ["question", "verdict", "tests", "seconds", "cpu_seconds", "failure"]
    assert list(data["tests"]) == ["passed", "total"]
    assert sorted(data["failure"]) == sorted(["test", "message", "call", "expected", "got", "stdout"])
    assert data["verdict"] == "wrong_answer"
    assert data["tests"] == {"passed": 11, "total": 14}
    assert (data["seconds"], data["cpu_seconds"]) == (0.5, 0.4)
    assert data["failure"]["got"] == "21"


def test_the_json_object_without_a_failure_has_null_there() -> None:
    data = json.loads(verdict_json(report(Verdict.ACCEPTED)))
    assert data["failure"] is None
    assert data["verdict"] == "accepted"


def test_fields_of_a_failure_that_do_not_apply_are_null_and_not_missing() -> None:
    failure = json.loads(verdict_json(Report("x/y", Verdict.COMPILE_ERROR, failure=Failure("", "why"))))["failure"]
    assert (failure["call"], failure["expected"], failure["got"], failure["stdout"]) == (None, None, None, "")


@pytest.mark.parametrize("each", list(Verdict))
def test_every_verdict_is_one_line_of_json(each: Verdict) -> None:
    text = verdict_json(report(each))
    assert "\n" not in text
    assert json.loads(text)["verdict"] == each.value
