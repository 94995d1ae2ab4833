"""Composes a sitting: picks the questions, offers to resume, joins machine, terminal and judge."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import uuid4

import msgspec
from msgspec.structs import replace

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import LEVELS, CodeQuestion
from interview_cli.commands.context import Context
from interview_cli.editor import Panes
from interview_cli.errors import DrillError, UsageError
from interview_cli.journal.events import SittingEnded
from interview_cli.journal.journal import Journal
from interview_cli.journal.replay import OpenSitting, State
from interview_cli.screens.console import output
from interview_cli.screens.terminal import Terminal, demand_terminal
from interview_cli.screens.words import clock_words, count_words, day_words
from interview_cli.sitting.attempt import Problem
from interview_cli.sitting.cards import CardSitting, Waiting
from interview_cli.sitting.coding import CodingSitting, Rules
from interview_cli.sitting.daily_share import daily_share
from interview_cli.sitting.items import item_for, memory_id
from interview_cli.sitting.pick import Pool, Wish, pool
from interview_cli.sitting.recipe import Recipe, seconds_of, unknown_names
from interview_cli.sitting.steps import code_lines
from interview_cli.sitting.under_deadline import weighed_on

MAX_MINUTES = 600.0
WARNING_SECONDS = 1.5
"""How long what standard error said can be read before the screen is taken."""

NO_WISH = Wish()


class Order(msgspec.Struct, frozen=True):
    """A sitting as it was asked for: the recipe with what the command line changes in it.

    With `daily` no more cards come than the day's numbers leave: of unseen ones, and of those due, where neither a
    count nor --ahead asks for more of these.
    """

    name: str
    recipe: Recipe
    minutes: float | None = None
    count: int | None = None
    wish: Wish = NO_WISH
    seed: int | None = None
    daily: bool = False
    entries: tuple[Entry, ...] = ()


def demand_minutes(minutes: float | None) -> None:
    """Raises UsageError unless the minutes make sense."""
    if minutes is not None and not 0 < minutes <= MAX_MINUTES:
        raise UsageError(
            f"--minutes {minutes:g} is no time to practise", f"give more than 0 and at most {MAX_MINUTES:g} minutes"
        )


def sit(context: Context, order: Order) -> None:
    """Runs the sitting from picking to summary."""
    demand_terminal()
    library = context.library
    for unknown in unknown_names(order.recipe, library):
        raise UsageError(f"the drill `{order.name}`: {unknown.words}")
    with context.only_sitting(), context.journal() as journal:
        state = context.present(journal)
        resumed = _resumable(journal, state, order)
        waiting = None
        if resumed:
            entries = _open_entries(context, order, resumed)
        else:
            entries, waiting = _picked(context, state, order)
        if not entries:
            if resumed:
                journal.append(SittingEnded(resumed.started.sitting, resumed.seconds))
            return
        if library.problems or context.warned:
            time.sleep(WARNING_SECONDS)
        if order.recipe.mode == "code":
            _code(context, journal, state, order, entries, resumed)
        else:
            _cards(context, journal, state, order, entries, resumed, waiting)


def _picked(context: Context, state: State, order: Order) -> tuple[list[Entry], Waiting | None]:
    """The questions for a new sitting, and what else is due; says why when there are none."""
    if order.entries:
        return list(order.entries), None
    random = Random(order.seed if order.seed is not None else uuid4().int)
    today = context.today()
    left = daily_share(state, today, context.config.new_cards, context.config.reviews)
    is_capped = order.daily and order.count is None and not order.wish.ahead
    found = pool(
        order.recipe,
        context.library,
        state,
        today,
        random,
        order.wish,
        most_due=left.due if is_capped else None,
        weighed_on=weighed_on(state, today),
        decay=context.parameters(state).decay,
    )
    if order.daily:
        found = replace(found, new=tuple(entry for entry in found.new if left.takes(entry.id))[: left.cards])
    if not state.memories:
        found = replace(found, new=tuple(sorted(found.new, key=lambda entry: LEVELS.index(entry.level))))
    picked = found.picked(order.count or order.recipe.count, order.wish)
    shows_due = order.wish.only in ("", "due")
    waiting = Waiting(found.waiting, len(found.due) + found.waiting) if found.waiting and shows_due else None
    if not picked:
        _say_nothing_due(context, found, order, waiting)
    return picked, waiting


def _say_nothing_due(context: Context, found: Pool, order: Order, waiting: Waiting | None) -> None:
    console = output()
    if waiting:
        from interview_cli.screens.card_views import waiting_words

        console.print("That is enough for today.")
        console.print(waiting_words(waiting), style="soft")
        return
    if found.later and order.wish.only != "flagged":
        day, entry = found.later[0]
        console.print(f"Nothing is due in [strong]{order.name}[/].", highlight=False)
        when = day_words(date.fromisoformat(day), context.today())
        console.print(f"Next: {entry.title} {when}. `drill {order.name} --ahead` practises it now.", style="soft")
    elif order.wish.only == "flagged":
        console.print("Nothing is flagged: nothing of this drill went wrong when you last met it.")
        console.print(
            "What you rate again or hard today can be practised from tomorrow on; f flags a card at once.", style="soft"
        )
    elif found.due or found.new:
        console.print("Nothing new is left." if order.wish.only == "new" else "Nothing is due.")
        console.print(f"`drill {order.name}` takes what there is.", style="soft")
    else:
        raise UsageError("no question fits", "leave out --topic or --level, or see `drill list`")


def _resumable(journal: Journal, state: State, order: Order) -> OpenSitting | None:
    """The interrupted sitting of this drill, if the learner wants to go on with it."""
    mine = [sitting for sitting in state.open_sittings if sitting.started.drill == order.name]
    if not mine:
        return None
    found = mine[-1]
    left = [question for question in found.started.questions if question not in found.settled]
    box = found.started.minutes
    over = box is not None and found.seconds >= box * 60
    if left and not (over and not found.progress):
        import questionary

        ago = _ago(datetime.now(UTC) - datetime.fromtimestamp(found.at / 1e6, UTC))
        # With a clock the questions are all that may come, which says nothing.
        rest = (
            f"{clock_words(box * 60 - found.seconds)} left" if box is not None else count_words(len(left), "question")
        )
        words = f"A sitting begun {ago} is open ({'time over' if over else rest}). Go on with it?"
        answer = questionary.confirm(words, default=True).ask()
        if answer is None:
            raise KeyboardInterrupt
        if answer:
            return found
    journal.append(SittingEnded(found.started.sitting, found.seconds, "abandoned"))
    return None


def _ago(delta: timedelta) -> str:
    minutes = int(delta.total_seconds() // 60)
    if minutes < 1:
        return "just now"
    if minutes < 120:
        return f"{count_words(minutes, 'minute')} ago"
    return f"{minutes // 60} hours ago" if minutes < 2880 else f"{minutes // 1440} days ago"


def _open_entries(context: Context, order: Order, resumed: OpenSitting) -> list[Entry]:
    """What is left of an interrupted sitting, the problem that was open first."""
    by_id = {memory_id(entry, order.recipe.mode): entry for entry in context.library.entries.values()}
    left = [name for name in resumed.started.questions if name not in resumed.settled and name in by_id]
    progress = next(reversed(resumed.progress.values()), None)
    if progress and progress.question in left:
        left.remove(progress.question)
        left.insert(0, progress.question)
    return [by_id[name] for name in left]


def _code(
    context: Context,
    journal: Journal,
    state: State,
    order: Order,
    entries: Sequence[Entry],
    resumed: OpenSitting | None,
) -> None:
    from interview_cli.judge.judge import Judge
    from interview_cli.screens import coding_views
    from interview_cli.screens.coding import CodingLoop

    scheduling = context.scheduling(state)
    sitting = CodingSitting(
        order.name,
        [_problem(entry, context.library, state) for entry in entries],
        scheduling,
        new_id=lambda: uuid4().hex,
        box_seconds=_box_seconds(order, resumed),
        steps=order.recipe.steps.course(),
        rules=_rules(order.recipe),
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
    titles = {entry.id: entry.title for entry in context.library.entries.values()}
    output().print(coding_views.summary(sitting, titles, loop.now(), context.today()))


def _cards(
    context: Context,
    journal: Journal,
    state: State,
    order: Order,
    entries: Sequence[Entry],
    resumed: OpenSitting | None,
    waiting: Waiting | None,
) -> None:
    from interview_cli.screens import card_views
    from interview_cli.screens.cards import CardLoop

    def meetings(question: str) -> int:
        return state.memories[question].reps if question in state.memories else 0

    sitting = CardSitting(
        order.name,
        [
            item_for(entry, context.library, order.recipe.mode, order.recipe.seconds, meetings(entry.id))
            for entry in entries
        ],
        context.scheduling(state),
        new_id=lambda: uuid4().hex,
        study_day=lambda: context.today().isoformat(),
        box_seconds=_box_seconds(order, resumed),
        misses=order.recipe.misses,
        lapses=lambda name: state.memories[name].lapses if name in state.memories else 0,
        flagged=state.flagged,
        waiting=waiting,
    )
    own = tuple(folder for folder in context.places.bank_folders if folder != context.places.bank_folders[-1])
    with Terminal() as terminal:
        loop = CardLoop(terminal, sitting, journal, context.library, context.config.editor, own, context.today)
        if resumed:
            effects = sitting.resume(loop.now(), resumed.started.sitting, resumed.seconds)
        else:
            effects = sitting.begin(loop.now())
        loop.run(effects)
    output().print(card_views.summary(sitting, loop.now(), context.today()))


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


def _box_seconds(order: Order, resumed: OpenSitting | None) -> float | None:
    minutes = resumed.started.minutes if resumed else order.minutes or order.recipe.minutes
    return None if minutes is None else minutes * 60
