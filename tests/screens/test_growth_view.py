"""The chart of growth: figures, bars where there is room, words."""

from __future__ import annotations

import pytest
from screen_samples import WIDTHS, flat, rendered

from interview_cli.judge.verdict import Grown
from interview_cli.screens.growth_view import growth

SIZES = [156, 312, 625, 1250, 2500, 5000, 10000]
SQUARE = tuple(Grown(n, 1e-8 * n * n, 1e-7 * n, 80 * n, 8) for n in SIZES)


@pytest.mark.parametrize("width", [20, 39, *WIDTHS])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert rendered(growth(SQUARE, width), width)


def test_each_size_stands_with_both_times_and_bars_that_compare(width: int = 80) -> None:
    lines = rendered(growth(SQUARE, width), width).splitlines()
    last = next(line for line in lines if line.startswith("10,000"))
    assert "1,000 ms" in last and "1.0 ms" in last
    assert last.count("█") == 20
    assert next(line for line in lines if " 2,500" in line).count("█") == 1


def test_where_there_is_no_room_the_bars_are_left_out() -> None:
    assert "█" not in rendered(growth(SQUARE, 40), 40)


def test_both_growths_are_named() -> None:
    text = flat(rendered(growth(SQUARE, 80), 80))
    assert "time yours grows like n² or n² log n, the reference's like n or n log n" in text
    assert "memory yours grows like n or n log n, the reference's hardly at all" in text
    assert "most memory at once, at n = 10,000: 800.0 KB, the reference 8 B" in text


def test_the_same_growth_is_named_once() -> None:
    same = tuple(Grown(n, 1e-7 * n, 1e-7 * n, 80 * n, 80 * n) for n in SIZES)
    assert "time both grow like n or n log n" in flat(rendered(growth(same, 80), 80))


def test_where_nothing_was_measured_that_is_said() -> None:
    assert "does not say how its inputs grow" in rendered(growth((), 80), 80)


def test_times_of_nothing_draw_no_bars() -> None:
    nothing = tuple(Grown(n, 0.0, 0.0, 0, 0) for n in SIZES)
    assert "█" not in rendered(growth(nothing, 80), 80)
