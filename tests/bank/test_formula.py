"""Formulas: what they give, and that a hostile one costs nothing."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.bank.formula import NoFormula, Value, names_in, parsed, value


def calculated(text: str, **names: Value) -> Value:
    return value(parsed(text), names.__getitem__)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 + 2 * 3", 7),
        ("-2**2", -4),
        ("7 // 2 + 7 % 2", 4),
        ("1 / 4", 0.25),
        ("comb(10, 3)", 120),
        ("factorial(5) / perm(5, 2)", 6.0),
        ("sqrt(2)**2", 2.0000000000000004),
        ("log(exp(2)) + ln(1) + log2(8) + log10(100)", 7.0),
        ("log(8, 2)", 3.0),
        ("floor(2.7) + ceil(2.2) + round(2.55, 1)", 7.5),
        ("min(3, 2) + max(3, 2) + abs(-1)", 6),
        ("1 < 2 <= 2 and not 3 == 4", True),
        ("1 > 2 or 2 != 2", False),
        ("5 if n > 3 else 6", 5),
        ("n * p", 2.0),
        ("2**60", 2**60),
    ],
)
def test_a_formula_is_calculated(text: str, expected: Value) -> None:
    found = calculated(text, n=4, p=0.5)
    assert found == pytest.approx(expected) and type(found) is type(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 +",
        "n n",
        "'a' * 10",
        "[1, 2]",
        "(1, 2)",
        "{n}",
        "n.real",
        "__import__('os')",
        "(lambda: 1)()",
        "[x for x in (1, 2)]",
        "n if 0 else 'a'",
        "open(1)",
        "min(1, key=abs)",
        "None",
        "1j",
        "n[0]",
        "n := 3",
        "1 in 2",
        "~n",
        "comb(2.5, 1)",
        "sqrt()",
        "\x00",
    ],
)
def test_what_is_no_formula_is_refused(text: str) -> None:
    with pytest.raises(NoFormula):
        calculated(text, n=4)


@pytest.mark.parametrize(
    "text",
    [
        "1 / 0",
        "1 % 0",
        "log(0)",
        "sqrt(-1)",
        "(-8) ** 0.5",
        "0 ** -1",
        "1e308 * 10",
        "exp(1000)",
        "9**9**9**9",
        "factorial(1001)",
        "comb(10**9, 5)",
        "10.0 ** 400",
        "+".join(["1"] * 100_000),
        "(" * 5_000 + "1" + ")" * 5_000,
        "-" * 5_000 + "1",
        "-" * 1_100 + "1",
    ],
)
def test_what_cannot_be_calculated_is_refused_at_once(text: str) -> None:
    with pytest.raises(NoFormula):
        calculated(text)


def test_whole_numbers_never_grow_beyond_a_float() -> None:
    assert calculated("((((2**64)**64)**2)**2) > 0 if 0 else 2**64") == 2**64
    assert isinstance(calculated("factorial(100)"), float)
    with pytest.raises(NoFormula):
        calculated("(((10**50)**60)**60)**60")


def test_the_names_are_those_that_need_a_value() -> None:
    assert names_in(parsed("sqrt(n) * comb(n, k) if p > 0 else round(q)")) == {"n", "k", "p", "q"}


@given(st.text(alphabet="0123456789.+-*/%()nkp<>=!,e logsqrtabminx", max_size=30))
def test_any_text_gives_a_finite_number_or_is_refused(text: str) -> None:
    try:
        found = calculated(text, **dict.fromkeys("nkpelogsqrtabmix", 3))
    except (NoFormula, KeyError):
        return
    assert math.isfinite(found)
