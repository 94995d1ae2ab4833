"""A sitting as it was asked for."""

from __future__ import annotations

import msgspec

from interview_cli.bank.index import Entry
from interview_cli.journal.replay import OpenSitting
from interview_cli.sitting.pick import Wish
from interview_cli.sitting.recipe import Recipe

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


def box_seconds(order: Order, resumed: OpenSitting | None) -> float | None:
    """The time box in seconds: of an interrupted sitting the one it began with."""
    minutes = resumed.started.minutes if resumed else order.minutes or order.recipe.minutes
    return None if minutes is None else minutes * 60
