"""The day's numbers: how many new cards, and how many of those due, may still come up."""

from __future__ import annotations

from interview_cli.commands.context import Context
from interview_cli.journal.replay import State


def new_cards_left(context: Context, state: State) -> int:
    """How many unseen cards may still come up today."""
    return max(context.config.new_cards - _met_today(context, state)[0], 0)


def due_cards_left(context: Context, state: State) -> int:
    """How many cards that are due may still come up today."""
    return max(context.config.reviews - _met_today(context, state)[1], 0)


def _met_today(context: Context, state: State) -> tuple[int, int]:
    """The cards that were answered today: (for the first time, again)."""
    today = context.today().isoformat()
    met = [
        known.reps
        for known in state.memories.values()
        if known.last.question_kind == "card" and known.last.study_day == today
    ]
    return met.count(1), len(met) - met.count(1)
