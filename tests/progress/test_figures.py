"""The figures of practice: what was done, what comes back, what was kept in mind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.journal.events import AnyBody, Event, Evidence, Memory, Rating, Reviewed, Skipped, Undone
from interview_cli.journal.replay import fold, streak
from interview_cli.progress.figures import DayCount, Figures, PatternFigures, Remembered, figures

TODAY = date(2026, 3, 2)


@dataclass(frozen=True)
class Known:
    memory: Memory


def day(back: int) -> str:
    return (TODAY - timedelta(days=back)).isoformat()


def memory(due_in: int) -> Memory:
    return Memory(3.0, 5.0, day(5), day(-due_in), "sample")


def review(
    question: str = "bank/a",
    back: int = 0,
    rating: Rating = 3,
    kind: str = "card",
    topics: tuple[str, ...] = (),
    solved: bool = True,
    minutes: float = 1.0,
) -> Reviewed:
    return Reviewed(
        attempt="attempt",
        question=question,
        question_kind=kind,
        rating=rating,
        study_day=day(back),
        memory=memory(1),
        seconds=minutes * 60,
        evidence=Evidence(solved=solved),
        topics=topics,
    )


def solving(question: str, topic: str, minutes: float = 10.0, solved: bool = True) -> Reviewed:
    return review(question, kind="code", topics=(topic, "other"), solved=solved, minutes=minutes)


def events(bodies: Sequence[AnyBody]) -> list[Event]:
    return [Event(f"event-{number:04}", number, number, body) for number, body in enumerate(bodies)]


def told(*bodies: AnyBody, due: Mapping[str, int] | None = None, known: Sequence[str] | None = None) -> Figures:
    memories: dict[str, Remembered] = {name: Known(memory(days)) for name, days in (due or {}).items()}
    return figures(events(bodies), memories, 0, TODAY, list(memories) if known is None else known)


def test_nothing_practised_gives_noughts_and_no_retention() -> None:
    found = told()
    assert (found.reviews, found.due_today, found.due_this_week, found.reviews_retained) == (0, 0, 0, 0)
    assert found.retention is None
    assert found.patterns == ()


def test_the_streak_is_passed_through() -> None:
    assert figures([], {}, 7, TODAY, []).streak == 7


def test_each_of_the_last_fourteen_days_has_its_count_the_oldest_first() -> None:
    found = told(review(back=0), review(back=0), review(back=13), review(back=3))
    assert len(found.per_day) == 14
    assert [each.day for each in found.per_day] == sorted(each.day for each in found.per_day)
    assert found.per_day[0] == DayCount(day(13), 1)
    assert found.per_day[-4] == DayCount(day(3), 1)
    assert found.per_day[-1] == DayCount(day(0), 2)
    assert sum(each.reviews for each in found.per_day) == 4


def test_older_reviews_count_in_the_sum_but_not_by_day() -> None:
    found = told(review(back=14), review(back=400))
    assert found.reviews == 2
    assert sum(each.reviews for each in found.per_day) == 0


def test_what_is_overdue_is_due_today() -> None:
    found = told(due={"a": -9, "b": 0, "c": 1})
    assert found.due_today == 2


def test_the_week_is_today_and_the_six_days_after_it() -> None:
    found = told(due={"a": -9, "b": 0, "c": 6, "d": 7})
    assert found.due_this_week == 3


def test_a_question_that_exists_no_longer_is_not_due() -> None:
    assert told(due={"a": 0, "gone": 0}, known=["a"]).due_today == 1


def test_first_meetings_do_not_count_for_retention() -> None:
    found = told(review("a", rating=1), review("b", rating=4))
    assert (found.retention, found.reviews_retained) == (None, 0)


@pytest.mark.parametrize(("rating", "kept"), [(1, 0.0), (2, 1.0), (3, 1.0), (4, 1.0)])
def test_what_was_met_before_is_kept_unless_it_was_rated_again(rating: Rating, kept: float) -> None:
    found = told(review("a", back=9), review("a", rating=rating))
    assert (found.retention, found.reviews_retained) == (kept, 1)


def test_retention_is_the_share_of_those_kept() -> None:
    met = [review(name, back=9) for name in "abcd"]
    found = told(*met, review("a", rating=1), review("b"), review("c"), review("d"))
    assert found.retention == 0.75


def test_retention_looks_back_thirty_days_and_no_further() -> None:
    first = review("a", back=90)
    assert told(first, review("a", back=29, rating=1)).reviews_retained == 1
    assert told(first, review("a", back=30, rating=1)).reviews_retained == 0


def test_a_first_meeting_long_ago_still_makes_today_a_second_one() -> None:
    assert told(review("a", back=400), review("a")).reviews_retained == 1


def test_a_pattern_has_its_problems_solved_and_attempted_and_the_median_minutes() -> None:
    found = told(
        solving("bank/a", "graphs", 10.0),
        solving("bank/b", "graphs", 20.0),
        solving("bank/c", "graphs", 60.0),
        solving("bank/d", "graphs", 90.0, solved=False),
    )
    assert found.patterns == (PatternFigures("graphs", solved=3, attempted=4, median_minutes=20.0),)


def test_a_problem_solved_twice_is_one_problem_but_two_times() -> None:
    found = told(solving("bank/a", "graphs", 10.0), solving("bank/a", "graphs", 4.0))
    assert found.patterns == (PatternFigures("graphs", 1, 1, 7.0),)


def test_a_pattern_without_a_solution_has_no_median() -> None:
    [pattern] = told(solving("bank/a", "graphs", solved=False)).patterns
    assert (pattern.solved, pattern.attempted, pattern.median_minutes) == (0, 1, None)


def test_patterns_come_by_name_and_a_problem_counts_for_its_first_topic() -> None:
    found = told(solving("bank/a", "trees"), solving("bank/b", "graphs"))
    assert [each.topic for each in found.patterns] == ["graphs", "trees"]


def test_cards_stories_and_named_patterns_are_no_problems_solved() -> None:
    found = told(*(review(kind, kind=kind, topics=("graphs",)) for kind in ("card", "story", "pattern")))
    assert found.patterns == ()


def test_what_is_no_review_is_not_counted() -> None:
    assert told(Skipped("attempt", "bank/a"), review("bank/b")).reviews == 1


def test_a_review_taken_back_reaches_no_figure() -> None:
    journal = events([solving("bank/a", "graphs"), solving("bank/a", "graphs"), Undone("event-0001")])
    state = fold(journal)
    found = figures(state.reviews, state.memories, streak(state.study_days, TODAY), TODAY, ["bank/a"])
    assert (found.reviews, found.streak, found.reviews_retained) == (1, 1, 0)
    assert found.patterns == (PatternFigures("graphs", 1, 1, 10.0),)


def test_with_every_review_taken_back_nothing_was_practised() -> None:
    state = fold(events([solving("bank/a", "graphs"), Undone("event-0000")]))
    found = figures(state.reviews, state.memories, streak(state.study_days, TODAY), TODAY, ["bank/a"])
    assert found == figures([], {}, 0, TODAY, ["bank/a"])


@given(
    st.lists(
        st.builds(
            review,
            st.sampled_from(["a", "b", "c"]),
            st.integers(0, 60),
            st.sampled_from([1, 2, 3, 4]),
            st.sampled_from(["code", "card", "story"]),
            st.sampled_from([(), ("graphs",), ("trees", "graphs")]),
            st.booleans(),
            st.floats(0, 500),
        )
    )
)
def test_the_parts_never_exceed_the_whole(bodies: list[Reviewed]) -> None:
    found = told(*sorted(bodies, key=lambda body: body.study_day))
    assert found.reviews == len(bodies)
    assert sum(each.reviews for each in found.per_day) <= found.reviews
    assert found.reviews_retained <= max(found.reviews - len({body.question for body in bodies}), 0)
    assert found.retention is None or 0 <= found.retention <= 1
    for pattern in found.patterns:
        assert 0 <= pattern.solved <= pattern.attempted
        assert (pattern.median_minutes is None) == (pattern.solved == 0)
