"""Got beside expected: where they part, and answers that are drawn."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from screen_samples import rendered

from interview_cli.judge.nodes import tree, tree_values
from interview_cli.screens.drawing import MOST_NODES, tree_of
from interview_cli.screens.sides import Sides, parting


def shown(got: str | None, expected: str | None, width: int = 80) -> list[str]:
    return [line.rstrip() for line in rendered(Sides(got, expected), width).splitlines()]


@pytest.mark.parametrize(
    ("got", "expected", "lines"),
    [
        ("[0, 0]", "[0, 1]", ["  got       [0, 0]", "  expected  [0, 1]", "                ^"]),
        ("'abcd'", "'abxd'", ["  got       'abcd'", "  expected  'abxd'", "               ^"]),
        ("'日本語'", "'日本人'", ["  got       '日本語'", "  expected  '日本人'", "                 ^^"]),
        ("[1, 20, 3]", "[1, 25, 3]", ["  got       [1, 20, 3]", "  expected  [1, 25, 3]", "                ^^"]),
        ("[1, 2, 3, 4]", "[1, 2, 4]", ["  got       [1, 2, 3, 4]", "                   ^", "  expected  [1, 2, 4]"]),
        ("[1]", "[1, 2]", ["  got       [1]", "  expected  [1, 2]", "              ^^^"]),
        ("21", "20", ["  got       21", "  expected  20"]),
        ("None", "[]", ["  got       None", "  expected  []"]),
        ("linked_list([1, 2])", "linked_list([1, 3])", ["  got       1 → 2", "  expected  1 → 3", "                ^"]),
    ],
)
def test_carets_stand_where_the_two_part(got: str, expected: str, lines: list[str]) -> None:
    assert shown(got, expected) == lines


def test_one_side_alone_is_one_line() -> None:
    assert shown("[1]", None) == ["  got       [1]"]
    assert shown(None, "[1]") == ["  expected  [1]"]


def test_what_does_not_fit_is_wrapped_without_carets() -> None:
    lines = shown("[1, " * 20, "[2, " * 20, 40)
    assert "".join(line.strip() for line in lines).count("[") == 40
    assert not any("^" in line for line in lines)


@given(st.text(max_size=12), st.text(max_size=12))
def test_before_and_behind_the_difference_both_are_the_same(one: str, other: str) -> None:
    start, (end, other_end) = parting(one, other)
    assert start <= min(end, other_end)
    assert one[:start] == other[:start]
    assert one[end:] == other[other_end:]


def test_a_matrix_is_a_grid_with_carets_below_the_cells_that_differ() -> None:
    assert shown("[[1, 2, 3], [4, 0, 66]]", "[[1, 2, 3], [4, 5, 66]]") == [
        "  got         expected",
        "  1  2   3    1  2   3",
        "  4  0  66    4  5  66",
        "     ^           ^",
    ]


def test_grids_stand_one_below_the_other_where_it_is_narrow() -> None:
    lines = shown("[['ab', 'c', 'd'], ['e', 'f', 'g']]", "[['ab', 'c', 'd'], ['e', 'x', 'g']]", 30)
    assert [line.strip() for line in lines] == [
        "got",
        "'ab'  'c'  'd'",
        "'e'  'f'  'g'",
        "^^^",
        "expected",
        "'ab'  'c'  'd'",
        "'e'  'x'  'g'",
        "^^^",
    ]


@pytest.mark.parametrize(
    "text", ["[[1, 4], [5, 6]]", "[[1, 2, 3]]", "[[1, 2, 3], [4]]", "[[[1], 2, 3], [4, 5, 6]]", "[1, 2, 3]", "[[1, 2"]
)
def test_what_is_no_matrix_stays_as_it_is_written(text: str) -> None:
    assert shown(text, text)[0] == f"  got       {text}"


def test_trees_are_drawn_side_by_side() -> None:
    assert shown("tree([4, 2, 7, 1, None, 6, 9])", "tree([1, None, 2, 3])") == [
        "  got         expected",
        "     4        1",
        "   ┌─┴─┐      └──┐",
        "   2   7         2",
        "  ┌┘  ┌┴─┐      ┌┘",
        "  1   6  9      3",
    ]


def test_a_tree_of_many_nodes_is_not_drawn() -> None:
    assert tree_of(f"tree({list(range(MOST_NODES))})") is not None
    assert tree_of(f"tree({list(range(MOST_NODES + 1))})") is None
    assert tree_of("tree([])") is None
    assert tree_of("tree([1, 2") is None


@given(st.lists(st.one_of(st.none(), st.integers(-999, 999)), min_size=1, max_size=20), st.randoms())
def test_every_node_of_a_tree_is_drawn_once_and_each_has_its_branch(
    values: list[int | None], source: random.Random
) -> None:
    root = tree([source.randint(-9, 9), *values])
    lines = tree_of(f"tree({tree_values(root)})")
    assert lines is not None
    drawn = re.findall(r"-?\d+", " ".join(lines))
    wanted = [str(value) for value in tree_values(root) if value is not None]
    assert sorted(drawn) == sorted(wanted)
    assert sum(sign in "┌┐" for line in lines for sign in line) == len(wanted) - 1
    assert len({len(line) for line in lines}) == 1
