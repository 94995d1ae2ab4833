"""The daily review as an order: cards of every bank, due and new ones up to the daily numbers."""

from __future__ import annotations

from interview_cli.commands.order import Order
from interview_cli.sitting.pick import Wish
from interview_cli.sitting.recipe import Recipe

RECIPE = Recipe(title="Review", mode="cards", kinds=("card",))


def review_order(
    bank: str | None = None,
    limit: int | None = None,
    minutes: float | None = None,
    ahead: bool = False,
    flagged: bool = False,
) -> Order:
    """The order for `drill review`."""
    wish = Wish(bank=bank, only="flagged" if flagged else "", ahead=ahead)
    return Order("review", RECIPE, minutes, limit, wish, daily=True)
