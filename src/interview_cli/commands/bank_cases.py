"""drill bank add-case, cases, drop-case: failing inputs kept as regression cases of one's own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from interview_cli.bank.index import Entry
    from interview_cli.bank.model import CodeQuestion
    from interview_cli.cases.store import KeptCase
    from interview_cli.commands.context import Context
    from interview_cli.judge.judge import Judge
    from interview_cli.judge.verdict import Case, Report

Question = Annotated[str, typer.Argument(help="bank/slug, a slug, or a LeetCode number.")]


def add_case(
    question: Question,
    call: Annotated[str | None, typer.Option(help='This call instead: "two_sum([3, 3], 6)".')] = None,
) -> None:
    """Keep the last failing input as a case of your own.

    It is the input that `drill test` or a sitting last found to fail. From then on it is tried before all others.
    """
    from interview_cli.commands.context import Context
    from interview_cli.screens.console import output

    context = Context()
    entry = _code_entry(context, question)
    kept = _typed(entry, call) if call is not None else _last_failure(context, entry)
    added = context.cases.add(entry.id, kept)
    console = output()
    console.print(kept.call or kept.test, style="strong", markup=False)
    number = len(context.cases.of(entry.id))
    count = f"{number} case{'' if number == 1 else 's'} of your own"
    done = "kept: it is tried first from now on" if added else "it was kept before; nothing is added"
    console.print(f"{done} · {count} in {context.cases.file(entry.id)}", style="soft", markup=False, soft_wrap=True)


def cases(question: Question, json: Annotated[bool, typer.Option("--json", help="Print a JSON list.")] = False) -> None:
    """List your own cases of a question."""
    from interview_cli.commands.context import Context
    from interview_cli.screens import own_cases

    context = Context()
    entry = _code_entry(context, question)
    found = context.cases.of(entry.id)
    if json:
        sys.stdout.write(own_cases.as_json(found) + "\n")
    else:
        own_cases.show(entry.id, found, context.cases.file(entry.id))


def drop_case(
    question: Question, number: Annotated[int, typer.Argument(help="Its number in `drill bank cases`.")]
) -> None:
    """Take out one of your own cases."""
    from interview_cli.commands.context import Context
    from interview_cli.screens.console import output

    context = Context()
    entry = _code_entry(context, question)
    kept = context.cases.drop(entry.id, number)
    console = output()
    console.print(kept.call or kept.test, style="strong", markup=False)
    left = len(context.cases.of(entry.id))
    console.print(f"taken out · {left} case{'' if left == 1 else 's'} left", style="soft", markup=False)


def _code_entry(context: Context, question: str) -> Entry:
    from interview_cli.commands.judged_file import code_question

    entry = context.library.find(question)
    code_question(entry)
    return entry


def _last_failure(context: Context, entry: Entry) -> KeptCase:
    from interview_cli.errors import UsageError

    kept = context.cases.last_failure(entry.id)
    if kept is None:
        raise UsageError(
            f"no failing input of `{entry.id}` is remembered",
            f"drill test --question {entry.id}   remembers one when a property test fails",
        )
    return kept


def _typed(entry: Entry, call: str) -> KeptCase:
    """The typed call as a case that the reference passes. Raises UsageError when there is none."""
    from interview_cli.cases.store import kept_case
    from interview_cli.cases.typed import cases_of_call
    from interview_cli.commands.judged_file import code_question
    from interview_cli.errors import BankError, UsageError
    from interview_cli.judge.judge import Judge
    from interview_cli.judge.verdict import Verdict

    question = code_question(entry)
    candidates = cases_of_call(call, entry.folder, entry.id)
    with Judge() as judge:
        reports = [_of_the_reference(judge, entry, question, case) for case in candidates]
    for case, report in zip(candidates, reports, strict=True):
        if report.accepted:
            return kept_case(case, call.strip())
    if reports[0].verdict is Verdict.INTERNAL_ERROR:
        why = reports[0].failure.message.splitlines()[0] if reports[0].failure else "no reason given"
        raise BankError(f"the tests of `{entry.id}` cannot be run: {why}", f"drill check {entry.folder}")
    raise UsageError(
        f"the reference itself does not pass the tests of `{entry.id}` with this call",
        "is the input one that the statement allows?",
    )


def _of_the_reference(judge: Judge, entry: Entry, question: CodeQuestion, case: Case) -> Report:
    import msgspec

    from interview_cli.judge.job import job_for

    source = (entry.folder / "reference.py").read_bytes()
    job = job_for(entry.id, question, entry.folder, source, max_examples=1)
    return judge.judge(msgspec.structs.replace(job, only=case.test, cases=(case,)))
