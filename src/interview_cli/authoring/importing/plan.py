"""What an import would do to a deck, and doing it: cards keep their ids, and with them their history, when they are
reworded; importing the same file again changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Any

from interview_cli.authoring.importing.card import Imported
from interview_cli.bank.model import filled

Fields = dict[str, Any]
"""A card as it stands in the YAML of its deck."""

_ALIKE = 0.6
_MOST_COMPARED = 40_000
"""So many pairs of fronts are compared at most to find reworded ones."""


@dataclass(frozen=True)
class Plan:
    """What becomes of each card. `cards` is the deck afterwards; `gone` are fronts that the file has no more, which
    leave the deck where the plan `removes` them."""

    cards: tuple[Fields, ...]
    kept: int
    added: tuple[str, ...]
    changed: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]
    left_out: int
    removes: bool

    @property
    def changes_something(self) -> bool:
        return bool(self.added or self.changed or (self.removes and self.gone))


def planned(
    deck: Sequence[Fields],
    imported: Sequence[Imported],
    elsewhere: set[str],
    new_slug: Callable[[str, set[str]], str],
    remove: bool = False,
    topics: Collection[str] = (),
) -> Plan:
    """The plan for a deck that holds these cards now. `elsewhere` are fronts that other decks of the bank ask; what is
    gone leaves the deck only with `remove`. Tags that are `topics` become those of a new card."""
    wanted, left_out = _worth_having(imported, elsewhere)
    pairs = _paired(deck, wanted)
    taken = {str(card["id"]) for card in deck}
    cards: list[Fields] = []
    added: list[str] = []
    changed: list[tuple[str, str]] = []
    kept = 0
    for number, card in enumerate(wanted):
        old = deck[pairs[number]] if number in pairs else None
        slug = str(old["id"]) if old else _lasting_slug(card) or new_slug(card.front, taken)
        taken.add(slug)
        fields = _fields(slug, card, old or {}, topics)
        cards.append(fields)
        if old is None:
            added.append(card.front)
        elif fields != old:
            changed.append((str(old["front"]), card.front))
        else:
            kept += 1
    rest = [card for place, card in enumerate(deck) if place not in pairs.values()]
    # They stay where they stood, so that a deck that is otherwise as it was is not written anew.
    final = cards if remove else _in_old_order(deck, cards, rest)
    return Plan(
        tuple(final), kept, tuple(added), tuple(changed), tuple(str(card["front"]) for card in rest), left_out, remove
    )


def slug_of_key(key: str) -> str:
    """The id of a card that another program names for good; empty for one without such a name."""
    base, cloze = re.fullmatch(r"(.*?)(-c\d+)?", key, re.DOTALL).groups() if key else ("", None)  # type: ignore[union-attr]
    return f"note-{sha256(base.encode()).hexdigest()[:12]}{cloze or ''}" if base else ""


def _lasting_slug(card: Imported) -> str:
    return card.slug or slug_of_key(card.key)


def _worth_having(imported: Sequence[Imported], elsewhere: set[str]) -> tuple[list[Imported], int]:
    """The cards that can be asked, each once, and how many are left out."""
    seen = {_words(front) for front in elsewhere}
    wanted = []
    for card in imported:
        words = _words(card.front)
        if card.is_whole and words not in seen:
            seen.add(words)
            wanted.append(card)
    return wanted, len(imported) - len(wanted)


def _paired(deck: Sequence[Fields], wanted: Sequence[Imported]) -> dict[int, int]:
    """Which wanted card (by number) is which of the deck: by its lasting name, by its front, by its back, and else
    by a front that is nearly the same."""
    pairs: dict[int, int] = {}
    free = dict(enumerate(deck))

    def pair(number: int, place: int | None) -> None:
        if place is not None:
            pairs[number] = place
            del free[place]

    for number, card in enumerate(wanted):
        slug = _lasting_slug(card)
        pair(number, next((place for place, old in free.items() if slug and old["id"] == slug), None))
    by_front = {_words(str(old["front"])): place for place, old in free.items()}
    for number, card in _open(wanted, pairs):
        place = by_front.get(_words(card.front))
        pair(number, place if place in free else None)
    for number, card in _open(wanted, pairs):
        if card.back.strip():
            back = _words(card.back)
            same = [place for place, old in free.items() if _words(str(old.get("back", ""))) == back]
            likely = [place for place in same if _likeness(str(free[place]["front"]), card.front) > _ALIKE / 2]
            pair(number, likely[0] if len(likely) == 1 else None)
    if len(free) * (len(wanted) - len(pairs)) <= _MOST_COMPARED:
        for number, card in _open(wanted, pairs):
            best = max(free, key=lambda place, new=card.front: _likeness(str(free[place]["front"]), new), default=None)  # type: ignore[misc]
            is_near = best is not None and _likeness(str(free[best]["front"]), card.front) >= _ALIKE
            pair(number, best if is_near else None)
    return pairs


def _open(wanted: Sequence[Imported], pairs: dict[int, int]) -> list[tuple[int, Imported]]:
    # A card with a name of its own that is not in the deck is new, however much it resembles another one.
    return [(number, card) for number, card in enumerate(wanted) if number not in pairs and not card.key]


def _fields(slug: str, card: Imported, old: Fields, topics: Collection[str]) -> Fields:
    """The card as YAML; what somebody added to the old one by hand stays."""
    fields: Fields = {"id": slug}
    if card.form != "basic":
        fields["form"] = card.form
    named = [tag for tag in dict.fromkeys(card.tags) if tag in topics]
    if named and not old:
        fields["topics"] = named
    fields |= {"front": card.front.strip(), "back": card.back.strip() or filled(card.front).strip()}
    if card.source.strip():
        fields["source"] = card.source.strip()
    told = {"id", "form", "front", "back", *fields}
    now = {**fields, **{name: value for name, value in old.items() if name not in told}}
    same = {name: _text(value) for name, value in now.items()} == {name: _text(value) for name, value in old.items()}
    return old if same else now


def _text(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _in_old_order(deck: Sequence[Fields], cards: list[Fields], rest: list[Fields]) -> list[Fields]:
    if not rest:
        return cards
    by_id = {card["id"]: card for card in cards}
    old = [by_id.pop(card["id"], card) for card in deck]
    return [*old, *(card for card in cards if card["id"] in by_id)]


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, _words(one), _words(other), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > _ALIKE / 2 else 0.0


def _words(text: str) -> str:
    return " ".join(text.casefold().split())
