"""Rules for how hard the hidden tests look: no mutant of the reference passes and no answer given without
thought, and every branch is taken."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from interview_cli.bank.document import read_document
from interview_cli.bank.index import Entry
from interview_cli.bank.model import CodeQuestion
from interview_cli.bank.problem import Problem
from interview_cli.check.mutants import branches, mutants
from interview_cli.check.naive import naive_solutions
from interview_cli.judge.job import Job, job_for
from interview_cli.judge.judge import Judge
from interview_cli.judge.signature import Signature
from interview_cli.judge.verdict import Verdict


def check_hardness(entry: Entry, question: CodeQuestion, judge: Judge) -> Iterator[Problem]:
    """Judges naive solutions, every mutant of the reference, and every branch turned into an error. The
    reference itself is known to be accepted."""
    path = entry.folder / "reference.py"
    content = path.read_bytes()
    text = content.decode("utf-8-sig", "replace")
    job = msgspec.structs.replace(job_for(entry.id, question, entry.folder, content), quick=True, tight=True)
    signature = Signature(entry.folder / "starter.py", question.node)
    for naive in naive_solutions(question, signature, text):
        if _verdict(naive.source, job, judge) is Verdict.ACCEPTED:
            message = f"the tests accept {naive.what}; add a test that fails on it"
            yield Problem("naive-accepted", message, str(entry.folder / "tests.py"))
    for branch in branches(text):
        if _verdict(branch.source, job, judge) is Verdict.ACCEPTED:
            what = branch.change.partition(": ")[2]
            message = f"no test gets to this branch: `{what}`; add a test that takes it, or take the branch out"
            yield Problem("branch-not-reached", message, str(path), branch.line)
    listed, problems = _listed(entry, question, content)
    yield from problems
    made = mutants(text)
    for mutant in made:
        if mutant.change in listed:
            # Slower is still equivalent, as long as it is within the limits.
            if _verdict(mutant.source, msgspec.structs.replace(job, tight=False), judge) is not Verdict.ACCEPTED:
                line = listed[mutant.change]
                message = f"`{mutant.change}` is listed as equivalent, but the tests reject it; take it off the list"
                yield Problem("equivalent-rejected", message, entry.path, line)
        elif _verdict(mutant.source, job, judge) is Verdict.ACCEPTED:
            message = (
                f"the tests accept `{mutant.change}`; add a test that fails on it, or list it under `equivalents` "
                f"(reference: {fingerprint(content)}) with the reason why none can"
            )
            yield Problem("mutant-survived", message, str(path), mutant.line)
    known = {mutant.change for mutant in made}
    for change, line in listed.items():
        if change not in known:
            yield Problem("no-such-mutant", f"no mutant is called `{change}`; take it off the list", entry.path, line)


def fingerprint(content: bytes) -> str:
    """The first eight digits of the SHA-256 of a file."""
    return hashlib.sha256(content).hexdigest()[:8]


def _listed(entry: Entry, question: CodeQuestion, content: bytes) -> tuple[dict[str, int], list[Problem]]:
    """The mutants that are listed as equivalent, with the line where each is; nothing, and a problem, when
    the reference is not the one they were listed for."""
    equivalents = question.equivalents
    if equivalents is None:
        return {}, []
    document = read_document(Path(entry.path))
    now = fingerprint(content)
    if equivalents.reference != now:
        message = (
            f"the reference has changed since these mutants were looked at; look at each again, then write `{now}` here"
        )
        line, column = document.place(("equivalents", "reference"))
        return {}, [Problem("stale-equivalents", message, entry.path, line, column)]
    places = [document.place(("equivalents", "mutants", index))[0] for index in range(len(equivalents.mutants))]
    return dict(zip((mutant.change for mutant in equivalents.mutants), places, strict=True)), []


def _verdict(source: str, job: Job, judge: Judge) -> Verdict:
    return judge.outcome(msgspec.structs.replace(job, source=source.encode().decode("latin-1"))).report.verdict
