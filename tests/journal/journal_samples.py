"""Events, clocks and processes that the tests of the journal share."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

from hypothesis import strategies as st

import interview_cli
from interview_cli.journal.events import (
    AnyBody,
    Buried,
    Event,
    Evidence,
    Flagged,
    InterviewPlanned,
    Memory,
    Noted,
    ParametersFitted,
    ParametersReset,
    Progress,
    Rating,
    Reviewed,
    SittingEnded,
    SittingStarted,
    Skipped,
    Suspended,
    Undone,
)

DAY = 86_400_000_000
NOON = int(datetime(2026, 1, 1, 12).timestamp()) * 1_000_000  # local, so that days are the same in every zone


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self, now: int = NOON) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


def reviewed(
    question: str = "leetcode/two-sum", rating: Rating = 3, day: str = "2026-01-01", sitting: str = ""
) -> Reviewed:
    memory = Memory(2.3, 5.0 + rating, day, day, "fsrs6-default")
    return Reviewed(
        attempt=f"{question} {day}",
        question=question,
        question_kind="code",
        rating=rating,
        study_day=day,
        memory=memory,
        sitting=sitting,
    )


def fitted(version: str = "fsrs6-fit-0000") -> ParametersFitted:
    return ParametersFitted(version, (0.5,) * 21, reviews=1234, default_loss=0.35, own_loss=0.34)


def log(*bodies: AnyBody) -> list[Event]:
    """The bodies as events, a microsecond apart; the id of the nth is `identity(n)`."""
    return [Event(identity(n), NOON + n, NOON + n, body) for n, body in enumerate(bodies)]


def identity(n: int) -> str:
    return f"{n:032x}"


def python(script: str, *arguments: object) -> subprocess.Popen[str]:
    """A further process that runs `script` with the package importable."""
    environment = {**os.environ, "PYTHONPATH": str(Path(interview_cli.__file__).parents[1])}
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


def sql(path: Path, *statements: str) -> list[tuple[object, ...]]:
    """Run the statements on the file as another program would; the rows of the last."""
    rows: list[tuple[object, ...]] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            rows = connection.execute(statement).fetchall()
    return rows


def scribble(path: Path, at: int, length: int) -> None:
    """Damage the file: overwrite `length` bytes from `at`."""
    with path.open("r+b") as file:
        file.seek(at)
        file.write(b"\xa5" * length)


QUESTIONS = st.sampled_from(["bank/a", "bank/b", "bank/c"])
SITTINGS = st.sampled_from(["", "s1", "s2"])
DAYS = st.sampled_from(["2026-01-01", "2026-01-02", "2026-01-03"])
BODIES: st.SearchStrategy[AnyBody] = st.one_of(
    st.builds(reviewed, QUESTIONS, st.sampled_from([1, 2, 3, 4]), DAYS, SITTINGS),
    st.builds(Skipped, st.just("attempt"), QUESTIONS, SITTINGS),
    st.builds(Buried, QUESTIONS, DAYS),
    st.builds(Suspended, QUESTIONS, st.booleans()),
    st.builds(Flagged, QUESTIONS, st.booleans()),
    st.builds(SittingStarted, SITTINGS, st.just("leetcode")),
    st.builds(SittingEnded, SITTINGS),
    st.builds(Progress, SITTINGS, st.sampled_from(["t1", "t2"]), QUESTIONS, st.just(Evidence())),
    st.builds(InterviewPlanned, st.none() | DAYS, DAYS),
    st.builds(fitted, st.sampled_from(["one", "two"])),
    st.builds(ParametersReset),
    st.builds(Noted, st.just("attempt"), QUESTIONS, st.just("answer"), st.just("words")),
    st.integers(0, 20).map(identity).map(Undone),
)
"""Bodies of every kind that changes the state; what is undone are events of `log`."""
