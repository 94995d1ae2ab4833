"""How well recall is predicted: by SM-2, by one constant, and by FSRS-6 with its defaults and with fitted parameters.

Each has seen the first 60 % of a review log and predicts the rest. Printed are the mean log losses, the lower the
better, and their ratios to FSRS-6 with its defaults. Days are counted in two ways, by whole 24 hours and by study
days, which begin at the rollover hour; both are judged on the same reviews, those 24 hours or more after the one
before. The log is a CSV file with card_id, review_rating and review_time, as `drill export reviews` writes it;
without one a learner is made up.

    python benchmarks/memory.py [--log reviews.csv] [--rollover HOUR]
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.fit import blended, fitted
from interview_cli.schedule.histories import Answer, Floats, Histories
from interview_cli.schedule.memory import Scheduler
from interview_cli.schedule.model import log_loss, recalls
from interview_cli.schedule.parameters import DEFAULT, Parameters
from interview_cli.schedule.study_day import study_day

SEEN = 0.6
"""The share of the log, by its reviews, that comes before what is predicted."""

DEFAULTS = "FSRS-6, defaults"
COLUMNS = ("card_id", "review_rating", "review_time")
MADE_UP = Parameters("made-up", (0.4, 0.9, 1.6, 5.0, *DEFAULT.weights[4:8], 1.4, *DEFAULT.weights[9:20], 0.3))


class Review(NamedTuple):
    """A line of the log."""

    card: str
    rating: int
    at: datetime


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description="How well recall is predicted.")
    parser.add_argument("--log", type=Path, help="a CSV file with card_id, review_rating and review_time")
    parser.add_argument("--rollover", type=int, default=4, help="the hour, UTC, at which a study day begins")
    asked = parser.parse_args()
    log = read(asked.log) if asked.log else made_up(Random(1))
    by_hours = Histories.of(in_whole_days(log))
    by_days = Histories.of(Answer(each.card, each.rating, study_day(each.at, UTC, asked.rollover)) for each in log)
    place = int(SEEN * len(log))
    judged = set(by_hours.places[by_hours.tells & (by_hours.places >= place)].tolist())
    if not judged or not (by_hours.tells & (by_hours.places < place)).any():
        raise SystemExit("the log is too short: nothing in it comes back after a day")
    print(f"{asked.log or 'a learner made up'}: {len(log):,} reviews of {by_hours.days.shape[1]:,} cards")
    print(f"{len(judged):,} of the last {1 - SEEN:.0%} came 24 hours or more after the one before\n")
    columns = [losses(histories, place, judged) for histories in (by_hours, by_days)]
    print(f"{'mean log loss, and ratio to the defaults':<42}{'24-hour days':<18}study days")
    for name in columns[0]:
        cells = [f"{column[name]:.4f}  {column[name] / column[DEFAULTS]:.3f}" for column in columns]
        print(f"{name:<42}{cells[0]:<18}{cells[1]}")


def losses(histories: Histories, place: int, judged: set[int]) -> dict[str, float]:
    """The mean log loss of each way to predict, over the reviews at the places `judged`."""
    earlier = histories.tells & (histories.places < place)
    later = histories.tells & np.isin(histories.places, sorted(judged))
    recalled = histories.ratings > 1
    weights = {
        DEFAULTS: np.array(DEFAULT.weights),
        "FSRS-6, fitted": fitted(histories, earlier),
        "FSRS-6, fitted and drawn to the defaults": blended(histories, earlier),
    }
    chances = {
        "SM-2": sm2(histories),
        "constant": np.full(histories.days.shape, recalled[earlier].mean()),
        **{name: recalls(each, histories) for name, each in weights.items()},
    }
    return {name: log_loss(each[later], recalled[later]) / int(later.sum()) for name, each in chances.items()}


@dataclass
class Item:
    """What SM-2 keeps of a card. The interval is in days."""

    easiness: float = 2.5
    interval: float = 1.0
    successes: int = 0

    def review(self, rating: int) -> None:
        """As published by P. A. Woźniak, with the grade one above the rating."""
        lack = 5 - (rating + 1)
        if rating == 1:
            self.interval, self.successes = 1.0, 0
        else:
            self.interval = (1.0, 6.0)[self.successes] if self.successes < 2 else self.interval * self.easiness
            self.successes += 1
        self.easiness = max(1.3, self.easiness + 0.1 - lack * (0.08 + lack * 0.02))


def sm2(histories: Histories) -> Floats:
    """The chance of recall, if it is 0.9 when SM-2's interval has passed; of a day it sees the first review only."""
    chances = np.ones(histories.days.shape)
    for column in range(histories.days.shape[1]):
        item = Item()
        for row in range(int((histories.lengths > column).sum())):
            days = int(histories.days[row, column])
            if row and not days:
                continue
            chances[row, column] = 0.9 ** (days / item.interval)
            item.review(int(histories.ratings[row, column]))
    return chances


def in_whole_days(log: Sequence[Review]) -> Iterator[Answer]:
    """Each review so many days after the one before as whole 24 hours have passed."""
    last: dict[str, tuple[datetime, date]] = {}
    for card, rating, at in log:
        before, day = last.get(card, (at, date(2000, 1, 1)))
        day += timedelta(days=max((at - before).days, 0))
        last[card] = at, day
        yield Answer(card, rating, day)


def read(path: Path) -> list[Review]:
    """The log in the order of time. `review_time` is ISO 8601 or milliseconds since 1970."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            if missing := [name for name in COLUMNS if name not in (rows.fieldnames or ())]:
                raise SystemExit(f"{path}: the column {missing[0]} is missing")
            log = [Review(row["card_id"], rating_of(row["review_rating"]), moment(row["review_time"])) for row in rows]
    except OSError as error:
        raise SystemExit(f"{path}: {error.strerror}") from None
    except (ValueError, TypeError) as error:
        raise SystemExit(f"{path}: {error}") from None
    return sorted(log, key=lambda review: review.at)


def rating_of(text: str) -> int:
    """1 to 4."""
    if text not in ("1", "2", "3", "4"):
        raise ValueError(f"{text!r} is no rating")
    return int(text)


def moment(text: str) -> datetime:
    """In UTC."""
    if text.isdecimal():
        return datetime.fromtimestamp(int(text) / 1000, UTC)
    return datetime.fromisoformat(text).astimezone(UTC)


def made_up(random: Random, cards: int = 250, days: int = 180) -> list[Review]:
    """A learner who forgets somewhat faster than most, with cards that come up when the defaults make them due."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    schedule, truth = Scheduler(0.9), Scheduler(0.9, parameters=MADE_UP)
    log = []
    for card in (f"card {number}" for number in range(cards)):
        planned: Memory | None = None
        known: Memory | None = None
        day, reps = random.randrange(days), 0
        while day < days:
            at = start + timedelta(days=day, hours=random.uniform(7, 23))
            today = at.date()
            recalled = random.random() < (0.7 if known is None else truth.retrievability(known, today))
            rating: Rating = random.choice([2, 3, 3, 3, 4]) if recalled else 1
            log.append(Review(card, rating, at))
            planned = schedule.review(card, planned, rating, today, reps)
            known = truth.review(card, known, rating, today, reps)
            day, reps = (date.fromisoformat(planned.due_day) - start.date()).days, reps + 1
    return sorted(log, key=lambda review: review.at)


if __name__ == "__main__":
    main()
