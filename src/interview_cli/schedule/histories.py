"""The reviews of all questions side by side, as arrays: what a fit of the parameters reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from interview_cli.errors import DrillError
from interview_cli.journal.events import Event, Reviewed

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


class Answer(NamedTuple):
    """One review: which question, rated 1 to 4, on which study day."""

    question: str
    rating: int
    day: date


def answers(reviews: Iterable[Event]) -> Iterator[Answer]:
    """The journal's reviews, in their order. Raises DrillError for one whose study day is none."""
    for event in reviews:
        if isinstance(event.body, Reviewed):
            body = event.body
            try:
                day = date.fromisoformat(body.study_day)
            except ValueError:
                raise DrillError(
                    f"a review of {body.question} is of the study day {body.study_day[:40]!r}, which is none",
                    f"the journal was changed by another program; its event {event.id}",
                ) from None
            yield Answer(body.question, body.rating, day)


@dataclass(frozen=True)
class Histories:
    """One column a question, one row a review of it: `ratings[2, 7]` is the third review of the question 7.

    The questions with more reviews come first, so the first `lengths[t]` columns have a review t; the
    rest of a row means nothing. `days` are study days since the question's review before, never
    negative: a clock set back counts as the same day. `places` tell which review of all it was, from 0.
    `tells` marks the reviews that show how well was remembered: those a day or more after the one before.
    """

    ratings: Ints
    days: Ints
    places: Ints
    lengths: Ints
    tells: Bools

    @classmethod
    def of(cls, answers: Iterable[Answer]) -> Histories:
        """The answers in the order in which they were given."""
        rows: dict[str, list[tuple[int, int, int]]] = {}
        last: dict[str, int] = {}
        for place, (question, rating, day) in enumerate(answers):
            today = day.toordinal()
            rows.setdefault(question, []).append((rating, max(today - last.get(question, today), 0), place))
            last[question] = today
        columns = sorted(rows.values(), key=len, reverse=True)
        height = len(columns[0]) if columns else 0
        table: Any = np.zeros((3, height, len(columns)), dtype=np.int64)
        for number, column in enumerate(columns):
            table[:, : len(column), number] = np.array(column).T
        ratings, days, places = table
        lengths = np.array([sum(len(column) > row for column in columns) for row in range(height)], dtype=np.int64)
        return cls(ratings, days, places, lengths, days > 0)

    @property
    def telling(self) -> int:
        """How many reviews show how well was remembered."""
        return int(self.tells.sum())

    def place_at(self, share: float) -> int:
        """The place before which lie this share (0 to 1) of the reviews that tell."""
        places = np.sort(self.places[self.tells])
        at = round(share * len(places))
        return int(places[at]) if at < len(places) else int(self.places.max(initial=-1)) + 1
