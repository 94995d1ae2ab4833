"""The scheduler is FSRS-6 with its published parameters, counted in study days, and previews what it writes."""

from __future__ import annotations

import math
import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.interval import fuzz_range
from interview_cli.schedule.memory import CARD_RETENTION, PROBLEM_RETENTION, Scheduler, retention_for
from interview_cli.schedule.parameters import DEFAULT, HIGHEST, LOWEST, Parameters

DAY = date(2026, 1, 1)
QUESTION = "leetcode/two-sum"
RATINGS: list[Rating] = [1, 2, 3, 4]

W = (
    *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
    *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
)


def published(reviews: list[tuple[int, int]]) -> tuple[float, float]:
    """Stability and difficulty after (rating, days since the last) by the formulas of FSRS-6 as published."""

    def first_difficulty(rating: int) -> float:
        return W[4] - math.exp(W[5] * (rating - 1)) + 1

    rating, _ = reviews[0]
    stability, difficulty = W[rating - 1], min(max(first_difficulty(rating), 1), 10)
    for rating, days in reviews[1:]:
        factor = 0.9 ** (-1 / W[20]) - 1
        recall = (1 + factor * days / stability) ** -W[20]
        if days == 0:
            growth = math.exp(W[17] * (rating - 3 + W[18])) * stability ** -W[19]
            stability_after = stability * (growth if rating == 1 else max(growth, 1))
        elif rating == 1:
            stability_after = min(
                W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * math.exp(W[14] * (1 - recall)),
                stability / math.exp(W[17] * W[18]),
            )
        else:
            stability_after = stability * (
                1
                + math.exp(W[8])
                * (11 - difficulty)
                * stability ** -W[9]
                * (math.exp(W[10] * (1 - recall)) - 1)
                * (W[15] if rating == 2 else 1)
                * (W[16] if rating == 4 else 1)
            )
        damped = difficulty - W[6] * (rating - 3) * (10 - difficulty) / 9
        difficulty = min(max(W[7] * first_difficulty(4) + (1 - W[7]) * damped, 1), 10)
        stability = stability_after
    return stability, difficulty


def reviewed(reviews: list[tuple[Rating, int]], scheduler: Scheduler) -> Memory:
    """The memory after (rating, days since the last)."""
    memory, day = None, DAY
    for reps, (rating, days) in enumerate(reviews):
        day += timedelta(days)
        memory = scheduler.review(QUESTION, memory, rating, day, reps)
    assert memory is not None
    return memory


def days_until_due(memory: Memory) -> int:
    return (date.fromisoformat(memory.due_day) - date.fromisoformat(memory.last_day)).days


@pytest.mark.parametrize(
    "reviews",
    [
        [(1, 0)],
        [(2, 0)],
        [(3, 0)],
        [(4, 0)],
        [(3, 0), (3, 2), (3, 10), (3, 45)],
        [(3, 0), (1, 2), (2, 1), (3, 4)],
        [(4, 0), (4, 8), (1, 90), (1, 1), (2, 1)],
        [(1, 0), (1, 1), (1, 1), (1, 1), (4, 1)],
        [(3, 0), (2, 3), (4, 30), (3, 200)],
        [(3, 0), (3, 0), (1, 0), (4, 0), (2, 5)],
    ],
)
def test_a_sequence_of_ratings_follows_the_published_formulas(reviews: list[tuple[Rating, int]]) -> None:
    memory = reviewed(reviews, Scheduler(CARD_RETENTION, fuzz=False))
    stability, difficulty = published([(rating, days) for rating, days in reviews])
    assert memory.stability == pytest.approx(stability, rel=1e-9)
    assert memory.difficulty == pytest.approx(difficulty, rel=1e-9)


def test_a_sequence_worked_by_hand() -> None:
    memory = reviewed([(3, 0), (3, 2), (3, 11)], Scheduler(CARD_RETENTION, fuzz=False))
    assert memory.stability == pytest.approx(46.280, abs=0.001)
    assert memory.difficulty == pytest.approx(2.104, abs=0.001)
    assert (memory.last_day, memory.due_day) == ("2026-01-14", "2026-03-01")
    assert memory.parameters == "fsrs6-default"


def test_the_first_intervals_of_cards_and_of_problems() -> None:
    cards = Scheduler(CARD_RETENTION, fuzz=False).preview(QUESTION, None, DAY, 0)
    problems = Scheduler(PROBLEM_RETENTION, fuzz=False).preview(QUESTION, None, DAY, 0)
    assert [days_until_due(cards[rating]) for rating in RATINGS] == [1, 1, 2, 8]
    assert [days_until_due(problems[rating]) for rating in RATINGS] == [1, 4, 8, 28]


def test_a_question_is_due_when_its_chance_of_recall_has_fallen_to_the_retention() -> None:
    for retention in (PROBLEM_RETENTION, CARD_RETENTION):
        scheduler = Scheduler(retention, fuzz=False)
        memory = reviewed([(3, 0), (3, 8), (3, 40)], scheduler)
        recall = scheduler.retrievability(memory, date.fromisoformat(memory.due_day))
        assert recall == pytest.approx(retention, abs=0.003)


def test_problems_come_up_at_a_lower_chance_of_recall_than_cards() -> None:
    assert retention_for("code") == 0.80
    assert retention_for("card") == retention_for("story") == 0.90


@given(
    reviews=st.lists(st.tuples(st.sampled_from(RATINGS), st.integers(0, 400)), min_size=1, max_size=8),
    retention=st.sampled_from([0.8, 0.9]),
    fuzz=st.booleans(),
)
def test_every_review_was_previewed_keeps_the_order_of_ratings_and_is_never_due_today(
    reviews: list[tuple[Rating, int]], retention: float, fuzz: bool
) -> None:
    scheduler = Scheduler(retention, fuzz)
    memory, day = None, DAY
    for reps, (rating, days) in enumerate(reviews):
        day += timedelta(days)
        preview = Scheduler(retention, fuzz).preview(QUESTION, memory, day, reps)
        intervals = [days_until_due(preview[each]) for each in RATINGS]
        assert intervals == sorted(intervals)
        assert intervals[0] >= 1
        memory = scheduler.review(QUESTION, memory, rating, day, reps)
        assert memory == preview[rating]
        assert memory.parameters == DEFAULT.version
        assert memory.last_day == day.isoformat()


OWN = Parameters("own", (*DEFAULT.weights[:2], 4.5, *DEFAULT.weights[3:20], 0.5))
WITHIN_BOUNDS = st.tuples(*(st.floats(lowest, highest) for lowest, highest in zip(LOWEST, HIGHEST, strict=True)))


@given(
    weights=WITHIN_BOUNDS,
    reviews=st.lists(st.tuples(st.sampled_from(RATINGS), st.integers(0, 400)), min_size=1, max_size=6),
)
def test_with_parameters_of_ones_own_every_review_is_as_previewed_too(
    weights: tuple[float, ...], reviews: list[tuple[Rating, int]]
) -> None:
    own = Parameters("own", weights)
    memory, day = None, DAY
    for reps, (rating, days) in enumerate(reviews):
        day += timedelta(days)
        preview = Scheduler(CARD_RETENTION, parameters=own).preview(QUESTION, memory, day, reps)
        intervals = [days_until_due(preview[each]) for each in RATINGS]
        assert intervals == sorted(intervals)
        memory = Scheduler(CARD_RETENTION, parameters=own).review(QUESTION, memory, rating, day, reps)
        assert memory == preview[rating]
        assert memory.parameters == "own"


def test_parameters_of_ones_own_decide_how_long_is_remembered() -> None:
    default, own = Scheduler(CARD_RETENTION, fuzz=False), Scheduler(CARD_RETENTION, fuzz=False, parameters=OWN)
    assert default.review(QUESTION, None, 3, DAY, 0).stability == 2.3065
    assert own.review(QUESTION, None, 3, DAY, 0).stability == 4.5


def test_a_memory_that_other_parameters_made_goes_on_from_its_stability_and_difficulty() -> None:
    known = reviewed([(3, 0), (3, 2)], Scheduler(CARD_RETENTION, fuzz=False))
    own = Scheduler(CARD_RETENTION, fuzz=False, parameters=OWN)
    renamed = Memory(known.stability, known.difficulty, known.last_day, known.due_day, OWN.version)
    day = date.fromisoformat(known.due_day)
    assert own.review(QUESTION, known, 3, day, 2) == own.review(QUESTION, renamed, 3, day, 2)
    assert own.review(QUESTION, known, 3, day, 2).parameters == OWN.version


def test_whatever_the_parameters_recall_is_nine_tenths_after_the_stability_and_falls_by_their_decay() -> None:
    known = Memory(10.0, 5.0, DAY.isoformat(), DAY.isoformat(), DEFAULT.version)
    default, own = Scheduler(CARD_RETENTION), Scheduler(CARD_RETENTION, parameters=OWN)
    assert default.retrievability(known, DAY + timedelta(10)) == pytest.approx(0.9)
    assert own.retrievability(known, DAY + timedelta(10)) == pytest.approx(0.9)
    assert own.retrievability(known, DAY + timedelta(100)) < default.retrievability(known, DAY + timedelta(100))


def test_the_global_random_has_no_part_in_it() -> None:
    memory = reviewed([(4, 0), (4, 30)], Scheduler(CARD_RETENTION))
    random.seed(1)
    first = Scheduler(CARD_RETENTION).preview(QUESTION, memory, DAY + timedelta(200), 2)
    random.seed(2)
    assert Scheduler(CARD_RETENTION).preview(QUESTION, memory, DAY + timedelta(200), 2) == first


def test_fuzz_spreads_questions_and_reviews_apart_and_changes_only_the_day() -> None:
    memory = reviewed([(4, 0), (4, 30)], Scheduler(CARD_RETENTION, fuzz=False))
    day = DAY + timedelta(200)
    exact = Scheduler(CARD_RETENTION, fuzz=False).review(QUESTION, memory, 3, day, 2)
    shortest, longest = fuzz_range(days_until_due(exact))
    written = [Scheduler(CARD_RETENTION).review(f"bank/{n}", memory, 3, day, 2) for n in range(60)]
    intervals = {days_until_due(each) for each in written}
    assert len(intervals) > 10
    assert shortest <= min(intervals) <= max(intervals) <= longest
    assert {(each.stability, each.difficulty) for each in written} == {(exact.stability, exact.difficulty)}
    assert len({Scheduler(CARD_RETENTION).review(QUESTION, memory, 3, day, reps).due_day for reps in range(9)}) > 3


def test_an_interval_is_the_same_on_every_machine() -> None:
    memory = Memory(100.0, 5.0, "2026-01-01", "2026-04-11", DEFAULT.version)
    preview = Scheduler(CARD_RETENTION).preview(QUESTION, memory, date(2026, 4, 11), 5)
    assert [preview[rating].due_day for rating in RATINGS] == ["2026-04-14", "2026-10-18", "2026-12-19", "2027-05-15"]


def test_a_clock_set_back_counts_as_the_same_day() -> None:
    scheduler = Scheduler(CARD_RETENTION, fuzz=False)
    memory = reviewed([(3, 0), (3, 10)], scheduler)
    earlier = DAY - timedelta(100)
    assert scheduler.retrievability(memory, earlier) == 1.0
    again = scheduler.review(QUESTION, memory, 3, earlier, 2)
    assert again.last_day == earlier.isoformat()
    assert again.due_day > again.last_day
    assert again.stability == scheduler.review(QUESTION, memory, 3, date.fromisoformat(memory.last_day), 2).stability


def test_a_review_on_the_next_study_day_is_a_day_later_however_few_hours_lie_between() -> None:
    scheduler = Scheduler(CARD_RETENTION, fuzz=False)
    memory = scheduler.review(QUESTION, None, 3, date(2024, 2, 28), 0)
    leap = scheduler.review(QUESTION, memory, 3, date(2024, 3, 1), 1)
    assert (leap.stability, leap.difficulty) == pytest.approx(published([(3, 0), (3, 2)]))
    next_day = scheduler.review(QUESTION, memory, 3, date(2024, 2, 29), 1)
    assert (next_day.stability, next_day.difficulty) == pytest.approx(published([(3, 0), (3, 1)]))


LOADS = st.dictionaries(st.integers(0, 900), st.integers(0, 200), max_size=40)


@given(st.integers(0, 50), st.floats(0.5, 300), st.integers(1, 60), LOADS)
def test_what_was_hardly_known_is_only_moved_nearer_by_what_is_due_and_a_better_rating_never_comes_sooner(
    number: int, stability: float, elapsed: int, due: dict[int, int]
) -> None:
    today = date(2026, 3, 2)
    last = today - timedelta(days=elapsed)
    memory = Memory(stability, 5.0, last.isoformat(), today.isoformat(), "sample")

    found = Scheduler(0.90).preview(f"bank/{number}", memory, today, 3, lambda days: due.get(days, 0))
    plain = Scheduler(0.90, fuzz=False).preview(f"bank/{number}", memory, today, 3)
    again, hard, good, easy = (date.fromisoformat(found[rating].due_day) for rating in RATINGS)
    assert again <= hard <= good <= easy
    assert again <= date.fromisoformat(plain[1].due_day)
    assert hard <= max(date.fromisoformat(plain[2].due_day), again)
    assert {rating: memory.stability for rating, memory in found.items()} == {
        rating: memory.stability for rating, memory in plain.items()
    }
