# verdict: accepted
# why: docstring, comment, then the future
"""Doubling, a study."""
# by a learner
from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def double(x: Sequence) -> int:
    return 2 * x
