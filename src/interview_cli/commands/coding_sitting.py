"""A coding sitting: its problems, machine, terminal and judge put together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import CodeQuestion
from interview_cli.commands.context import Context
from interview_cli.commands.order import Order, box_seconds
from interview_cli.editor import Panes
from interview_cli.errors import DrillError
from interview_cli.journal.journal import Journal
from interview_cli.journal.replay import OpenSitting, State
from interview_cli.judge.judge import Judge
from interview_cli.screens import coding_views
from interview_cli.screens.coding import CodingLoop
from interview_cli.screens.console import output
from interview_cli.screens.terminal import Terminal
from interview_cli.sitting.attempt import Problem
from interview_cli.sitting.coding import CodingSitting, Rules
from interview_cli.sitting.recipe import Recipe, seconds_of
from interview_cli.sitting.steps import code_lines


def run_coding(
    context: Context,
    journal: Journal,
    state: State,
    order: Order,
    entries: Sequence[Entry],
    resumed: OpenSitting | None,
) -> None:
    """Runs it from the first problem, or from where it was left, to the summary."""
    scheduling = context.scheduling(state)
    sitting = CodingSitting(
        order.name,
        [_problem(entry, context.library, state) for entry in entries],
        scheduling,
        new_id=lambda: uuid4().hex,
        box_seconds=box_seconds(order, resumed),
        steps=order.recipe.steps.course(),
        rules=_rules(order.recipe),
        flagged=state.flagged,
    )

    def last_review(question: str) -> datetime | None:
        known = state.memories.get(question)
        return datetime.fromtimestamp(known.at / 1e6).astimezone() if known else None

    context.workspace.demand_writable()
    context.workspace.furnish(_editor_files, ("ruff.toml", "__builtins__.pyi"))
    judge = Judge()
    try:
        with Terminal() as terminal:
            loop = CodingLoop(
                terminal,
                sitting,
                journal,
                context.library,
                context.workspace,
                judge,
                context.cases,
                context.config.editor,
                Panes(context.config.editor_split),
                last_review,
                context.today,
            )
            if resumed:
                progress = next(reversed(resumed.progress.values()), None)
                notes = resumed.notes.get(progress.attempt, {}) if progress else {}
                effects = sitting.resume(loop.now(), resumed.started.sitting, resumed.seconds, progress, notes)
            else:
                effects = sitting.begin(loop.now())
            loop.run(effects)
    finally:
        judge.close()
    output().print(coding_views.summary(sitting, context.library.entries, loop.now(), context.today()))


def _editor_files() -> dict[str, str]:
    from interview_cli.judge import stubs

    return stubs.files()


def _rules(recipe: Recipe) -> Rules:
    return Rules(recipe.hypothesis, None if recipe.stuck is None else seconds_of(recipe.stuck))


def _problem(entry: Entry, library: Library, state: State) -> Problem:
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    bank = library.banks[entry.bank].bank
    topics = bank.topics if bank else {}
    example = question.examples[0]
    return Problem(
        id=entry.id,
        target_seconds=question.minutes * 60,
        hints=len(question.hints),
        first_meeting=entry.id not in state.memories,
        topics=entry.topics,
        cost=question.complexity.time,
        pattern=tuple(topics[topic] for topic in entry.topics if topic in topics),
        patterns=tuple(topics.values()),
        example=(example.call, example.result),
        follow_ups=len(question.follow_ups),
        lines=_lines_of_reference(entry),
    )


def _lines_of_reference(entry: Entry) -> int:
    """0 when it cannot be read: the judge will say so."""
    try:
        return code_lines(entry.file("reference.py"))
    except DrillError:
        return 0
