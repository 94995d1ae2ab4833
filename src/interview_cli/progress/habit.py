"""How a learner practises: seconds a card, a problem and a story, minutes a day, first meetings that fail. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from interview_cli.journal.events import Event, Reviewed
from interview_cli.schedule.parameters import DEFAULT, Parameters

FEWEST_REVIEWS = 5
"""Of fewer than these no median is taken."""

RECENT_DAYS = 30
FEWEST_DAYS = 3
USUAL_MINUTES = 40.0
LEAST_MINUTES = 5.0
FIRST_AGAIN = (5, 20)
"""As if of twenty first meetings five had failed: what counts while the learner's own are few."""


@dataclass(frozen=True, slots=True)
class Habit:
    """`card_seconds`, `problem_seconds` and `story_seconds` for one review, `minutes` a study day, and `first_again`,
    the share of first meetings that fail; `has_cards`, `has_problems` and `has_days` say whether each comes from the
    journal. `parameters` say how memory fades."""

    card_seconds: float
    problem_seconds: float
    story_seconds: float
    minutes: float = USUAL_MINUTES
    first_again: float = FIRST_AGAIN[0] / FIRST_AGAIN[1]
    has_cards: bool = False
    has_problems: bool = False
    has_days: bool = False
    parameters: Parameters = DEFAULT


def habit(
    reviews: Iterable[Event],
    today: date,
    card_seconds: float,
    problem_seconds: float,
    story_seconds: float,
    parameters: Parameters = DEFAULT,
) -> Habit:
    """The habit on study day `today`, from the reviews that count; the seconds are what holds without a history."""
    seconds: dict[str, list[float]] = {"card": [], "code": [], "story": []}
    days: dict[str, float] = defaultdict(float)
    met: set[str] = set()
    failed = 0
    since = (today - timedelta(days=RECENT_DAYS)).isoformat()
    for event in reviews:
        body = event.body
        if not isinstance(body, Reviewed):
            continue
        if body.question_kind in seconds:
            seconds[body.question_kind].append(body.seconds)
        if since <= body.study_day < today.isoformat():
            days[body.study_day] += body.seconds
        if body.question not in met:
            met.add(body.question)
            failed += body.rating == 1
    own = {kind: median(found) if len(found) >= FEWEST_REVIEWS else 0.0 for kind, found in seconds.items()}
    minutes = median(days.values()) / 60 if len(days) >= FEWEST_DAYS else USUAL_MINUTES
    return Habit(
        own["card"] or card_seconds,
        own["code"] or problem_seconds,
        own["story"] or story_seconds,
        max(minutes, LEAST_MINUTES),
        (failed + FIRST_AGAIN[0]) / (len(met) + FIRST_AGAIN[1]),
        has_cards=own["card"] > 0,
        has_problems=own["code"] > 0,
        has_days=len(days) >= FEWEST_DAYS,
        parameters=parameters,
    )
