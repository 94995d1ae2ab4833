"""Rules for a code question's behaviour: every variant is judged, every example executed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from interview_cli.bank.document import read_document
from interview_cli.bank.generated import draw, with_numbers
from interview_cli.bank.index import Entry
from interview_cli.bank.model import Card, CodeQuestion
from interview_cli.bank.problem import Problem
from interview_cli.check.calls import check_calls, constraints_left
from interview_cli.check.card_draws import check_draws, exactly, in_words
from interview_cli.check.card_numbers import check_numbers
from interview_cli.check.sight import check_sight
from interview_cli.check.variants import Variant, missing_files, solutions, variants
from interview_cli.judge.job import CHECK_EXAMPLES, LEARNER_EXAMPLES, STARTER_BROKEN, Job, Outcome, job_for, verify_job
from interview_cli.judge.judge import Judge
from interview_cli.judge.outline import Outline
from interview_cli.judge.verdict import Report, Verdict

SEED = 1
SOAK_EXAMPLES = 12_000
"""On so many rare inputs the reference is tried, and altogether the alternatives, each on its share."""
SETS = " where the items of a set come in another order"
VERIFIED_DRAWS = 6
"""For so many draws of a card's numbers its snippet is run."""
OTHERWISE = f"{SETS}, on other random inputs"
_SPOILING = frozenset(
    {"missing-file", "starter-broken", "reference-rejected", "checker-raises", "tests-broken", "reference-broken"}
)
"""Rules that say that the tests, or the reference, do not run as they should."""


class Judges(NamedTuple):
    """Who judges: as for a learner, and in processes where the items of a set come in another order."""

    usual: Judge
    other: Judge


def spoils_the_rest(problems: list[Problem]) -> bool:
    """Whether nothing more can be said of the tests until one of these is mended."""
    return any(problem.rule in _SPOILING for problem in problems)


def check_behaviour(entry: Entry, judges: Judges) -> list[Problem]:
    """Everything wrong with how this code question judges, but for rare inputs and mutants."""
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    found = list(missing_files(entry.folder))
    if any(problem.rule == "missing-file" for problem in found):
        return found
    try:
        Outline(entry.folder / "starter.py")
    except (SyntaxError, ValueError) as error:
        return [*found, _broken_starter(entry, f"{STARTER_BROKEN}: {type(error).__name__}: {error}")]
    judge = judges.usual
    found += check_sight(entry, question)
    found += _examples(entry, question, judge)
    for variant in variants(entry.folder):
        if isinstance(variant, Problem):
            found.append(variant)
            continue
        problems = list(_judged(entry, question, variant, judges))
        found += problems
        if variant.rule == "reference-rejected":
            if spoils_the_rest(problems):
                return found
            # What follows is judged faster once the tests have been rehearsed: the alternatives, which are tried with
            # more examples, and most of all what is rejected within a few calls.
            for examples in (CHECK_EXAMPLES, LEARNER_EXAMPLES):
                judge.prepare(job_for(entry.id, question, entry.folder, b"", examples))
            if len(solutions(entry.folder / "alternatives")) > 1:
                seeded = msgspec.structs.replace(job_for(entry.id, question, entry.folder, b""), seed=SEED)
                judges.other.prepare(seeded)
            found += _growing(entry, question, judge)
    return found


def _growing(entry: Entry, question: CodeQuestion, judge: Judge) -> Iterator[Problem]:
    """Whether the inputs that tests.py lets grow are ones that the reference takes."""
    tests = entry.folder / "tests.py"
    if "def growing(" not in tests.read_text(encoding="utf-8", errors="replace"):
        return
    reference = (entry.folder / "reference.py").read_bytes()
    job = job_for(entry.id, question, entry.folder, reference)
    outcome = judge.outcome(msgspec.structs.replace(job, growth=True, statement=question.statement))
    if outcome.report.failure is not None:
        message = f"growing inputs: {outcome.report.failure.message.splitlines()[0]}; mend `growing` or `GROWS_TO`"
        yield Problem("growing-broken", message, str(tests))
    elif not outcome.grown:
        message = "`growing` needs `GROWS_TO` beside it, the largest size as a whole number"
        yield Problem("growing-broken", message, str(tests))
    yield from constraints_left(entry, outcome)


def check_card(entry: Entry, judge: Judge) -> list[Problem]:
    """Whether the card's `verify` snippet, if it has one, holds, and the card's numbers with it."""
    card = entry.question()
    if not isinstance(card, Card):
        return []
    if not card.draw:
        return _stated(entry, card, judge)
    found = list(check_draws(entry, card))
    draws = [draw(card, f"check {number}") for number in range(VERIFIED_DRAWS)] if not found else []
    for values in draws:
        # The first draw that is wrong tells enough.
        if told := _stated(entry, exactly(with_numbers(card, values)), judge):
            return [msgspec.structs.replace(each, message=f"{each.message} (with {in_words(values)})") for each in told]
    return found


def _stated(entry: Entry, card: Card, judge: Judge) -> list[Problem]:
    """Whether the snippet of a card whose numbers are fixed holds, and what the card says otherwise."""
    if not card.verify.strip():
        return list(check_numbers(entry, card, None))
    outcome = judge.outcome(verify_job(entry.id, card.verify))
    failure = outcome.report.failure
    if failure is None:
        return list(check_numbers(entry, card, outcome.numbers))
    why = " ".join(line.strip() for line in failure.message.splitlines())
    message = f"`{entry.slug}`: the snippet under `verify` fails: {why}; mend the card or the snippet"
    return [Problem("verify-failed", message, entry.path, entry.line)]


def _judged(entry: Entry, question: CodeQuestion, variant: Variant, judges: Judges) -> Iterator[Problem]:
    source = Path(variant.path).read_bytes()
    if Verdict.ACCEPTED not in variant.verdicts:
        # What must be rejected has to be rejected under the conditions a learner meets.
        job = job_for(entry.id, question, entry.folder, source, LEARNER_EXAMPLES)
        yield from _wrongly_judged(entry, variant, judges.usual.outcome(msgspec.structs.replace(job, quick=True)))
        return
    job = job_for(entry.id, question, entry.folder, source, CHECK_EXAMPLES)
    # What is right here must not become too slow or too large on another machine.
    allowance = msgspec.structs.replace(
        job.allowance, cpu_seconds=job.allowance.cpu_seconds / 2, memory_mb=job.allowance.memory_mb // 2
    )
    job = msgspec.structs.replace(job, allowance=allowance)
    if variant.rule != "reference-rejected":
        seeded = msgspec.structs.replace(job, seed=SEED, max_examples=LEARNER_EXAMPLES)
        runs = [(judges.usual, job, ""), (judges.other, seeded, OTHERWISE)]
    else:
        job = msgspec.structs.replace(job, statement=question.statement)
        runs = [(judges.usual, job, ""), (judges.other, job, SETS)]
    outcomes: list[Outcome] = []
    for judge, each, how in runs:
        outcome = _steady(judge, each)
        problems = list(_wrongly_judged(entry, variant, outcome, how))
        yield from problems
        if problems:
            return
        outcomes.append(outcome)
    yield from check_calls(entry, question, variant.path, outcomes)


def _steady(judge: Judge, job: Job) -> Outcome:
    """What becomes of a solution that should be right: one that took too long is tried again, for a machine may be
    busy for a moment."""
    outcome = judge.outcome(job)
    return judge.outcome(job) if outcome.report.verdict is Verdict.TIME_LIMIT else outcome


def check_rare_inputs(entry: Entry, judge: Judge) -> list[Problem]:
    """What is right must stay right on many more random inputs: a reference may be wrong on one in thousands."""
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    found: list[Problem] = []
    alternatives = solutions(entry.folder / "alternatives")
    for path in (entry.folder / "reference.py", *alternatives):
        examples = SOAK_EXAMPLES if path.parent == entry.folder else SOAK_EXAMPLES // len(alternatives)
        job = job_for(entry.id, question, entry.folder, path.read_bytes())
        report = judge.outcome(msgspec.structs.replace(job, soak=examples, quick=True)).report
        if report.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR):
            if path.parent == entry.folder:
                rule, who = "reference-rejected", "the reference or the test"
            else:
                rule, who = "alternative-rejected", "this solution, the reference or the test"
            message = f"{report.verdict.words} on a rare input: {_told(report)}; {who} is wrong there"
            found.append(Problem(rule, message, str(path)))
    return found


def _wrongly_judged(entry: Entry, variant: Variant, outcome: Outcome, how: str = "") -> Iterator[Problem]:
    report = outcome.report
    if report.verdict in variant.verdicts:
        return
    if report.verdict is Verdict.INTERNAL_ERROR:
        message = report.failure.message if report.failure else ""
        if message.startswith(STARTER_BROKEN):
            yield _broken_starter(entry, message)
            return
        rule = "checker-raises" if outcome.checker_raised else "tests-broken"
        yield Problem(rule, f"{_told(report)}; mend tests.py", str(entry.folder / "tests.py"))
        return
    wanted = " or ".join(verdict.words for verdict in variant.verdicts)
    if Verdict.ACCEPTED in variant.verdicts:
        wanted += f", at half the limits{how}"
    if len(variant.verdicts) > 2:
        wanted = "a rejection"
    yield Problem(variant.rule, f"{report.verdict.words}, expected {wanted}{_because(report)}", variant.path)


def _broken_starter(entry: Entry, message: str) -> Problem:
    words = f"{message}; it is a signature with a docstring"
    return Problem("starter-broken", words, str(entry.folder / "starter.py"))


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
