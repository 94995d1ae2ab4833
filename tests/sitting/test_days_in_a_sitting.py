"""The day turns, the clock is set back, the zone changes while a sitting is open: every answer counts once, and
comes back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count, pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sitting_samples import basic

from interview_cli.journal.events import Reviewed
from interview_cli.journal.journal import Journal
from interview_cli.journal.replay import History, fold
from interview_cli.sitting.cards import CardSitting
from interview_cli.sitting.effects import Append, Appended, Effect, Key
from interview_cli.sitting.misdated import put_right
from interview_cli.sitting.scheduling import Scheduling

ZONES = ("Pacific/Kiritimati", "Asia/Tokyo", "Europe/Berlin", "America/New_York", "Pacific/Honolulu", "Etc/GMT+12")


class Learner:
    """Someone at the cards, with a real journal, whose clock and zone change."""

    def __init__(self, path: Path, now: datetime) -> None:
        self.now = now
        self.journal = Journal.open(path, lambda: int(self.now.timestamp() * 1_000_000))
        self.ids = map(str, count())
        self.machine: CardSitting | None = None
        self.go_to("Europe/Berlin")

    def __enter__(self) -> Learner:
        return self

    def __exit__(self, *_: object) -> None:
        self.journal.close()

    @property
    def today(self) -> date:
        return Scheduling(lambda name: None, now=lambda: self.now).today()

    @property
    def state(self) -> History:
        return put_right(fold(self.journal.events()), self.today)

    def begin(self, *names: str) -> None:
        schedule = Scheduling(self.state.memories.get, now=lambda: self.now)
        items = [basic(name) for name in names]
        self.machine = CardSitting("review", items, schedule, lambda: next(self.ids), lambda: str(self.today))
        self.carry_out(self.machine.begin(0.0))

    def press(self, *keys: str) -> None:
        assert self.machine is not None
        for key in keys:
            self.carry_out(self.machine.handle(Key(key, 0.0)))

    def carry_out(self, effects: list[Effect]) -> None:
        assert self.machine is not None
        for effect in effects:
            if isinstance(effect, Append):
                event = self.journal.append(effect.body)
                self.carry_out(self.machine.handle(Appended(effect.body, event.id)))

    def at(self, *parts: int, zone: str, fold: int = 0) -> None:
        """The wall clock of this place shows this."""
        year, month, day, hour, minute = parts
        self.go_to(zone)
        self.now = datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC)

    def go_to(self, zone: str) -> None:
        self.zone = zone
        patch.setenv("TZ", zone)
        time.tzset()

    @property
    def reviews(self) -> list[Reviewed]:
        return [event.body for event in self.state.reviews if isinstance(event.body, Reviewed)]

    @property
    def due(self) -> set[str]:
        return {name for name, known in self.state.memories.items() if known.memory.due_day <= self.today.isoformat()}


patch = pytest.MonkeyPatch()


@pytest.fixture(autouse=True)
def the_zone_is_given_back() -> Iterator[None]:
    yield
    patch.undo()
    time.tzset()


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    with Learner(tmp_path / "journal.db", datetime(2026, 3, 2, 12, tzinfo=UTC)) as learner:
        yield learner


def test_an_answer_shown_before_the_rollover_counts_as_it_was_shown_and_the_next_for_the_new_day(
    learner: Learner,
) -> None:
    learner.at(2026, 5, 2, 3, 58, zone="Europe/Berlin")
    learner.begin("a", "b")
    learner.press("space")
    assert learner.machine is not None and learner.machine.offer is not None
    shown = learner.machine.offer.outcomes[3]
    learner.at(2026, 5, 2, 4, 1, zone="Europe/Berlin")
    learner.press("3", "space", "3")
    first, second = learner.reviews
    assert (first.memory, first.study_day) == (shown, "2026-05-01")
    assert second.study_day == "2026-05-02"
    assert second.memory.due_day > "2026-05-02"


def test_buried_after_the_rollover_is_buried_for_the_new_day(learner: Learner) -> None:
    learner.at(2026, 5, 2, 3, 58, zone="Europe/Berlin")
    learner.begin("a")
    learner.at(2026, 5, 2, 4, 1, zone="Europe/Berlin")
    learner.press("b")
    assert learner.state.buried == {"bank/a": "2026-05-02"}


def test_a_clock_set_back_over_the_rollover_counts_each_answer_once_and_the_last_one_holds(learner: Learner) -> None:
    learner.at(2026, 5, 2, 4, 30, zone="Europe/Berlin")
    learner.begin("a", "b")
    learner.press("space", "3")
    learner.at(2026, 5, 2, 3, 30, zone="Europe/Berlin")
    learner.press("space", "1", "u", "space", "4", "u", "u", "space", "2", "space", "3")
    assert [(each.question, each.rating, each.study_day) for each in learner.reviews] == [
        ("bank/a", 2, "2026-05-01"),
        ("bank/b", 3, "2026-05-01"),
    ]
    assert [known.reps for known in learner.state.memories.values()] == [1, 1]
    events = learner.journal.events()
    assert all(earlier.stamp < later.stamp for earlier, later in pairwise(events))
    assert learner.due == set()
    learner.now += timedelta(days=40)
    assert learner.due == {"bank/a", "bank/b"}


def test_in_the_night_in_which_clocks_go_back_the_hour_that_comes_twice_is_one_evening(learner: Learner) -> None:
    for fold_ in (0, 1):
        learner.at(2026, 11, 1, 1, 30, zone="America/New_York", fold=fold_)
        learner.begin("a" if fold_ == 0 else "b")
        learner.press("space", "3")
        assert learner.due == set()
    learner.at(2026, 11, 1, 3, 59, zone="America/New_York")
    learner.begin("c")
    learner.press("space", "3")
    assert [each.study_day for each in learner.reviews] == ["2026-10-31"] * 3
    learner.at(2026, 11, 1, 4, 0, zone="America/New_York")
    learner.begin("d")
    learner.press("space", "3")
    assert learner.reviews[-1].study_day == "2026-11-01"


def test_in_the_night_in_which_clocks_go_forward_no_day_is_left_out(learner: Learner) -> None:
    for minutes, name in ((0, "a"), (2, "b"), (62, "c")):  # 01:59, 03:01, 04:01
        learner.at(2026, 3, 8, 1, 59, zone="America/New_York")
        learner.now += timedelta(minutes=minutes)
        learner.begin(name)
        learner.press("space", "3")
    assert [each.study_day for each in learner.reviews] == ["2026-03-07", "2026-03-07", "2026-03-08"]


def test_over_the_date_line_a_day_comes_again_and_what_was_answered_is_not_asked_again_on_it(learner: Learner) -> None:
    learner.at(2026, 6, 10, 9, 0, zone="Asia/Tokyo")
    learner.begin("a")
    learner.press("space", "1")
    (first,) = learner.reviews
    learner.now += timedelta(hours=8)
    learner.go_to("Pacific/Honolulu")  # 14:00 of the day before
    assert learner.today == date(2026, 6, 9)
    assert learner.due == set()
    learner.begin("a")  # asked for all the same
    learner.press("space", "3")
    _, second = learner.reviews
    assert second.study_day == "2026-06-09"
    assert "2026-06-09" < second.memory.due_day <= "2026-06-30"
    assert second.memory.stability < 5 * first.memory.stability  # as on the same day: nothing was remembered for a day


def test_a_clock_that_ran_ten_years_ahead_in_a_sitting_hides_no_card_for_ten_years(learner: Learner) -> None:
    learner.begin("a", "b")
    learner.press("space", "3")
    learner.now += timedelta(days=3650)
    learner.press("space", "3")
    learner.now -= timedelta(days=3650)
    assert learner.due == {"bank/b"}
    learner.begin("b")
    learner.press("space", "3")
    assert learner.due == set()
    learner.now += timedelta(days=40)
    assert learner.due == {"bank/a", "bank/b"}
    assert len(learner.reviews) == 3


@settings(max_examples=25, deadline=None)
@given(
    steps=st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from("1234"), st.integers(-3, 80), st.sampled_from((None, *ZONES))),
        min_size=1,
        max_size=8,
    )
)
def test_whatever_the_clocks_do_every_answer_counts_once_and_comes_back_in_time(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int, str | None]]
) -> None:
    """The clock goes on or is set back by some hours, and the learner may be elsewhere."""
    path = tmp_path_factory.mktemp("days") / "journal.db"
    with Learner(path, datetime(2026, 3, 2, 12, tzinfo=UTC)) as learner:
        for number, (name, key, hours, zone) in enumerate(steps, start=1):
            learner.now += timedelta(hours=hours)
            if zone:
                learner.go_to(zone)
            learner.begin(name)
            learner.press("space", key)
            review = learner.reviews[-1]
            interval = date.fromisoformat(review.memory.due_day) - date.fromisoformat(review.study_day)
            assert len(learner.reviews) == number
            assert review.study_day == learner.today.isoformat()
            assert interval.days >= 1
            known = learner.state.memories[f"bank/{name}"]
            assert known.memory == review.memory
            assert known.reps == sum(each[0] == name for each in steps[:number])
            here, asked = learner.zone, learner.now
            learner.now += interval + timedelta(days=3)
            for place in ZONES:
                learner.go_to(place)
                assert f"bank/{name}" in learner.due
            learner.now = asked
            learner.go_to(here)
