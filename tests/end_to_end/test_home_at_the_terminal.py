"""Bare `drill`: never an empty screen, and one key to start."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from driver import CTRL_C, ENTER, Drill

from interview_cli.journal.events import Evidence, Memory, Rating, Reviewed
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]


def ready(run: Drill) -> Drill:
    """Once the page is shown and keys are read."""
    run.wait_until(lambda: run.takes_single_keys, "read single keys")
    return run


def practised(home: Path, question: str, kind: str, due_in: int, rating: Rating = 3) -> None:
    """The journal as if the question had been reviewed ten days ago and came back in `due_in` days."""
    then = datetime.now(UTC) - timedelta(days=10)
    today = (datetime.now() - timedelta(hours=4)).date()
    day = (today - timedelta(days=10)).isoformat()
    memory = Memory(5.0, 5.0, day, (today + timedelta(days=due_in)).isoformat(), "default")
    review = Reviewed("a", question, kind, rating, day, memory, seconds=840.0, evidence=Evidence(solved=True))
    with Journal.open(home / "journal.db", clock=lambda: int(then.timestamp() * 1e6)) as journal:
        journal.append(review)


def test_the_first_run_welcomes_in_two_lines_and_enter_leads_into_the_first_problem(start: Start) -> None:
    run = start(environment={"EDITOR": "true"})
    lines = run.wait_for("enter your first problem")
    assert lines[0].startswith("drill trains you for interviews") and lines[2] == ""
    ready(run).press(ENTER).wait_for("left of 15", "? all keys")
    run.press("q")
    assert run.end() == 0


def test_q_leaves_without_starting_anything(start: Start, own_home: Path) -> None:
    run = start()
    run.wait_for("enter your first problem")
    ready(run).press("q")
    assert run.end() == 0
    assert not (own_home / "journal.db").exists()


def test_ctrl_c_leaves_with_130(start: Start) -> None:
    run = start()
    run.wait_for("enter your first problem")
    ready(run).press(CTRL_C)
    assert run.end() == 130
    assert "Traceback" not in run.text()


def test_later_it_tells_what_is_due_and_enter_starts_with_the_cards(start: Start, own_home: Path, facts: Path) -> None:
    practised(own_home, "facts/oldest-colour", "card", due_in=-2)
    practised(own_home, "leetcode/two-sum", "code", due_in=-1, rating=2)
    run = start()
    run.wait_for("1 card and 1 problem are due, about 11 minutes", "Two Sum", "last time 14 m 00 s, hard")
    run.wait_for("due yesterday", "sizes (1)", "enter the cards")
    ready(run).press(ENTER).wait_for("Which colour did the first ink have?")


def test_with_a_problem_alone_due_enter_starts_it(start: Start, own_home: Path) -> None:
    practised(own_home, "leetcode/two-sum", "code", due_in=0)
    run = start(environment={"EDITOR": "true"})
    run.wait_for("1 problem is due", "due today", "enter a problem")
    ready(run).press(ENTER).wait_for("A payment service finds two charges", "left of 15")


def test_with_nothing_due_it_says_when_the_next_is_and_what_is_new(start: Start, own_home: Path) -> None:
    practised(own_home, "leetcode/two-sum", "code", due_in=3)
    text = " ".join(start().wait_for("Nothing is due; next: in 3 days", "There are 10 new cards"))
    assert re.search(r"\d+ new problems", text)


def test_s_shows_the_statistics_and_ends(start: Start, own_home: Path) -> None:
    practised(own_home, "leetcode/two-sum", "code", due_in=3)
    run = start()
    run.wait_for("s stats")
    ready(run).press("s")
    assert run.end() == 0
    run.wait_for("1 review", "due today 0, within a week 1")


def test_other_keys_do_nothing(start: Start) -> None:
    run = start()
    run.wait_for("enter your first problem")
    ready(run).press("x", "7", "\x1b[A", "p").wait_for("space answer")
