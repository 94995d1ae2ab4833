"""Constraints read from the words of a statement, and what calls do to them."""

from __future__ import annotations

from typing import Any

import pytest

from interview_cli.judge.constraints import Constraints
from interview_cli.judge.nodes import linked_list, tree


def left(statement: str, **arguments: Any) -> list[str]:
    """The words for each constraint that these arguments leave."""
    constraints = Constraints(statement)
    constraints.watch(arguments)
    return list(constraints.left.values())


def unreached(statement: str, *calls: dict[str, Any]) -> list[str]:
    """The bounds that none of the calls comes to."""
    constraints = Constraints(statement)
    for call in calls:
        constraints.watch(call)
    return [bound for _, bound in constraints.unreached]


@pytest.mark.parametrize(
    ("item", "arguments", "words"),
    [
        ("- `1 <= len(nums) <= 3`", {"nums": [1, 2, 3, 4]}, "len(nums) is 4"),
        ("- `1 <= len(nums) <= 3`", {"nums": []}, "len(nums) is 0"),
        ("- `-10**9 <= nums[i], target <= 10**9`", {"nums": [1], "target": 10**9 + 1}, "target is 1000000001"),
        ("- `-10**9 <= nums[i], target <= 10**9`", {"nums": [1, -(10**9) - 1], "target": 0}, "nums[i] is -1000000001"),
        ("- 1 <= nums.length <= 10^4", {"nums": [0] * 10_001}, "len(nums) is 10001"),
        ("- `1 ≤ k ≤ 10⁵`", {"k": 100_001}, "k is 100001"),
        ("- `0 <= n <= 1,000`; even", {"n": 1_001}, "n is 1001"),
        ("* `n >= 1`", {"n": 0}, "n is 0"),
        ("- `0 < n < 2**31 - 1`", {"n": 2**31 - 1}, "n is 2147483647"),
        ("- `1 <= len(grid) <= 9` and `1 <= len(grid[0]) <= 2`", {"grid": [[1, 2, 3]]}, "len(grid[0]) is 3"),
        ("- `0 <= grid[i][j] <= 1`", {"grid": [[0], [2]]}, "grid[i][j] is 2"),
        ("- `0 <= len(words[i]) <= 2`", {"words": ["ab", "abc"]}, "len(words[i]) is 3"),
        ('- `"a" <= s[i] <= "z"`', {"s": "aB"}, "s[i] is 'B'"),
        ("- `1 <= k <= len(nums)`", {"nums": [5], "k": 2}, "k is 2 and len(nums) is 1"),
        ("- `len(a) == len(b)`", {"a": [1], "b": []}, "len(a) is 1 and len(b) is 0"),
        ("- `-5 <= node.val <= 5`", {"head": linked_list([5, 6])}, "node.val is 6"),
        ("- `-5 <= val <= 5`", {"root": tree([5, 6])}, "val is 6"),
        ("- The list has between `1` and `2` nodes.", {"head": linked_list([1, 2, 3])}, "the number of nodes is 3"),
        ("- Between 1 and 9 nodes; `1 <= node.val <= 5`, in any order", {"head": linked_list([6])}, "node.val is 6"),
        ("- 1 to 2 nodes, with values", {"root": None}, "the number of nodes is 0"),
        (
            "`times[i] = [start, end]` is one.\n\n- `0 <= start < end <= 9`",
            {"times": [[0, 9], [3, 3]]},
            "start is 3 and end is 3",
        ),
    ],
)
def test_arguments_outside_are_noticed(item: str, arguments: dict[str, Any], words: str) -> None:
    assert left(f"Add them.\n\n- Nothing here.\n{item}\n- Nor here.\n", **arguments)[0] == words


@pytest.mark.parametrize(
    ("item", "arguments"),
    [
        ("- `1 <= len(nums) <= 3`", {"nums": [1, 2, 3]}),
        ("- `1 <= k <= 5`, if `nums` is sorted", {"k": 9}),
        ("- The answer is `0 <= k`, as ever", {"k": -1}),
        ("- `1 <= k <= number of values`", {"k": 7}),
        ("- `0 <= answer[i] <= 5`", {"nums": [7]}),
        ("- `nums[i] < nums[j]`", {"nums": [3, 3]}),
        ("- `1 <= len(nums) <= 3`", {"nums": None}),
        ("- `0 <= x <= 1`", {"x": "seven"}),
        ("- `0 <= flags[i] <= 0`", {"flags": [True]}),
        ("- `len(", {"nums": [1]}),
        ("- `0 <= x <= 9 ** 9 ** 9 ** 9`", {"x": 1}),
        ("- 2 to 9 nodes", {"root": (root := tree([1, 2, 3])), "p": root.left if root else None}),
        ("- The lists have 0 to 2 nodes together", {"a": linked_list([1, 2, 3])}),
        ("`1 <= n <= 3` stands in the text", {"n": 4}),
    ],
)
def test_what_is_no_constraint_of_these_arguments_is_let_be(item: str, arguments: dict[str, Any]) -> None:
    assert left(f"Add them.\n\n{item}\n", **arguments) == []


def test_bounds_that_no_call_comes_to_are_told() -> None:
    statement = "- `1 <= len(nums) <= 3`\n- `-9 <= nums[i] <= 9`\n"
    assert unreached(statement, {"nums": [-9]}, {"nums": [8, 8]}) == ["3", "9"]
    assert unreached(statement, {"nums": [-9]}, {"nums": [8, 8, 9]}) == []


def test_an_open_bound_is_reached_by_the_number_beside_it() -> None:
    assert unreached("- `0 < n < 10`\n", {"n": 1}, {"n": 9}) == []
    assert unreached("- `0 < n < 10`\n", {"n": 2}, {"n": 8}) == ["0", "10"]


@pytest.mark.parametrize("arguments", [{"other": 3}, {"n": 0.5}, {"n": None}])
def test_bounds_of_what_is_never_given_as_a_whole_number_need_not_be_reached(arguments: dict[str, Any]) -> None:
    assert unreached("- `0 <= n <= 10`\n", arguments) == []


def test_a_bound_that_is_another_argument_need_not_be_reached() -> None:
    assert unreached("- `1 <= k <= len(nums)`\n", {"k": 1, "nums": [4, 4]}) == []
