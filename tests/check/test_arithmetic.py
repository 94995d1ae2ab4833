"""Arithmetic that is written out in a text: what it gives, and where it is untrue."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.check.arithmetic import equations, values


def untrue(text: str) -> list[tuple[str, str]]:
    return [(each.left, each.right) for each in equations(text) if not each.holds]


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("attention  4·(768² + 768)   = 2,362,468", "4·(768² + 768)", "2,362,468"),
        ("N = √(C/120) = √(10²¹) ≈ 3.17·10¹⁰", "√(10²¹)", "3.17·10¹⁰"),
        ("gain = 1 − (½·0.544 + ½·0.544) ≈ 0.466", "1 − (½·0.544 + ½·0.544)", "0.466"),
        ("it is 0.8·0.001 / (0.8·0.001 + 0.01·0.999) ≈ 8.4 %", "0.8·0.001 / (0.8·0.001 + 0.01·0.999)", "8.4"),
        ("H = −0.5·log₂ 0.5 − 0.5·log₂ 0.5 = 2", "−0.5·log₂ 0.5 − 0.5·log₂ 0.5", "2"),
        ("2¹⁰ = 1025", "2¹⁰", "1025"),
        ("ln 2 ≈ 0.694", "ln 2", "0.694"),
        ("So 4·7 + 12·7/8 = 28 + 11.5 = 39.5 GB", "4·7 + 12·7/8", "28 + 11.5"),
        ("(10 − 3 = 6)", "10 − 3", "6"),
        ("1 − 0.95^20 = 0.46", "1 − 0.95^20", "0.46"),
    ],
)
def test_untrue(text: str, left: str, right: str) -> None:
    assert untrue(text) == [(left, right)]


@pytest.mark.parametrize(
    "text",
    [
        "4·(768² + 768) = 2,362,368",
        "P = 3/10 = 30 %",
        "⅛·log₂ 8 + ⅞·log₂(8/7) = 0.375 + ⅞·(3 − 2.807) ≈ 0.544",
        "2³² ≈ 4.3 billion, 2¹⁰ = 1024 ≈ 10³",
        "8/3 = 2",
        "0.1 + 0.2 = 0.30000000000000004",
        "1/3 = 0.333…",
        "2 · 3 = 6 = 7 − 1",
        "3 −2 = 1",
    ],
)
def test_true(text: str) -> None:
    assert [each.holds for each in equations(text)] != []
    assert untrue(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "17 mod 5 = 2",
        "9 + 5 = 2 (mod 12)",
        "101 + 11 = 1000",
        "x + 5 = 7, n/2 + 5 = 15",
        "half of 10 = 5, 5 choose 2 = 10, C(5, 2) = 10",
        "sin(1+2) = 0.14, log(2·4) = 3, range(3) = 2, max(3, 4) + 1 = 9",
        "loss − 3 + 5 = 7",
        "2^1/2 = 1.41, 2^0.5 = 1.41",
        "5! = 120, |3 − 5| = 2, (1, 2) + (3, 4) = (4, 6)",
        "ratio 3:1 = 75 %, 5 = 90 %",
        "5 GB = 5,000 MB, 7 % 5 = 2, 7 // 2 = 3",
        "1,5 + 2,5 = 4, 2,5 · 2 = 5",
        "1 + 2 = 3x, 5 + 3 = 8·n",
        "3 + 4 == 8, 3 + 4 != 8, 3 + 4 <= 8, x += 2",
        "8 / 2(2 + 2) = 1",
        "(−2)² = 4",
        "1 − 1/e = 0.63",
    ],
)
def test_what_is_another_arithmetic_or_only_a_part_is_left_alone(text: str) -> None:
    assert untrue(text) == []


def test_the_values_of_all_parts() -> None:
    assert sorted(values("so 2·(3 + 4) − 1, and 5")) == [7.0, 13.0, 14.0]


def test_a_division_by_zero_gives_nothing() -> None:
    assert list(values("1/0 and √(2 − 3)")) == [-1.0]
    assert untrue("1/0 = 5") == []


@given(st.text(st.sampled_from("0123456789.,e+-−·×*/^()⁰¹²³⁻½ %√=≈ln log₂x\n"), max_size=60))
def test_any_text_gives_finite_values_or_none(text: str) -> None:
    assert all(math.isfinite(value) for value in values(text))
    assert all(each.left in text and each.right in text for each in equations(text))


@given(st.integers(2, 999), st.integers(2, 999), st.sampled_from("+−·"), st.integers(1, 9))
def test_a_sum_or_product_is_true_only_with_its_value(first: int, second: int, sign: str, off: int) -> None:
    value = {"+": first + second, "−": first - second, "·": first * second}[sign]
    written = str(value).replace("-", "−")
    assert untrue(f"so {first} {sign} {second} = {written}") == []
    if value % 10 and (value + off) % 10 and value > 0:
        assert untrue(f"so {first} {sign} {second} = {value + off}") != []
