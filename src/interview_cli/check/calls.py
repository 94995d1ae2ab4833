"""Rules for the calls that tests make of a right solution: inside the constraints, up to their bounds, the
same in every run, and with arguments that stay as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from interview_cli.bank.index import Entry
from interview_cli.bank.model import CodeQuestion
from interview_cli.bank.problem import Problem
from interview_cli.judge.job import Outcome
from interview_cli.judge.watch import part_ways


def check_calls(entry: Entry, question: CodeQuestion, path: str, outcomes: Sequence[Outcome]) -> Iterator[Problem]:
    """What the accepted runs of the solution at this path tell of the tests, or of the solution."""
    if any(outcome.report.notes for outcome in outcomes):
        message = "changes its arguments; name the parameter under `mutates` or `may_change`, or work on a copy"
        yield Problem("input-changed", message, path)
    tests = entry.folder / "tests.py"
    yield from constraints_left(entry, outcomes[0])
    # What a driver does beside the solution is not seen.
    if not (entry.folder / "driver.py").exists():
        for constraint, bound in outcomes[0].unreached:
            message = f"no test comes to the bound {bound} of `{constraint}`; add one that does"
            line = _line_of(Path(entry.path), constraint)
            yield Problem("bound-not-reached", message, entry.path, line, severity="warning")
    if len(outcomes) > 1:
        yield from _differing(tests, outcomes[0].traces, outcomes[1].traces)


def constraints_left(entry: Entry, outcome: Outcome) -> Iterator[Problem]:
    """Arguments that a constraint of the statement rules out, at the test that gives them."""
    tests = entry.folder / "tests.py"
    for constraint, test, what in outcome.left:
        message = f"{test}: {what}, but the statement says `{constraint}`; mend the test or the statement"
        yield Problem("constraint-left", message, str(tests), _line_of(tests, f"def {test.partition('[')[0]}("))


def _differing(tests: Path, traces: dict[str, str], others: dict[str, str]) -> Iterator[Problem]:
    for test, trace in traces.items():
        place = part_ways(trace, others.get(test, trace)) if test in others else None
        if place is not None:
            message = (
                f"{test} does not make the same calls in each run (they part at call {place:,}): take random inputs "
                "from Hypothesis or `random.Random(7)`, ask no clock, and sort a set before going through it"
            )
            yield Problem("runs-differ", message, str(tests), _line_of(tests, f"def {test.partition('[')[0]}("))


def _line_of(path: Path, words: str) -> int:
    """The first line with these words; 0 where there is none."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if words in line), 0)
