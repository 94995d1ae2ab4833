"""The plan until an interview: what each day brings, whether that can be done, what will be known on the day. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

import msgspec

from interview_cli.journal.events import InterviewPlanned
from interview_cli.progress.forecast import Forecast, Intake, Reviews, Subject, forecast
from interview_cli.progress.habit import Habit
from interview_cli.schedule.deadline import Deadline
from interview_cli.schedule.intake import intake_days

MAX_MINUTES = 960.0
"""No day has more for practising."""


class DayLoad(msgspec.Struct, frozen=True):
    """What one study day (ISO date) is expected to bring; new ones are counted among the cards and problems."""

    day: str
    cards: float
    problems: float
    stories: float
    new_cards: float
    new_problems: float
    minutes: float


class BankLoad(msgspec.Struct, frozen=True):
    """How many questions of one bank have not been met, and minutes a day to get through them."""

    bank: str
    unseen: int
    minutes: float


class Plan(msgspec.Struct, frozen=True):
    """What `drill plan --json` prints.

    `day` is the interview's ISO date, `days` how many there are from today to its eve. `minutes` is what can be
    given a day (`minutes_from` says who says so), `minutes_needed` what all questions would take a day, and
    `minutes_planned` what the plan takes. Of all `questions` `seen` have been met and `reached` will be. `recall` is
    the chance, 0 to 1, of knowing on the day one that has been met by then, `recall_without` the same if due days
    were as usual; None when there is none. `load` is what each day brings, `by_bank` what is new in each bank.
    """

    day: str
    days: int
    planned_on: str
    banks: tuple[str, ...]
    minutes: float
    minutes_from: str
    minutes_needed: float
    minutes_planned: float
    questions: int
    seen: int
    reached: int
    unseen_cards: int
    unseen_problems: int
    new_cards_a_day: float
    new_problems_a_day: float
    recall: float | None
    recall_without: float | None
    card_seconds: float
    problem_seconds: float
    story_seconds: float
    load: tuple[DayLoad, ...]
    by_bank: tuple[BankLoad, ...]

    @property
    def is_enough(self) -> bool:
        """Whether the minutes suffice for all questions."""
        return self.reached >= self.questions


def begun(
    subjects: Sequence[Subject],
    today: date,
    planned: InterviewPlanned,
    habit: Habit,
    new_cards: int,
    met: tuple[int, int],
) -> InterviewPlanned:
    """The plan with as many unseen questions a day as its minutes, or the usual ones, allow: all where that can be.

    Where all can be met, no fewer cards a day come than the setting `new_cards`. `met` are the cards and problems
    first met today.
    """
    day = _day(planned)
    everything = _everything(subjects, today, day, new_cards, met)
    needed = _forecast(subjects, today, planned, everything, habit)
    room = (planned.minutes or habit.minutes) * (day - today).days
    seen, unseen = _minutes(subjects, needed, habit)
    share = 1.0 if seen + unseen <= room else max(room - seen, 0.0) / unseen if unseen else 0.0
    if share < 1:
        everything = _intake(subjects, today, day, met, share)
    return msgspec.structs.replace(planned, new_cards=_up(everything.cards), new_problems=_up(everything.problems))


def interview_plan(
    subjects: Sequence[Subject],
    today: date,
    planned: InterviewPlanned,
    habit: Habit,
    new_cards: int,
    met: tuple[int, int],
) -> Plan:
    """The plan as it stands on study day `today`, a day before that of the interview.

    `subjects` are its questions, the unseen ones in the order in which they come; the rest as `begun` says.
    """
    day = _day(planned)
    days = (day - today).days
    begun_ago = (today - date.fromisoformat(planned.study_day)).days
    intake = Intake(planned.new_cards, planned.new_problems, max(begun_ago, 0), *met)
    found = _forecast(subjects, today, planned, intake, habit)
    usual = forecast(subjects, today, day, intake, habit.first_again, None, parameters=habit.parameters)
    needed = found
    if found.met < len(subjects):
        needed = _forecast(subjects, today, planned, _everything(subjects, today, day, new_cards, met), habit)
    cards, problems = _unseen(subjects)
    load = tuple(_day_load(today + timedelta(at), each, habit) for at, each in enumerate(found.days))
    return Plan(
        day=day.isoformat(),
        days=days,
        planned_on=planned.study_day,
        banks=planned.banks,
        minutes=round(planned.minutes or habit.minutes, 1),
        minutes_from="given" if planned.minutes else "usual" if habit.has_days else "default",
        minutes_needed=round(sum(_minutes(subjects, needed, habit)) / days, 1),
        minutes_planned=round(sum(_minutes(subjects, found, habit)) / days, 1),
        questions=len(subjects),
        seen=len(subjects) - cards - problems,
        reached=found.met,
        unseen_cards=cards,
        unseen_problems=problems,
        new_cards_a_day=planned.new_cards,
        new_problems_a_day=planned.new_problems,
        recall=_rounded(found.recall),
        recall_without=_rounded(usual.recall),
        card_seconds=round(habit.card_seconds, 1),
        problem_seconds=round(habit.problem_seconds, 1),
        story_seconds=round(habit.story_seconds, 1),
        load=load,
        by_bank=tuple(_bank_loads(subjects, needed, habit, days)),
    )


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _day(planned: InterviewPlanned) -> date:
    assert planned.day is not None
    return date.fromisoformat(planned.day)


def _unseen(subjects: Sequence[Subject]) -> tuple[int, int]:
    """How many cards and how many problems have not been met."""
    unseen = [each.kind for each in subjects if each.memory is None]
    return unseen.count("card"), unseen.count("code")


def _everything(subjects: Sequence[Subject], today: date, day: date, new_cards: int, met: tuple[int, int]) -> Intake:
    """The intake at which all is met in time."""
    intake = _intake(subjects, today, day, met)
    return replace(intake, cards=max(intake.cards, new_cards)) if _unseen(subjects)[0] else intake


def _intake(subjects: Sequence[Subject], today: date, day: date, met: tuple[int, int], share: float = 1.0) -> Intake:
    """The intake at which this share of the unseen is met in time; what was met today is part of today's."""
    cards, problems = (
        (share * count + already) / intake_days((day - today).days)
        for count, already in zip(_unseen(subjects), met, strict=True)
    )
    return Intake(cards, problems, 0, *met)


def _up(rate: float) -> float:
    """A little more rather than less, for what is to be met in whole numbers."""
    return ceil(rate * 1000) / 1000


def _forecast(
    subjects: Sequence[Subject], today: date, planned: InterviewPlanned, intake: Intake, habit: Habit
) -> Forecast:
    deadline = Deadline.ahead(planned, today, habit.parameters.decay)
    return forecast(subjects, today, _day(planned), intake, habit.first_again, deadline, parameters=habit.parameters)


def _seconds(kind: str, habit: Habit) -> float:
    return {"code": habit.problem_seconds, "story": habit.story_seconds}.get(kind, habit.card_seconds)


def _minutes(subjects: Sequence[Subject], found: Forecast, habit: Habit) -> tuple[float, float]:
    """The minutes until the interview for what has been seen, and for what has not."""
    spent = {True: 0.0, False: 0.0}
    for each in subjects:
        spent[each.memory is None] += found.reviews.get(each.question, 0.0) * _seconds(each.kind, habit) / 60
    return spent[False], spent[True]


def _day_load(day: date, reviews: Reviews, habit: Habit) -> DayLoad:
    seconds = reviews.cards * habit.card_seconds + reviews.problems * habit.problem_seconds
    minutes = (seconds + reviews.stories * habit.story_seconds) / 60
    numbers = (reviews.cards, reviews.problems, reviews.stories, reviews.new_cards, reviews.new_problems, minutes)
    return DayLoad(day.isoformat(), *(round(number, 1) for number in numbers))


def _bank_loads(subjects: Sequence[Subject], needed: Forecast, habit: Habit, days: int) -> list[BankLoad]:
    """The costliest bank first."""
    counts: dict[str, int] = defaultdict(int)
    minutes: dict[str, float] = defaultdict(float)
    for each in subjects:
        bank = each.question.partition("/")[0]
        counts[bank] += each.memory is None
        if each.memory is None:
            minutes[bank] += needed.reviews.get(each.question, 0.0) * _seconds(each.kind, habit) / 60
    loads = [BankLoad(bank, counts[bank], round(minutes[bank] / days, 1)) for bank in counts]
    return sorted(loads, key=lambda load: (-load.minutes, load.bank))
