"""What the tests of `drill check` share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from check_samples import copy_of_tiny, one_warm_judge


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A copy of the sound bank `tiny`, to be broken in one place."""
    return copy_of_tiny(tmp_path)


@pytest.fixture(scope="module")
def warm_judge() -> Iterator[None]:
    """One judge for all checks of the file."""
    with one_warm_judge():
        yield
