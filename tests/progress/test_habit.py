"""How long a card, a problem and a day usually take: by the journal where it says enough, else by the banks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from interview_cli.journal.events import Event, Memory, Rating, Reviewed
from interview_cli.progress.habit import LEAST_MINUTES, USUAL_MINUTES, Habit, habit

TODAY = date(2026, 11, 28)


def reviews(*made: tuple[str, str, int, float], rating: Rating = 3) -> list[Event]:
    """(question, kind, days ago, seconds) as events."""
    events = []
    for n, (question, kind, ago, seconds) in enumerate(made):
        day = (TODAY - timedelta(ago)).isoformat()
        body = Reviewed("a", question, kind, rating, day, Memory(2.0, 5.0, day, day, "s"), seconds=seconds)
        events.append(Event(f"{n:032x}", n, n, body))
    return events


def of(events: list[Event]) -> Habit:
    return habit(events, TODAY, 60.0, 1200.0, 240.0)


def test_without_a_history_the_banks_say_how_long_a_question_takes() -> None:
    assert of([]) == Habit(60.0, 1200.0, 240.0, USUAL_MINUTES, 0.25)


def test_with_a_history_the_median_of_ones_own_holds_and_one_long_pause_does_not_count() -> None:
    cards = [(f"b/{n}", "card", 1, seconds) for n, seconds in enumerate([10.0, 12.0, 14.0, 16.0, 4000.0])]
    found = of(reviews(*cards))
    assert (found.card_seconds, found.has_cards) == (14.0, True)
    assert (found.problem_seconds, found.has_problems) == (1200.0, False)


def test_of_a_few_reviews_no_median_is_taken() -> None:
    assert of(reviews(*[(f"b/{n}", "code", 1, 10.0) for n in range(4)])).problem_seconds == 1200.0
    assert of(reviews(*[(f"b/{n}", "code", 1, 10.0) for n in range(5)])).problem_seconds == 10.0


def test_a_story_has_a_median_of_its_own() -> None:
    assert of(reviews(*[(f"b/{n}", "story", 1, 300.0) for n in range(5)])).story_seconds == 300.0


def test_a_story_or_a_pattern_is_neither_card_nor_problem_but_takes_its_time_of_the_day() -> None:
    told = [("b/s", kind, ago, 1800.0) for kind in ("story", "pattern") for ago in (1, 2, 3)]
    found = of(reviews(*told))
    assert (found.card_seconds, found.problem_seconds) == (60.0, 1200.0)
    assert (found.minutes, found.has_days) == (60.0, True)


def test_the_usual_minutes_are_those_of_the_last_month_without_today() -> None:
    days = [("b/a", "card", ago, 60.0 * minutes) for ago, minutes in ((0, 500), (1, 20), (2, 30), (3, 40), (50, 500))]
    assert of(reviews(*days)).minutes == 30.0
    assert of(reviews(*days[:3])).minutes == USUAL_MINUTES


def test_a_day_is_never_reckoned_shorter_than_a_few_minutes() -> None:
    assert of(reviews(*[("b/a", "card", ago, 1.0) for ago in range(1, 9)])).minutes == LEAST_MINUTES


def test_first_meetings_that_fail_are_counted_and_blended_with_what_is_usual() -> None:
    failed = reviews(*[(f"b/{n}", "card", 1, 9.0) for n in range(80)], rating=1)
    assert of(failed).first_again == pytest.approx(0.85)
    again = reviews(("b/a", "card", 2, 9.0), rating=3) + reviews(("b/a", "card", 1, 9.0), rating=1)
    assert of(again).first_again == pytest.approx(5 / 21)
