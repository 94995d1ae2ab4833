"""What today holds: due cards and problems, how long that takes, the streak."""

from __future__ import annotations

from random import Random

from interview_cli.commands.context import Context
from interview_cli.commands.review import RECIPE
from interview_cli.commands.sit import new_cards_left
from interview_cli.journal.replay import streak
from interview_cli.screens.home_view import DueProblem, Page
from interview_cli.sitting.pick import Wish, pool
from interview_cli.sitting.recipe import Recipe

PROBLEMS = Recipe(title="Problems", mode="code", kinds=("code",))


def today_page(context: Context, random: Random) -> Page:
    """The page of this study day."""
    state = context.state()
    today = context.today()
    library = context.library
    decay = context.parameters(state).decay
    cards = pool(RECIPE, library, state, today, random, Wish(), decay)
    problems = pool(PROBLEMS, library, state, today, random, Wish(), decay)
    new_cards = min(new_cards_left(context, state), len(cards.new))
    topics: dict[str, int] = {}
    for entry in cards.due:
        topics[library.topic_title(entry)] = topics.get(library.topic_title(entry), 0) + 1
    due_problems = []
    for entry in problems.due:
        known = state.memories[entry.id]
        due_problems.append(DueProblem(entry, known.last, known.memory.due_day))
    minutes = sum(entry.minutes for entry in (*cards.due, *problems.due))
    later = sorted(known.memory.due_day for known in state.memories.values() if known.memory.due_day > str(today))
    return Page(
        today=today,
        streak=streak(state.study_days, today),
        first_time=not state.reviews,
        cards_due=len(cards.due),
        new_cards=new_cards,
        new_problems=len(problems.new),
        problems=tuple(due_problems),
        topics=tuple(sorted(topics.items(), key=lambda item: (-item[1], item[0]))),
        minutes=minutes,
        next_due=later[0] if later else None,
    )
