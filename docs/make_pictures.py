"""Draws the documentation's pictures from the program itself: real views, real verdicts of the real judge.

The times that the judge measured are replaced by fixed ones, so that a second run changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import StringIO
from itertools import count
from pathlib import Path

import msgspec
from rich.console import Console, Group, RenderableType
from rich.text import Text

from interview_cli.bank.library import Library
from interview_cli.bank.model import CodeQuestion
from interview_cli.journal.events import Evidence, Memory, Rating
from interview_cli.judge.job import job_for
from interview_cli.judge.judge import Judge
from interview_cli.judge.verdict import Report
from interview_cli.schedule.evidence import Suggestion, suggest
from interview_cli.schedule.memory import Scheduler
from interview_cli.screens import card_views, coding_views
from interview_cli.screens.coding_views import Shown
from interview_cli.screens.console import THEME
from interview_cli.sitting.attempt import Problem
from interview_cli.sitting.cards import CardSitting
from interview_cli.sitting.coding import CodingSitting
from interview_cli.sitting.effects import Judged, Key, Typed
from interview_cli.sitting.items import item_for
from interview_cli.sitting.recipe import read_recipe
from interview_cli.sitting.steps import ONLY_CODE, Step

ROOT = Path(__file__).resolve().parents[1]
PICTURES = Path(__file__).resolve().parent / "pictures"
TODAY = date(2026, 11, 23)
WIDTH = 84
WIDE = 130
JUDGED_SECONDS = 0.038

WRONG = b"""
def two_sum(nums, target):
    index_of = {number: index for index, number in enumerate(nums)}
    for index, number in enumerate(nums):
        if target - number in index_of:
            return [index, index_of[target - number]]
"""
OWN = b"""def two_sum(nums, target):
    seen = {}
    for i in range(len(nums)):
        if target - nums[i] in seen:
            return [seen[target - nums[i]], i]
        seen[nums[i]] = i
"""


class Schedule:
    """The schedule on a fixed day, so that the pictures do not change by themselves."""

    def suggest(self, evidence: Evidence) -> Suggestion:
        return suggest(evidence)

    def outcomes(self, question: str, kind: str) -> dict[Rating, Memory]:
        return Scheduler(0.8 if kind == "code" else 0.9).preview(question, None, TODAY, 0)


class Desk:
    """One sitting over Two Sum that is shown from outside."""

    def __init__(self, library: Library, drill: str, minutes: float, steps: tuple[Step, ...] = ONLY_CODE) -> None:
        self.entry = library.find("two-sum")
        question = self.entry.question()
        assert isinstance(question, CodeQuestion)
        self.question = question
        self.title = f"drill {drill}"
        self.shown = Shown(self.entry, library.topic_title(self.entry), question, Path("~/drill/leetcode/two_sum.py"))
        example = question.examples[0]
        problem = Problem(
            self.entry.id,
            question.minutes * 60,
            len(question.hints),
            cost=question.complexity.time,
            pattern=(library.topic_title(self.entry),),
            example=(example.call, example.result),
            follow_ups=len(question.follow_ups),
        )
        ids = _ids()
        self.sitting = CodingSitting(drill, [problem], Schedule(), lambda: next(ids), minutes * 60, steps)
        self.sitting.begin(0.0)

    def press(self, at: float, *names: str) -> None:
        for name in names:
            self.sitting.handle(Key(name, at))

    def type(self, at: float, *lines: str) -> None:
        for line in lines:
            self.sitting.handle(Typed(line, at))

    def check(self, judge: Judge, source: bytes, at: float) -> None:
        """The judge's verdict on this text arrives."""
        self.shown.solution = source.decode()
        report: Report = judge.judge(job_for(self.entry.id, self.question, self.entry.folder, source))
        report = msgspec.structs.replace(report, seconds=JUDGED_SECONDS)
        self.sitting.handle(Judged(report, "version", at))

    def save(self, name: str, at: float, width: int = WIDTH) -> None:
        """This moment as a picture."""
        body = coding_views.body(self.sitting, self.shown, at, TODAY, width)
        draw(name, self.title, [body, Text(""), *coding_views.footer(self.sitting, self.shown, at, width)], width)


def main() -> None:
    """Writes docs/pictures/*.svg."""
    library = Library.load([ROOT / "question_banks"], None)
    with Judge() as judge:
        plain(library, judge)
        interview(library, judge)
    card(library)


def plain(library: Library, judge: Judge) -> None:
    """The statement, a failing check, an accepted one, the reference beside it."""
    desk = Desk(library, "leetcode --minutes 15", 15)
    desk.save("statement", 18.0)
    desk.press(250.0, "t")
    desk.check(judge, WRONG, 250.0)
    desk.save("wrong-answer", 250.0)
    desk.press(402.0, "t")
    desk.check(judge, OWN, 402.0)
    desk.save("accepted", 402.0)
    desk.press(402.0, "o")
    desk.save("side-by-side", 402.0, WIDE)


def interview(library: Library, judge: Judge) -> None:
    """A plan being written, and where the time went."""
    recipe = read_recipe(ROOT / "drills" / "interview.yaml")
    desk = Desk(library, "interview", recipe.minutes or 0.0, recipe.steps.course())
    desk.press(40.0, "enter")
    desk.type(55.0, "arrays and hashing")
    desk.press(60.0, "enter")
    desk.type(100.0, "May values repeat? Is there always a pair?", "[3, 3] with 6; negative numbers; two elements")
    desk.save("plan", 150.0)
    desk.type(190.0, "a map from value to index, O(n) time and space")
    desk.press(200.0, "n")
    desk.press(480.0, "t", "enter")
    desk.type(550.0, "[0, 1]")
    desk.check(judge, OWN, 551.0)
    desk.press(560.0, "enter")
    desk.type(575.0, "linear")
    desk.press(590.0, "space")
    desk.press(640.0, "3", "space", "2", "n")
    desk.save("where-the-time-went", 700.0)


def card(library: Library) -> None:
    """A card with its answer, and what each rating would do."""
    ids = _ids()
    item = item_for(library.entries["ml_fundamentals/attention-scale"], library, "cards", None)
    sitting = CardSitting("review", [item], Schedule(), lambda: next(ids), TODAY.isoformat)
    sitting.begin(0.0)
    sitting.handle(Key("space", 14.0))
    body = card_views.body(sitting, WIDTH)
    draw("card", "drill review", [body, Text(""), *card_views.footer(sitting, 14.0, TODAY, WIDTH)], WIDTH)


def draw(name: str, title: str, parts: list[RenderableType], width: int) -> None:
    console = Console(record=True, width=width, theme=THEME, file=StringIO(), force_terminal=True)
    console.print(Group(*parts))
    PICTURES.mkdir(exist_ok=True)
    console.save_svg(str(PICTURES / f"{name}.svg"), title=title, unique_id=name)


def _ids() -> Iterator[str]:
    return (f"id{number}" for number in count())


if __name__ == "__main__":
    main()
