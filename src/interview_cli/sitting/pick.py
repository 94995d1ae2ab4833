"""Which questions a sitting takes, and in what order: due first, then new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import date
from itertools import islice
from random import Random
from typing import Protocol

import msgspec

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import Card, filled
from interview_cli.journal.events import Rating
from interview_cli.schedule.curve import DECAY
from interview_cli.schedule.queue import Candidate, due, fresh, most_urgent
from interview_cli.sitting.items import memory_id
from interview_cli.sitting.recipe import Only, Recipe
from interview_cli.sitting.scheduling import Remembers

HARD = 2


class Last(Protocol):
    """What is known of a question's newest review."""

    @property
    def rating(self) -> Rating: ...
    @property
    def study_day(self) -> str: ...


class Met(Remembers, Protocol):
    """What the journal's fold knows of a question that was reviewed."""

    @property
    def last(self) -> Last: ...


class Known(Protocol):
    """What the journal's fold knows of all questions."""

    @property
    def memories(self) -> Mapping[str, Met]: ...
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
    """The questions a recipe draws from, sorted: due now, not yet seen, and due later (soonest first, each with
    its ISO date).

    `flagged` are those of them that the learner flagged, or that went wrong when they were last met, shuffled. Of
    siblings, the cards made of one sentence, a day has one: `asked` are the sentences of today. `waiting` counts what
    is due too and has no place today.
    """

    due: tuple[Entry, ...]
    new: tuple[Entry, ...]
    later: tuple[tuple[str, Entry], ...]
    flagged: tuple[Entry, ...] = ()
    asked: frozenset[str] = frozenset()
    waiting: int = 0

    def picked(self, count: int | None, wish: Wish) -> list[Entry]:
        """At most `count` of them in order; without `ahead` nothing that is due later."""
        if wish.only == "flagged":
            return list(self.flagged if count is None else self.flagged[:count])
        return list(islice(_without_siblings(self._timely(wish), set(self.asked)), count))

    def _timely(self, wish: Wish) -> list[Entry]:
        chosen: list[Entry] = []
        if wish.only != "new":
            chosen += self.due
        if wish.only != "due":
            chosen += self.new
        if wish.ahead and wish.only != "new":
            chosen += [entry for _, entry in self.later]
        return chosen


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
    entries = [
        entry
        for entry in library.filter(wish.bank, wish.topic, wish.level, recipe.kinds)
        if (not recipe.banks or entry.bank in recipe.banks)
        and (not recipe.topics or set(recipe.topics) & set(entry.topics))
        and (not recipe.levels or wish.level or entry.level in recipe.levels)
    ]
    return sorted_pool(entries, known, day, random, recipe.mode, most_due=most_due, weighed_on=weighed_on, decay=decay)


def sorted_pool(
    entries: Sequence[Entry],
    known: Known,
    day: date,
    random: Random,
    mode: str,
    *,
    most_due: int | None = None,
    weighed_on: date | None = None,
    decay: float = DECAY,
) -> Pool:
    """These questions as a pool, without those that are not finished."""
    by_id = {memory_id(entry, mode): entry for entry in entries if not entry.unfinished}
    today, weighed = day.isoformat(), weighed_on or day
    candidates: list[Candidate] = []
    later: list[tuple[str, str]] = []
    for name, entry in by_id.items():
        remembered = known.memories.get(name)
        memory = remembered.memory if remembered else None
        # Of what is not due no chance of recall is reckoned: that is most, where there is very much.
        if memory is None or memory.due_day <= today:
            candidates.append(Candidate.of(name, entry.kind, entry.topic, entry.level, memory, weighed, decay))
        elif name not in known.suspended and known.buried.get(name) != today:
            later.append((memory.due_day, name))
    later.sort()
    due_now = due(candidates, day, buried=known.buried, suspended=known.suspended)
    new = fresh(candidates, day, random, buried=known.buried, suspended=known.suspended)
    answered = [
        by_id[name]
        for name, remembered in known.memories.items()
        if remembered.last.study_day == today and name in by_id
    ]
    asked = frozenset(filter(None, map(_sentence, answered)))
    apart = {entry.id for entry in _without_siblings((by_id[each.question] for each in due_now), set(asked))}
    due_today = [each for each in due_now if by_id[each.question].id in apart]
    if most_due is not None:
        due_today = due(most_urgent(due_today, most_due), day)
    flagged = [name for name in by_id if _is_flagged(known, name, today)]
    random.shuffle(flagged)
    return Pool(
        tuple(by_id[each.question] for each in due_today),
        tuple(by_id[each.question] for each in new),
        tuple((when, by_id[name]) for when, name in later),
        tuple(by_id[name] for name in flagged),
        asked,
        len(apart) - len(due_today),
    )


def _is_flagged(known: Known, name: str, today: str) -> bool:
    """Whether the learner flagged the question, or rated it again or hard when it was last met, on an earlier day."""
    remembered = known.memories.get(name)
    went_wrong = remembered is not None and remembered.last.rating <= HARD and remembered.last.study_day < today
    is_meant = went_wrong or name in known.flagged
    return is_meant and name not in known.suspended and known.buried.get(name) != today
