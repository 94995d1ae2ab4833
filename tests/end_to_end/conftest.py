"""What the tests at a terminal share: runs that are cleaned up, an own bank, the program's own words about the past."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from driver import Drill

Start = Callable[..., Drill]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the program; all runs of the test are ended with it."""
    runs: list[Drill] = []

    def begin(*arguments: str, **options: object) -> Drill:
        run = Drill(*arguments, **options)  # type: ignore[arg-type]
        runs.append(run)
        return run

    yield begin
    for run in runs:
        run.close()
