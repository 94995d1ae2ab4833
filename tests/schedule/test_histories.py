"""Reviews side by side: a column a question, a row a review of it."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.errors import DrillError
from interview_cli.journal.events import Buried, Event, Memory, Reviewed
from interview_cli.schedule.histories import Answer, Histories, answers

DAY = date(2026, 1, 1)
SOME_ANSWERS = st.lists(
    st.builds(
        Answer, st.sampled_from("abcd"), st.integers(1, 4), st.integers(0, 99).map(lambda days: DAY + timedelta(days))
    ),
    max_size=30,
)


def answer(question: str, rating: int, day: int) -> Answer:
    return Answer(question, rating, DAY + timedelta(day))


def test_each_question_has_a_column_and_the_longest_comes_first() -> None:
    found = Histories.of(
        [answer("a", 3, 0), answer("b", 1, 0), answer("b", 2, 3), answer("c", 4, 4), answer("b", 3, 9)]
    )
    assert found.lengths.tolist() == [3, 1, 1]
    assert found.ratings[:, 0].tolist() == [1, 2, 3]
    assert found.days[:, 0].tolist() == [0, 3, 6]
    assert found.places[:, 0].tolist() == [1, 2, 4]
    assert sorted(found.ratings[0].tolist()) == [1, 3, 4]


def test_only_a_review_on_a_later_day_tells_how_well_was_remembered() -> None:
    found = Histories.of([answer("a", 3, 0), answer("a", 3, 0), answer("a", 3, 1)])
    assert found.tells[:, 0].tolist() == [False, False, True]


def test_a_clock_set_back_counts_as_the_same_day_and_days_go_on_from_there() -> None:
    found = Histories.of([answer("a", 3, 10), answer("a", 3, 4), answer("a", 3, 6)])
    assert found.days[:, 0].tolist() == [0, 0, 2]


def test_no_reviews_are_no_history() -> None:
    found = Histories.of([])
    assert (found.days.shape, found.telling, found.place_at(0.8)) == ((0, 0), 0, 0)


@given(SOME_ANSWERS, st.floats(0, 1))
def test_no_review_is_lost_and_a_share_of_them_lies_before_its_place(given: list[Answer], share: float) -> None:
    found = Histories.of(given)
    is_review = np.arange(found.days.shape[1]) < found.lengths[:, np.newaxis]
    assert int(found.lengths.sum()) == len(given)
    for place, rating in zip(found.places[is_review], found.ratings[is_review], strict=True):
        assert given[place].rating == rating
    before = int((found.tells & (found.places < found.place_at(share))).sum())
    assert before == round(share * found.telling)


def reviewed(day: str) -> Event:
    return Event("e1", 0, 0, Reviewed("t", "bank/a", "card", 3, day, Memory(1.0, 5.0, day, day, "fsrs6-default")))


def test_the_journal_s_reviews_are_taken_in_their_order_whatever_their_kind() -> None:
    events = [reviewed("2026-01-02"), Event("e2", 1, 1, Buried("bank/a", "2026-01-02")), reviewed("2026-01-05")]
    assert list(answers(events)) == [answer("bank/a", 3, 1), answer("bank/a", 3, 4)]


def test_a_review_of_no_day_is_told_with_its_event() -> None:
    with pytest.raises(DrillError, match="a review of bank/a is of the study day 'soon', which is none") as raised:
        list(answers([reviewed("soon")]))
    assert "e1" in raised.value.hint
