"""What a check found, as text for a person and in three formats for machines."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from interview_cli.bank.problem import Problem, Severity
from interview_cli.check.report import SCHEMA_RULES, CheckReport
from interview_cli.screens.check_report import render


def problem(
    rule: str = "wrong-accepted",
    message: str = "accepted, expected wrong answer",
    path: str = "/banks/mine/two_sum/wrong/a.py",
    line: int = 0,
    column: int = 0,
    severity: Severity = "error",
) -> Problem:
    return Problem(rule, message, path, line, column, severity)


def report(*problems: Problem, questions: int = 6, seconds: float = 2.345) -> CheckReport:
    return CheckReport(questions, seconds, problems)


CARD = problem("schema", "the field `back` is missing", "/banks/mine/cards.yaml", 7, 5)
UNUSED = problem("unused-topic", "no question has the topic `graphs`", "/banks/mine/bank.yaml", severity="warning")


# What the report itself says


@pytest.mark.parametrize(
    ("problems", "ok", "readable"),
    [
        ([], True, True),
        ([UNUSED], True, True),
        ([problem()], False, True),
        ([CARD], False, False),
        ([UNUSED, problem(), CARD], False, False),
    ],
)
def test_errors_make_a_bank_unsound_and_errors_of_the_format_unreadable(
    problems: list[Problem], ok: bool, readable: bool
) -> None:
    result = report(*problems)
    assert (result.ok, result.readable) == (ok, readable)


def test_the_rules_of_the_format() -> None:
    assert {"schema", "yaml", "duplicate-key", "duplicate-id", "encoding", "missing-file"} <= SCHEMA_RULES
    assert SCHEMA_RULES.isdisjoint({"wrong-accepted", "reference-rejected", "unknown-topic", "unused-topic"})


# Text


def test_text_of_a_sound_bank_is_one_line() -> None:
    assert render(report(), "text") == "6 questions checked in 2.3 s: no errors\n"
    assert render(report(questions=1, seconds=0.04), "text") == "1 question checked in 0.0 s: no errors\n"


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([CARD], "1 error"),
        ([CARD, problem()], "2 errors"),
        ([UNUSED], "no errors, 1 warning"),
        ([CARD, UNUSED, UNUSED], "1 error, 2 warnings"),
    ],
)
def test_text_ends_with_the_numbers(problems: list[Problem], words: str) -> None:
    last = render(report(*problems), "text").splitlines()[-1]
    assert last == f"6 questions checked in 2.3 s: {words}"


def test_text_gathers_the_problems_of_a_file_below_its_path() -> None:
    second = problem("schema", "unknown field `hint`", CARD.path, 12, 5)
    lines = render(report(problem(), CARD, second), "text").splitlines()
    assert [" ".join(line.split()) for line in lines[:5]] == [
        "/banks/mine/cards.yaml",
        "7:5 error schema the field `back` is missing",
        "12:5 error schema unknown field `hint`",
        "/banks/mine/two_sum/wrong/a.py",
        "- error wrong-accepted accepted, expected wrong answer",
    ]


def test_paths_below_the_current_folder_are_told_from_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    below = problem(path=str(tmp_path / "mine" / "cards.yaml"))
    assert render(report(below), "text").startswith("mine/cards.yaml\n")
    assert "file=mine/cards.yaml" in render(report(below), "github")
    assert 'classname="mine/cards.yaml"' in render(report(below), "junit")


# JSON: other people's scripts rely on these names


def test_json_of_a_sound_bank() -> None:
    assert json.loads(render(report(), "json")) == {"ok": True, "questions": 6, "seconds": 2.345, "problems": []}


def test_json_of_problems() -> None:
    text = render(report(CARD, problem(), UNUSED), "json")
    assert text.endswith("}\n")
    assert json.loads(text) == {
        "ok": False,
        "questions": 6,
        "seconds": 2.345,
        "problems": [
            {
                "severity": "error",
                "rule": "schema",
                "where": "/banks/mine/cards.yaml:7:5",
                "message": "the field `back` is missing",
            },
            {
                "severity": "error",
                "rule": "wrong-accepted",
                "where": "/banks/mine/two_sum/wrong/a.py",
                "message": "accepted, expected wrong answer",
            },
            {
                "severity": "warning",
                "rule": "unused-topic",
                "where": "/banks/mine/bank.yaml",
                "message": "no question has the topic `graphs`",
            },
        ],
    }


def test_json_is_one_line_whatever_a_message_holds() -> None:
    text = render(report(problem(message='two\nlines, "quotes" and \u2028')), "json")
    assert text.count("\n") == 1
    assert json.loads(text)["problems"][0]["message"] == 'two\nlines, "quotes" and \u2028'


# GitHub annotations


def test_github_annotations() -> None:
    assert render(report(CARD, problem(), UNUSED), "github").splitlines() == [
        "::error file=/banks/mine/cards.yaml,line=7,col=5,title=schema::the field `back` is missing",
        "::error file=/banks/mine/two_sum/wrong/a.py,title=wrong-accepted::accepted, expected wrong answer",
        "::warning file=/banks/mine/bank.yaml,title=unused-topic::no question has the topic `graphs`",
    ]
    assert render(report(), "github") == ""


def test_a_github_annotation_is_one_line_with_its_message_escaped() -> None:
    text = render(report(problem(message="100 % of\r\ntwo lines")), "github")
    assert text.count("\n") == 1
    assert text.endswith("::100 %25 of%0D%0Atwo lines\n")


def test_a_path_cannot_end_the_properties_of_a_github_annotation() -> None:
    text = render(report(problem(path="/banks/a,b:c%/cards.yaml")), "github")
    assert "file=/banks/a%2Cb%3Ac%25/cards.yaml,title=" in text


# JUnit


def test_junit_has_a_case_for_each_error() -> None:
    suite = ElementTree.fromstring(render(report(CARD, problem(), UNUSED), "junit"))
    assert suite.tag == "testsuite"
    assert {name: suite.get(name) for name in ("name", "tests", "failures", "time")} == {
        "name": "drill check",
        "tests": "6",
        "failures": "2",
        "time": "2.345",
    }
    cases = [(case.get("classname"), case.get("name"), case[0].tag, case[0].get("message")) for case in suite]
    assert cases == [
        ("/banks/mine/cards.yaml", "schema", "failure", "/banks/mine/cards.yaml:7:5: the field `back` is missing"),
        (
            "/banks/mine/two_sum/wrong/a.py",
            "wrong-accepted",
            "failure",
            "/banks/mine/two_sum/wrong/a.py: accepted, expected wrong answer",
        ),
    ]


def test_junit_of_a_sound_bank_has_no_failures() -> None:
    suite = ElementTree.fromstring(render(report(), "junit"))
    assert (suite.get("failures"), len(suite)) == ("0", 0)


def test_junit_is_xml_whatever_a_message_holds() -> None:
    message = "unknown field `<a & \"b\" 'c'>` ]]> é😀"
    suite = ElementTree.fromstring(render(report(problem(message=message, path="/a&b/<c>.yaml")), "junit"))
    assert suite[0].get("classname") == "/a&b/<c>.yaml"
    assert suite[0][0].get("message") == f"/a&b/<c>.yaml: {message}"


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x07", "\x7f", "\ufffe"])
def test_control_characters_in_a_message_break_no_format(character: str) -> None:
    bad = report(problem(message=f"unknown field `{character}[2J`"))
    assert ElementTree.fromstring(render(bad, "junit"))[0].get("name") == "wrong-accepted"
    assert character not in render(bad, "text")
    assert character not in render(bad, "github")
