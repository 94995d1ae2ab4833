"""The mistakes that are made in a reference on purpose: each a program of its own, named so that one sees it."""

from __future__ import annotations

import ast

import pytest

from interview_cli.check.mutants import branches, mutants

PROGRAM = '''\
def first(numbers: list[int], limit: int = 3) -> int:
    """The place of the first number above the limit."""
    best = -1
    for place in range(0, len(numbers)):
        if numbers[place] > limit and place >= 0:
            best = place
            break
    return best
'''


def changes(source: str) -> list[str]:
    return [mutant.change for mutant in mutants(source)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("x = a < b", ["x = a <= b", "x = a > b"]),
        ("x = a == b", ["x = a != b"]),
        ("x = a in b", ["x = a not in b"]),
        ("x = a and b", ["x = a or b", "x = b and b", "x = a and a"]),
        ("x = a + b", ["x = a - b"]),
        ("x += y", ["x -= y"]),
        ("x = 0", ["x = 1", "x = -1"]),
        ("x = True", ["x = False"]),
        ("x = a if b else c", ["x = a if not b else c"]),
        ("x = a[b:c]", ["x = a[:c]", "x = a[b:]"]),
        ("x = min(a, b)", ["x = max(a, b)"]),
        ("x = bisect_left(a, b)", ["x = bisect_right(a, b)"]),
        ("x = sorted(a)", ["x = a"]),
        ("x = f(a, key=b)", ["x = f(a)"]),
        ("x = range(a, b)", ["x = range(b)"]),
        ("x = a.left", ["x = a.right"]),
        ("x = ~a", ["x = +a"]),
    ],
)
def test_the_mistakes_in_one_line(line: str, expected: list[str]) -> None:
    assert changes(line) == [f"1: {line} → {words}" for words in ["(left out)", *expected]]


def test_a_jump_is_exchanged_and_left_out() -> None:
    found = changes("while a:\n    break\n")
    assert {"2: break → continue", "2: break → (left out)", "1: while a → while not a"} == set(found)


def test_every_mutant_is_a_program_of_its_own_that_differs_in_its_line_only() -> None:
    found = mutants(PROGRAM)
    texts = [ast.dump(ast.parse(mutant.source)) for mutant in found]
    original = ast.unparse(ast.parse(PROGRAM)).splitlines()
    assert len(set(texts)) == len(found) > 15
    assert ast.dump(ast.parse(PROGRAM)) not in texts
    for mutant in found:
        lines = mutant.source.splitlines()
        differing = [
            number for number, pair in enumerate(zip(original, lines, strict=True), start=1) if len({*pair}) > 1
        ]
        assert differing == [mutant.line], mutant.change
    assert len({mutant.change for mutant in found}) == len(found)


def test_what_does_nothing_is_left_alone() -> None:
    assert changes('"""Numbers: 1, 2."""\nfrom a import b\nx: "list[1]"\n') == []
    assert changes("") == []


def test_each_branch_becomes_an_error_once() -> None:
    assert [branch.change for branch in branches(PROGRAM)] == [
        "5: for place in range(0, len(numbers)) (taken)",
        "6: if numbers[place] > limit and place >= 0 (taken)",
        "5: if numbers[place] > limit and place >= 0 (not taken)",
    ]
    assert all(branch.source.count("raise AssertionError") == 1 for branch in branches(PROGRAM))


def test_the_branches_of_expressions_and_handlers() -> None:
    text = "def f(a):\n    try:\n        return 1 if a else 2\n    except ValueError:\n        return 3\n"
    assert [branch.change for branch in branches(text)] == [
        "5: except ValueError (taken)",
        "3: 1 if a else 2 (taken)",
        "3: 1 if a else 2 (not taken)",
    ]
