"""A card sitting: showing, answering, rating, taking back, setting aside, and its clocks."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from sitting_samples import (
    TODAY,
    Cards,
    basic,
    choice,
    left_open,
    numeric,
    overview,
    pattern,
    probed,
    story,
    typed,
)

from interview_cli.journal.events import (
    Buried,
    Flagged,
    Noted,
    Reviewed,
    SittingEnded,
    SittingStarted,
    Suspended,
    Undone,
)
from interview_cli.sitting.card_turn import Stage
from interview_cli.sitting.effects import AddCards, Added, Append, Ask, Edit, Finish, Key, NewCard
from interview_cli.sitting.facets import card_of
from interview_cli.sitting.items import Piece

ABC = (basic("a"), basic("b"), basic("c"))


# Beginning


def test_the_sitting_is_in_the_journal_with_its_cards_before_the_first_is_shown() -> None:
    cards = Cards([basic("a"), pattern("p")], box=600.0)
    assert cards.desk.bodies == [SittingStarted("id-1", "review", minutes=10.0, questions=("bank/a", "bank/p#pattern"))]
    assert (cards.machine.stage, cards.question) == (Stage.FRONT, "bank/a")


# Showing


@pytest.mark.parametrize("name", ["space", "enter"])
def test_space_or_enter_shows_the_answer(name: str) -> None:
    cards = Cards()
    cards.press(name)
    assert cards.machine.stage is Stage.BACK
    assert cards.machine.turn is not None and cards.machine.turn.revealed == 1


def test_the_steps_of_a_card_are_shown_one_by_one() -> None:
    cards = Cards([basic("a", pieces=3)])
    assert cards.machine.turn is not None
    shown = []
    for _ in range(3):
        cards.press("space")
        shown.append(cards.machine.turn.revealed)
    assert shown == [1, 2, 3]


def test_a_card_may_be_rated_before_all_its_steps_are_shown() -> None:
    cards = Cards([basic("a", pieces=3)])
    cards.press("space", "3")
    assert [review.rating for review in cards.reviews] == [3]


def test_before_the_answer_is_shown_a_digit_rates_nothing() -> None:
    cards = Cards()
    assert cards.press("3") == []
    assert cards.machine.stage is Stage.FRONT


def test_the_question_mark_opens_the_help_and_any_key_only_closes_it() -> None:
    cards = Cards()
    cards.press("?")
    assert cards.machine.help
    cards.press("space")
    assert not cards.machine.help
    assert cards.machine.stage is Stage.FRONT


# Rating


@pytest.mark.parametrize("name", ["1", "2", "3", "4"])
def test_a_digit_rates_the_card_and_the_next_one_comes(name: str) -> None:
    cards = Cards(ABC)
    cards.press("space", name)
    [review] = cards.reviews
    assert (review.rating, review.memory.stability) == (int(name), float(name))
    assert (cards.question, cards.machine.stage) == ("bank/b", Stage.FRONT)


def test_a_review_names_its_sitting_question_kind_day_and_topics() -> None:
    cards = Cards()
    cards.later(12.0)
    cards.answer("3")
    [review] = cards.reviews
    assert (review.sitting, review.question, review.question_kind) == ("id-1", "bank/a", "card")
    assert (review.study_day, review.topics, review.seconds) == (TODAY.isoformat(), ("topic",), 12.0)


def test_where_nothing_could_be_judged_no_rating_is_suggested_and_enter_keeps_none() -> None:
    cards = Cards()
    cards.press("space")
    assert cards.press("enter") == []
    assert "rate it with 1, 2, 3 or 4" in cards.machine.notice
    cards.press("3")
    assert cards.reviews[0].suggested is None


def test_the_answered_card_is_remembered_with_when_it_comes_back() -> None:
    cards = Cards()
    cards.answer("4")
    [answered] = cards.machine.answered
    assert (answered.rating, answered.due_day) == (4, "2026-03-06")


def test_after_the_last_card_the_sitting_is_ended_and_any_key_leaves() -> None:
    cards = Cards()
    cards.later(30.0)
    cards.answer("3")
    assert cards.desk.all(SittingEnded) == [SittingEnded("id-1", 30.0, "finished")]
    assert cards.machine.stage is Stage.SUMMARY
    assert not cards.desk.finished
    assert cards.press("enter") == [Finish()]


# Choices


@pytest.mark.parametrize(("picked", "rating", "reason"), [("b", 3, "right"), ("a", 1, "not the right answer")])
def test_picking_one_option_shows_the_answer_with_a_suggested_rating(picked: str, rating: int, reason: str) -> None:
    cards = Cards([choice(right="b")])
    cards.press(picked)
    assert cards.machine.stage is Stage.BACK
    assert cards.machine.offer is not None
    assert (cards.machine.offer.rating, cards.machine.offer.reason) == (rating, reason)


def test_enter_keeps_the_suggested_rating() -> None:
    cards = Cards([choice(right="b")])
    cards.press("a", "enter")
    [review] = cards.reviews
    assert (review.rating, review.suggested, review.evidence.solved) == (1, 1, False)


def test_a_digit_changes_the_suggested_rating_which_is_kept_beside_it() -> None:
    cards = Cards([choice(right="b")])
    cards.press("b", "2")
    [review] = cards.reviews
    assert (review.rating, review.suggested, review.evidence.solved) == (2, 3, True)


def test_where_several_are_right_as_many_must_be_picked() -> None:
    cards = Cards([choice(right="bd")])
    cards.press("d")
    assert cards.machine.stage is Stage.FRONT
    cards.press("b")
    assert cards.machine.turn is not None and cards.machine.turn.right


def test_where_several_are_right_one_wrong_among_them_is_not_right() -> None:
    cards = Cards([choice(right="bd")])
    cards.press("a", "b")
    assert cards.machine.turn is not None and cards.machine.turn.right is False


def test_picking_an_option_again_takes_it_back() -> None:
    cards = Cards([choice(right="bd")])
    cards.press("a", "a", "b", "d")
    assert cards.machine.turn is not None and cards.machine.turn.right


def test_on_a_choice_card_b_picks_the_second_option_and_buries_nothing() -> None:
    cards = Cards([choice(right="c")])
    cards.press("b")
    assert cards.desk.all(Buried) == []
    assert cards.machine.stage is Stage.BACK


def test_after_the_answer_b_buries_a_choice_card_too() -> None:
    cards = Cards([choice(right="c")])
    cards.press("a", "b")
    assert cards.desk.all(Buried) == [Buried("bank/c", TODAY.isoformat())]


def test_a_letter_beyond_the_options_picks_nothing() -> None:
    cards = Cards([choice(right="b", options=2)])
    assert cards.press("c") == []
    assert cards.machine.stage is Stage.FRONT


def test_a_choice_card_may_be_shown_without_picking_and_is_then_not_judged() -> None:
    cards = Cards([choice()])
    cards.press("space", "4")
    assert cards.reviews[0].suggested is None


# Numbers


def test_a_numeric_card_asks_for_the_number_with_its_unit() -> None:
    assert Cards([numeric(unit="GB")]).press("space") == [Ask("your answer in GB")]
    assert Cards([numeric()]).press("space") == [Ask("your answer")]


@pytest.mark.parametrize(("typed", "rating"), [("1,000", 3), ("1e3", 3), ("999", 1)])
def test_the_typed_number_is_judged(typed: str, rating: int) -> None:
    cards = Cards([numeric(answer=1000.0)])
    cards.press("space")
    cards.type(typed)
    cards.press("enter")
    [review] = cards.reviews
    assert (review.rating, review.suggested, review.evidence.solved) == (rating, rating, rating == 3)


def test_what_was_typed_is_kept_to_be_shown() -> None:
    cards = Cards([numeric()])
    cards.type(" 999 ")
    assert cards.machine.turn is not None
    assert (cards.machine.turn.typed, cards.machine.turn.right) == ("999", False)


def test_what_is_no_number_is_not_judged_and_asked_again() -> None:
    cards = Cards([numeric()])
    cards.press("space")
    assert cards.type("a lot") == []
    assert "`a lot` is no number" in cards.machine.notice
    assert cards.machine.stage is Stage.FRONT
    assert cards.press("space") == [Ask("your answer")]


@pytest.mark.parametrize("typed", ["", "   "])
def test_an_empty_answer_shows_the_back_without_judging(typed: str) -> None:
    cards = Cards([numeric()])
    cards.press("space")
    cards.type(typed)
    assert cards.machine.stage is Stage.BACK
    assert cards.machine.offer is not None and cards.machine.offer.reason == ""
    cards.press("2")
    assert (cards.reviews[0].rating, cards.reviews[0].suggested) == (2, None)


def test_an_answer_broken_off_leaves_the_card_as_it_is() -> None:
    cards = Cards([numeric()])
    cards.press("space")
    assert cards.type(None) == []
    assert cards.machine.stage is Stage.FRONT


def test_words_that_arrive_when_nothing_was_asked_change_nothing() -> None:
    cards = Cards([numeric()])
    cards.type("1000")
    assert cards.type("7") == []
    assert cards.machine.turn is not None and cards.machine.turn.typed == "1000"


def test_words_that_arrive_on_a_card_that_asks_for_none_change_nothing() -> None:
    cards = Cards([basic("a")])
    assert cards.type("1000") == []
    cards.press("space")
    assert cards.machine.offer is not None and cards.machine.offer.reason == ""


# Stories


def test_a_story_is_told_between_two_presses_and_its_clock_runs_only_then() -> None:
    cards = Cards([story(seconds=120)])
    cards.later(30.0)
    assert cards.machine.turn_left(cards.now) is None
    cards.press("space")
    cards.later(50.0)
    assert (cards.machine.stage.value, cards.machine.turn_left(cards.now)) == ("telling", 70.0)
    cards.press("space")
    assert (cards.machine.stage.value, cards.machine.turn_left(cards.now)) == ("back", None)


def test_after_a_story_everything_that_was_listened_for_is_shown_at_once() -> None:
    cards = Cards([story()])
    cards.press("space", "space")
    assert cards.machine.turn is not None
    assert cards.machine.turn.revealed == len(cards.machine.turn.item.pieces)


@pytest.mark.parametrize(("told", "late"), [(119.0, False), (121.0, True)])
def test_a_story_over_its_time_is_kept_as_evidence(told: float, late: bool) -> None:
    cards = Cards([story(seconds=120)])
    cards.press("space")
    cards.later(told)
    cards.press("space", "3")
    assert cards.reviews[0].evidence.box_ended is late


def test_a_story_is_rated_by_its_teller_alone() -> None:
    cards = Cards([story()])
    cards.press("space", "space", "enter")
    assert cards.reviews == []
    cards.press("2")
    assert (cards.reviews[0].question_kind, cards.reviews[0].suggested) == ("story", None)


# Patterns


def named(cards: Cards, text: str, idea: str = "walk from both ends") -> None:
    cards.press("space")
    cards.type(text)
    cards.type(idea)


def test_a_pattern_is_asked_for_with_the_topics_to_choose_from_and_then_the_idea() -> None:
    cards = Cards([pattern()])
    assert cards.press("space") == [Ask("which pattern", ("Two pointers", "Hash maps"))]
    assert cards.type("hash maps") == [Ask("key idea, in one line")]
    cards.type("walk from both ends")
    assert cards.machine.stage is Stage.BACK


def test_what_was_typed_about_a_pattern_is_kept_before_the_answer_is_shown() -> None:
    cards = Cards([pattern()])
    named(cards, "hash maps")
    [note] = cards.desk.all(Noted)
    assert (note.question, note.step, note.text) == ("bank/p", "pattern", "hash maps: walk from both ends")


@pytest.mark.parametrize(("text", "rating"), [("two POINTERS!", 3), ("hash maps", 1), ("", 1)])
def test_the_named_pattern_is_judged_in_any_case_and_punctuation(text: str, rating: int) -> None:
    cards = Cards([pattern()])
    named(cards, text)
    cards.press("enter")
    [review] = cards.reviews
    assert (review.question, review.question_kind, review.rating) == ("bank/p#pattern", "pattern", rating)


def test_the_right_pattern_after_its_time_is_hard() -> None:
    cards = Cards([pattern(seconds=90)])
    cards.later(91.0)
    named(cards, "two pointers")
    assert cards.machine.offer is not None
    assert (cards.machine.offer.rating, cards.machine.offer.reason) == (2, "right, but over the time")


def test_the_wrong_pattern_after_its_time_is_again_all_the_same() -> None:
    cards = Cards([pattern(seconds=90)])
    cards.later(91.0)
    named(cards, "hash maps")
    assert cards.machine.offer is not None and cards.machine.offer.rating == 1


def test_the_clock_of_a_pattern_runs_from_the_moment_it_is_shown() -> None:
    cards = Cards([pattern(seconds=90)])
    cards.later(30.0)
    assert cards.machine.turn_left(cards.now) == 60.0


def test_a_pattern_broken_off_is_asked_for_again() -> None:
    cards = Cards([pattern()])
    cards.press("space")
    cards.type(None)
    assert cards.press("space") == [Ask("which pattern", ("Two pointers", "Hash maps"))]


def test_after_the_idea_was_broken_off_the_question_asked_is_the_one_that_is_answered() -> None:
    cards = Cards([pattern()])
    cards.press("space")
    cards.type("hash maps")
    cards.type(None)
    [asked] = cards.press("space")
    assert cards.machine.turn is not None
    cards.type("two pointers")
    if asked == Ask("which pattern", ("Two pointers", "Hash maps")):
        assert cards.machine.turn.typed == "two pointers"
    else:
        assert asked == Ask("key idea, in one line")
        assert (cards.machine.turn.typed, cards.machine.turn.idea) == ("hash maps", "two pointers")


# Taking back


def test_u_takes_the_last_answer_back_and_shows_its_card_again() -> None:
    cards = Cards(ABC)
    cards.answer("1")
    [reviewed] = [event.id for event in cards.desk.events if isinstance(event.body, Reviewed)]
    assert cards.press("u") == [Append(Undone(reviewed))]
    assert (cards.question, cards.machine.stage) == ("bank/a", Stage.FRONT)
    assert cards.desk.state().reviews == []
    assert cards.machine.notice == "taken back"


def test_the_card_that_was_showing_comes_again_after_the_one_taken_back() -> None:
    cards = Cards(ABC)
    cards.answer("1")
    cards.press("u")
    cards.answer("3", "3", "3")
    assert [review.question for review in cards.reviews] == ["bank/a", "bank/a", "bank/b", "bank/c"]


def test_u_twice_takes_two_answers_back_in_turn() -> None:
    cards = Cards(ABC)
    cards.answer("1", "2")
    cards.press("u", "u")
    assert cards.question == "bank/a"
    assert cards.desk.state().reviews == []
    cards.answer("4", "4", "4")
    assert rated(cards) == [("bank/a", 4), ("bank/b", 4), ("bank/c", 4)]


def rated(cards: Cards) -> list[tuple[str, int]]:
    """The reviews that count, as question and rating."""
    bodies = [event.body for event in cards.desk.state().reviews]
    return [(body.question, body.rating) for body in bodies if isinstance(body, Reviewed)]


def test_on_the_first_card_there_is_nothing_to_take_back() -> None:
    cards = Cards(ABC)
    assert cards.press("u") == []
    assert "nothing to take back" in cards.machine.notice
    assert cards.question == "bank/a"


def test_after_the_last_card_u_opens_a_sitting_again() -> None:
    cards = Cards()
    cards.later(20.0)
    cards.answer("1")
    cards.press("u")
    assert (cards.question, cards.machine.stage) == ("bank/a", Stage.FRONT)
    started = cards.desk.all(SittingStarted)[-1]
    assert (started.sitting, started.questions) == (cards.machine.sitting, ("bank/a",))
    assert started.sitting != "id-1"
    cards.answer("3")
    assert cards.reviews[-1].sitting == started.sitting
    assert cards.desk.state().open_sitting is None


def test_after_the_last_card_the_clock_goes_on_from_where_it_stood_when_one_is_taken_back() -> None:
    cards = Cards()
    cards.later(20.0)
    cards.answer("1")
    cards.later(500.0)
    cards.press("u")
    cards.later(5.0)
    assert cards.machine.clock.seconds(cards.now) == 25.0


def test_after_the_last_card_two_answers_may_be_taken_back() -> None:
    cards = Cards(ABC[:2])
    cards.answer("1", "2")
    cards.press("u", "u")
    assert cards.question == "bank/a"
    cards.answer("3", "4")
    assert rated(cards) == [("bank/a", 3), ("bank/b", 4)]


def test_an_answer_given_after_the_time_was_over_may_still_be_taken_back_and_given_again() -> None:
    cards = Cards(ABC, box=60.0)
    cards.wait(61.0)
    cards.answer("1")
    cards.press("u")
    assert cards.question == "bank/a"
    cards.answer("3")
    assert cards.machine.stage is Stage.SUMMARY
    assert rated(cards) == [("bank/a", 3)]


def test_u_after_suspending_takes_the_suspension_back_as_it_says() -> None:
    cards = Cards(ABC)
    cards.answer("3")
    cards.press("!")
    assert "u takes it back" in cards.machine.notice
    cards.press("u")
    assert cards.desk.state().suspended == set()
    assert len(cards.desk.state().reviews) == 1
    assert cards.question == "bank/b"


def test_u_after_burying_takes_the_burial_back_and_no_answer() -> None:
    cards = Cards(ABC)
    cards.answer("3")
    cards.press("b", "u")
    assert cards.desk.state().buried == {}
    assert len(cards.desk.state().reviews) == 1
    assert cards.question == "bank/b"


# Setting aside, editing


def test_b_buries_the_card_for_today_and_shows_the_next() -> None:
    cards = Cards(ABC)
    cards.press("b")
    assert cards.desk.all(Buried) == [Buried("bank/a", TODAY.isoformat())]
    assert cards.question == "bank/b"
    assert "buried until tomorrow" in cards.machine.notice


def test_the_exclamation_mark_suspends_the_card_and_shows_the_next() -> None:
    cards = Cards(ABC)
    cards.press("!")
    assert cards.desk.all(Suspended) == [Suspended("bank/a")]
    assert cards.question == "bank/b"


def test_burying_the_last_card_ends_the_sitting() -> None:
    cards = Cards()
    cards.press("b")
    assert cards.machine.stage is Stage.SUMMARY
    assert cards.reviews == []


def test_a_pattern_is_set_aside_and_not_its_problem() -> None:
    cards = Cards([pattern()])
    cards.press("!")
    assert cards.desk.state().suspended == {"bank/p#pattern"}


def test_e_opens_the_source_of_the_card() -> None:
    assert Cards().press("e") == [Edit("bank/a", "source")]


# Leaving, and the time box


def test_q_ends_the_sitting_and_keeps_every_answer() -> None:
    cards = Cards(ABC)
    cards.answer("3")
    effects = cards.press("q")
    assert effects == [Append(SittingEnded("id-1", 0.0, "quit")), Finish()]
    assert len(cards.desk.state().reviews) == 1
    assert [item.question for item in cards.machine.queue] == ["bank/b", "bank/c"]


def test_when_the_time_is_over_the_present_card_is_the_last() -> None:
    cards = Cards(ABC, box=60.0)
    cards.wait(60.0)
    assert "the time is over" in cards.machine.notice
    assert cards.question == "bank/a"
    cards.answer("3")
    assert cards.machine.stage is Stage.SUMMARY
    assert cards.desk.all(SittingEnded) == [SittingEnded("id-1", 60.0, "quit")]


def test_that_the_time_is_over_is_told_also_when_a_key_is_what_notices_it() -> None:
    cards = Cards(ABC, box=60.0)
    cards.later(61.0)
    cards.press("space")
    assert "the time is over" in cards.machine.notice


def test_that_the_time_is_over_is_told_once() -> None:
    cards = Cards(ABC, box=60.0)
    cards.wait(61.0)
    cards.press("space")
    cards.wait(1.0)
    assert cards.machine.notice == ""


def test_without_a_box_the_time_is_never_over() -> None:
    cards = Cards(ABC)
    cards.wait(100_000.0)
    assert not cards.machine.time_over
    assert cards.machine.seconds_left(cards.now) is None


# Going on


def test_going_on_keeps_the_sitting_and_asks_only_what_is_left() -> None:
    before = Cards(ABC)
    before.answer("3")
    after = Cards(ABC[1:], desk=before.desk, begin=False, name="new")
    after.desk.carry_out(after.machine, after.machine.resume(after.now, "id-1", 20.0))
    after.later(5.0)
    assert after.machine.clock.seconds(after.now) == 25.0
    after.answer("3", "3")
    assert [(review.question, review.sitting) for review in after.reviews] == [
        ("bank/a", "id-1"),
        ("bank/b", "id-1"),
        ("bank/c", "id-1"),
    ]
    assert len(after.desk.all(SittingStarted)) == 1
    assert after.desk.state().open_sitting is None


# Typed answers


def test_a_typed_card_asks_for_a_line_and_shows_whether_it_was_right() -> None:
    cards = Cards([typed("tp/(tp+fn)")])
    [ask] = cards.press("space")
    assert ask == Ask("your answer")
    cards.type("TP / (FN + TP)")
    assert cards.machine.turn is not None and cards.machine.turn.right
    cards.press("enter")
    assert [review.rating for review in cards.reviews] == [3]


def test_a_wrong_typed_answer_is_rated_again_by_enter() -> None:
    cards = Cards([typed("softmax")])
    cards.press("space")
    cards.type("sigmoid")
    cards.press("enter")
    assert [(review.rating, review.suggested) for review in cards.reviews] == [(1, 1)]


def test_a_typed_answer_left_empty_shows_the_back_and_suggests_nothing() -> None:
    cards = Cards([typed("softmax")])
    cards.press("space")
    cards.type("  ")
    turn = cards.machine.turn
    assert turn is not None and (turn.typed, turn.right, turn.revealed) == (None, None, 1)
    cards.press("enter")
    assert cards.reviews == []


def test_a_typed_answer_that_is_broken_off_shows_nothing() -> None:
    cards = Cards([typed("softmax")])
    cards.press("space")
    assert cards.type(None) == []
    assert cards.machine.stage is Stage.FRONT


@pytest.mark.parametrize(("lapses", "is_leech"), [(0, False), (7, False), (8, True), (20, True)])
def test_a_card_that_was_forgotten_eight_times_is_a_leech(lapses: int, is_leech: bool) -> None:
    turn = Cards([basic("a")], lapses=lapses).machine.turn
    assert turn is not None and turn.is_leech is is_leech


# The sides of an overview card


def test_the_back_comes_first_then_one_facet_and_after_each_tick_the_next() -> None:
    cards = Cards([overview(facets=2)])
    turn = cards.machine.turn
    assert turn is not None
    seen = []
    for key in ("space", "space", "y", "n"):
        cards.press(key)
        seen.append((turn.revealed, turn.is_ticking, list(turn.named)))
    assert seen == [(1, False, []), (2, True, []), (3, True, [True]), (3, False, [True, False])]


@pytest.mark.parametrize(("key", "named"), [("y", True), ("space", True), ("enter", True), ("n", False)])
def test_a_facet_is_ticked_by_one_key(key: str, named: bool) -> None:
    cards = Cards([overview()])
    cards.tick(key)
    assert cards.machine.turn is not None and cards.machine.turn.named == [named]


@pytest.mark.parametrize(
    ("ticks", "rating", "reason"),
    [
        ("yyyyy", 3, "all 5 sides named"),
        ("yynyn", 2, "3 of 5 sides named"),
        ("ynny", 2, "2 of 4 sides named"),
        ("ynnyn", 1, "2 of 5 sides named"),
        ("nn", 1, "0 of 2 sides named"),
        ("y", 3, "1 of 1 side named"),
    ],
)
def test_how_many_sides_were_named_suggests_the_rating_which_enter_keeps(ticks: str, rating: int, reason: str) -> None:
    cards = Cards([overview(facets=len(ticks))])
    cards.tick(*ticks)
    assert cards.machine.offer is not None and cards.machine.offer.reason == reason
    cards.press("enter")
    [review] = cards.reviews
    assert (review.rating, review.suggested, review.evidence.solved) == (rating, rating, "n" not in ticks)


@pytest.mark.parametrize("keys", [(), ("space",), ("space", "y"), ("space", "y", "y")])
def test_a_rating_before_all_are_ticked_counts_and_none_was_suggested(keys: tuple[str, ...]) -> None:
    cards = Cards([overview()])
    cards.press("space", *keys, "3")
    [review] = cards.reviews
    assert (review.rating, review.suggested, review.evidence.solved) == (3, None, False)


@pytest.mark.parametrize(("ticks", "shown"), [("yn", 4), ("ynn", 4), ("y", 3)])
def test_u_takes_the_last_tick_back_and_its_facet_is_asked_again(ticks: str, shown: int) -> None:
    cards = Cards([basic("a"), overview()])
    cards.answer("3")
    cards.tick(*ticks)
    turn = cards.machine.turn
    assert turn is not None and turn.revealed == shown
    assert cards.press("u") == []
    assert (len(turn.named), turn.is_ticking, turn.revealed) == (len(ticks) - 1, True, len(ticks) + 1)
    assert cards.machine.offer is not None and cards.machine.offer.reason == ""


def test_before_the_first_tick_u_takes_back_the_last_answer() -> None:
    cards = Cards([basic("a"), overview()])
    cards.answer("3")
    cards.tick()
    cards.press("u")
    assert cards.question == "bank/a"
    assert rated(cards) == []


def test_m_makes_a_card_of_each_missed_facet_that_stands_alone() -> None:
    cards = Cards([overview()])
    cards.tick("n", "y", "n")
    [effect] = cards.press("m")
    assert isinstance(effect, AddCards)
    assert effect.cards == (
        NewCard("Only “side 1”: front of o", "facet 1", "a book"),
        NewCard("Only “side 3”: front of o", "facet 3", "a book"),
    )
    assert cards.machine.notice == "2 cards added to your bank; `drill review` asks them among the new cards"
    assert cards.press("m") == []


@pytest.mark.parametrize("ticks", ["", "n", "nn", "yyy"])
def test_m_makes_nothing_before_all_are_ticked_or_where_none_was_missed(ticks: str) -> None:
    cards = Cards([overview()])
    cards.tick(*ticks)
    assert cards.press("m") == []
    assert cards.drafts == []


def test_cards_that_could_not_be_made_may_be_tried_again() -> None:
    cards = Cards([overview(facets=1)])
    cards.tick("n")
    tried = cards.machine.handle(Key("m", cards.now))
    assert cards.machine.handle(Key("m", cards.now)) == tried


@pytest.mark.parametrize(
    ("added", "words"), [(1, "1 card added to your bank; `drill review` asks it"), (0, "has these cards already")]
)
def test_it_is_told_how_many_cards_are_new(added: int, words: str) -> None:
    cards = Cards([overview(facets=1)])
    cards.tick("n")
    cards.give(Added(added))
    assert words in cards.machine.notice


def test_a_card_of_a_facet_shows_its_signs_and_takes_no_picture_along() -> None:
    item = replace(overview(), front="- one\n- ![a tree](pictures/tree.png)")
    card = card_of(item, Piece("top_k *", "See ![a heap](heap.png).", is_facet=True))
    assert card == NewCard("Only “top\\_k \\*”:\n\n- one\n- a tree", "See a heap.", "a book")


# Probes


@pytest.mark.parametrize("key", ["3", "4"])
def test_after_a_good_answer_the_review_is_in_the_journal_and_the_probe_is_asked(key: str) -> None:
    cards = Cards([probed("a"), basic("b")])
    cards.press("space")
    [effect] = cards.press(key)
    assert isinstance(effect, Append) and isinstance(effect.body, Reviewed)
    turn = cards.machine.turn
    assert turn is not None
    assert (cards.machine.stage, cards.question, turn.asked, turn.told_probes) == (Stage.PROBE, "bank/a", 1, 0)


@pytest.mark.parametrize("key", ["1", "2"])
def test_after_another_answer_the_next_card_comes_at_once(key: str) -> None:
    cards = Cards([probed("a"), basic("b")])
    cards.answer(key)
    assert (cards.machine.stage, cards.question) == (Stage.FRONT, "bank/b")


def test_when_the_time_is_over_no_probe_is_asked() -> None:
    cards = Cards([probed("a"), basic("b")], box=60.0)
    cards.wait(61.0)
    cards.answer("3")
    assert cards.machine.stage is Stage.SUMMARY


def test_space_shows_the_answer_of_each_probe_and_then_the_next_card() -> None:
    cards = Cards([probed("a", probes=2), basic("b")])
    cards.answer("3")
    turn = cards.machine.turn
    assert turn is not None
    steps = []
    for key in ("space", "enter", "space"):
        cards.press(key)
        steps.append((turn.asked, turn.told_probes))
    assert steps == [(1, 1), (2, 1), (2, 2)]
    cards.press("space")
    assert (cards.machine.stage, cards.question) == (Stage.FRONT, "bank/b")
    assert rated(cards) == [("bank/a", 3)]


def test_the_time_at_a_probe_is_not_that_of_the_answer() -> None:
    cards = Cards([probed("a")])
    cards.later(5.0)
    cards.answer("3")
    cards.later(100.0)
    assert cards.reviews[0].seconds == 5.0
    assert cards.machine.turn is not None and cards.machine.turn.clock.seconds(cards.now) == 5.0


def test_a_card_at_whose_probe_one_stands_is_no_longer_left() -> None:
    cards = Cards([probed("a"), basic("b"), basic("c")])
    assert cards.machine.left == 3
    cards.answer("3")
    assert cards.machine.left == 2
    cards.press("space", "space")
    assert cards.machine.left == 2


def test_u_at_a_probe_takes_the_answer_back_and_shows_the_card_again() -> None:
    cards = Cards([probed("a"), basic("b")])
    cards.answer("3")
    cards.press("space", "u")
    assert (cards.machine.stage, cards.question, cards.machine.left) == (Stage.FRONT, "bank/a", 2)
    assert rated(cards) == []
    cards.answer("1")
    assert (cards.question, rated(cards)) == ("bank/b", [("bank/a", 1)])


def test_q_at_the_last_probe_ends_a_sitting_that_was_finished() -> None:
    cards = Cards([probed("a")])
    cards.answer("3")
    assert cards.press("q") == [Append(SittingEnded("id-1", 0.0, "finished")), Finish()]
    assert cards.machine.queue == []


@pytest.mark.parametrize("key", ["1", "4", "b", "!", "y", "n", "m"])
def test_a_card_at_whose_probe_one_stands_is_neither_rated_again_nor_set_aside(key: str) -> None:
    cards = Cards([probed("a"), basic("b")])
    cards.answer("3")
    assert cards.press(key) == []
    assert cards.machine.stage is Stage.PROBE


def test_at_a_probe_the_card_can_be_flagged_and_edited() -> None:
    cards = Cards([probed("a")])
    cards.answer("3")
    assert cards.press("f") == [Append(Flagged("bank/a", True))]
    assert cards.press("e") == [Edit("bank/a", "source")]


def test_a_sitting_that_ends_at_a_probe_goes_on_with_the_next_card() -> None:
    cards = Cards([probed("a"), basic("b")])
    cards.answer("3")
    left = left_open(cards.desk.state(), "cards", ["bank/a", "bank/b"])
    assert left is not None and left.questions == ["bank/b"]


# A card that was edited while it is shown


def test_an_edited_card_with_fewer_facets_keeps_the_ticks_of_those_that_are_left() -> None:
    cards = Cards([overview(facets=3)])
    cards.tick("y", "n")
    cards.machine.show_edited(overview(facets=2))
    assert cards.machine.offer is not None and cards.machine.offer.reason == "1 of 2 sides named"


def test_an_edited_card_with_one_more_facet_asks_for_that_too() -> None:
    cards = Cards([overview(facets=1)])
    cards.tick("y")
    cards.machine.show_edited(overview(facets=2))
    assert cards.machine.offer is not None and cards.machine.offer.reason == ""
    cards.press("space", "n")
    assert cards.machine.offer.reason == "1 of 2 sides named"


def test_an_edited_card_without_its_probes_leads_to_the_next_card() -> None:
    cards = Cards([probed("a", probes=2), basic("b")])
    cards.answer("3")
    cards.press("space")
    cards.machine.show_edited(basic("a"))
    cards.press("space")
    assert cards.question == "bank/b"


# A sprint


@pytest.mark.parametrize(
    ("ratings", "allowed", "passed"),
    [("333", 0, True), ("133", 0, False), ("123", 1, True), ("131", 1, False), ("111", 3, True)],
)
def test_a_sprint_is_passed_when_no_more_are_missed_than_may_be(ratings: str, allowed: int, passed: bool) -> None:
    cards = Cards(ABC, misses=allowed)
    cards.answer(*ratings)
    assert cards.machine.passed == (passed, ratings.count("1"), allowed)


def test_what_is_not_reached_in_time_is_missed() -> None:
    cards = Cards(ABC, box=60.0, misses=1)
    cards.wait(60.0)
    cards.answer("3")
    assert cards.machine.passed == (False, 2, 1)


def test_taking_back_a_miss_may_pass_the_sprint() -> None:
    cards = Cards(ABC, misses=0)
    cards.answer("3", "3", "1")
    assert cards.machine.passed == (False, 1, 0)
    cards.press("u")
    assert cards.question == "bank/c"
    cards.press("2")
    assert cards.machine.passed == (True, 0, 0)


def test_a_sprint_that_was_left_or_resumed_is_neither_passed_nor_failed() -> None:
    left = Cards(ABC, misses=1)
    left.answer("3")
    left.press("q")
    assert left.machine.passed is None
    resumed = Cards(ABC, misses=1, begin=False)
    resumed.desk.carry_out(resumed.machine, resumed.machine.resume(1000.0, "earlier", 10.0))
    resumed.answer("3", "3", "3")
    assert resumed.machine.passed is None


def test_other_sittings_are_not_passed() -> None:
    cards = Cards(ABC)
    cards.answer("1", "1", "1")
    assert cards.machine.passed is None


# Flags


def test_f_flags_the_card_and_f_again_takes_the_flag_off() -> None:
    cards = Cards(ABC)
    cards.press("f")
    assert cards.machine.is_flagged and "flagged" in cards.machine.notice
    assert (cards.desk.bodies[-1], cards.question) == (Flagged("bank/a"), "bank/a")
    cards.press("space", "f")
    assert not cards.machine.is_flagged
    assert cards.desk.bodies[-1] == Flagged("bank/a", on=False)
    assert cards.desk.state().flagged == set()


def test_taking_back_the_answer_of_a_flagged_card_leaves_the_flag() -> None:
    cards = Cards(ABC)
    cards.press("f")
    cards.answer("3")
    assert not cards.machine.is_flagged
    cards.press("u")
    assert (cards.question, cards.machine.is_flagged) == ("bank/a", True)
    assert cards.desk.state().flagged == {"bank/a"}
    assert cards.desk.state().reviews == []


def test_where_f_is_an_option_it_picks_until_the_answer_is_shown() -> None:
    cards = Cards([choice("c", right="f", options=6)])
    cards.press("f")
    assert cards.machine.stage is Stage.BACK and cards.desk.state().flagged == set()
    cards.press("f")
    assert cards.desk.state().flagged == {"bank/c"}


def test_a_pattern_is_flagged_under_its_own_name() -> None:
    cards = Cards([pattern("p")])
    cards.press("f")
    assert cards.desk.state().flagged == {"bank/p#pattern"}
