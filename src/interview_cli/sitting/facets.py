"""The facets of an overview card, once the learner has ticked which ones he named."""

from __future__ import annotations

from collections.abc import Sequence

from interview_cli.bank.picture import with_pictures
from interview_cli.journal.events import Rating
from interview_cli.sitting.effects import NewCard
from interview_cli.sitting.items import Item, Piece, literal


def suggested(named: Sequence[bool]) -> tuple[Rating, str]:
    """The rating for these ticks, and why."""
    count, total = sum(named), len(named)
    of = "all" if count == total > 1 else f"{count} of"
    reason = f"{of} {total} {'side' if total == 1 else 'sides'} named"
    if count == total:
        return 3, reason
    return (2 if 2 * count >= total else 1), reason


def card_of(item: Item, facet: Piece) -> NewCard:
    """A card that asks for this facet alone.

    Of a picture only its words come along: its path is not that of the bank where the card will stand.
    """
    front = item.front.strip()
    # A front that opens with a list or code has to begin a line.
    gap = " " if front[:1].isalpha() else "\n\n"
    asked = f"Only “{literal(facet.heading.strip())}”:{gap}{front}"
    return NewCard(_without_pictures(asked), _without_pictures(facet.text), item.source)


def _without_pictures(text: str) -> str:
    return with_pictures(text, lambda picture: literal(picture.shows))
