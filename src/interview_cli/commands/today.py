"""What today holds: due cards and problems, how long that takes, the streak."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random

from interview_cli.bank.index import Entry
from interview_cli.commands.context import Context
from interview_cli.commands.review import RECIPE
from interview_cli.journal.replay import State, streak
from interview_cli.screens.home_view import DueProblem, Interview, Page
from interview_cli.sitting.daily_share import DailyShare, daily_share
from interview_cli.sitting.pick import Wish, pool
from interview_cli.sitting.recipe import Recipe
from interview_cli.sitting.under_deadline import weighed_on

PROBLEMS = Recipe(title="Problems", mode="code", kinds=("code",))


def today_page(context: Context, random: Random) -> Page:
    """The page of this study day."""
    state = context.state()
    today = context.today()
    library = context.library
    weighed, decay = weighed_on(state, today), context.parameters(state).decay
    share = daily_share(state, today, context.config.new_cards, context.config.reviews)
    cards = pool(RECIPE, library, state, today, random, Wish(), most_due=share.due, weighed_on=weighed, decay=decay)
    problems = pool(PROBLEMS, library, state, today, random, Wish(), weighed_on=weighed, decay=decay)
    new_cards = min(share.cards, sum(share.takes(entry.id) for entry in cards.new))
    topics: dict[str, int] = {}
    for entry in cards.due:
        topics[library.topic_title(entry)] = topics.get(library.topic_title(entry), 0) + 1
    due_problems = []
    for entry in problems.due:
        known = state.memories[entry.id]
        due_problems.append(DueProblem(entry, known.last, known.memory.due_day))
    minutes = sum(entry.minutes for entry in (*cards.due, *problems.due))
    day = today.isoformat()
    return Page(
        today=today,
        streak=streak(state.study_days, today),
        first_time=not state.memories,
        cards_due=len(cards.due),
        cards_waiting=cards.waiting,
        new_cards=new_cards,
        new_problems=len(problems.new),
        problems=tuple(due_problems),
        topics=tuple(sorted(topics.items(), key=lambda item: (-item[1], item[0]))),
        minutes=minutes,
        next_due=next((due_day for due_day, _ in state.memories.later(day)), None),
        interview=_interview(state, today, share, problems.new),
    )


def _interview(state: State, today: date, share: DailyShare, unseen: Sequence[Entry]) -> Interview | None:
    """The interview of today or later, and the new problems that today still asks for."""
    if state.interview is None or state.interview.day is None or state.interview.day < today.isoformat():
        return None
    days = (date.fromisoformat(state.interview.day) - today).days
    return Interview(days, min(share.problems, sum(share.takes(entry.id) for entry in unseen)))
