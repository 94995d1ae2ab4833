"""Layout without meaning is tidied; whatever has one stays, byte for byte."""

from __future__ import annotations

import ast
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.bank.document import parse_document
from interview_cli.bank.problem import Malformed
from interview_cli.check.tidy import faults, tidy

YAML, PYTHON = Path("cards.yaml"), Path("tests.py")


@pytest.mark.parametrize(
    ("path", "text", "tidied", "words"),
    [
        (YAML, "a: 1  \nb: 2\n", "a: 1\nb: 2\n", "white space at line ends"),
        (YAML, "a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", "CRLF line ends"),
        (YAML, "a: 1 \r\nb: 2\n", "a: 1\nb: 2\n", "CRLF line ends, white space at line ends"),
        (YAML, "\ufeffa: 1\n", "a: 1\n", "a byte order mark"),
        (YAML, "a: 1", "a: 1\n", "no line end at the end"),
        (YAML, "a:\t1\n", "a: 1\n", "tabs"),
        (YAML, "a: |\n  one\n  \n  two\n", "a: |\n  one\n\n  two\n", "white space at line ends"),
        (YAML, "a: >-\n  one \n  two\n", "a: >-\n  one \n  two\n", ""),
        (YAML, "a: |\n  one  \n  two\n", "a: |\n  one  \n  two\n", ""),
        (YAML, "a: |\n  one\n  \ttwo\n", "a: |\n  one\n  \ttwo\n", ""),
        (YAML, 'a: "one\\\r\n  two"\r\n', 'a: "one\\\n  two"\n', "CRLF line ends"),
        (YAML, "a: [1 \n", "a: [1 \n", ""),
        (YAML, "a: |+\n  one\n\n\n", "a: |+\n  one\n\n\n", ""),
        (PYTHON, "x = 1 \n", "x = 1\n", "white space at line ends"),
        (PYTHON, "x = 1", "x = 1\n", "no line end at the end"),
        (PYTHON, "\ufeffx = 1\r\n", "x = 1\n", "a byte order mark, CRLF line ends"),
        (PYTHON, "if x:\n\ty = 1\n", "if x:\n\ty = 1\n", ""),
        (PYTHON, 'x = """a \nb"""\n', 'x = """a \nb"""\n', ""),
        (PYTHON, "x = 1 +\n", "x = 1 +\n", ""),
        (PYTHON, "x = '\\d' \n", "x = '\\d'\n", "white space at line ends"),
        (PYTHON, "", "", ""),
    ],
)
def test_layout(path: Path, text: str, tidied: str, words: str) -> None:
    assert tidy(text, path) == tidied
    assert faults(text, tidied) == words


def data_of(text: str) -> str | None:
    try:
        return repr(parse_document(text.removeprefix("\ufeff"), YAML).data)
    except Malformed:
        return None


PIECES = st.sampled_from(
    [
        "a: ",
        "b:\n",
        "- ",
        "|\n",
        ">-\n",
        "|+\n",
        "  ",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "'",
        '"',
        "#",
        "x",
        "1",
        "\\",
        "é",
    ]
)
TEXTS = st.tuples(st.sampled_from(["", "\ufeff"]), st.lists(PIECES, max_size=20)).map(lambda p: p[0] + "".join(p[1]))


@given(TEXTS)
def test_yaml_keeps_its_data_and_a_second_time_changes_nothing(text: str) -> None:
    tidied = tidy(text, YAML)
    assert data_of(tidied) == data_of(text)
    assert tidy(tidied, YAML) == tidied
    if data_of(text) is None:
        assert tidied == text


WORDS = st.lists(st.sampled_from(["word", "two  words", "", " deep", "# no comment", "tab\there", "end "]), max_size=5)


@given(st.dictionaries(st.sampled_from("abc"), WORDS, min_size=1), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_blocks_of_text_keep_their_words(blocks: dict[str, list[str]], end: str, last: bool) -> None:
    lines = [line for key, words in blocks.items() for line in (f"{key}: |2 ", *(f"  {word}" for word in words))]
    text = end.join(lines) + (end if last else "")
    assert data_of(text) is not None
    tidied = tidy(text, YAML)
    assert data_of(tidied) == data_of(text)
    assert tidy(tidied, YAML) == tidied
    assert "\r" not in tidied


LINES = st.sampled_from(
    [
        "x = 1",
        "if x:",
        "    y = 2",
        "\ty = 2",
        "'''",
        '"""',
        "# note",
        "\\",
        "",
        "f'{x}'",
        "é = '\\d'",
        "(",
        ")",
        "\x0c",
    ]
)


@given(st.lists(st.tuples(LINES, st.sampled_from(["", " ", "\t"]), st.sampled_from(["\n", "\r\n"])), max_size=8))
def test_python_keeps_its_tree_and_a_second_time_changes_nothing(parts: list[tuple[str, str, str]]) -> None:
    text = "".join("".join(part) for part in parts)
    tidied = tidy(text, PYTHON)
    assert tree_of(tidied) == tree_of(text)
    assert tidy(tidied, PYTHON) == tidied


def tree_of(text: str) -> str | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.dump(ast.parse(text))
        except SyntaxError:
            return None
