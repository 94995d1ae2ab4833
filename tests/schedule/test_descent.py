"""The way down ends at the lowest point within the bounds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.schedule.descent import lowest_point
from interview_cli.schedule.histories import Floats

COORDINATE = st.floats(-3, 3)


@given(goal=st.tuples(COORDINATE, COORDINATE, COORDINATE), start=st.tuples(COORDINATE, COORDINATE, COORDINATE))
def test_of_a_bowl_the_lowest_point_within_a_box_is_the_nearest_to_its_middle(
    goal: tuple[float, float, float], start: tuple[float, float, float]
) -> None:
    steepness = np.array([1.0, 5.0, 0.3])

    def bowl(point: Floats) -> tuple[float, Floats]:
        away = point - np.array(goal)
        return float(steepness @ away**2), 2 * steepness * away

    low, high = np.full(3, -1.0), np.full(3, 2.0)
    found = lowest_point(bowl, np.array(start), low, high)
    assert found == pytest.approx(np.clip(np.array(goal), low, high), abs=0.02)


def test_a_bent_valley_is_followed_to_its_end() -> None:
    def valley(point: Floats) -> tuple[float, Floats]:
        x, y = point
        slope = [-2 * (1 - x) - 40 * x * (y - x * x), 20 * (y - x * x)]
        return float((1 - x) ** 2 + 10 * (y - x * x) ** 2), np.array(slope)

    found = lowest_point(valley, np.array([-1.0, 1.0]), np.full(2, -2.0), np.full(2, 2.0))
    assert found == pytest.approx([1, 1], abs=0.02)


def test_where_it_is_flat_it_stays() -> None:
    flat = lowest_point(lambda point: (1.0, np.zeros(2)), np.array([0.5, 0.5]), np.zeros(2), np.ones(2))
    assert flat.tolist() == [0.5, 0.5]
