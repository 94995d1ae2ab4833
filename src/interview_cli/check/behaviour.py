"""Rules for a code question's behaviour: every variant is judged, every example executed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from interview_cli.bank.document import read_document
from interview_cli.bank.index import Entry
from interview_cli.bank.model import Card, CodeQuestion
from interview_cli.bank.problem import Problem
from interview_cli.check.hardness import check_hardness
from interview_cli.check.variants import Variant, missing_files, variants
from interview_cli.judge.job import CHECK_EXAMPLES, LEARNER_EXAMPLES, job_for, verify_job
from interview_cli.judge.judge import Judge
from interview_cli.judge.signature import Signature
from interview_cli.judge.verdict import Report, Verdict

_UNFIT = frozenset({"checker-raises", "tests-broken", "reference-broken"})
"""Rules that say the tests themselves do not run as they should."""


def check_behaviour(entry: Entry, judge: Judge, fast: bool = False) -> list[Problem]:
    """Everything wrong with how this code question judges, mutants left out if `fast`. An empty list: it is
    proven."""
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    found = list(missing_files(entry.folder))
    if any(problem.rule == "missing-file" for problem in found):
        return found
    try:
        Signature(entry.folder / "starter.py", question.node)
    except Exception as error:
        message = f"the starter does not load: {type(error).__name__}: {error}; it is a signature with a docstring"
        return [*found, Problem("starter-broken", message, str(entry.folder / "starter.py"))]
    found += _examples(entry, question, judge)
    for variant in variants(entry.folder):
        if isinstance(variant, Problem):
            found.append(variant)
            continue
        problem = _judged(entry, question, variant, judge)
        if problem is not None:
            found.append(problem)
            if variant.rule == "reference-rejected":
                return found
        if variant.rule == "reference-rejected":
            # Most of what follows is rejected within a few calls, once the tests have been rehearsed.
            judge.prepare(job_for(entry.id, question, entry.folder, b""))
    if not fast and not any(problem.rule in _UNFIT for problem in found):
        found += check_hardness(entry, question, judge)
    return found


def check_card(entry: Entry, judge: Judge) -> list[Problem]:
    """Whether the card's `verify` snippet, if it has one, holds."""
    card = entry.question()
    if not isinstance(card, Card) or not card.verify.strip():
        return []
    report = judge.judge(verify_job(entry.id, card.verify))
    if report.accepted or report.failure is None:
        return []
    why = " ".join(line.strip() for line in report.failure.message.splitlines())
    message = f"`{entry.slug}`: the snippet under `verify` fails: {why}; mend the card or the snippet"
    return [Problem("verify-failed", message, entry.path, entry.line)]


def _judged(entry: Entry, question: CodeQuestion, variant: Variant, judge: Judge) -> Problem | None:
    source = Path(variant.path).read_bytes()
    # What must be rejected has to be rejected under the conditions a learner meets.
    accepted = Verdict.ACCEPTED in variant.verdicts
    examples = CHECK_EXAMPLES if accepted else LEARNER_EXAMPLES
    job = job_for(entry.id, question, entry.folder, source, examples)
    if accepted:
        # What is right here must not become too slow on another machine.
        allowance = msgspec.structs.replace(job.allowance, cpu_seconds=job.allowance.cpu_seconds / 2)
        job = msgspec.structs.replace(job, allowance=allowance)
    outcome = judge.outcome(msgspec.structs.replace(job, quick=not accepted))
    report = outcome.report
    if report.verdict in variant.verdicts:
        return None
    if report.verdict is Verdict.INTERNAL_ERROR:
        rule = "checker-raises" if outcome.checker_raised else "tests-broken"
        return Problem(rule, f"{_told(report)}; mend tests.py", str(entry.folder / "tests.py"))
    wanted = " or ".join(verdict.words for verdict in variant.verdicts)
    if accepted:
        wanted += ", at half the limit of CPU time"
    if len(variant.verdicts) > 2:
        wanted = "a rejection"
    return Problem(variant.rule, f"{report.verdict.words}, expected {wanted}{_because(report)}", variant.path)


def _examples(entry: Entry, question: CodeQuestion, judge: Judge) -> Iterator[Problem]:
    job = msgspec.structs.replace(job_for(entry.id, question, entry.folder, b""), examples=question.examples)
    outcome = judge.outcome(job)
    if outcome.report.failure is not None:
        yield Problem("reference-broken", _told(outcome.report), str(entry.folder / "reference.py"))
        return
    if outcome.disagreements:
        document = read_document(Path(entry.path))
        for index, message in outcome.disagreements:
            line, column = document.place(("examples", index))
            yield Problem("examples-disagree", f"example {index + 1}: {message}", entry.path, line, column)


def _because(report: Report) -> str:
    return f": {_told(report)}" if report.failure else f" ({report.tests.passed} of {report.tests.total} tests passed)"


def _told(report: Report) -> str:
    failure = report.failure
    if failure is None:
        return "no reason given"
    call = failure.call.splitlines()[-1] if failure.call else ""
    parts = [f"{failure.test}: {failure.message.splitlines()[0]}", call]
    if failure.got is not None:
        parts.append(f"got {failure.got}" + (f", expected {failure.expected}" if failure.expected else ""))
    return " · ".join(part for part in parts if part)
