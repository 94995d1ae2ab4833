"""With an interview ahead: the plan in colour, and intervals beside the keys that are those that are written."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from driver import Drill

from interview_cli.journal.events import InterviewPlanned, Memory, Reviewed
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from terminal_fixtures import Events, Start

pytest_plugins = ["terminal_fixtures"]

CARD = "facts/oldest-colour"


def today() -> date:
    return (datetime.now() - timedelta(hours=4)).date()


def known_before_an_interview(home: Path, interview_in: int) -> None:
    """A card that is due, last reviewed eleven days ago, and an interview in so many days."""
    last = (today() - timedelta(11)).isoformat()
    memory = Memory(10.0, 5.0, last, today().isoformat(), "fsrs6-default")
    with Journal.open(home / "journal.db") as journal:
        journal.append(Reviewed("a", CARD, "card", 3, last, memory))
        journal.append(InterviewPlanned((today() + timedelta(interview_in)).isoformat(), today().isoformat()))


def good(run: Drill) -> int:
    """The days that stand beside the key for good."""
    run.press(" ").wait_for("Black, from soot.", "3 good")
    found = re.search(r"3 good (\d+) d", run.text())
    assert found is not None, run.text()
    return int(found.group(1))


def test_the_interval_beside_the_key_comes_before_the_interview_and_is_what_is_written(
    start: Start, own_home: Path, facts: Path, events: Events
) -> None:
    known_before_an_interview(own_home, 21)
    run = start("review", "--bank", "facts")
    run.wait_for("Which colour did the first ink have?")
    days = good(run)
    assert 1 < days < 21
    run.press("3").wait_for("and if asked", f"good · comes back in {days} days")
    run.press("  ").wait_for("enter leave")
    written = events()[-2].body
    assert isinstance(written, Reviewed)
    assert written.memory.due_day == (today() + timedelta(days)).isoformat()
    assert written.memory.usual_day > (today() + timedelta(21)).isoformat()


def test_undoing_an_answer_shows_the_same_intervals_again(start: Start, own_home: Path, facts: Path) -> None:
    known_before_an_interview(own_home, 21)
    run = start("review", "--bank", "facts")
    run.wait_for("Which colour did the first ink have?")
    days = good(run)
    run.press("3").wait_for("and if asked")
    run.press("u").wait_for("taken back", "Which colour did the first ink have?")
    assert good(run) == days


def test_the_plan_is_drawn_and_leaves_the_terminal_as_it_was(start: Start, own_home: Path, facts: Path) -> None:
    run = start("plan", "--interview", (today() + timedelta(5)).isoformat(), "--bank", "facts")
    run.wait_for("in 5 days, about facts", "On the day you know", "a card counts")
    assert run.end() == 0
    assert "living through" not in run.text()
