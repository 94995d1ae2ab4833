"""A bank whose one question has a property test, so that a failing input can be kept as a case."""

from __future__ import annotations

import shutil
from pathlib import Path

PROPERTIES = """

from hypothesis import given
from hypothesis import strategies as st


@given(st.integers(-50, 50), st.integers(-50, 50))
def test_small_amounts(solution, a, b):
    assert solution(a, b) == a + b
"""
RIGHT = "def add_numbers(a, b):\n    return a + b\n"
WRONG_PAST_FORTY = "def add_numbers(a, b):\n    return a + b + (40 < a < 50)\n"


def write_sums_bank(folder: Path, tiny: Path) -> Path:
    """The bank `tiny` in this folder, its question `add-numbers` with a property test beside the examples."""
    bank = folder / "tiny"
    shutil.copytree(tiny, bank)
    tests = bank / "arithmetic" / "add_numbers" / "tests.py"
    tests.write_text(tests.read_text(encoding="utf-8") + PROPERTIES, encoding="utf-8")
    return bank
