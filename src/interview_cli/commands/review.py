"""The daily review as an order: cards of every bank, new ones up to the daily number."""

from __future__ import annotations

from interview_cli.commands.context import Context
from interview_cli.commands.sit import Order
from interview_cli.journal.replay import State
from interview_cli.sitting.pick import Wish
from interview_cli.sitting.recipe import Recipe

RECIPE = Recipe(title="Review", mode="cards", kinds=("card",))


def review_order(
    context: Context,
    bank: str | None = None,
    limit: int | None = None,
    minutes: float | None = None,
    ahead: bool = False,
) -> Order:
    """The order for `drill review`."""
    new_limit = new_cards_left(context, context.state())
    return Order("review", RECIPE, minutes, limit, Wish(bank=bank, ahead=ahead), new_limit=new_limit)


def new_cards_left(context: Context, state: State) -> int:
    """How many unseen cards may still come up today."""
    today = context.today().isoformat()
    met = sum(
        known.reps == 1 and known.last.question_kind == "card" and known.last.study_day == today
        for known in state.memories.values()
    )
    return max(context.config.new_cards - met, 0)
