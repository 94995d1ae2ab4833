"""The line that says how far a check has come."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from interview_cli.screens.check_progress import check_progress


def drawn(width: int, terminal: bool = True) -> str:
    file = StringIO()
    console = Console(file=file, force_terminal=terminal, width=width, color_system=None, legacy_windows=False)
    with check_progress(console) as tell:
        tell([], 0, 49)
        tell(["two-sum, mutants", "word-break"], 12, 49)
    return file.getvalue()


@pytest.mark.parametrize("width", [40, 80, 120])
def test_it_says_how_many_of_how_many_and_what_is_running_in_one_line(width: int) -> None:
    last = [line for line in drawn(width).replace("\r", "\n").splitlines() if "49" in line][-1]
    assert "12 of 49" in last
    assert "two-sum"[:3] in last
    assert cell_len(last.replace("\x1b[2K", "")) <= width


def test_without_a_terminal_nothing_is_written() -> None:
    assert drawn(80, terminal=False) == ""
