"""`drill bank add-case`: a failing input becomes a case of one's own, tried first from then on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sums_bank import RIGHT, WRONG_PAST_FORTY, write_sums_bank

from interview_cli.cases.store import Cases, kept_case
from interview_cli.judge.verdict import Case, Failure, Report, Verdict
from interview_cli.judge.wire import Decoder

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

QUESTION = "tiny/add-numbers"


@pytest.fixture
def file(tmp_path: Path, tiny_bank: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A solution of the question, which fails for a few inputs that only a property test tries."""
    write_sums_bank(tmp_path / "banks", tiny_bank)
    monkeypatch.setenv("DRILL_BANKS", str(tmp_path / "banks"))
    path = tmp_path / "add_numbers.py"
    path.write_text(WRONG_PAST_FORTY, encoding="utf-8")
    return path


@pytest.fixture
def cases_file(own_home: Path) -> Path:
    return own_home / "cases" / "tiny" / "add-numbers.json"


def failed_with(example: dict[str, object], call: str = "add_numbers(41, 0)") -> Report:
    case = Case("test_small_amounts", json.dumps(example))
    return Report(QUESTION, Verdict.WRONG_ANSWER, failure=Failure("test_small_amounts", "wrong", call), case=case)


# The last failing input


def test_the_failing_input_of_the_last_check_is_kept_and_says_where(drill: Run, file: Path, cases_file: Path) -> None:
    failed = drill("test", str(file), "--json")
    assert failed.code == 1
    done = drill("bank", "add-case", "add-numbers")
    assert (done.code, done.err) == (0, "")
    call = failed.data["failure"]["call"]
    assert done.out.splitlines()[0] == call
    assert "tried first" in done.out and "1 case of your own" in done.out and str(cases_file) in done.out
    content = json.loads(cases_file.read_text(encoding="utf-8"))
    assert (content["version"], content["question"]) == (1, QUESTION)
    (case,) = content["cases"]
    assert (case["test"], case["call"]) == ("test_small_amounts", call)


def test_a_case_is_not_kept_twice(drill: Run, own_home: Path, file: Path, cases_file: Path) -> None:
    Cases(own_home).remember(failed_with({"kwargs": {"d": [["a", 41], ["b", 0]]}, "drawn": [], "nodes": []}))
    drill("bank", "add-case", QUESTION)
    done = drill("bank", "add-case", QUESTION)
    assert done.code == 0
    assert "it was kept before; nothing is added · 1 case of your own" in done.out
    assert len(json.loads(cases_file.read_text(encoding="utf-8"))["cases"]) == 1


def test_where_nothing_is_remembered_it_says_what_to_run(drill: Run, file: Path) -> None:
    done = drill("bank", "add-case", "add-numbers")
    done.failed(2, f"no failing input of `{QUESTION}` is remembered", f"drill test --question {QUESTION}")


def test_an_accepted_check_remembers_nothing(drill: Run, file: Path, own_home: Path) -> None:
    file.write_text(RIGHT, encoding="utf-8")
    assert drill("test", str(file)).code == 0
    assert not (own_home / "failures").exists()


def test_a_failing_input_that_cannot_be_remembered_changes_nothing(drill: Run, file: Path, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "failures").write_text("a file where a folder should be", encoding="utf-8")
    done = drill("test", str(file), "--json")
    assert (done.code, done.err) == (1, "")


def test_remembering_a_failure_leaves_no_other_file_behind(own_home: Path) -> None:
    cases = Cases(own_home)
    for number in (41, 42):
        cases.remember(failed_with({"kwargs": {"d": [["a", number], ["b", 0]]}}, f"add_numbers({number}, 0)"))
    kept = cases.last_failure(QUESTION)
    assert kept is not None and kept.call == "add_numbers(42, 0)"
    assert [path.name for path in (own_home / "failures" / "tiny").iterdir()] == ["add-numbers.json"]


@pytest.mark.parametrize("verdict", [Verdict.ACCEPTED, Verdict.INTERNAL_ERROR])
def test_what_is_not_the_learners_failure_is_not_remembered(own_home: Path, verdict: Verdict) -> None:
    cases = Cases(own_home)
    cases.remember(Report(QUESTION, verdict, case=Case("test_small_amounts", "{}")))
    assert cases.last_failure(QUESTION) is None


# A call typed by the learner


def test_a_typed_call_becomes_a_case_of_the_property_test_with_its_parameters(
    drill: Run, file: Path, cases_file: Path
) -> None:
    done = drill("bank", "add-case", "add-numbers", "--call", "add_numbers(41, b=7)")
    assert (done.code, done.err) == (0, "")
    (case,) = Cases(cases_file.parents[2]).for_judging(QUESTION)
    example = json.loads(case.example)
    assert case.test == "test_small_amounts"
    assert Decoder(example["nodes"]).decode(example["kwargs"]) == {"a": 41, "b": 7}
    assert example["drawn"] == []


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("add_numbers(__import__('os').getcwd(), 1)", "cannot be called"),
        ("add_numbers(1 + 1, x)", "may not stand"),
        ("add_numbers(", "not Python"),
        ("add_numbers(1)", "takes a, b"),
        ("add_numbers(1, 2, 3)", "takes a, b"),
        ("add_numbers(1, a=2)", "takes a, b"),
        ("3", "0 calls of `add_numbers`"),
        ("other(1, 2)", "`other` cannot be called"),
    ],
)
def test_a_typed_call_is_parsed_and_never_evaluated(drill: Run, file: Path, call: str, words: str) -> None:
    drill("bank", "add-case", "add-numbers", "--call", call).failed(2, "--call: ", words, "add_numbers(a, b)")


def test_a_call_that_no_property_test_can_take_is_refused_with_the_way_round(drill: Run) -> None:
    done = drill("bank", "add-case", "two-sum", "--call", "two_sum([3, 3], 6)")
    done.failed(2, "no property test of `leetcode/two-sum` takes exactly nums, target")
    assert "`drill test`" in done.err and "drill bank add-case leetcode/two-sum" in done.err


def test_a_call_of_a_class_is_refused(drill: Run) -> None:
    done = drill("bank", "add-case", "lru-cache", "--call", "LRUCache(2)")
    done.failed(2, "`LRUCache` is a class", "drill bank add-case leetcode/lru-cache")


def test_a_call_that_the_reference_itself_fails_is_refused(drill: Run, tmp_path: Path, file: Path) -> None:
    reference = tmp_path / "banks" / "tiny" / "arithmetic" / "add_numbers" / "reference.py"
    reference.write_text("def add_numbers(a, b):\n    return a + b + (a > 60)\n", encoding="utf-8")
    tests = reference.with_name("tests.py")
    tests.write_text(tests.read_text(encoding="utf-8").replace("-(10**12)", "-1").replace("10**12", "1"), "utf-8")
    done = drill("bank", "add-case", "add-numbers", "--call", "add_numbers(1000, 1)")
    done.failed(2, "the reference itself does not pass", "is the input one that the statement allows?")


# What is kept


def test_a_kept_case_is_tried_by_every_check(drill: Run, file: Path) -> None:
    """The case lies outside of what the property test would try by itself."""
    text = "def add_numbers(a, b):\n    return a + b + (a == 777)\n"
    file.write_text(text, encoding="utf-8")
    assert drill("test", str(file)).code == 0
    assert drill("bank", "add-case", "add-numbers", "--call", "add_numbers(777, 0)").code == 0
    done = drill("test", str(file), "--json")
    assert (done.code, done.data["failure"]["call"]) == (1, "add_numbers(777, 0)")
    debugged = drill("debug", str(file))
    assert debugged.code == 1 and "add_numbers(777, 0)" in debugged.out
    file.write_text(RIGHT, encoding="utf-8")
    assert drill("test", str(file)).code == 0


def test_cases_are_listed_with_their_numbers_and_dropped_by_them(drill: Run, own_home: Path, file: Path) -> None:
    cases = Cases(own_home)
    for number in (41, 42, 43):
        example = json.dumps({"kwargs": {"d": [["a", number], ["b", 0]]}, "drawn": [], "nodes": []})
        cases.add(QUESTION, kept_case(Case("test_small_amounts", example), f"add_numbers({number}, 0)"))
    done = drill("bank", "cases", "add-numbers")
    assert done.code == 0
    assert " 2  add_numbers(42, 0)" in done.out and "small amounts" in done.out
    dropped = drill("bank", "drop-case", "add-numbers", "2")
    assert (dropped.code, dropped.out) == (0, "add_numbers(42, 0)\ntaken out · 2 cases left\n")
    listed = drill("bank", "cases", "add-numbers", "--json").data
    assert [(row["number"], row["call"]) for row in listed] == [(1, "add_numbers(41, 0)"), (2, "add_numbers(43, 0)")]
    assert all(set(row) == {"number", "test", "call", "at"} for row in listed)
    drill("bank", "drop-case", "add-numbers", "3").failed(2, "has no case 3", "there are 2")


def test_where_there_are_no_cases_it_says_how_to_get_one(drill: Run, file: Path) -> None:
    done = drill("bank", "cases", "add-numbers")
    assert done.code == 0
    assert "no cases of your own" in done.out and f"drill bank add-case {QUESTION}" in done.out
    assert drill("bank", "cases", "add-numbers", "--json").data == []


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"version": 1}', '{"version": "one", "question": "q", "cases": []}', "\xff", "[" * 100_000],
    ids=["empty", "cut", "list", "fields", "types", "bytes", "deep"],
)
def test_a_damaged_file_is_told_in_one_line_with_what_to_do(
    drill: Run, file: Path, cases_file: Path, text: str
) -> None:
    cases_file.parent.mkdir(parents=True)
    cases_file.write_bytes(text.encode("latin-1"))
    for arguments in (("test", str(file)), ("debug", str(file)), ("bank", "cases", QUESTION)):
        drill(*arguments).failed(4, f"{cases_file}", "is damaged", "mend it, or move it away")


def test_a_file_of_a_newer_drill_is_left_alone(drill: Run, file: Path, cases_file: Path) -> None:
    cases_file.parent.mkdir(parents=True)
    text = '{"version": 2, "question": "tiny/add-numbers", "cases": []}'
    cases_file.write_text(text, encoding="utf-8")
    drill("bank", "cases", QUESTION).failed(4, str(cases_file), "is from a newer drill")
    assert cases_file.read_text(encoding="utf-8") == text


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_case_that_cannot_be_kept_is_told(drill: Run, own_home: Path, file: Path) -> None:
    Cases(own_home).remember(failed_with({"kwargs": {"d": [["a", 41], ["b", 0]]}, "drawn": [], "nodes": []}))
    (own_home / "cases").mkdir(mode=0o500)
    drill("bank", "add-case", QUESTION).failed(4, "cannot be written")


def test_a_card_has_no_cases(drill: Run, file: Path, banks: Path) -> None:
    drill("bank", "cases", "good/first-ink").failed(2, "`good/first-ink` is a card, not a coding question")


def test_bank_alone_says_what_it_can(drill: Run) -> None:
    done = drill("bank")
    for word in ("add-case", "cases", "drop-case"):
        assert word in done.out + done.err
