"""Which questions a sitting takes, and in what order: due first, then new ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from datetime import date
from itertools import islice
from random import Random
from typing import Protocol

import msgspec

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import Card, filled
from interview_cli.journal.memories import Memories
from interview_cli.schedule.curve import DECAY
from interview_cli.schedule.queue import Candidate, due, fresh, most_urgent
from interview_cli.sitting.items import PATTERN_SUFFIX
from interview_cli.sitting.recipe import Only, Recipe

HARD = 2


class Known(Protocol):
    """What the journal's fold knows of all questions."""

    @property
    def memories(self) -> Memories: ...
    @property
    def buried(self) -> Mapping[str, str]: ...
    @property
    def suspended(self) -> Set[str]: ...
    @property
    def flagged(self) -> Set[str]: ...


class Wish(msgspec.Struct, frozen=True):
    """What the command line asks for on top of the recipe."""

    topic: str | None = None
    level: str | None = None
    bank: str | None = None
    only: Only = ""
    ahead: bool = False


class Pool(msgspec.Struct, frozen=True):
    """The questions a recipe draws from, sorted: those due now, and those not yet seen.

    `flagged` are those that the learner flagged, or that went wrong when they were last met, shuffled; they are looked
    for only where they are wished for. `later` gives what is due later with its ISO date, the soonest first. Of
    siblings, the cards made of one sentence, a day has one: `asked` are the sentences of today. `waiting` counts what
    is due too and has no place today.
    """

    due: tuple[Entry, ...]
    new: tuple[Entry, ...]
    later: Callable[[], Iterator[tuple[str, Entry]]]
    flagged: tuple[Entry, ...] = ()
    asked: frozenset[str] = frozenset()
    waiting: int = 0

    def picked(self, count: int | None, wish: Wish) -> list[Entry]:
        """At most `count` of them in order; without `ahead` nothing that is due later."""
        if wish.only == "flagged":
            return list(self.flagged if count is None else self.flagged[:count])
        return list(islice(_without_siblings(self._timely(wish), set(self.asked)), count))

    def _timely(self, wish: Wish) -> Iterator[Entry]:
        if wish.only != "new":
            yield from self.due
        if wish.only != "due":
            yield from self.new
        if wish.ahead and wish.only != "new":
            yield from (entry for _, entry in self.later())


def _without_siblings(entries: Iterable[Entry], asked: set[str]) -> Iterator[Entry]:
    """Of cards that were made of one sentence the first, none where that has been `asked`; all others."""
    for entry in entries:
        sentence = _sentence(entry)
        if sentence not in asked:
            yield entry
        if sentence:
            asked.add(sentence)


def _sentence(entry: Entry) -> str:
    """What a cloze card says when its gap is filled; empty for other questions."""
    if entry.kind != "card" or b"cloze" not in bytes(entry.body):
        return ""
    question = entry.question()
    return " ".join(filled(question.front).split()) if isinstance(question, Card) else ""


def pool(
    recipe: Recipe,
    library: Library,
    known: Known,
    day: date,
    random: Random,
    wish: Wish,
    *,
    most_due: int | None = None,
    weighed_on: date | None = None,
    decay: float = DECAY,
) -> Pool:
    """Everything the recipe and the wish allow, without what is buried today or suspended.

    What is due comes by its chance of recall on the day `weighed_on` (None: today), with the `decay` of the
    parameters in force, and of it the `most_due` that are nearest to being forgotten.
    """
    fits_wish = library.fitting(wish.bank, wish.topic, wish.level, recipe.kinds)

    def fits(entry: Entry) -> bool:
        return (
            fits_wish(entry)
            and (not recipe.banks or entry.bank in recipe.banks)
            and (not recipe.topics or not set(recipe.topics).isdisjoint(entry.topics))
            and (not recipe.levels or wish.level is not None or entry.level in recipe.levels)
        )

    return sorted_pool(
        library.entries,
        known,
        day,
        random,
        recipe.mode,
        fits,
        with_flagged=wish.only == "flagged",
        most_due=most_due,
        weighed_on=weighed_on,
        decay=decay,
    )


def sorted_pool(
    entries: Mapping[str, Entry],
    known: Known,
    day: date,
    random: Random,
    mode: str,
    fits: Callable[[Entry], bool] = lambda entry: True,
    *,
    with_flagged: bool = False,
    most_due: int | None = None,
    weighed_on: date | None = None,
    decay: float = DECAY,
) -> Pool:
    """Those of the questions (by their ids) that fit, as a pool, without those that are not finished."""
    today, weighed = day.isoformat(), weighed_on or day
    suffix = PATTERN_SUFFIX if mode == "patterns" else ""

    def found(name: str) -> Entry | None:
        """The question of this memory, if it belongs to the pool."""
        entry = entries.get(name.removesuffix(suffix)) if name.endswith(suffix) else None
        return entry if entry is not None and fits(entry) and not entry.unfinished else None

    # Where there is very much most of it is due later: none of that is looked at.
    by_id = {name: entry for name in known.memories.due(today) if (entry := found(name))}
    names = [id + suffix for id in entries] if suffix else entries
    by_id.update({name: entry for name in known.memories.unseen(names) if (entry := found(name))})
    candidates = [
        Candidate.of(
            name,
            entry.kind,
            entry.topic,
            entry.level,
            remembered.memory if (remembered := known.memories.get(name)) else None,
            weighed,
            decay,
        )
        for name, entry in by_id.items()
    ]
    due_now = due(candidates, day, buried=known.buried, suspended=known.suspended)
    new = fresh(candidates, day, random, buried=known.buried, suspended=known.suspended)
    answered = filter(None, map(found, known.memories.reviewed_on(today)))
    asked = frozenset(filter(None, map(_sentence, answered)))
    apart = {entry.id for entry in _without_siblings((by_id[each.question] for each in due_now), set(asked))}
    due_today = [each for each in due_now if by_id[each.question].id in apart]
    if most_due is not None:
        due_today = due(most_urgent(due_today, most_due), day)
    flagged: list[Entry] = []
    if with_flagged:
        flagged = [entry for id in entries if _is_flagged(known, id + suffix, today) and (entry := found(id + suffix))]
        random.shuffle(flagged)

    def later() -> Iterator[tuple[str, Entry]]:
        for due_day, name in known.memories.later(today):
            if name not in known.suspended and known.buried.get(name) != today and (entry := found(name)):
                yield due_day, entry

    return Pool(
        tuple(by_id[each.question] for each in due_today),
        tuple(by_id[each.question] for each in new),
        later,
        tuple(flagged),
        asked,
        len(apart) - len(due_today),
    )


def _is_flagged(known: Known, name: str, today: str) -> bool:
    """Whether the learner flagged the question, or rated it again or hard when it was last met, on an earlier day."""
    remembered = known.memories.get(name)
    went_wrong = remembered is not None and remembered.last.rating <= HARD and remembered.last.study_day < today
    is_meant = went_wrong or name in known.flagged
    return is_meant and name not in known.suspended and known.buried.get(name) != today
