"""Right answers in every honest shape are accepted, and what only looks right is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.verdict import Verdict


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("None", "returned None where int is expected"),
        ("True", "returned True (a bool) where int is expected"),
        ("2.0", "returned 2.0 (a float) where int is expected"),
        ("'2'", "returned '2' (a str) where int is expected"),
        ("[2]", "returned [2] (a list) where int is expected"),
        ("object()", "returned an object of type object where int is expected"),
    ],
)
def test_an_answer_of_another_type_is_wrong_and_the_message_says_what_came(
    judge_it: JudgeIt, answer: str, words: str
) -> None:
    report = judge_it(f"def double(x):\n    return {answer}")
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert report.failure.message == words


LIST_STARTER = "def items(n: int) -> list[int]: ..."
LIST_REFERENCE = "def items(n: int) -> list[int]:\n    return list(range(n))"
LIST_TESTS = "def test(solution):\n    assert solution(3) == [0, 1, 2]\n    assert solution(0) == []"


@pytest.mark.parametrize(
    "answer",
    ["list(range(n))", "tuple(range(n))", "range(n)", "(i for i in range(n))", "map(int, range(n))", "deque(range(n))",
     "{i: 0 for i in range(n)}.keys()"],
)  # fmt: skip
def test_every_sequence_with_the_right_items_is_the_right_list(judge_it: JudgeIt, answer: str) -> None:
    report = judge_it(
        f"def items(n):\n    return {answer}", starter=LIST_STARTER, reference=LIST_REFERENCE, tests=LIST_TESTS
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


@pytest.mark.parametrize(
    "answer", ["None", "list(range(n)) or None", "itertools.count()", "[True] * n", "set(range(n))"]
)
def test_what_is_no_list_of_ints_is_wrong(judge_it: JudgeIt, answer: str) -> None:
    report = judge_it(
        f"def items(n):\n    return {answer}", starter=LIST_STARTER, reference=LIST_REFERENCE, tests=LIST_TESTS
    )
    assert report.verdict in (Verdict.WRONG_ANSWER, Verdict.TIME_LIMIT, Verdict.MEMORY_LIMIT)


def test_a_set_is_a_list_where_any_order_is_right(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def items(n):\n    return {(i, -i) for i in range(n)}",
        starter="def items(n: int) -> list[list[int]]: ...",
        reference="def items(n):\n    return [[i, -i] for i in range(n)]",
        tests="def test(solution, reference):\n    assert sorted(solution(5)) == sorted(reference(5))",
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_values_of_every_plain_type_come_back_as_they_were(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def same(x):\n    return x",
        starter="from typing import Any\ndef same(x: Any) -> Any: ...",
        reference="def same(x):\n    return x",
        tests="""
            import math
            VALUES = [None, True, 0, -1, 10**30, 2**20_000, 1.5, math.inf, -0.0, "", "ü\\ud800", b"\\x00\\xff", 1j,
                      [], [1, [2]], (1, (2,)), {1, 2}, frozenset({3}), {}, {"a": {1: (2,)}}, {(1, 2): [3]}]

            def test_same(solution):
                for value in VALUES:
                    answer = solution(value)
                    assert answer == value, repr(value)
                    assert type(answer) is type(value), repr(value)

            def test_nan(solution):
                assert math.isnan(solution(math.nan))
        """,
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


@pytest.mark.parametrize("last", ["", "\n    return items"])
def test_an_argument_changed_in_place_is_changed_in_the_test(judge_it: JudgeIt, last: str) -> None:
    report = judge_it(
        f"def rotate(items, k):\n    items[:] = items[-k:] + items[:-k]{last}",
        starter="def rotate(items: list[int], k: int) -> None: ...",
        reference="def rotate(items, k):\n    items[:] = items[-k:] + items[:-k]",
        tests="""
            def test_rotated(solution):
                items = [1, 2, 3]
                assert solution(items, 1) is None
                assert items == [3, 1, 2]
        """,
        mutates=("items",),
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_an_argument_changed_without_being_asked_is_noted_and_the_test_keeps_its_own(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def total(items):\n    t = sum(items)\n    items.clear()\n    return t",
        starter="def total(items: list[int]) -> int: ...",
        reference="def total(items):\n    return sum(items)",
        tests="def test(solution):\n    items = [1, 2]\n    assert solution(items) == 3\n    assert items == [1, 2]",
    )
    assert report.verdict is Verdict.ACCEPTED
    assert report.notes


NODE_TESTS = """
    from interview_cli.judge.nodes import linked_list, list_nodes, list_values

    def test_reversed_by_relinking(solution):
        head = linked_list([1, 2, 3])
        nodes = list(list_nodes(head))
        answer = solution(head)
        assert list_values(answer) == [3, 2, 1]
        assert list(list_nodes(answer)) == nodes[::-1], "the nodes themselves are relinked"

    def test_empty(solution):
        assert solution(None) is None
"""
NODE_STARTER = "def reverse(head: ListNode | None) -> ListNode | None: ..."
NODE_REFERENCE = """
    def reverse(head):
        back = None
        while head:
            head.next, back, head = back, head, head.next
        return back
"""


def test_nodes_keep_their_identity_across_the_processes(judge_it: JudgeIt) -> None:
    report = judge_it(NODE_REFERENCE, starter=NODE_STARTER, reference=NODE_REFERENCE, tests=NODE_TESTS)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_new_nodes_are_told_from_the_old_ones_and_an_own_node_class_is_fine(judge_it: JudgeIt) -> None:
    copying = """
        class ListNode:
            def __init__(self, val=0, next=None):
                self.val, self.next = val, next

        def reverse(head):
            back = None
            while head:
                back, head = ListNode(head.val, back), head.next
            return back
    """
    report = judge_it(copying, starter=NODE_STARTER, reference=NODE_REFERENCE, tests=NODE_TESTS)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert report.failure.message == "the nodes themselves are relinked"


def test_a_cycle_made_by_the_solution_is_no_trouble(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def reverse(head):\n    if head: head.next = head\n    return head",
        starter=NODE_STARTER, reference=NODE_REFERENCE, tests=NODE_TESTS,
    )  # fmt: skip
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert report.failure.got == "[1, '…']"


def test_a_long_list_and_a_deep_tree_travel(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def reverse(head):\n" + "    back = None\n    while head:\n"
        "        head.next, back, head = back, head, head.next\n    return back",
        starter=NODE_STARTER,
        reference=NODE_REFERENCE,
        tests="""
            from interview_cli.judge.nodes import linked_list, list_values

            def test_long(solution):
                assert list_values(solution(linked_list(range(20_000)))) == list(range(19_999, -1, -1))
        """,
        cpu_seconds=3,
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_a_graph_with_cycles_arrives_whole(judge_it: JudgeIt) -> None:
    report = judge_it(
        """
        def size(node: 'Node') -> int:
            seen, todo = set(), [node]
            while todo:
                here = todo.pop()
                if here not in seen:
                    seen.add(here); todo += here.neighbors
            assert isinstance(node, Node)
            return len(seen)
        """,
        starter="def size(node: 'Node') -> int: ...",
        reference="def size(node):\n    return 4",
        tests="""
            from interview_cli.judge.nodes import graph

            def test_square(solution):
                assert solution(graph([[2, 4], [1, 3], [2, 4], [1, 3]])) == 4
        """,
        node="graph",
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


COUNTER_STARTER = "class Counter2:\n    def add_one(self, by: int) -> int: ...\n    def total(self) -> int: ..."
COUNTER_REFERENCE = """
    class Counter2:
        def __init__(self):
            self.n = 0
        def add_one(self, by):
            self.n += by
            return self.n
        def total(self):
            return self.n
"""
COUNTER_TESTS = """
    def test_counts(solution):
        counter = solution.Counter2()
        assert counter.add_one(2) == 2
        assert counter.add_one(3) == 5
        other = solution.Counter2()
        assert other.total() == 0
        assert counter.total() == 5
"""


def test_objects_of_a_class_live_in_the_candidate_with_leetcode_method_names(judge_it: JudgeIt) -> None:
    solution = COUNTER_REFERENCE.replace("add_one", "addOne")
    report = judge_it(solution, starter=COUNTER_STARTER, reference=COUNTER_REFERENCE, tests=COUNTER_TESTS)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_the_first_wrong_call_of_a_class_is_shown_with_the_calls_before_it(judge_it: JudgeIt) -> None:
    shared = "class Counter2:\n    n = 0\n    def add_one(self, by):\n        Counter2.n += by\n        return self.n\n"
    shared += "    def total(self):\n        return self.n"
    report = judge_it(shared, starter=COUNTER_STARTER, reference=COUNTER_REFERENCE, tests=COUNTER_TESTS)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert report.failure.call == "Counter2()\ntotal() → 5"
    assert (report.failure.got, report.failure.expected) == ("5", "0")


def test_a_driver_runs_beside_the_solution_and_beside_the_reference(judge_it: JudgeIt, tmp_path: Path) -> None:
    (tmp_path / "question").mkdir()
    driver = "def all_doubled(items):\n    return [solution(item) for item in items]\n"
    (tmp_path / "question" / "driver.py").write_text(driver)
    tests = """
        def test_many(solution, reference):
            items = list(range(1000))
            assert solution.all_doubled(items) == reference.all_doubled(items)
    """
    assert judge_it("def double(x):\n    return x + x", tests=tests).verdict is Verdict.ACCEPTED
    assert judge_it("def double(x):\n    return x if x > 900 else 2 * x", tests=tests).verdict is Verdict.WRONG_ANSWER


def test_a_driver_calls_a_pasted_class_solution_like_any_other(judge_it: JudgeIt, tmp_path: Path) -> None:
    (tmp_path / "question").mkdir()
    (tmp_path / "question" / "driver.py").write_text(
        "def each(items):\n    return [solution(item) for item in items]\n"
    )
    tests = "def test_many(solution):\n    assert solution.each([1, 2]) == [2, 4]"
    report = judge_it("class Solution:\n    def double(self, x):\n        return 2 * x", tests=tests)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_a_node_that_cannot_be_drawn_is_a_wrong_answer(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def clone(node):\n    copy = Node(node.val)\n    copy.neighbors = [1]\n    return copy",
        starter="def clone(node: 'Node') -> 'Node': ...",
        reference="def clone(node):\n    return node",
        tests="""
            from interview_cli.judge.nodes import graph

            def test_pair(solution):
                node = graph([[2], [1]])
                assert solution(node) == node
        """,
        node="graph",
    )
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None and report.failure.got is not None
    assert report.failure.got.startswith("a broken GraphNode")


BST_STARTER = "def is_bst(x: int) -> bool: ..."
BST_TESTS = "def test_one(solution):\n    assert solution(1) is True\n    assert solution(2) is False\n"


@pytest.mark.parametrize(
    "solution",
    [
        "def is_bst(x):\n    return x == 1",
        "def isBst(x):\n    return x == 1",
        "def isBST(x):\n    return x == 1",
        "class Solution:\n    def isBST(self, x):\n        return self.one(x)\n    def one(self, x): return x == 1",
    ],
)
def test_a_name_may_be_written_with_the_capitals_of_an_acronym(judge_it: JudgeIt, solution: str) -> None:
    reference = "def is_bst(x):\n    return x == 1"
    report = judge_it(solution, starter=BST_STARTER, reference=reference, tests=BST_TESTS)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_methods_may_be_written_with_the_capitals_of_an_acronym(judge_it: JudgeIt) -> None:
    reference = "class Node2Id:\n    def to_id(self, x):\n        return x\n"
    tests = "def test_one(solution):\n    assert solution.Node2Id().to_id(3) == 3\n"
    starter = "class Node2Id:\n    def to_id(self, x: int) -> int: ...\n"
    report = judge_it(reference.replace("to_id", "toID"), starter=starter, reference=reference, tests=tests)
    assert report.verdict is Verdict.ACCEPTED, report.failure
