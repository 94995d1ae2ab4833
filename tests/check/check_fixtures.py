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


@pytest.fixture(autouse=True)
def few_rare_inputs(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries a few hundred rare inputs instead of thousands, but where a test is about them (`rare_inputs`)."""
    if request.node.get_closest_marker("rare_inputs") is None:
        monkeypatch.setattr("interview_cli.check.behaviour.SOAK_EXAMPLES", 300)


@pytest.fixture(scope="module")
def warm_judge() -> Iterator[None]:
    """One judge for all checks of the file."""
    with one_warm_judge():
        yield
