"""The plan until an interview: a chart by day, what it takes, what will be known; or one JSON object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import groupby

import msgspec
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from interview_cli.journal.events import InterviewPlanned
from interview_cli.progress.interview_plan import MAX_MINUTES, DayLoad, Plan
from interview_cli.screens.console import errors
from interview_cli.screens.words import count_words, day_words, long_day_words

_MUCH_LONGER = 1.5
_DAYS_SHOWN = 31
_WEEKS_SHOWN = 26
_NARROW = 60
_BAR = 30
_NARROW_BAR = 8
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def as_json(plan: Plan | None) -> str:
    """One object with the fields of Plan; null without an interview ahead."""
    return msgspec.json.encode(plan).decode()


@contextmanager
def waiting(days: int) -> Iterator[None]:
    """A sign of life on standard error, where that is a terminal, while the days are lived through."""
    console = errors()
    if not console.is_terminal:
        yield
        return
    with console.status(f"living through {count_words(days, 'day')} in advance", spinner="line"):
        yield


def no_plan(last: InterviewPlanned | None, today: date) -> str:
    """What to say when no interview lies ahead."""
    hint = "`drill plan --interview DATE` plans one."
    if last is None or last.day is None:
        return f"No interview is planned. {hint}"
    if last.day == today.isoformat():
        return "The interview is today: all the best. Everything is due as usual again."
    return f"The interview of {long_day_words(date.fromisoformat(last.day))} is over; all is due as usual. {hint}"


def plan_view(plan: Plan, today: date, width: int) -> RenderableType:
    """The page."""
    day = date.fromisoformat(plan.day)
    about = f"   {day_words(day, today).split(',')[0]}{', about ' + ', '.join(plan.banks) if plan.banks else ''}"
    head = Text.assemble((f"Interview on {long_day_words(day)}", "strong"), (about, "soft"))
    parts: list[RenderableType] = [head, Text(""), *_load(plan, width)]
    parts += [Text(line) for line in (_new(plan), _fullest(plan)) if line]
    if plan.recall is not None:
        parts.append(_recall(plan))
    parts += [Text(""), _chart(plan, width), Text(""), Text(_basis(plan), style="soft")]
    return Group(*parts)


def _load(plan: Plan, width: int) -> list[RenderableType]:
    """What it takes, and what to do where that is too much."""
    if not plan.questions:
        return [Text("There are no questions in it.")]
    every = f"all {count_words(plan.questions, 'question')}" if plan.questions > 1 else "the one question"
    verb = "take" if plan.questions > 1 else "takes"
    if plan.is_enough:
        return [Text(f"About {_minutes(plan.minutes_planned)} a day get you through {every}.")]
    needed = f"{every[0].upper()}{every[1:]} {verb} about {_minutes(plan.minutes_needed)} a day"
    if plan.minutes_needed <= plan.minutes:
        anew = f"drill plan --interview {plan.day}"
        return [Text(f"{needed}. The plan has fallen behind and reaches {plan.reached:,}; plan anew: {anew}")]
    given = f"{'your usual ' if plan.minutes_from == 'usual' else ''}{_minutes(plan.minutes)}"
    return [Text(f"{needed}; at {given} a day you reach {plan.reached:,}:"), _advice(plan, width)]


def _advice(plan: Plan, width: int) -> RenderableType:
    """What can be done about it, and how."""
    rows = []
    costliest, *rest = plan.by_bank
    if rest and costliest.unseen:
        command = " ".join(["drill plan", *(f"--bank {each.bank}" for each in rest)])
        rows.append((f"leave out {costliest.bank}, {_minutes(costliest.minutes)} a day", command))
    if plan.reached > plan.seen:
        rows.append((f"or begin with these {plan.reached:,}", "of every topic the easiest come first"))
    else:
        rows.append(("or keep what you know", f"it takes {_minutes(plan.minutes_planned)} a day by itself"))
    if plan.minutes_needed <= MAX_MINUTES:
        rows.append(("or give more time", f"drill plan --minutes {max(round(plan.minutes_needed), 1)}"))
    else:
        rows.append(("or choose a later day", "no day has so many minutes"))
    rows[0] = (rows[0][0].removeprefix("or "), rows[0][1])
    if width < _NARROW:
        return Group(*(Text.assemble(f"- {what}: ", (how, "soft")) for what, how in rows))
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(style="soft")
    for what, how in rows:
        table.add_row(f"  {what}", how)
    return table


def _new(plan: Plan) -> str:
    """New: 7 cards a day and 3 problems a week, until 13 December."""
    kinds = (
        (plan.new_cards_a_day if plan.unseen_cards else 0.0, "card"),
        (plan.new_problems_a_day if plan.unseen_problems else 0.0, "problem"),
    )
    parts = [_rate(rate, noun) for rate, noun in kinds if rate]
    last = next((each.day for each in reversed(plan.load) if each.new_cards + each.new_problems), None)
    if not parts or last is None:
        return ""
    until = date.fromisoformat(last)
    return f"New: {' and '.join(parts)}, until {until.day} {until:%B}."


def _fullest(plan: Plan) -> str:
    """The day that takes much longer than the average one, if there is one."""
    fullest = max(plan.load, key=lambda each: each.minutes)
    if fullest.minutes <= max(_MUCH_LONGER * plan.minutes_planned, plan.minutes):
        return ""
    return f"The fullest day, {' '.join(_day(fullest.day).split())}, takes about {_minutes(fullest.minutes)}."


def _rate(rate: float, noun: str) -> str:
    """7 cards a day, 3 problems a week."""
    if rate >= 1:
        return f"{count_words(round(rate), noun)} a day"
    return f"{count_words(max(round(rate * 7), 1), noun)} a week"


def _recall(plan: Plan) -> Text:
    assert plan.recall is not None and plan.recall_without is not None
    text = Text.assemble("On the day you know ", (_percent(plan.recall), "accent"), " of what you have met")
    return text.append(f", without the plan {_percent(plan.recall_without)}.")


def _percent(share: float) -> str:
    return f"{share:.0%}"


def _minutes(minutes: float) -> str:
    """25 minutes; 4 h 20 m where they are many."""
    whole = max(round(minutes), 1) if minutes else 0
    return count_words(whole, "minute") if whole < 240 else f"{whole // 60} h {whole % 60:02} m"


def _chart(plan: Plan, width: int) -> Table:
    rows = _rows(plan.load)
    most = max((row.minutes for _, row in rows), default=0.0) or 1.0
    bar = _BAR if width >= _NARROW else _NARROW_BAR
    table = Table.grid(padding=(0, 2) if width >= _NARROW else (0, 1))
    table.add_column(style="soft", no_wrap=True)
    columns = [("cards", "cards", "soft"), ("problems", "probl.", "accent")]
    if width >= _NARROW and any(round(row.stories) for _, row in rows):
        columns.append(("stories", "", "soft"))
    columns.append(("minutes", "min.", "soft"))
    for _ in columns:
        table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    heads = [Text(name if width >= _NARROW else short, style=style) for name, short, style in columns]
    table.add_row(Text("a day" if len(plan.load) > _DAYS_SHOWN else "", style="soft"), *heads)
    for label, row in rows:
        table.add_row(label, *(_number(getattr(row, name)) for name, _, _ in columns), _bars(row, most, bar, plan))
    return table


def _bars(row: DayLoad, most: float, length: int, plan: Plan) -> Text:
    """The minutes of problems, in the colour of their heading, then those of all else."""
    eighths = round(row.minutes / most * length * 8)
    problems = round(row.problems * plan.problem_seconds / 60 / most * length)
    whole = _whole(eighths)
    return Text.assemble((whole[:problems], "accent"), (whole[problems:], "soft"))


def _whole(eighths: int) -> str:
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def _number(number: float) -> str:
    return f"{number:,.0f}" if round(number) else "·"


def _rows(load: Sequence[DayLoad]) -> list[tuple[str, DayLoad]]:
    """One a day; where they are many, one a week or four weeks with the average day in it."""
    if len(load) <= _DAYS_SHOWN:
        return [(_day(each.day), each) for each in load]
    length = 7 if len(load) <= _WEEKS_SHOWN * 7 else 28
    groups = [[each for _, each in group] for _, group in groupby(enumerate(load), key=lambda item: item[0] // length)]
    return [(f"from {_day(group[0].day)[4:]}", _average(group)) for group in groups]


def _day(day: str) -> str:
    found = date.fromisoformat(day)
    return f"{found:%a} {found.day:2} {found:%b}"


def _average(days: Sequence[DayLoad]) -> DayLoad:
    def mean(name: str) -> float:
        return sum(float(getattr(each, name)) for each in days) / len(days)

    return DayLoad(days[0].day, *(mean(name) for name in DayLoad.__struct_fields__[1:]))


def _basis(plan: Plan) -> str:
    has_stories = any(each.stories for each in plan.load)
    story = f", a story {_seconds(plan.story_seconds)}" if has_stories else ""
    return (
        f"a card counts {_seconds(plan.card_seconds)}, a problem {_seconds(plan.problem_seconds)}{story}; "
        "what comes up is simulated from what you remember"
    )


def _seconds(seconds: float) -> str:
    """25 s, 18 m."""
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} m"
