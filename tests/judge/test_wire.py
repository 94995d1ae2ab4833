"""What crosses between the processes: round trips, caps, and bytes from a liar."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import (
    ListNode,
    TreeNode,
    graph,
    graph_nodes,
    linked_list,
    list_values,
    tree,
    tree_values,
)
from interview_cli.judge.wire import HEADER, MAX_DEPTH, Decoder, Drained, Encoder, Opaque, WireError, pack, unpack

numbers = st.integers() | st.floats(allow_nan=False) | st.complex_numbers(allow_nan=False, allow_infinity=False)
scalars = st.none() | st.booleans() | numbers | st.text() | st.binary()
hashables = st.recursive(scalars, lambda inner: st.tuples(inner) | st.frozensets(inner, max_size=3), max_leaves=5)
values = st.recursive(
    hashables,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(hashables, inner, max_size=3)
        | st.sets(hashables, max_size=3)
    ),
    max_leaves=12,
)


def travelled(value: Any) -> Any:
    encoder = Encoder()
    frame = pack({"value": encoder.encode(value), "nodes": encoder.table()})
    (size,) = HEADER.unpack(frame[: HEADER.size])
    assert size == len(frame) - HEADER.size
    message = unpack(frame[HEADER.size :])
    return Decoder(message["nodes"]).decode(message["value"])


def same(left: Any, right: Any) -> bool:
    if type(left) is not type(right):
        return False
    if isinstance(left, list | tuple):
        return len(left) == len(right) and all(same(a, b) for a, b in zip(left, right, strict=True))
    return bool(left == right)


@given(values)
def test_a_plain_value_comes_back_equal_and_of_the_same_type(value: Any) -> None:
    assert same(travelled(value), value)


@pytest.mark.parametrize("value", [math.inf, -math.inf, 2**5000, -(2**5000), 10**4000, "\ud800", -0.0, ""])
def test_awkward_scalars_come_back(value: Any) -> None:
    assert travelled(value) == value


def test_iterators_are_drained_and_other_objects_stay_behind_as_their_name() -> None:
    assert travelled(range(3)) == [0, 1, 2] and type(travelled(range(3))) is Drained
    assert isinstance(travelled(object()), Opaque) and travelled(object()).name == "object"


def test_a_subclass_of_int_is_not_taken_for_an_int() -> None:
    class Evil(int):
        pass

    assert isinstance(travelled(Evil(3)), Opaque)
    assert isinstance(travelled([Evil(3)])[0], Opaque)


@given(st.lists(st.integers()), st.integers(0, 5))
def test_linked_lists_and_their_cycles_come_back(items: list[int], cycle: int) -> None:
    at = cycle if cycle < len(items) else None
    head = travelled(linked_list(items, at))
    assert list_values(head) == [*items, "…"] if at is not None else list_values(head) == items


def test_trees_and_shared_nodes_come_back() -> None:
    assert tree_values(travelled(tree([1, 2, 3, None, 4]))) == [1, 2, 3, None, 4]
    shared = ListNode(1)
    first, second = travelled([shared, shared])
    assert first is second


def test_a_graph_comes_back_with_its_cycles() -> None:
    node = travelled(graph([[2], [1, 3], [2]]))
    assert sorted(each.val for each in graph_nodes(node)) == [1, 2, 3]


def test_a_node_sent_out_is_the_same_node_when_it_returns() -> None:
    root = tree([1, 2, 3])
    encoder = Encoder()
    data = encoder.encode(root)
    received = Decoder(encoder.table())
    back = Encoder(received.nodes)
    answer = back.encode(received.decode(data).left)
    assert root is not None
    assert Decoder(back.table(), encoder.nodes).decode(answer) is root.left


def test_what_is_too_deep_or_too_large_cannot_be_sent() -> None:
    deep: list[Any] = []
    for _ in range(MAX_DEPTH + 2):
        deep = [deep]
    endless: list[Any] = []
    endless.append(endless)
    for value in (deep, endless, [0] * 5_000_000, 1 << 10_000_000):
        with pytest.raises(WireError):
            Encoder().encode(value)


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_refused_or_a_message(payload: bytes) -> None:
    try:
        message = unpack(payload)
    except WireError:
        return
    assert isinstance(message, dict)


jsons = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["t", "s", "fs", "it", "d", "b", "c", "i", "n", "h", "x", "z"]), inner, max_size=2
        )
    ),
    max_leaves=12,
)


@given(jsons, jsons)
def test_any_json_is_decoded_or_refused_and_nothing_else(rows: Any, data: Any) -> None:
    try:
        Decoder(rows, [ListNode(1), TreeNode(2)]).decode(data)
    except WireError:
        return


def test_a_frame_nested_a_hundred_thousand_deep_is_refused() -> None:
    with pytest.raises(WireError):
        Decoder().decode(unpack(b'{"v":' + b"[" * 100_000 + b"]" * 100_000 + b"}"))


def test_json_written_by_pack_is_ascii_without_spaces() -> None:
    assert pack({"a": ["ü", 1]})[HEADER.size :] == json.dumps({"a": ["ü", 1]}, separators=(",", ":")).encode("ascii")
