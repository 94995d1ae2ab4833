"""What every test may rely on: a home and a workspace of its own, and a tiny bank."""

from __future__ import annotations

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest_plugins = ["judge_fixtures"]

TESTS = Path(__file__).parent
ROOMY = 4 * 2**30

IN_MEMORY = Path("/dev/shm")
if (
    IN_MEMORY.is_dir()
    and shutil.disk_usage(IN_MEMORY).free >= ROOMY
    and not os.statvfs(IN_MEMORY).f_flag & os.ST_NOEXEC
):
    # Where syncing costs nothing: every answer is synced, and no test cuts the machine's power.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """DRILL_HOME and DRILL_WORKSPACE in the test's own folder; nothing of the machine's user is touched."""
    home = tmp_path / "drill-home"
    monkeypatch.setenv("DRILL_HOME", str(home))
    monkeypatch.setenv("DRILL_WORKSPACE", str(tmp_path / "workspace"))
    for name in ("DRILL_BANKS", "VISUAL", "EDITOR", "NO_COLOR", "DRILL_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(autouse=True)
def interpreter_limits() -> Iterator[None]:
    """A solution that is run in the tests' own process changes these for all that follow."""
    recursion, stack = sys.getrecursionlimit(), threading.stack_size()
    yield
    sys.setrecursionlimit(recursion)
    threading.stack_size(stack)


@pytest.fixture
def tiny_bank() -> Path:
    """A small sound bank: two coding questions, three cards, one story."""
    return TESTS / "banks" / "tiny"
