"""What the journal remembers of each question: a mapping that tells what is due without looking at each memory."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from itertools import groupby
from typing import Self

import msgspec

from interview_cli.journal.events import Memory, Rating
from interview_cli.packed import Packed, pack

PROBLEM = "code"


class LastReview(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What is kept of a question's newest review: `study_day` as an ISO date, `solved` from its evidence."""

    question_kind: str
    rating: Rating
    study_day: str
    seconds: float
    solved: bool


class Remembered(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A question that has been reviewed.

    `memory` is what the scheduler made of the `last` review; `reps` counts all its reviews, `lapses`
    those rated again after the first; `at` is the time of the last one in UTC microseconds.
    """

    memory: Memory
    reps: int
    lapses: int
    last: LastReview
    at: int


Load = tuple[str, bool]
"""What a question adds to: the ISO day it is due on, and whether it is a problem, which takes long."""


class Kept(msgspec.Struct, frozen=True):
    """Memories as a file keeps them, by the day they are due on.

    `load` tells of each due day, problems apart, at which row it ends. `reviewed` gives each row's study day of the
    last review, as its place among `days` (4 bytes each, as this machine writes them). `last_day` is the latest study
    day of all; with an interview planned some memories `are_bent`. The `name` says of which events they are the fold.
    """

    table: Packed = Packed()
    load: list[tuple[Load, int]] = []
    days: list[str] = []
    reviewed: bytes = b""
    last_day: str = ""
    are_bent: bool = False
    name: str = ""


_DECODER = msgspec.msgpack.Decoder(Remembered)


class Memories(MutableMapping[str, Remembered]):
    """Memories by the question's id: those `kept` in a file, and the `changed` or new ones, which come before them."""

    def __init__(self, changed: Mapping[str, Remembered] | None = None, kept: Kept | None = None) -> None:
        self._changed = dict(changed or {})
        self._kept = kept or Kept()
        names = self._kept.table.names
        self._places = dict(zip(names, range(len(names)), strict=True))

    def __getitem__(self, question: str) -> Remembered:
        found = self._changed.get(question)
        return found if found is not None else self._row(self._places[question])

    def __setitem__(self, question: str, remembered: Remembered) -> None:
        self._changed[question] = remembered

    def __delitem__(self, question: str) -> None:
        raise TypeError("what was remembered is never forgotten")

    def __contains__(self, question: object) -> bool:
        return question in self._changed or question in self._places

    def __iter__(self) -> Iterator[str]:
        yield from self._places
        yield from (name for name in self._changed if name not in self._places)

    def __len__(self) -> int:
        return len(self._places) + sum(name not in self._places for name in self._changed)

    def with_changes(self, changed: Mapping[str, Remembered]) -> Self:
        """A copy in which these stand."""
        copy = type(self)(self._changed | dict(changed))
        copy._kept, copy._places = self._kept, self._places
        return copy

    def parts(self) -> tuple[dict[str, Remembered], Kept]:
        """The changed ones, and those kept, which the changed come before."""
        return self._changed, self._kept

    def unseen(self, questions: Iterable[str]) -> list[str]:
        """Those of the questions of which nothing is remembered."""
        changed, places = self._changed, self._places
        return [name for name in questions if name not in places and name not in changed]

    def due(self, day: str) -> list[str]:
        """What is due on or before this ISO day."""
        kept = bisect_right(self._kept.load, day, key=lambda each: each[0][0])
        names = self._kept.table.names[: self._kept.load[kept - 1][1] if kept else 0]
        found = [name for name in names if name not in self._changed]
        return found + [name for name, known in self._changed.items() if known.memory.due_day <= day]

    def later(self, day: str) -> Iterator[tuple[str, str]]:
        """What is due after this ISO day, with its day, the soonest first."""
        changed = sorted((known.memory.due_day, name) for name, known in self._changed.items())
        changed_by_day = {due: [name for _, name in group] for due, group in groupby(changed, lambda each: each[0])}
        kept_by_day: dict[str, list[str]] = {}
        names, start = self._kept.table.names, 0
        for (due, _), end in self._kept.load:
            if due > day:
                kept_by_day.setdefault(due, []).extend(names[start:end])
            start = end
        for due in sorted(kept_by_day.keys() | {due for due in changed_by_day if due > day}):
            kept = (name for name in kept_by_day.get(due, ()) if name not in self._changed)
            yield from ((due, name) for name in sorted([*kept, *changed_by_day.get(due, ())]))

    def load(self) -> Counter[Load]:
        """How many questions are due on each day, problems apart."""
        counts = Counter(_load(known) for known in self._changed.values())
        start = 0
        for load, end in self._kept.load:
            counts[load] += end - start
            start = end
        ends = [end for _, end in self._kept.load]
        for name in self._changed:
            if (place := self._places.get(name)) is not None:
                counts[self._kept.load[bisect_right(ends, place)][0]] -= 1
        return counts

    def reviewed_on(self, day: str) -> dict[str, Remembered]:
        """What was last reviewed on this study day, an ISO date."""
        found = {name: known for name, known in self._changed.items() if known.last.study_day == day}
        if day in self._kept.days:
            wanted, column = self._kept.days.index(day), array("I", self._kept.reviewed)
            names, place = self._kept.table.names, -1
            for _ in range(column.count(wanted)):
                place = column.index(wanted, place + 1)
                if names[place] not in self._changed:
                    found[names[place]] = self._row(place)
        return found

    @property
    def last_day(self) -> str:
        """No review is of a later study day than this; empty where there is none."""
        return max(self._kept.last_day, *(known.memory.last_day for known in self._changed.values()), "")

    @property
    def may_be_bent(self) -> bool:
        """Whether any due day may have been set by a planned interview."""
        return self._kept.are_bent or any(known.memory.usual_day for known in self._changed.values())

    def kept(self, name: str = "") -> Kept:
        """All of them as a file keeps them."""
        ordered = sorted(self.items(), key=lambda item: (*_load(item[1]), item[0]))
        load: list[tuple[Load, int]] = []
        for place, (_, known) in enumerate(ordered):
            if load and load[-1][0] == _load(known):
                load.pop()
            load.append((_load(known), place + 1))
        days = {day: place for place, day in enumerate(sorted({known.last.study_day for _, known in ordered}))}
        return Kept(
            pack(ordered),
            load,
            list(days),
            array("I", [days[known.last.study_day] for _, known in ordered]).tobytes(),
            max((known.memory.last_day for _, known in ordered), default=""),
            any(known.memory.usual_day for _, known in ordered),
            name,
        )

    def _row(self, place: int) -> Remembered:
        return _DECODER.decode(self._kept.table.row(place))


def _load(known: Remembered) -> Load:
    return known.memory.due_day, known.last.question_kind == PROBLEM
