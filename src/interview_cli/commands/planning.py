"""Makes, clears and reckons the plan until an interview."""

from __future__ import annotations

from datetime import date

from interview_cli.commands.context import Context
from interview_cli.commands.interview_date import interview_date
from interview_cli.errors import UsageError
from interview_cli.journal.events import InterviewPlanned
from interview_cli.journal.replay import History, State
from interview_cli.progress.habit import Habit, habit
from interview_cli.progress.interview_plan import MAX_MINUTES, Plan, begun, interview_plan
from interview_cli.progress.subjects import seconds_by_kind, subjects
from interview_cli.schedule.deadline import Deadline
from interview_cli.screens.plan_view import waiting
from interview_cli.screens.words import long_day_words
from interview_cli.sitting.daily_share import met_today


def planned(context: Context, interview: str | None, minutes: float | None, banks: tuple[str, ...]) -> None:
    """Keeps the plan. Without a date the one that lies ahead is changed in what is named.

    Raises UsageError for a date, minutes or a bank that make no sense.
    """
    today = context.today()
    if minutes is not None and not 0 < minutes <= MAX_MINUTES:
        raise UsageError(
            f"--minutes {minutes:g} is no time to practise", f"give more than 0 and at most {MAX_MINUTES:g} a day"
        )
    for bank in banks:
        context.library.fitting(bank)
    state = context.history()
    if interview is not None:
        wish = InterviewPlanned(interview_date(interview, today).isoformat(), today.isoformat(), minutes, banks)
    else:
        wish = _changed(state, today, minutes, banks)
    about = subjects(context.library, state, wish.banks, today)
    assert wish.day is not None
    with waiting((date.fromisoformat(wish.day) - today).days):
        made = begun(about, today, wish, _habit(context, state), context.config.new_cards, met_today(state, today))
    with context.journal() as journal:
        journal.append(made)


def cleared(context: Context) -> str:
    """Takes the interview out of the schedule; what happened, in words."""
    today = context.today()
    found = context.state().interview
    if found is None or found.day is None:
        return "No interview is planned."
    with context.journal() as journal:
        journal.append(InterviewPlanned(None, today.isoformat()))
    return f"The interview of {long_day_words(date.fromisoformat(found.day))} is cleared; all is due as usual."


def standing(context: Context) -> Plan | None:
    """How the plan stands today; None when no interview lies ahead."""
    state, today = context.history(), context.today()
    deadline = Deadline.ahead(state.interview, today)
    if deadline is None or state.interview is None:
        return None
    about = subjects(context.library, state, deadline.banks, today)
    with waiting((deadline.day - today).days):
        return interview_plan(
            about, today, state.interview, _habit(context, state), context.config.new_cards, met_today(state, today)
        )


def _changed(state: State, today: date, minutes: float | None, banks: tuple[str, ...]) -> InterviewPlanned:
    before = state.interview
    if before is None or Deadline.ahead(before, today) is None:
        raise UsageError("no interview lies ahead", "name its day too: --interview 2026-12-20")
    return InterviewPlanned(before.day, today.isoformat(), minutes or before.minutes, banks or before.banks)


def _habit(context: Context, state: History) -> Habit:
    return habit(state.reviews, context.today(), *seconds_by_kind(context.library), context.parameters(state))
