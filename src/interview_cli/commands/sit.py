"""Composes a sitting: picks the questions, offers to resume, joins machine, terminal and judge."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec.structs import replace

from interview_cli.bank.index import Entry
from interview_cli.bank.model import LEVELS
from interview_cli.commands.context import Context
from interview_cli.commands.order import Order
from interview_cli.errors import UsageError
from interview_cli.journal.events import SittingEnded
from interview_cli.journal.journal import Journal
from interview_cli.journal.replay import OpenSitting, State
from interview_cli.screens.console import output
from interview_cli.screens.terminal import demand_terminal
from interview_cli.screens.words import clock_words, count_words, day_words
from interview_cli.sitting.daily_share import daily_share
from interview_cli.sitting.items import PATTERN_SUFFIX
from interview_cli.sitting.pick import Pool, pool
from interview_cli.sitting.recipe import unknown_names
from interview_cli.sitting.under_deadline import weighed_on

if TYPE_CHECKING:
    from interview_cli.sitting.cards import Waiting

MAX_MINUTES = 600.0
WARNING_SECONDS = 1.5
"""How long what standard error said can be read before the screen is taken."""


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
    with context.only_sitting(), context.journal(later=True) as journal:
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
            from interview_cli.commands.coding_sitting import run_coding

            run_coding(context, journal, state, order, entries, resumed)
        else:
            from interview_cli.commands.card_sitting import run_cards

            run_cards(context, journal, state, order, entries, resumed, waiting)


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
    waiting = None
    if found.waiting and shows_due:
        from interview_cli.sitting.cards import Waiting

        waiting = Waiting(found.waiting, len(found.due) + found.waiting)
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
    later = next(found.later(), None)
    if later and order.wish.only != "flagged":
        day, entry = later
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
    questions = context.library.entries
    ids = {name: name.removesuffix(PATTERN_SUFFIX) for name in resumed.started.questions}
    left = [name for name in ids if name not in resumed.settled and ids[name] in questions]
    progress = next(reversed(resumed.progress.values()), None)
    if progress and progress.question in left:
        left.remove(progress.question)
        left.insert(0, progress.question)
    return [questions[ids[name]] for name in left]
