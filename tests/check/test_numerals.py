"""Numbers in prose: what they are worth, how exactly they are given, and what is none."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.check.numerals import agrees, numerals


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("7,087,872 of them", [7_087_872]),
        ("0.456 or .5", [0.456, 0.5]),
        ("−0.5 to -2", [-0.5, -2]),
        ("3.16·10¹⁰, 3.16 × 10^10 and 3.16e10", [3.16e10] * 3),
        ("2³⁴ = 2**34 = 2^34 = 2^(34)", [2**34] * 4),
        ("10⁻³ and 10^-3", [1e-3, 1e-3]),
        ("⅞ of ½", [0.875, 0.5]),
        ("1–3 images, x = 1-3", [1, 3, 1, 3]),
        ("1_000 and 1 000", [1000, 1000]),
    ],
)
def test_values(text: str, values: list[float]) -> None:
    assert sorted(each.value for each in numerals(text)) == pytest.approx(sorted(values))


@pytest.mark.parametrize("text", ["fp16", "GPT-3", "section §3.2", "top-5", "x1 and dₖ2", "v1.2.3"])
def test_what_is_part_of_a_name_is_no_number(text: str) -> None:
    assert list(numerals(text)) == []


def test_a_number_before_a_letter_is_a_coefficient() -> None:
    assert [(each.value, each.is_coefficient) for each in numerals("12d² and 8 GiB")] == [(12, True), (8, False)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7.09 million", 7_087_872),
        ("7.09 million", 7.09),
        ("35 %", 0.3487),
        ("16 GiB", 2**34),
        ("100k", 100_000),
        ("3.35 TB/s", 3.35e12),
        ("0.667", 2 / 3),
        ("0.666", 2 / 3),
        ("4,000", 4_096),
        ("6.95·10⁻⁵", 6.954e-5),
    ],
)
def test_a_number_agrees_with_what_is_rounded_to_it(text: str, value: float) -> None:
    assert agrees(next(numerals(text)), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [("7.06 million", 7_087_872), ("36 %", 0.3487), ("0.665", 2 / 3), ("7.3", 7.38), ("6.95·10⁻⁵", 6.954e-4)],
)
def test_a_number_does_not_agree_with_another(text: str, value: float) -> None:
    assert not agrees(next(numerals(text)), value)


@given(st.text(st.sampled_from("0123456789.,eE+-−·×*^(){}⁰¹²³⁴⁻½⅞ %kMG√=≈/abx\n"), max_size=60))
def test_any_text_has_finite_numbers_where_it_has_digits(text: str) -> None:
    for each in numerals(text):
        assert math.isfinite(each.value)
        assert each.text in text


@given(st.floats(1e-6, 1e6), st.integers(0, 5))
def test_what_is_rounded_to_some_digits_agrees_with_what_it_was(value: float, decimals: int) -> None:
    assert agrees(next(numerals(f"{value:.{decimals}f}")), value)
