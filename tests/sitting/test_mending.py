"""Two machines that reviewed the same question apart agree afterwards, as if one had seen all reviews in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_cli.journal.events import Event, Memory, Rating, Reviewed
from interview_cli.journal.memories import Remembered
from interview_cli.journal.replay import State, fold
from interview_cli.schedule.memory import Scheduler
from interview_cli.sitting.mending import Mending

QUESTION = "bank/a"
FIRST = date(2026, 1, 1)
SCHEDULER = Scheduler(0.90)


class Machine:
    """A journal on one machine, whose clock shows the minute that is given with each review."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.events: dict[str, Event] = {}

    def state(self) -> State:
        return fold(self.events.values(), Mending())

    def review(self, minute: int, rating: Rating, day: date) -> Reviewed:
        known = self.state().memories.get(QUESTION)
        memory, reps = (known.memory, known.reps) if known else (None, 0)
        if memory is not None:
            day = max(day, date.fromisoformat(memory.last_day))
        made = SCHEDULER.review(QUESTION, memory, rating, day, reps)
        stamp = max([minute, *(event.stamp + 1 for event in self.events.values())])
        body = Reviewed("attempt", QUESTION, "card", rating, day.isoformat(), made)
        event = Event(f"{self.name}{len(self.events):031}", stamp, stamp, body)
        self.events[event.id] = event
        return body

    def merge(self, other: Machine) -> None:
        self.events |= other.events

    def in_order(self) -> Memory:
        """What one machine would have made of all these reviews."""
        memory: Memory | None = None
        ordered = sorted(self.events.values(), key=lambda event: (event.stamp, event.id))
        for reps, event in enumerate(ordered):
            assert isinstance(event.body, Reviewed)
            day = max(event.body.study_day, memory.last_day) if memory else event.body.study_day
            memory = SCHEDULER.review(QUESTION, memory, event.body.rating, date.fromisoformat(day), reps)
        assert memory is not None
        return memory


def test_a_lapse_on_the_other_machine_is_not_forgotten() -> None:
    laptop, desk = Machine("a"), Machine("b")
    for minute in range(4):
        laptop.review(minute, 3, FIRST + timedelta(days=10 * minute))
    desk.merge(laptop)
    laptop.review(100, 1, FIRST + timedelta(days=60))
    written = desk.review(200, 3, FIRST + timedelta(days=61)).memory
    desk.merge(laptop)
    found = desk.state().memories[QUESTION].memory
    assert found == desk.in_order()
    assert found.stability < written.stability / 3
    assert found.due_day < written.due_day


def test_the_next_review_goes_on_from_what_both_made_and_stands_as_it_was_written() -> None:
    laptop, desk = Machine("a"), Machine("b")
    laptop.review(1, 3, FIRST)
    desk.review(2, 1, FIRST)
    desk.merge(laptop)
    written = desk.review(3, 3, FIRST + timedelta(days=3)).memory
    assert desk.state().memories[QUESTION].memory == written == desk.in_order()


@pytest.mark.parametrize("reviews", [0, 3])
def test_what_follows_from_what_was_known_or_does_not_say_is_believed(reviews: int) -> None:
    def mend(known: Remembered | None, review: Reviewed, fits: Sequence[Event]) -> Memory:
        raise AssertionError("there is nothing to mend")

    memories = [Memory(9.0 + n, 5.0, "2026-01-01", "2026-02-01", "x") for n in range(2)]
    memories.append(Memory(1.0, 5.0, "2026-01-01", "2026-02-01", "x", reviews=reviews))
    bodies = [Reviewed("attempt", QUESTION, "card", 3, "2026-01-01", memory) for memory in memories]
    events = [Event(f"{n:032}", n, n, body) for n, body in enumerate(bodies)]
    assert fold(events, mend).memories[QUESTION].memory == memories[-1]


WHICH = st.sampled_from([0, 1])
RATINGS: st.SearchStrategy[Rating] = st.sampled_from([1, 2, 3, 4])
REVIEWS = st.tuples(WHICH, st.integers(0, 60), RATINGS, st.integers(0, 40))
STEPS = st.lists(REVIEWS | WHICH, min_size=1, max_size=14)


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_however_they_reviewed_and_merged_both_end_with_what_one_would_have_made(
    steps: Sequence[tuple[int, int, Rating, int] | int],
) -> None:
    machines = (Machine("a"), Machine("b"))
    for number, step in enumerate(steps):
        if isinstance(step, int):
            machines[step].merge(machines[1 - step])
        else:
            which, skew, rating, days = step
            machines[which].review(10 * number + skew, rating, FIRST + timedelta(days=days))
    machines[0].merge(machines[1])
    machines[1].merge(machines[0])
    assert machines[0].state() == machines[1].state()
    if machines[0].events:
        assert machines[0].state().memories[QUESTION].memory == machines[0].in_order()
