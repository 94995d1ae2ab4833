"""Whatever keys, words and clocks bring, and whenever it is killed, a card sitting stays in order."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sitting_samples import (
    Cards,
    Desk,
    Killed,
    basic,
    choice,
    left_open,
    numeric,
    overview,
    pattern,
    probed,
    story,
)

from interview_cli.journal.events import Reviewed, SittingEnded, SittingStarted
from interview_cli.journal.replay import State
from interview_cli.sitting.card_turn import Stage
from interview_cli.sitting.items import Item

FORMS: dict[str, Callable[[str], Item]] = {
    "basic": basic,
    "derive": lambda name: basic(name, pieces=3),
    "overview": overview,
    "overviewprobed": lambda name: overview(name, facets=2, probes=1),
    "probed": lambda name: probed(name, probes=2),
    "choice": choice,
    "choices": lambda name: choice(name, right="ac"),
    "numeric": numeric,
    "story": story,
    "pattern": pattern,
}
KEYS = st.sampled_from([*"uuqbef!?acxymnn", "space", "space", "space", "enter", "1", "2", "3", "4"])
WORDS = st.sampled_from([None, "", "1000", "1e3", "12 %", "two pointers", "hash maps", "\x00é"])
ROUNDING = 0.06


def settled(state: State) -> set[str]:
    """What is not to be asked again today."""
    return {*state.seen, *state.buried, *state.suspended}


class CardsMachine(RuleBasedStateMachine):
    """A learner and a machine that may lose its power, on one desk."""

    cards: Cards
    shown: dict[str, float]
    events_at_the_end: int | None

    @initialize(
        forms=st.lists(st.sampled_from(sorted(FORMS)), min_size=1, max_size=5),
        box=st.sampled_from([None, 30.0, 900.0]),
    )
    def begin(self, forms: list[str], box: float | None) -> None:
        self.desk = Desk()
        self.items = [FORMS[form](f"{form}-{number}") for number, form in enumerate(forms)]
        self.box = box
        self.runs = 0
        self.start_new(0.0)

    # What happens

    @rule(name=KEYS)
    def key(self, name: str) -> None:
        # The loop hands over no key once it was left; `u` belongs to the summary before that.
        if not (self.desk.finished and name == "u"):
            self.cards.press(name)
        self.look()

    @precondition(lambda self: not self.desk.finished)
    @rule(ticks=st.text("yn", max_size=3), then=st.sampled_from(["", "u", "m", "mun", "3", "enter"]))
    def sides_are_ticked(self, ticks: str, then: str) -> None:
        self.cards.tick(*ticks, *([then] if then == "enter" else then))
        self.look()

    @precondition(lambda self: not self.desk.finished)
    @rule(rating=st.sampled_from("1234"), then=st.sampled_from(["", "u", "q", "b", " ", "  "]))
    def a_card_is_answered(self, rating: str, then: str) -> None:
        self.cards.answer(rating)
        self.cards.press(*("space" if key == " " else key for key in then))
        self.look()

    @rule(text=WORDS)
    def words_arrive(self, text: str | None) -> None:
        self.cards.type(text)
        self.look()

    @rule(seconds=st.sampled_from([0.0, 0.1, 20.0, 60.0, 7200.0]))
    def time_goes_by(self, seconds: float) -> None:
        self.cards.wait(seconds)
        self.look()

    @rule(seconds=st.sampled_from([0.3, 40.0]))
    def time_goes_by_unnoticed(self, seconds: float) -> None:
        self.cards.later(seconds)

    @precondition(lambda self: not self.desk.finished)
    @rule(name=KEYS, appends=st.integers(0, 2), now=st.sampled_from([0.0, 1e6]))
    def killed_at_a_key(self, name: str, appends: int, now: float) -> None:
        self.desk.appends_left = appends
        with suppress(Killed):
            self.cards.press(name)
        self.start_again(now)

    @precondition(lambda self: self.desk.finished)
    @rule(now=st.sampled_from([0.0, 1e6]))
    def started_again_after_leaving(self, now: float) -> None:
        self.start_again(now)

    # How it is done

    def look(self) -> None:
        turn = self.cards.machine.turn
        if turn is not None:
            self.shown.setdefault(turn.attempt, self.cards.now)
        if self.desk.finished and self.events_at_the_end is None:
            self.events_at_the_end = len(self.desk.events)

    def start_new(self, now: float) -> None:
        done = settled(self.desk.state())
        items = [item for item in self.items if item.memory_id not in done]
        self.runs += 1
        if not items:
            items = [basic(f"basic-of-run-{self.runs}")]
            self.items += items
        self.run_from(Cards(items, self.box, self.desk, now, True, f"run-{self.runs}"))

    def start_again(self, now: float) -> None:
        """The same start that a learner makes after the machine was off: goes on with what is open."""
        self.desk.appends_left = None
        before = self.desk.state()
        names = left_open(before, "cards", [item.memory_id for item in self.items])
        left = [item for item in self.items if names and item.memory_id in names.questions]
        if not left or names is None:
            if before.open_sitting:
                self.desk.commit(SittingEnded(before.open_sitting.started.sitting, why="abandoned"))
            self.start_new(now)
            return
        self.runs += 1
        cards = Cards(left, self.box, self.desk, now, False, f"run-{self.runs}")
        effects = cards.machine.resume(now, names.sitting.started.sitting, names.sitting.seconds)
        cards.desk.carry_out(cards.machine, effects)
        self.run_from(cards)
        assert self.desk.state().reviews == before.reviews

    def run_from(self, cards: Cards) -> None:
        self.cards = cards
        self.asked = set(self.open_questions)
        self.desk.finished = False
        self.events_at_the_end = None
        self.began = cards.now - cards.machine.clock.seconds(cards.now)
        self.shown = {}
        self.checked = len(self.desk.events)
        self.reviews_before = len(self.desk.state().reviews)
        self.look()

    @property
    def open_questions(self) -> list[str]:
        """What the machine has still to ask: the present card too, unless it is answered and probed."""
        machine = self.cards.machine
        present = [machine.turn.item.memory_id] if machine.turn and machine.stage is not Stage.PROBE else []
        return [*present, *(each.memory_id for each in machine.queue)]

    # What always holds

    @invariant()
    def every_review_belongs_to_a_sitting_that_began(self) -> None:
        begun = {body.sitting for body in self.desk.all(SittingStarted)}
        assert {review.sitting for review in self.desk.all(Reviewed)} <= begun

    @invariant()
    def every_review_belongs_to_a_card_that_was_shown_and_took_no_longer_than_it_was_there(self) -> None:
        for event in self.desk.events[self.checked :]:
            if isinstance(event.body, Reviewed):
                wall = self.cards.now - self.shown[event.body.attempt]
                assert 0 <= event.body.seconds <= wall + ROUNDING
                assert event.body.evidence.failed_checks == event.body.evidence.checks == 0

    @invariant()
    def no_question_is_reviewed_twice_unless_it_was_taken_back_between(self) -> None:
        counting = [event.body.question for event in self.desk.state().reviews if isinstance(event.body, Reviewed)]
        assert len(counting) == len(set(counting))

    @invariant()
    def a_rating_is_suggested_only_where_the_answer_was_judged(self) -> None:
        for review in self.desk.all(Reviewed):
            form = review.question.removeprefix("bank/").partition("-")[0]
            if form in ("basic", "derive", "probed", "story"):
                assert review.suggested is None
            if form in ("overview", "overviewprobed"):
                assert review.evidence.solved == (review.suggested == 3)

    @invariant()
    def no_card_is_lost_and_none_is_there_twice(self) -> None:
        there = self.open_questions
        assert len(there) == len(set(there))
        assert set(there) == self.asked - settled(self.desk.state())
        assert self.cards.machine.left == len(there)

    @invariant()
    def the_clock_never_shows_more_than_the_time_that_went_by(self) -> None:
        seconds = self.cards.machine.clock.seconds(self.cards.now)
        assert 0 <= seconds <= self.cards.now - self.began + ROUNDING

    @invariant()
    def a_card_is_shown_exactly_until_the_summary(self) -> None:
        machine = self.cards.machine
        assert (machine.turn is None) == (machine.stage is Stage.SUMMARY)
        if machine.turn is not None:
            assert (machine.offer is not None) == (machine.stage is Stage.BACK)
            assert 0 <= machine.turn.revealed <= len(machine.turn.item.pieces)

    @invariant()
    def facets_are_ticked_in_order_and_a_rating_waits_for_the_last_tick(self) -> None:
        machine = self.cards.machine
        if machine.turn is not None and machine.turn.item.facets:
            turn = machine.turn
            assert turn.facets_shown - len(turn.named) in (0, 1)
            if machine.offer is not None:
                assert bool(machine.offer.reason) == (len(turn.named) == len(turn.item.facets))
            assert len(turn.missed) <= turn.named.count(False)
            assert not turn.kept or turn.missed

    @invariant()
    def a_probe_is_asked_only_of_a_card_whose_good_answer_is_in_the_journal(self) -> None:
        machine = self.cards.machine
        if machine.turn is not None:
            turn = machine.turn
            assert (turn.asked > 0) == (machine.stage is Stage.PROBE)
            assert turn.told_probes <= turn.asked <= min(turn.told_probes + 1, len(turn.item.probes))
            if machine.stage is Stage.PROBE:
                last = self.desk.state().reviews[-1].body
                assert isinstance(last, Reviewed)
                assert (last.attempt, last.question) == (turn.attempt, turn.item.memory_id)
                assert last.rating >= 3

    @invariant()
    def after_leaving_nothing_more_is_written(self) -> None:
        if self.events_at_the_end is not None:
            assert len(self.desk.events) == self.events_at_the_end

    @invariant()
    def the_journal_replayed_gives_the_answers(self) -> None:
        reviews = [event.body for event in self.desk.state().reviews[self.reviews_before :]]
        told = [(each.item.memory_id, each.rating) for each in self.cards.machine.answered]
        assert [(body.question, body.rating) for body in reviews if isinstance(body, Reviewed)] == told

    @invariant()
    def in_the_summary_no_sitting_is_left_open(self) -> None:
        if self.cards.machine.stage is Stage.SUMMARY:
            assert self.desk.state().open_sitting is None


TestCardsMachine = CardsMachine.TestCase
TestCardsMachine.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
