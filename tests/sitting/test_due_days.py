"""What is due on the days to come decides on which of them a question comes back."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta

from interview_cli.journal.events import Memory
from interview_cli.journal.memories import LastReview, Memories, Remembered
from interview_cli.sitting.due_days import DueDays
from interview_cli.sitting.scheduling import Scheduling

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = date(2026, 3, 2)


def remembered(due: date, kind: str = "card", stability: float = 6.0) -> Remembered:
    last = (TODAY - timedelta(days=6)).isoformat()
    memory = Memory(stability, 5.0, last, due.isoformat(), "fsrs6-default")
    return Remembered(memory, 3, 0, LastReview(kind, 3, last, 8.0, True), 0)


def test_problems_and_all_else_are_counted_apart() -> None:
    day = date(2026, 3, 9)
    memories = {f"bank/{n}": remembered(day, kind) for n, kind in enumerate(["card", "card", "story", "code"])}
    due = DueDays(Memories(memories))
    assert [due.after(kind, TODAY)(7) for kind in ("card", "story", "code")] == [3, 3, 1]
    assert due.after("card", TODAY)(8) == 0


def test_full_days_get_fewer_and_what_is_shown_again_is_the_same() -> None:
    cards = {f"bank/{n}": remembered(TODAY) for n in range(400)}
    usual = Counter(Scheduling(cards.get, lambda: NOON).outcomes(name, "card")[3].due_day for name in cards)
    full = max(usual)
    crowd = {f"other/{n}": remembered(date.fromisoformat(full)) for n in range(100)}
    scheduling = Scheduling(cards.get, lambda: NOON, due_days=DueDays(Memories({**cards, **crowd})))
    outcomes = {name: scheduling.outcomes(name, "card") for name in cards}
    balanced = Counter(each[3].due_day for each in outcomes.values())
    assert usual[full] > 20
    assert balanced[full] < usual[full] / 10
    assert outcomes == {name: scheduling.outcomes(name, "card") for name in cards}
