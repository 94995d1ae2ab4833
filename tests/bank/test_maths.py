"""Formulas in LaTeX as text that a terminal can show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.bank.maths import without_latex


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"$\frac{a+b}{c}$", "(a+b)/c"),
        (r"$\frac{1}{1+e^{-x}}$", "1/(1+e^(-x))"),
        (r"$x_i^2$ and $x^{n+1}$", "xᵢ² and xⁿ⁺¹"),
        (r"\(\sqrt{d_k}\)", "√(dₖ)"),
        (r"$\sum_{i=1}^{n} w_i x_i$", "∑ᵢ₌₁ⁿ wᵢ xᵢ"),
        (r"$QK^\top$", "QKᵀ"),
        (r"$\frac{a + b}{\sqrt{c}}$", "(a + b)/√(c)"),
        (r"$\frac{\frac{a}{b} + 1}{c}$", "(a/b + 1)/c"),
        (r"$\frac12 + \tfrac{x_1}{2}$", "1/2 + x₁/2"),
        (r"$e^{\frac{a}{b}}$", "e^(a/b)"),
        (r"$x^{a_{i} + 1} y_{\max}$", "x^(aᵢ + 1) y_max"),
        (r"$A^{\mathrm{T}}$ and $B^\mathrm{T}$", "Aᵀ and Bᵀ"),
        (r"$\sqrt{\frac{1}{n}}$", "√(1/n)"),
        (r"$O(n \log n)$", "O(n log n)"),
        (r"$\|x\|_2$", "‖x‖₂"),
        (r"[$]\alpha[/$] [latex]\beta[/latex]", "α β"),
        (r"costs $5 and $6", "costs $5 and $6"),
        (r"`$x$` and $US", "`$x$` and $US"),
        (r"$\bad{$", r"\bad{"),
    ],
)
def test_formulas_become_what_a_terminal_can_show(latex: str, text: str) -> None:
    assert without_latex(latex) == text


def test_a_displayed_formula_has_a_line_of_its_own() -> None:
    assert without_latex(r"so $$a \le b$$ holds") == "so \n\n    a ≤ b\n\n holds"


@given(st.text(alphabet=r"\${}^_()[] abfrcsqt12/|", max_size=30))
def test_no_text_breaks_the_reading_of_formulas(text: str) -> None:
    assert isinstance(without_latex(text), str)
