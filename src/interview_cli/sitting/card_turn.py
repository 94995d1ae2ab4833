"""The card that is shown in a card sitting: how far it is, and what its answer speaks for."""

from __future__ import annotations

from enum import StrEnum

import msgspec
from msgspec import field

from interview_cli.journal.events import Rating
from interview_cli.sitting import facets
from interview_cli.sitting.clock import Clock
from interview_cli.sitting.effects import Ask
from interview_cli.sitting.items import Item, Piece

LEECH = 8
"""A card that was forgotten so often after it was known is called a leech."""


class Stage(StrEnum):
    """Where the present card stands."""

    FRONT = "front"
    TELLING = "telling"
    BACK = "back"
    PROBE = "probe"
    SUMMARY = "summary"


class Turn(msgspec.Struct):
    """The present card: what was shown, typed, picked and ticked.

    `named` tells of each ticked facet whether the learner had named it, `kept` whether cards were made of those they
    missed. `asked` and `told_probes` count the probes, and those whose answer is shown.
    """

    attempt: str
    item: Item
    clock: Clock
    revealed: int = 0
    picked: set[int] = field(default_factory=set)
    typed: str | None = None
    idea: str = ""
    right: bool | None = None
    late: bool = False
    told: Clock | None = None
    lapses: int = 0
    named: list[bool] = field(default_factory=list)
    kept: bool = False
    asked: int = 0
    told_probes: int = 0

    @property
    def facets_shown(self) -> int:
        """How many facets are revealed."""
        return max(0, self.revealed + len(self.item.facets) - len(self.item.pieces))

    @property
    def is_ticking(self) -> bool:
        """Whether a facet is shown that is to be ticked."""
        return len(self.named) < self.facets_shown

    @property
    def missed(self) -> list[Piece]:
        """The facets that were not named, once all are ticked."""
        all_facets = self.item.facets
        if len(self.named) < len(all_facets):
            return []
        return [facet for facet, named in zip(all_facets, self.named, strict=True) if not named]

    @property
    def is_leech(self) -> bool:
        """Whether the card was forgotten so often that learning it again and again is no help."""
        return self.lapses >= LEECH


def question_of(turn: Turn) -> Ask:
    """What is to be typed next for this card."""
    number = turn.item.number
    if turn.item.answers:
        return Ask("your answer")
    if number is not None:
        return Ask(f"your answer{f' in {number.unit}' if number.unit else ''}")
    return Ask("which pattern", turn.item.patterns) if turn.typed is None else Ask("key idea, in one line")


def suggested(turn: Turn) -> tuple[Rating, str]:
    """A rating only where the answer could be judged; the reason is empty where it could not."""
    if turn.right is None:
        return 3, ""
    if turn.item.facets:
        return facets.suggested(turn.named)
    if not turn.right:
        return 1, "not the right answer"
    return (2, "right, but over the time") if turn.late else (3, "right")
