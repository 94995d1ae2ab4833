"""The fields of a question.yaml come into their order with their comments, and say the same as before."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from check_samples import TINY
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.bank.document import parse_document
from interview_cli.bank.load import QUESTION_FILE
from interview_cli.bank.model import CodeQuestion
from interview_cli.check.field_order import FIELDS, fields_of, in_order, ordered
from interview_cli.check.tidy import faults, tidy

PAGE = Path(QUESTION_FILE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id: a\ntitle: b\n", "id: a\ntitle: b\n"),
        ("title: b\nid: a\n", "id: a\ntitle: b\n"),
        ("title: b\nid: a", "id: a\ntitle: b\n"),
        ("# head\ntitle: b\n# of the id\nid: a\n", "# head\n# of the id\nid: a\ntitle: b\n"),
        (
            "limits: {cpu_seconds: 1}\n\n# why\nhints:\n- x\n- y\n",
            "\n# why\nhints:\n- x\n- y\nlimits: {cpu_seconds: 1}\n",
        ),
        ("title: |\n  b: c\n  # no comment\n\nid: a\n", "\nid: a\ntitle: |\n  b: c\n  # no comment\n"),
        ("title: b # c\r\nid: a\r\n", "id: a\r\ntitle: b # c\r\n"),
    ],
)
def test_order(text: str, expected: str) -> None:
    assert ordered(text) == expected
    assert in_order(expected)


@pytest.mark.parametrize(
    "text",
    [
        "title: |+\n  kept\n\n\nid: a\n",
        "title: 'x\nid: y'\nid: a\n",
        "title: b\nunknown: 1\nid: a\n",
        "---\ntitle: b\nid: a\n",
        "title: [\nid: a\n",
        "",
    ],
)
def test_what_would_change_its_meaning_is_left_as_it_is(text: str) -> None:
    assert ordered(text) == text


BLOCKS = {
    "id": "id: some-id\n",
    "title": "# of the title\ntitle: Some  # words\n",
    "statement": "statement: |\n  First.\n\n  title: not a field\n  # not a comment\n",
    "examples": "examples:\n- call: f(1)\n  result: '2'\n# in between\n- call: f(2)\n  result: '3'\n",
    "hints": "\nhints: ['a',\n  'b']\n",
    "limits": "limits:\n  cpu_seconds: 1  # enough\n",
}


@given(st.permutations(list(BLOCKS)))
def test_any_order_comes_into_the_one(names: list[str]) -> None:
    text = "# head\n" + "".join(BLOCKS[name] for name in names)
    new = ordered(text)
    assert fields_of(new) == [name for name in FIELDS if name in BLOCKS]
    assert parse_document(new, PAGE).data == parse_document(text, PAGE).data
    assert sorted(new.splitlines()) == sorted(text.splitlines())
    assert ordered(new) == new


def test_every_field_of_a_coding_question_has_its_place() -> None:
    assert sorted(FIELDS) == sorted(field.encode_name for field in msgspec.structs.fields(CodeQuestion))


def test_only_a_question_file_is_put_in_order_and_the_fault_is_told() -> None:
    text = "title: b\nid: a\n"
    assert tidy(text, Path("cards.yaml")) == text
    assert faults(text, tidy(text, PAGE)) == "fields out of order"
    assert faults("title: b \nid: a\n", tidy("title: b \nid: a\n", PAGE)) == (
        "white space at line ends, fields out of order"
    )


def test_a_byte_order_mark_stays_in_front_of_the_fields() -> None:
    text = "\ufefftitle: b\nid: a\n"
    assert tidy(text, PAGE) == "id: a\ntitle: b\n"
    assert faults(text, "id: a\ntitle: b\n") == "a byte order mark, fields out of order"


def test_the_sample_bank_is_in_order() -> None:
    pages = list(TINY.rglob(QUESTION_FILE))
    assert pages
    assert all(in_order(page.read_text()) for page in pages)
