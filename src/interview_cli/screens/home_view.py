"""The first page: today at a glance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from interview_cli.bank.index import Entry
from interview_cli.journal.events import RATING_NAMES
from interview_cli.journal.memories import LastReview
from interview_cli.screens.words import count_words, day_words, duration_words, keys_line

_PROBLEMS_SHOWN = 5
_TOPICS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class DueProblem:
    """A problem that is due, with how it went last time."""

    entry: Entry
    last: LastReview
    due_day: str


@dataclass(frozen=True, slots=True)
class Interview:
    """How many days there are to the interview, 0 on its day, and how many new problems today still asks for."""

    days: int
    new_problems: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """What today holds. `minutes` is the time that what is due should take; `cards_waiting` are due beyond the day's
    number; `interview` is one of today or later."""

    today: date
    streak: int
    first_time: bool
    cards_due: int
    new_cards: int
    new_problems: int
    problems: tuple[DueProblem, ...]
    topics: tuple[tuple[str, int], ...]
    minutes: float
    next_due: str | None
    cards_waiting: int = 0
    interview: Interview | None = None

    @property
    def enter(self) -> str:
        """What Enter starts: the first problem on the first day, else what is due, else what is new."""
        if self.first_time:
            return "leetcode"
        if self.cards_due:
            return "review"
        if self.problems or not self.new_cards:
            return "leetcode"
        return "review"


def home(page: Page, topic: Callable[[Entry], str], width: int) -> RenderableType:
    """The page above the keys, which are its last line."""
    shown = _welcome() if page.first_time else _due(page, topic)
    if page.interview is not None:
        shown += [Text(""), _interview(page, page.interview, width)]
    return Group(*shown, Text(""), _keys(page, width))


def _interview(page: Page, interview: Interview, width: int) -> Text:
    """interview in 22 days · today's share: 12 cards and 3 problems to go"""
    if interview.days == 0:
        return Text("the interview is today: all the best", style="soft")
    when = "interview tomorrow" if interview.days == 1 else f"interview in {interview.days} days"
    cards = page.cards_due + page.new_cards
    problems = len(page.problems) + interview.new_problems
    left = [count_words(number, noun) for number, noun in ((cards, "card"), (problems, "problem")) if number]
    share = f": {' and '.join(left)} to go" if left else " is done"
    words = f"{when} · today's share{share}"
    short = f"{when} · {f'{cards + problems} to go today' if left else 'today is done'}"
    return Text(words if len(words) <= width else short, style="soft")


def _welcome() -> list[RenderableType]:
    return [
        Text.assemble(("drill", "strong"), " trains you for interviews: a little each day, judged by hidden tests."),
        Text("The first problem opens in your editor and is judged each time you save it."),
    ]


def _due(page: Page, topic: Callable[[Entry], str]) -> list[RenderableType]:
    head = Text.assemble(("drill", "strong"), (f" · {page.today:%A} {page.today.day} {page.today:%B}", "soft"))
    if page.streak > 1:
        head.append(f"   day {page.streak} in a row", style="accent")
    parts: list[RenderableType] = [head, Text(_amount(page), style="strong")]
    if page.problems:
        parts += [Text(""), _problems(page, topic)]
    if page.topics:
        words = ", ".join(f"{name.lower()} ({number})" for name, number in page.topics[:_TOPICS_SHOWN])
        more = sum(number for _, number in page.topics[_TOPICS_SHOWN:])
        parts.append(Text(f"  {words}{f' and {more} more' if more else ''}", style="soft"))
    if page.cards_waiting:
        wait = "waits" if page.cards_waiting == 1 else "wait"
        parts.append(Text(f"  {count_words(page.cards_waiting, 'more card')} {wait} until tomorrow", style="soft"))
    return parts


def _amount(page: Page) -> str:
    parts = []
    if page.cards_due:
        parts.append(count_words(page.cards_due, "card"))
    if page.problems:
        parts.append(count_words(len(page.problems), "problem"))
    if parts:
        number = page.cards_due + len(page.problems)
        verb = "is" if number == 1 else "are"
        return f"{' and '.join(parts)} {verb} due, about {count_words(max(round(page.minutes), 1), 'minute')}"
    new = []
    if page.new_cards:
        new.append(count_words(page.new_cards, "new card"))
    if page.new_problems:
        new.append(count_words(page.new_problems, "new problem"))
    when = f"; next: {day_words(date.fromisoformat(page.next_due), page.today)}" if page.next_due else ""
    if page.cards_waiting:
        when = " any more today"
    return f"Nothing is due{when}." + (f" There are {' and '.join(new)}." if new else "")


def _problems(page: Page, topic: Callable[[Entry], str]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, overflow="ellipsis")
    for _ in range(3):
        table.add_column(style="soft", no_wrap=True, overflow="ellipsis")
    for each in page.problems[:_PROBLEMS_SHOWN]:
        went = RATING_NAMES[each.last.rating] if each.last.solved else "not solved"
        last = f"last time {duration_words(each.last.seconds)}, {went}"
        due = _due_words(date.fromisoformat(each.due_day), page.today)
        table.add_row(f"  {each.entry.title}", topic(each.entry).lower(), last, due)
    return table


def _due_words(day: date, today: date) -> str:
    return f"due {day_words(day, today)}"


def _keys(page: Page, width: int) -> Text:
    what = {"leetcode": "a problem", "review": "the cards"}[page.enter]
    if page.first_time:
        what = "your first problem"
    keys = [("enter", what), ("l", "leetcode"), ("c", "cards"), ("p", "patterns"), ("b", "behavioural"), ("s", "stats")]
    # What Enter does needs no second key on the line.
    keys.remove(("c", "cards") if page.enter == "review" else ("l", "leetcode"))
    return keys_line(keys, width, ("q", ""))
