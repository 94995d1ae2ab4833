"""Any text is read or told: what holds for every YAML text there could be."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from interview_cli.bank.document import Document, parse_document
from interview_cli.bank.problem import Malformed

FILE = Path("deck.yaml")

LINE_ENDS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
TOKENS = (
    *("a: ", "b: ", " ", "\n", "\n  ", "\r\n", "\t", "- ", "? ", ": ", ",", "[", "]", "{", "}", "#", "\\", "'", '"'),
    *("|\n", ">\n", "---\n", "...\n", "%YAML 1.2\n", "&x ", "*x", "!t ", "!!int ", "é", "1", ".5", "~", "\0", "\ufeff"),
)
YAML_LIKE = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)

NUMBER_LIKE = re.compile(r"[-+]?[0-9.]+([eE][-+]?[0-9]+)?")
"""Text that YAML 1.1, in which PyYAML writes, leaves bare although YAML 1.2 takes it for a number: `08`, `1e3`."""

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**18) + 1, 10**18 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20).filter(lambda text: not NUMBER_LIKE.fullmatch(text))
)
PLAIN: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def outcome(text: str) -> Document | Malformed:
    try:
        return parse_document(text, FILE)
    except Malformed as error:
        return error


@given(st.text() | YAML_LIKE)
@example("a: \x00")
@example("a: |\n \x85 b: [")
@example("\ufeff[")
def test_any_text_is_read_or_refused_at_a_place_inside_it_or_at_its_end(text: str) -> None:
    read = outcome(text)
    if isinstance(read, Document):
        return
    lines = [*LINE_ENDS.split(text), ""]  # what is missing at the end is missed on the next line
    problem = read.problem
    assert 1 <= problem.line <= len(lines)
    assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert problem.message


@given(YAML_LIKE)
def test_whatever_is_read_is_plain_data_with_a_place_for_each_part(text: str) -> None:
    read = outcome(text)
    if not isinstance(read, Document):
        return
    pending: list[tuple[tuple[str | int, ...], Any]] = [((), read.data)]
    while pending:
        at, value = pending.pop()
        assert value is None or type(value) in (bool, int, float, str, list, dict)
        assert read.place(at) >= read.place(at[:-1])
        if isinstance(value, dict):
            pending += [((*at, key), inner) for key, inner in value.items()]
        if isinstance(value, list):
            pending += [((*at, index), inner) for index, inner in enumerate(value)]


@given(PLAIN, st.sampled_from([None, True, False]))
def test_plain_data_written_by_pyyaml_reads_back_equal(data: Any, flow: bool | None) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, sort_keys=False)
    assert repr(parse_document(text, FILE).data) == repr(data)  # as text, so that 1, 1.0 and True are told apart


@given(st.text(min_size=1, max_size=12))
def test_quoting_makes_any_text_text(text: str) -> None:
    written = yaml.safe_dump({"answer": text}, default_style='"')
    assert parse_document(written, FILE).data == {"answer": text}
