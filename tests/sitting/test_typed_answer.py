"""Typed answers are compared as a kind examiner would: by what they say, not by how they are spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.sitting.typed_answer import answer_is_right

RECALL = "TP / (TP + FN)"


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("batch normalisation", "Batch  Normalisation"),
        ("batch norm", "BatchNorm"),
        ("batch norm", "batch-norm."),
        ("the softmax", "softmax"),
        ("Adam", "adam"),
        ("naïve Bayes", "nai\u0308ve bayes"),
        ("ﬁne-tuning", "fine tuning"),
        ("it's the mask", "its the mask"),
        ("d / (m·n)", "d/(mn)"),
        ("mn", "n * m"),
        ("sqrt(a·b)", "√(ab)"),
        (RECALL, "tp/(tp+fn)"),
        (RECALL, "tp / (fn + tp)"),
        (RECALL, "recall = tp ÷ (tp + fn)"),
        ("recall = TP / (TP + FN)", "tp/(tp+fn)"),
        ("true positives / (true positives + false negatives)", "true  positives/(false negatives+true positives)"),
        ("2n + 1", "1 + 2·n"),
        ("(a + b)²", "a^2 + 2a*b + b**2"),
        ("√(dₖ)", "sqrt(dk)"),
        ("√n", "n^0.5"),
        ("x⁻¹", "1/x"),
        ("4·d²", "4 d^2"),
        ("1,024", "1024"),
        ("0.5", "1/2"),
        ("-log(p)", "log(1/p)"),
    ],
)
def test_what_says_the_same_is_right(answer: str, typed: str) -> None:
    assert answer_is_right([answer], typed)


@pytest.mark.parametrize(
    ("answer", "typed"),
    [
        ("batch normalisation", "layer normalisation"),
        (RECALL, "tp/(tp+fp)"),
        (RECALL, "tp/tp+fn"),
        (RECALL, "fn/(tp+fn)"),
        ("2n + 1", "2n"),
        ("d / (m·n)", "d/(mnn)"),
        ("d / (m·n)", "d/(mk)"),
        ("n²", "2n"),
        ("n", "m"),
        ("a", ""),
        ("a", "   "),
        ("a", "..."),
        ("x", "__import__('os')"),
        ("x", "(lambda: 0)()"),
        ("1", "True"),
        ("x == y", "x"),
        ("x", "1/0"),
        ("x", "9**9**9**9"),
        ("a", "(" * 250),
    ],
)
def test_what_says_something_else_is_wrong(answer: str, typed: str) -> None:
    assert not answer_is_right([answer], typed)


def test_any_of_the_answers_will_do() -> None:
    assert answer_is_right(["layer norm", "RMSNorm"], "rms norm")
    assert not answer_is_right(["layer norm", "RMSNorm"], "norm")


@pytest.mark.parametrize("typed", ["2**99999999", "x**x**x**x**x**x", "abs(" * 60 + "x" + ")" * 60])
def test_what_would_take_for_ever_or_nests_too_deep_is_no_formula(typed: str) -> None:
    assert not answer_is_right(["y"], typed)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_line_breaks_the_comparison(answer: str, typed: str) -> None:
    assert answer_is_right([answer], typed) in (True, False)


@given(st.text(alphabet="abn+*/()² 123", min_size=1, max_size=20))
def test_what_is_typed_as_it_stands_there_is_right_unless_it_says_nothing(text: str) -> None:
    says_something = any(sign.isalnum() for sign in text)
    assert answer_is_right([text], text) or not says_something
