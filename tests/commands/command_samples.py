"""Samples for the tests of the command line: a deck, and a journal with a past."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from interview_cli.journal.events import Evidence, Memory, Rating, Reviewed
from interview_cli.journal.journal import Journal

DECK = """\
title: Facts
topics: [sizes]
level: easy
cards:
  - id: first-ink
    front: Which colour did the first ink have?
    back: Black, from soot.
  - id: second-ink
    front: And the second?
    back: Red ochre.
"""


def practise(home: Path, question: str = "leetcode/two-sum", kind: str = "code", rating: Rating = 3) -> date:
    """Adds a review of now, which comes back in five days; gives the study day."""
    today = (datetime.now() - timedelta(hours=4)).date()
    memory = Memory(5.0, 5.0, today.isoformat(), (today + timedelta(days=5)).isoformat(), "default")
    evidence = Evidence(solved=True, seconds=300.0, checks=1, verdicts=("accepted",))
    review = Reviewed(
        "attempt", question, kind, rating, today.isoformat(), memory, suggested=3, seconds=300.0, evidence=evidence
    )
    with Journal.open(home / "journal.db", clock=lambda: int(datetime.now(UTC).timestamp() * 1e6)) as journal:
        journal.append(review)
    return today
