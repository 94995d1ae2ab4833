"""What a sitting learns of the schedule: today, first meetings, and what each rating would do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from interview_cli.journal.events import Evidence, InterviewPlanned, Memory
from interview_cli.schedule.parameters import DEFAULT, Parameters
from interview_cli.sitting.scheduling import Remembers, Scheduling

NOON = datetime(2026, 3, 2, 12).astimezone(UTC)


@dataclass(frozen=True)
class Known:
    memory: Memory
    reps: int


def scheduling(known: dict[str, Remembers] | None = None, now: datetime = NOON, rollover: int = 4) -> Scheduling:
    return Scheduling((known or {}).get, now=lambda: now, rollover_hour=rollover)


def remembered(stability: float = 10.0) -> dict[str, Remembers]:
    return {"bank/a": Known(Memory(stability, 5.0, "2026-02-20", "2026-03-02", "fsrs6-default"), 3)}


def test_today_is_the_study_day_of_the_moment() -> None:
    assert scheduling().today().isoformat() == "2026-03-02"


def test_before_the_rollover_hour_it_is_still_the_day_before() -> None:
    early = datetime(2026, 3, 2, 5).astimezone(UTC)
    assert scheduling(now=early, rollover=6).today().isoformat() == "2026-03-01"
    assert scheduling(now=early, rollover=4).today().isoformat() == "2026-03-02"


def test_a_question_without_a_memory_is_met_for_the_first_time() -> None:
    assert scheduling(remembered()).first_meeting("bank/b")
    assert not scheduling(remembered()).first_meeting("bank/a")


def test_the_suggestion_follows_the_evidence() -> None:
    assert scheduling().suggest(Evidence(revealed=True)).rating == 1


def test_every_rating_has_an_outcome_of_today_and_a_better_one_never_comes_back_sooner() -> None:
    outcomes = scheduling(remembered()).outcomes("bank/a", "card")
    assert {memory.last_day for memory in outcomes.values()} == {"2026-03-02"}
    days = [outcomes[rating].due_day for rating in (1, 2, 3, 4)]
    assert days == sorted(days)
    assert days[0] > "2026-03-02"


def test_the_parameters_in_force_are_named_in_every_outcome() -> None:
    own = Parameters("own", (*DEFAULT.weights[:20], 0.5))
    made = Scheduling(remembered().get, now=lambda: NOON, parameters=own)
    assert {memory.parameters for memory in made.outcomes("bank/a", "card").values()} == {"own"}
    assert {memory.parameters for memory in made.outcomes("bank/a", "code").values()} == {"own"}


def test_asking_twice_gives_the_same_outcomes() -> None:
    made = scheduling(remembered())
    assert made.outcomes("bank/a", "card") == made.outcomes("bank/a", "card")


def test_a_problem_comes_back_later_than_a_card_with_the_same_memory() -> None:
    made = scheduling(remembered(stability=50.0))
    assert made.outcomes("bank/a", "code")[3].due_day > made.outcomes("bank/a", "card")[3].due_day


def test_an_unknown_question_is_scheduled_as_a_new_one() -> None:
    new = scheduling(remembered()).outcomes("bank/b", "card")
    known = scheduling(remembered()).outcomes("bank/a", "card")
    assert new[3].stability < known[3].stability


@pytest.mark.parametrize("hours", [0, 20])
def test_the_day_is_read_when_it_is_asked_for_not_when_the_sitting_began(hours: int) -> None:
    moment = NOON
    made = Scheduling(remembered().get, now=lambda: moment)
    moment = NOON + timedelta(hours=hours)
    assert made.today().isoformat() == ("2026-03-02" if hours == 0 else "2026-03-03")


# With an interview


def in_three_weeks(known: dict[str, Remembers], now: datetime = NOON) -> Scheduling:
    return Scheduling(known.get, now=lambda: now, interview=InterviewPlanned("2026-03-23", "2026-03-01"))


def test_while_an_interview_lies_ahead_what_would_be_weak_on_its_day_comes_back_before_it() -> None:
    usual = scheduling(remembered()).outcomes("bank/a", "card")
    found = in_three_weeks(remembered()).outcomes("bank/a", "card")
    assert usual[3].due_day > "2026-03-23" > found[3].due_day > "2026-03-02"
    assert (found[3].usual_day, found[3].stability) == (usual[3].due_day, usual[3].stability)
    assert found[1] == usual[1]


@pytest.mark.parametrize("days", [21, 22])
def test_from_the_day_of_the_interview_on_all_is_as_usual(days: int) -> None:
    now = NOON + timedelta(days=days)
    assert in_three_weeks(remembered(), now).outcomes("bank/a", "card") == scheduling(remembered(), now).outcomes(
        "bank/a", "card"
    )


def test_on_the_eve_nothing_comes_back_before_the_next_day() -> None:
    eve = NOON + timedelta(days=20)
    found = in_three_weeks(remembered(), eve).outcomes("bank/a", "card")
    assert found == scheduling(remembered(), eve).outcomes("bank/a", "card")
    assert min(memory.due_day for memory in found.values()) >= "2026-03-23"
