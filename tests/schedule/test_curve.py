"""The forgetting curve is that of FSRS-6."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.schedule.curve import DECAY, retrievability
from interview_cli.schedule.parameters import DEFAULT


@given(stability=st.floats(0.001, 36_500), days=st.integers(0, 40_000), decay=st.floats(0.1, 0.8))
def test_the_forgetting_curve_is_that_of_the_fsrs_package(stability: float, days: int, decay: float) -> None:
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    card = fsrs.Card(card_id=1, state=fsrs.State.Review, stability=stability, difficulty=5.0, last_review=noon)
    later = noon + timedelta(days=days)
    assert retrievability(stability, days) == pytest.approx(
        fsrs.Scheduler().get_card_retrievability(card, later), rel=1e-12
    )
    own = fsrs.Scheduler((*DEFAULT.weights[:20], decay))
    assert retrievability(stability, days, decay) == pytest.approx(own.get_card_retrievability(card, later), rel=1e-12)


def test_the_curve_is_one_at_once_and_nine_tenths_after_the_stability() -> None:
    assert retrievability(12.5, 0) == 1.0
    assert retrievability(12.5, 12.5) == pytest.approx(0.9)
    assert retrievability(12.5, 12.5, decay=0.7) == pytest.approx(0.9)
    assert retrievability(12.5, -3) == 1.0


def test_the_curve_without_more_said_is_that_of_the_default_parameters() -> None:
    assert DEFAULT.decay == DECAY
