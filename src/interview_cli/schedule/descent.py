"""The lowest point of a smooth function within bounds, by the method of Broyden, Fletcher, Goldfarb and Shanno."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from interview_cli.schedule.histories import Floats

STEPS = 200
SHORTEST_STEP = 1e-6
ENOUGH = 1e-4
"""A step must win this share of what the slope promises (Armijo's rule)."""

FLAT = 1e-5
"""Done when a step wins less than this share of the value."""


def lowest_point(value: Callable[[Floats], tuple[float, Floats]], start: Floats, low: Floats, high: Floats) -> Floats:
    """Where `value`, which gives a number and its slopes, is lowest near `start` between `low` and `high`.

    Deterministic. The coordinates should be of one scale: moving each by 1 should matter about as much.
    """
    point = np.clip(start, low, high)
    height, slope = value(point)
    curvature = np.eye(len(point)) / max(1.0, float(np.linalg.norm(slope)))
    for _ in range(STEPS):
        free = ~(((point <= low) & (slope > 0)) | ((point >= high) & (slope < 0)))
        way = np.zeros_like(point)
        way[free] = -curvature[np.ix_(free, free)] @ slope[free]
        found = _step(value, point, height, slope, way, low, high)
        if found is None:
            break
        new, new_height, new_slope = found
        curvature = _bent(curvature, new - point, new_slope - slope)
        won = height - new_height
        point, height, slope = new, new_height, new_slope
        if won <= FLAT * max(1.0, abs(height)):
            break
    return point


def _step(
    value: Callable[[Floats], tuple[float, Floats]],
    point: Floats,
    height: float,
    slope: Floats,
    way: Floats,
    low: Floats,
    high: Floats,
) -> tuple[Floats, float, Floats] | None:
    """The longest of ever shorter steps that wins enough; None when none does."""
    length = 1.0
    while length >= SHORTEST_STEP:
        new = np.clip(point + length * way, low, high)
        new_height, new_slope = value(new)
        promised = float(slope @ (new - point))
        if promised < 0 and new_height <= height + ENOUGH * promised:
            return new, new_height, new_slope
        length /= 3
    return None


def _bent(curvature: Floats, moved: Floats, bent: Floats) -> Floats:
    """The inverse of the curvature, with what the last step taught about it."""
    product = float(moved @ bent)
    if product <= 1e-10:
        return curvature
    one = np.eye(len(moved))
    turned = one - np.outer(moved, bent) / product
    return np.asarray(turned @ curvature @ turned.T + np.outer(moved, moved) / product)
