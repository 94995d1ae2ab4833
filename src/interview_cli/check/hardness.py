"""Rules for how hard the hidden tests look: no mutant of the reference passes and no answer given without
thought, and every branch is taken."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from interview_cli.bank.document import read_document
from interview_cli.bank.index import Entry
from interview_cli.bank.model import CodeQuestion
from interview_cli.bank.problem import Problem
from interview_cli.check.mutants import Mutant, branches, mutants
from interview_cli.check.naive import Naive, naive_solutions
from interview_cli.judge.job import job_for
from interview_cli.judge.judge import Judge
from interview_cli.judge.outline import Outline
from interview_cli.judge.verdict import Verdict


def check_hardness(entry: Entry, judge: Judge, number: int = 0, shares: int = 1) -> Iterator[Problem]:
    """Judges naive solutions, every branch of the reference turned into an error, and every mutant of it; or of
    the `shares` of all that, the one with this number. The reference itself is known to be accepted."""
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    trial = _Trial(entry, question, judge)
    if number == 0:
        yield from trial.naive()
        yield from trial.branches()
    yield from trial.mutants(number, shares)


def number_of_mutants(entry: Entry) -> int:
    """How many there are of the reference."""
    return len(mutants(_text_of((entry.folder / "reference.py").read_bytes())))


def _text_of(content: bytes) -> str:
    return content.decode("utf-8-sig", "replace")


class _Trial:
    """The tests of one question, tried with solutions that they should reject."""

    def __init__(self, entry: Entry, question: CodeQuestion, judge: Judge) -> None:
        self._entry = entry
        self._question = question
        self._judge = judge
        self._reference = entry.folder / "reference.py"
        self._content = self._reference.read_bytes()
        self._text = _text_of(self._content)
        job = job_for(entry.id, question, entry.folder, self._content)
        self._job = msgspec.structs.replace(job, quick=True, tight=True)

    def naive(self) -> Iterator[Problem]:
        """Answers that need no thought."""
        outline = Outline(self._entry.folder / "starter.py")
        made = list(naive_solutions(self._question, outline, self._text))
        for naive, verdict in zip(made, self._verdicts(made), strict=True):
            if verdict is Verdict.ACCEPTED:
                message = f"the tests accept {naive.what}; add a test that fails on it"
                yield Problem("naive-accepted", message, self._tests)
            elif verdict is Verdict.INTERNAL_ERROR:
                yield self._broken(naive.what)

    def branches(self) -> Iterator[Problem]:
        """Branches that no test takes."""
        made = branches(self._text)
        for branch, verdict in zip(made, self._verdicts(made), strict=True):
            if verdict is Verdict.ACCEPTED:
                what = branch.change.partition(": ")[2]
                message = f"no test gets to this branch: `{what}`; add a test that takes it, or take the branch out"
                yield Problem("branch-not-reached", message, str(self._reference), branch.line)

    def mutants(self, number: int, shares: int) -> Iterator[Problem]:
        """Mutants that are accepted, and lists of them that are not right."""
        listed, problems = self._listed()
        made = mutants(self._text)
        if number == 0:
            yield from problems
            yield from self._unknown(listed, {mutant.change for mutant in made})
        share = made[number::shares]
        # Slower is still equivalent, as long as it is within the limits.
        apart = [[each for each in share if (each.change in listed) is is_listed] for is_listed in (False, True)]
        verdicts = [self._verdicts(mutants, tight) for mutants, tight in zip(apart, (True, False), strict=True)]
        for mutant in share:
            verdict = next(verdicts[mutant.change in listed])
            if verdict is Verdict.INTERNAL_ERROR:
                yield self._broken(f"the mutant `{mutant.change}`")
            elif mutant.change in listed and verdict is not Verdict.ACCEPTED:
                message = f"`{mutant.change}` is listed as equivalent, but the tests reject it; take it off the list"
                yield Problem("equivalent-rejected", message, self._entry.path, listed[mutant.change])
            elif mutant.change not in listed and verdict is Verdict.ACCEPTED:
                message = (
                    f"the tests accept `{mutant.change}`; add a test that fails on it, or list it under `equivalents` "
                    f"(reference: {fingerprint(self._content)}) with the reason why none can"
                )
                yield Problem("mutant-survived", message, str(self._reference), mutant.line)

    def _unknown(self, listed: dict[str, int], known: set[str]) -> Iterator[Problem]:
        for change, line in listed.items():
            if change not in known:
                message = f"no mutant is called `{change}`; take it off the list"
                yield Problem("no-such-mutant", message, self._entry.path, line)

    def _listed(self) -> tuple[dict[str, int], list[Problem]]:
        """The mutants that are listed as equivalent, with the line where each is; nothing, and a problem, when
        the reference is not the one they were listed for."""
        equivalents = self._question.equivalents
        if equivalents is None:
            return {}, []
        document = read_document(Path(self._entry.path))
        now = fingerprint(self._content)
        if equivalents.reference != now:
            message = (
                "the reference has changed since these mutants were looked at; look at each again, "
                f"then write `{now}` here"
            )
            line, column = document.place(("equivalents", "reference"))
            return {}, [Problem("stale-equivalents", message, self._entry.path, line, column)]
        places = [document.place(("equivalents", "mutants", index))[0] for index in range(len(equivalents.mutants))]
        return dict(zip((mutant.change for mutant in equivalents.mutants), places, strict=True)), []

    def _broken(self, what: str) -> Problem:
        return Problem(
            "tests-broken", f"{what} has no verdict: the tests do not come to one; mend tests.py", self._tests
        )

    @property
    def _tests(self) -> str:
        return str(self._entry.folder / "tests.py")

    def _verdicts(self, solutions: Iterable[Naive | Mutant], tight: bool = True) -> Iterator[Verdict]:
        """The verdict on each of them, in their order."""
        job = msgspec.structs.replace(self._job, tight=tight)
        sources = [each.source.encode().decode("latin-1") for each in solutions]
        return (outcome.report.verdict for outcome in self._judge.outcomes(job, sources))


def fingerprint(content: bytes) -> str:
    """The first eight digits of the SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()[:8]
