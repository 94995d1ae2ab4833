"""YAML text to plain data: what is read, and how everything that is no plain YAML is told."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bank_samples import write

from interview_cli.bank.document import MAX_BYTES, MAX_DEPTH, parse_document, read_document
from interview_cli.bank.problem import Malformed, Problem

FILE = Path("deck.yaml")


def data(text: str) -> Any:
    return parse_document(text, FILE).data


def problem(text: str) -> Problem:
    with pytest.raises(Malformed) as caught:
        parse_document(text, FILE)
    return caught.value.problem


def problem_of(path: Path) -> Problem:
    with pytest.raises(Malformed) as caught:
        read_document(path)
    assert caught.value.problem.path == str(path)
    return caught.value.problem


# What is read


@pytest.mark.parametrize("word", ["no", "on", "yes", "off", "y", "1:30", "0o7", "0x1F", "1_000", "2026-01-31", "<<"])
def test_what_older_yaml_takes_for_something_else_is_a_word(word: str) -> None:
    assert data(f"answer: {word}\n") == {"answer": word}


@pytest.mark.parametrize(
    ("text", "number"),
    [("7", 7), ("-3", -3), ("+3", 3), ("007", 7), ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("-2.5E-1", -0.25)],
)
def test_numbers(text: str, number: float) -> None:
    read = data(f"answer: {text}\n")["answer"]
    assert (read, type(read)) == (number, type(number))


@pytest.mark.parametrize("word", ["~", "null", "Null", "NULL", ""])
def test_nothing(word: str) -> None:
    assert data(f"answer: {word}\n") == {"answer": None}


@pytest.mark.parametrize(("word", "truth"), [("true", True), ("True", True), ("false", False), ("FALSE", False)])
def test_truth_values(word: str, truth: bool) -> None:
    assert data(f"answer: {word}\n")["answer"] is truth


@pytest.mark.parametrize("text", ["'5'", '"5"', "|-\n  5", ">-\n  5", "! 5"])
def test_quoted_numbers_are_text(text: str) -> None:
    assert data(f"answer: {text}\n") == {"answer": "5"}


def test_keys_are_text_whatever_they_look_like() -> None:
    assert data("1: a\ntrue: b\n~: c\n") == {"1": "a", "true": "b", "~": "c"}


def test_structures() -> None:
    assert data("a: [1, {b: c}]\nd:\n  - e\n  - f: g\n    h: []\n") == {
        "a": [1, {"b": "c"}],
        "d": ["e", {"f": "g", "h": []}],
    }


def test_a_document_may_be_opened_and_closed() -> None:
    assert data("%YAML 1.2\n---\na: 1\n...\n") == {"a": 1}


# Where each value stands


def test_a_place_is_the_key_of_an_entry_and_the_start_of_an_item() -> None:
    document = parse_document("title: T\ncards:\n  - id: one\n    probes: [a, b]\n  - id: two\n", FILE)
    assert document.place(("title",)) == (1, 1)
    assert document.place(("cards",)) == (2, 1)
    assert document.place(("cards", 0)) == (3, 5)
    assert document.place(("cards", 0, "probes")) == (4, 5)
    assert document.place(("cards", 0, "probes", 1)) == (4, 17)
    assert document.place(("cards", 1, "id")) == (5, 5)


def test_what_is_not_there_has_the_place_of_its_nearest_parent() -> None:
    document = parse_document("title: T\ncards:\n  - id: one\n", FILE)
    assert document.place(("cards", 0, "front")) == (3, 5)
    assert document.place(("cards", 7, "front")) == (2, 1)
    assert document.place(("nothing", "at", "all")) == (1, 1)


def test_lines_that_end_as_on_windows_count_as_lines() -> None:
    document = parse_document("a: 1\r\nb:\r\n  - c\r\n  - d\r\n", FILE)
    assert document.data == {"a": 1, "b": ["c", "d"]}
    assert document.place(("b", 1)) == (4, 5)


def test_columns_count_characters_not_bytes() -> None:
    assert parse_document("{é😀: 1, b: 2}", FILE).place(("b",)) == (1, 9)


# What is refused, with the place


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("a: [1, 2\nb: 3\n", (2, 2), "expected ',' or ']'"),
        ("a:\n\tb: 1\n", (2, 1), "cannot start any token"),
        ("a: 1\r\nb: ]\r\n", (2, 4), "did not find expected node content"),
        ("a: b: c\n", (1, 5), "mapping values are not allowed"),
        ("%YAML 3.0\n---\na: 1\n", (1, 1), "incompatible YAML"),
        ("- a\nb: 1\n", (2, 1), "expected '-'"),
    ],
)
def test_a_syntax_error_is_told_where_it_is(text: str, where: tuple[int, int], words: str) -> None:
    found = problem(text)
    assert (found.rule, found.line, found.column) == ("yaml", *where)
    assert found.message.startswith("not valid YAML: ")
    assert words in found.message


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('title: x\ncards:\n  - id: a\n    front: "what is', 4),
        ("title: x\ncar", 3),
        ("title: x\ncards: [{id: a", 3),
    ],
)
def test_a_half_written_file_is_told_near_its_end(text: str, line: int) -> None:
    found = problem(text)
    assert found.rule == "yaml"
    assert line - 1 <= found.line <= line


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: 1\nb: 2\na: 3\n", "deck.yaml:3:1: the key `a` stands twice (first on line 1)"),
        ("cards:\n  - id: x\n    id: y\n", "deck.yaml:3:5: the key `id` stands twice (first on line 2)"),
        ("{a: 1, a: 1}", "deck.yaml:1:8: the key `a` stands twice (first on line 1)"),
        ("'1': a\n1: b\n", "deck.yaml:2:1: the key `1` stands twice (first on line 1)"),
    ],
)
def test_a_key_that_stands_twice_is_told_with_the_line_of_the_first(text: str, where: str) -> None:
    found = problem(text)
    assert (found.rule, str(found)) == ("duplicate-key", where)


def test_the_same_key_in_two_cards_is_no_duplicate() -> None:
    assert data("- id: x\n- id: y\n") == [{"id": "x"}, {"id": "y"}]


@pytest.mark.parametrize(
    ("tag", "named"),
    [
        ("!!python/object/apply:os.system", "tag:yaml.org,2002:python/object/apply:os.system"),
        ("!!python/name:os.system", "tag:yaml.org,2002:python/name:os.system"),
        ("!!str", "tag:yaml.org,2002:str"),
        ("!mine", "!mine"),
    ],
)
@pytest.mark.parametrize("value", ["['touch never']", "never", "{a: b}"])
def test_a_tag_is_refused_and_named(tag: str, named: str, value: str) -> None:
    found = problem(f"a: 1\nb: {tag} {value}\n")
    assert (found.line, found.column) == (2, 4)
    assert found.message == f"the tag `{named}` is not allowed; banks hold plain data only"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: &x 1\nb: 2\n", (1, 4)),
        ("a: 1\nb: *x\n", (2, 4)),
        ("a: &x [1]\n", (1, 4)),
        ("a:\n  <<: *x\n", (2, 7)),
        ("&x a: 1\n", (1, 1)),
    ],
)
def test_anchors_and_aliases_are_refused(text: str, where: tuple[int, int]) -> None:
    found = problem(text)
    assert (found.line, found.column) == where
    assert found.message == "anchors and aliases are not used in banks; write the value out"


def test_an_alias_bomb_goes_off_at_its_first_anchor() -> None:
    names = [f"n{number}" for number in range(60)]
    doubled = [f"{here}: &{here} [*{before}, *{before}]\n" for before, here in pairwise(names)]
    found = problem("n0: &n0 [x, x]\n" + "".join(doubled))
    assert (found.line, found.column) == (1, 5)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 10_000,
        "[" * 10_000 + "]" * 10_000,
        "{a: " * 10_000 + "1" + "}" * 10_000,
        "- " * 10_000 + "x",
        "\n".join(" " * depth + "a:" for depth in range(2_000)),
    ],
    ids=["open brackets", "brackets", "braces", "dashes", "indents"],
)
def test_deep_nesting_is_refused_where_it_gets_too_deep(text: str) -> None:
    found = problem(text)
    assert found.message == f"nested deeper than {MAX_DEPTH} levels"
    assert found.line > MAX_DEPTH or found.column > MAX_DEPTH


def test_nesting_up_to_the_limit_is_read() -> None:
    value = data("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH)
    for _ in range(MAX_DEPTH):
        [value] = value
    assert value == "x"


def test_a_second_document_is_told_where_it_starts() -> None:
    found = problem("a: 1\n---\nb: 2\n")
    assert str(found) == "deck.yaml:2:1: a second YAML document starts here; a file holds one"


@pytest.mark.parametrize("text", ["? [a]\n: 1\n", "{a: b}: 1\n", "[a]: 1\n"])
def test_a_key_that_is_no_word_is_refused(text: str) -> None:
    found = problem(text)
    assert found.line == 1
    assert found.message == "a key must be a single word or number"


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "   "])
def test_an_empty_file_is_told(text: str) -> None:
    assert str(problem(text)) == "deck.yaml:1:1: the file is empty"


@pytest.mark.parametrize(
    ("text", "where"),
    [("a: b\x00c\n", (1, 5)), ("a: 1\nbé: \x07\n", (2, 5)), ("a: 1\nb: 2\n\x1b[2J\n", (3, 1)), ("a: \uffff\n", (1, 4))],
)
def test_a_control_character_is_told_with_its_place(text: str, where: tuple[int, int]) -> None:
    found = problem(text)
    assert found.message.startswith("not valid YAML: the character '\\")
    assert (found.line, found.column) == where


def test_words_of_the_file_cannot_steer_the_terminal() -> None:
    found = problem('"\\e[2J": 1\n"\\e[2J": 2\n')
    assert found.rule == "duplicate-key"
    assert "\x1b" not in str(found)


# The file itself


def test_a_byte_order_mark_is_not_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(b"\xef\xbb\xbftitle: T\nlevel: easy\n")
    document = read_document(path)
    assert document.data == {"title": "T", "level": "easy"}
    assert document.place(("title",)) == (1, 1)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    found = problem_of(tmp_path / "deck.yaml")
    assert (found.rule, found.message, found.line) == ("missing-file", "the file is missing", 0)


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "deck.yaml").mkdir()
    found = problem_of(tmp_path / "deck.yaml")
    assert (found.rule, found.message) == ("unreadable", "the file cannot be read: Is a directory")


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_one_may_not_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "deck.yaml", "a: 1\n")
    path.chmod(0)
    found = problem_of(path)
    assert (found.rule, found.message) == ("unreadable", "the file cannot be read: Permission denied")


@pytest.mark.parametrize(
    ("raw", "where", "byte"),
    [
        (b"title: caf\xe9\n", (1, 11), "0xe9"),
        (b"a: 1\nb: \xff\n", (2, 4), "0xff"),
        (b"a: 1\nb: 2\nc: \xc3", (3, 4), "0xc3"),
        (b"\xff\xfea\x00:\x00", (1, 1), "0xff"),
    ],
    ids=["latin-1", "never in UTF-8", "cut off", "UTF-16"],
)
def test_a_byte_that_is_no_utf8_is_told_with_its_place(
    tmp_path: Path, raw: bytes, where: tuple[int, int], byte: str
) -> None:
    path = tmp_path / "deck.yaml"
    path.write_bytes(raw)
    found = problem_of(path)
    assert (found.rule, found.line, found.column) == ("encoding", *where)
    assert found.message == f"byte {byte} is not UTF-8; save the file as UTF-8"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "deck.yaml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("the file was read"))
    found = problem_of(path)
    assert (found.rule, found.message) == ("size", "the file is larger than 8 MB; split it")


def test_the_failure_reads_as_a_line_with_what_to_do(tmp_path: Path) -> None:
    path = write(tmp_path / "deck.yaml", "a: 1\na: 2\n")
    with pytest.raises(Malformed) as caught:
        read_document(path)
    assert caught.value.message == f"{path}:2:1: the key `a` stands twice (first on line 1)"
    assert caught.value.hint == "mend the file; `drill check` lists everything that is wrong"
    assert caught.value.code == 3
