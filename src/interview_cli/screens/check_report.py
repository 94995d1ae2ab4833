"""A check report as text for a person, or as JSON, GitHub annotations or JUnit XML."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import msgspec

from interview_cli.bank.problem import Problem
from interview_cli.check.report import CheckReport


def render(report: CheckReport, format: str) -> str:
    """The report in one of the formats text, json, github, junit; ends with a newline."""
    return {"text": _text, "json": _json, "github": _github, "junit": _junit}[format](report)


def _text(report: CheckReport) -> str:
    lines: list[str] = []
    by_path: dict[str, list[Problem]] = defaultdict(list)
    for problem in report.problems:
        by_path[problem.path].append(problem)
    for path, problems in sorted(by_path.items(), key=lambda item: (-len(item[1]), item[0])):
        lines.append(_short(path))
        for problem in problems:
            place = ":".join(str(number) for number in (problem.line, problem.column) if number) or "-"
            lines.append(f"  {place:<8} {problem.severity:<8} {problem.rule:<22} {problem.message}")
    questions = f"{report.questions} question{'s' if report.questions != 1 else ''}"
    errors = sum(problem.severity == "error" for problem in report.problems)
    warnings = len(report.problems) - errors
    found = f"{errors} error{'s' if errors != 1 else ''}" if errors else "no errors"
    if warnings:
        found += f", {warnings} warning{'s' if warnings != 1 else ''}"
    unchanged = f" ({report.unchanged} unchanged, not run again)" if report.unchanged else ""
    lines.append(f"{questions} checked in {report.seconds:.1f} s{unchanged}: {found}")
    if report.left:
        lines[-1] = f"stopped after {report.seconds:.1f} s, {report.left} of {questions} not checked; so far: {found}"
    return "\n".join(lines) + "\n"


def _json(report: CheckReport) -> str:
    problems = [
        {"severity": each.severity, "rule": each.rule, "where": each.where, "message": each.message}
        for each in report.problems
    ]
    data = {"ok": report.ok, "questions": report.questions, "seconds": report.seconds, "problems": problems}
    return msgspec.json.encode(data).decode() + "\n"


def _github(report: CheckReport) -> str:
    lines = []
    for each in report.problems:
        place = f"file={_property(_short(each.path))}"
        if each.line:
            place += f",line={each.line},col={max(each.column, 1)}"
        message = each.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        lines.append(f"::{each.severity} {place},title={each.rule}::{message}\n")
    return "".join(lines)


def _junit(report: CheckReport) -> str:
    from xml.sax.saxutils import quoteattr  # which brings urllib with it

    failures = sum(each.severity == "error" for each in report.problems)
    head = f'<testsuite name="drill check" tests="{report.questions}" failures="{failures}" time="{report.seconds}">'
    cases = [
        f"  <testcase classname={quoteattr(_short(each.path))} name={quoteattr(each.rule)}>"
        f"<failure message={quoteattr(f'{each.where}: {each.message}')}/></testcase>"
        for each in report.problems
        if each.severity == "error"
    ]
    return "\n".join(['<?xml version="1.0" encoding="utf-8"?>', head, *cases, "</testsuite>"]) + "\n"


def _property(text: str) -> str:
    """A value as GitHub's workflow commands want it."""
    for char, escape in (("%", "%25"), (",", "%2C"), (":", "%3A")):
        text = text.replace(char, escape)
    return text


def _short(path: str) -> str:
    """The path as seen from the current folder, where it is below it."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
