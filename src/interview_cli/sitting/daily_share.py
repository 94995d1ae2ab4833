"""What belongs to a day: so many unseen questions, by the setting or the plan until an interview, and due cards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from interview_cli.journal.memories import LastReview
from interview_cli.journal.replay import State
from interview_cli.schedule.deadline import Deadline
from interview_cli.schedule.intake import share


class DailyShare(msgspec.Struct, frozen=True):
    """How many unseen cards and problems still belong to today, and how many cards that are `due`. `deadline` is the
    interview that lies ahead, if any: then the unseen come from its banks, and without one no number of problems is
    set."""

    cards: int
    problems: int = 0
    due: int = 0
    deadline: Deadline | None = None

    def takes(self, question: str) -> bool:
        """Whether an unseen question may be among them."""
        return self.deadline is None or self.deadline.covers(question)


def daily_share(state: State, today: date, new_cards: int, reviews: int) -> DailyShare:
    """What is left of the share of study day `today`; `new_cards` is the setting that holds without an interview, and
    `reviews` the one for cards that are due."""
    deadline = Deadline.ahead(state.interview, today)
    answered = _answered(state, today)
    cards, problems = _met(answered)
    again = sum(reps > 1 and last.question_kind == "card" for reps, last in answered)
    due = max(reviews - again, 0)
    if deadline is None or state.interview is None:
        return DailyShare(max(new_cards - cards, 0), due=due)
    day = max((today - deadline.since).days, 0)
    days = max((deadline.day - deadline.since).days, 0)
    return DailyShare(
        max(share(state.interview.new_cards, day, days) - cards, 0),
        max(share(state.interview.new_problems, day, days) - problems, 0),
        due,
        deadline,
    )


def met_today(state: State, today: date) -> tuple[int, int]:
    """How many cards and how many problems were met for the first time on this study day."""
    return _met(_answered(state, today))


def _met(answered: Iterable[tuple[int, LastReview]]) -> tuple[int, int]:
    met = [last.question_kind for reps, last in answered if reps == 1]
    return met.count("card"), met.count("code")


def _answered(state: State, today: date) -> list[tuple[int, LastReview]]:
    """What was reviewed on this study day: how often altogether, and the review."""
    return [(known.reps, known.last) for known in state.memories.reviewed_on(today.isoformat()).values()]
