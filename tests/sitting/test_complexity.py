"""A typed cost against the model's, in any usual spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.sitting.complexity import compared, same_growth


@pytest.mark.parametrize(
    ("typed", "model"),
    [
        ("O(n)", "O(n)"),
        ("o(N)", "O(n)"),
        ("n", "O(n) on average"),
        ("linear", "O(n)"),
        ("O(2n + 5)", "O(n)"),
        ("O(n/2)", "O(n)"),
        ("O(n - 1)", "O(n)"),
        ("O(m)", "O(n)"),
        ("1", "O(1) besides the answer"),
        ("constant", "O(1)"),
        ("O(26)", "O(1)"),
        ("nlogn", "O(n log n)"),
        ("O(n*log(n))", "O(n log n)"),
        ("n lg n", "O(n log n)"),
        ("O(n log2 n)", "O(n log n)"),
        ("O(n log₂ n)", "O(n log n)"),
        ("log n * n", "O(n log n)"),
        ("O(n + n log n)", "O(n log n)"),
        ("n log n + 3n + log n", "O(n log n)"),
        ("O(log n^2)", "O(log n)"),
        ("ln(n)", "O(log n)"),
        ("O(n^2)", "O(n²)"),
        ("n**2", "O(n²)"),
        ("n * n", "O(n²)"),
        ("O(n(n+1)/2)", "O(n²)"),
        ("quadratic", "O(n²)"),
        ("O(mn)", "O(m · n)"),
        ("O(n*m)", "O(m · n)"),
        ("O(r * c)", "O(m · n)"),
        ("O(E + V)", "O(V + E)"),
        ("O(n + m)", "O(V + E)"),
        ("O(max(v, e))", "O(V + E)"),
        ("sqrt(n)", "O(√n)"),
        ("O(n * n!)", "O(n · n!)"),
        ("n!", "O(n!) as an upper bound"),
        ("2^n", "O(2^n)"),
        ("exponential", "O(2^n)"),
        ("O(m n 3^l)", "O(m · n · 3^L)"),
        ("O(n k log k)", "O(n · k log k)"),
        ("O(min(n, m))", "O(min(m, n))"),
        ("O(log n)", "O(log n) per number and O(1) per median"),
        ("O(1)", "O(1) for set, O(log n) for get"),
        ("O(amount * coins)", "O(amount · coins)"),
        ("O(a * c)", "O(amount · coins)"),
        ("O(n log k) time", "O(N log k) for N nodes in all"),
        ("O(h)", "O(h)"),
    ],
)
def test_the_same_growth_in_another_spelling(typed: str, model: str) -> None:
    assert same_growth(typed, model) is True


@pytest.mark.parametrize(
    ("typed", "model"),
    [
        ("O(n)", "O(n log n)"),
        ("O(n^2)", "O(n log n)"),
        ("O(log n)", "O(n)"),
        ("O(n)", "O(1)"),
        ("O(1)", "O(n)"),
        ("O(k log n)", "O(N log k)"),
        ("O(m + n)", "O(m · n)"),
        ("O(n)", "O(V + E)"),
        ("O(2^n)", "O(n!)"),
        ("O(3^n)", "O(2^n)"),
        ("O(n^2)", "O(n³)"),
        ("O(log n * log n)", "O(log n)"),
        ("O(max(m, n))", "O(min(m, n))"),
        ("O(sqrt(n))", "O(n)"),
    ],
)
def test_another_growth_is_told_apart(typed: str, model: str) -> None:
    assert same_growth(typed, model) is False


@pytest.mark.parametrize("typed", ["", "O(", "fast", "O(n))", "n +", "log", "it depends, but mostly n?", "min(n", "é^"])
def test_what_is_not_understood_is_left_to_the_learner(typed: str) -> None:
    assert same_growth(typed, "O(n log n)") in (None, False)


def test_words_that_are_no_cost_are_not_taken_for_one() -> None:
    assert same_growth("O(", "O(n)") is None
    assert same_growth("n?", "O(n)") is None
    assert same_growth("quick", "O(n)") is None
    assert same_growth("O(capacity)", "O(capacity)") is True


@given(st.text("nmkOo()+*^2!log ,√/-", max_size=14))
def test_whatever_is_typed_has_an_answer(typed: str) -> None:
    assert same_growth(typed, "O(n log n)") in (True, False, None)


@given(st.permutations(["n", "n log n", "log n", "7"]))
def test_the_order_of_terms_and_what_is_outgrown_make_no_difference(terms: list[str]) -> None:
    assert same_growth(f"O({' + '.join(terms)})", "O(n log n)") is True


@pytest.mark.parametrize(
    ("typed", "model", "how"),
    [
        ("n^2", "O(n)", "faster"),
        ("m log m", "O(n)", "faster"),
        ("1", "O(n)", "more slowly"),
        ("sqrt(n)", "O(n)", "more slowly"),
        ("n", "O(n + m log k) for m different values", "more slowly"),
        ("n", "O(m · n)", "more slowly"),
        ("m n + n^2", "O(m · n)", "faster"),
        ("n^2", "O(m · n)", ""),
        ("k", "O(m + n)", ""),
        ("O(n)", "O(n)", ""),
        ("n^2", "O(log n) per number and O(1) per median", ""),
        ("as fast as it can", "O(n)", ""),
    ],
)
def test_a_wrong_cost_is_told_to_grow_faster_or_more_slowly(typed: str, model: str, how: str) -> None:
    assert compared(typed, model) == how
