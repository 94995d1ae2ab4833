"""Draws the README's pictures from the program itself: real views, a real verdict of the real judge."""

from __future__ import annotations

from datetime import date
from io import StringIO
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.text import Text

from interview_cli.bank.library import Library
from interview_cli.bank.model import CodeQuestion
from interview_cli.journal.events import Evidence, Memory, Rating
from interview_cli.judge.job import job_for
from interview_cli.judge.judge import Judge
from interview_cli.schedule.evidence import Suggestion, suggest
from interview_cli.schedule.memory import Scheduler
from interview_cli.screens import coding_views
from interview_cli.screens.coding_views import Shown
from interview_cli.screens.console import THEME
from interview_cli.sitting.attempt import Problem
from interview_cli.sitting.coding import CodingSitting
from interview_cli.sitting.effects import Judged, Key

ROOT = Path(__file__).resolve().parents[1]
PICTURES = Path(__file__).resolve().parent / "pictures"
TODAY = date(2026, 11, 23)
WIDTH = 84

WRONG = b"""
def two_sum(nums, target):
    index_of = {number: index for index, number in enumerate(nums)}
    for index, number in enumerate(nums):
        if target - number in index_of:
            return [index, index_of[target - number]]
"""


class Schedule:
    """The schedule on a fixed day, so that the pictures do not change by themselves."""

    def suggest(self, evidence: Evidence) -> Suggestion:
        return suggest(evidence)

    def outcomes(self, question: str, kind: str) -> dict[Rating, Memory]:
        return Scheduler(0.8).preview(question, None, TODAY, 0)


def main() -> None:
    """Writes docs/pictures/*.svg."""
    library = Library.load([ROOT / "question_banks"], None)
    entry = library.find("two-sum")
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    shown = Shown(entry, library.topic_title(entry), question, Path("~/drill/leetcode/two_sum.py"))
    problem = Problem(entry.id, question.minutes * 60, len(question.hints))
    ids = iter(f"id{number}" for number in range(99))
    sitting = CodingSitting("leetcode", [problem], Schedule(), lambda: next(ids), 900.0)
    sitting.begin(0.0)
    save("statement", sitting, shown, 18.0)
    good = (entry.folder / "reference.py").read_bytes()
    with Judge() as judge:
        for source, at, name in ((WRONG, 250.0, "wrong-answer"), (good, 402.0, "accepted")):
            sitting.handle(Key("t", at))
            sitting.handle(Judged(judge.judge(job_for(entry.id, question, entry.folder, source)), "version", at))
            save(name, sitting, shown, at)


def save(name: str, sitting: CodingSitting, shown: Shown, at: float) -> None:
    """One moment of the sitting as a picture."""
    body = coding_views.body(sitting, shown, at, TODAY, WIDTH)
    parts: list[RenderableType] = [body, Text(""), *coding_views.footer(sitting, shown, at, WIDTH)]
    console = Console(record=True, width=WIDTH, theme=THEME, file=StringIO(), force_terminal=True)
    console.print(Group(*parts))
    PICTURES.mkdir(exist_ok=True)
    console.save_svg(str(PICTURES / f"{name}.svg"), title="drill leetcode --minutes 15")


if __name__ == "__main__":
    main()
