"""Ids that stay: what ids.yaml records, and how it is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import change, found, line_of

from interview_cli.bank.document import parse_document
from interview_cli.bank.index import load_index
from interview_cli.bank.model import Ids
from interview_cli.bank.problem import Problem
from interview_cli.check.ids import check_ids, record

pytest_plugins = ["check_fixtures"]


def slugs(bank: Path) -> list[str]:
    return sorted(entry.slug for entry in load_index(bank, None).entries)


def write(bank: Path, retired: str = "", *, more: tuple[str, ...] = ()) -> Path:
    """An ids.yaml that lists all questions of the bank and some more."""
    path = bank / "ids.yaml"
    lines = "".join(f"  - {slug}\n" for slug in sorted([*slugs(bank), *more]))
    path.write_text(f"released:\n{lines}{retired}")
    return path


def problems_of(bank: Path) -> list[Problem]:
    return [*check_ids(load_index(bank, None))]


def test_a_bank_without_the_file_records_nothing(bank: Path) -> None:
    assert problems_of(bank) == []


def test_the_file_is_no_deck(bank: Path) -> None:
    before = slugs(bank)
    write(bank)
    assert load_index(bank, None).problems == []
    assert slugs(bank) == before
    assert problems_of(bank) == []


def test_a_file_of_the_same_name_further_down_is_a_deck(bank: Path) -> None:
    write(bank).rename(bank / "design" / "ids.yaml")
    assert [Path(problem.path).name for problem in load_index(bank, None).problems] == ["ids.yaml"]


def test_a_released_id_that_is_gone(bank: Path) -> None:
    path = write(bank, more=("old-card",))
    [problem] = problems_of(bank)
    assert found([problem], bank) == [("id-vanished", "ids.yaml", line_of(path, "old-card"))]
    assert (problem.severity, problem.message) == (
        "error",
        "no question has the released id `old-card`; bring it back, or name it under `retired`",
    )


def test_a_renamed_id_is_told_with_its_new_name(bank: Path) -> None:
    write(bank)
    change(bank / "cards.yaml", "id: bits-in-a-byte", "id: bits-in-one-byte")
    vanished, new = problems_of(bank)
    assert "`bits-in-a-byte` (is `bits-in-one-byte` its new name?); bring it back" in vanished.message
    assert (new.rule, new.severity) == ("ids-not-listed", "warning")
    assert new.message == "not recorded yet: `bits-in-one-byte`; `--fix` adds them"


def test_a_retired_id_may_be_gone(bank: Path) -> None:
    write(bank, "retired:\n  old-card: bits-in-a-byte\n", more=("old-card",))
    assert problems_of(bank) == []


def test_a_retired_id_that_is_used_again(bank: Path) -> None:
    write(bank, "retired:\n  bits-in-a-byte: too easy\n")
    [problem] = problems_of(bank)
    line = line_of(bank / "cards.yaml", "id: bits-in-a-byte")
    assert found([problem], bank) == [("id-reused", "cards.yaml", line)]
    assert problem.message == "the id `bits-in-a-byte` is retired (too easy); give this question another one"


def test_what_cannot_be_read_has_not_vanished(bank: Path) -> None:
    write(bank)
    change(bank / "cards.yaml", "form: numeric", "from: numeric")
    assert problems_of(bank) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("relased: []\n", "unknown field `relased`; did you mean `released`?"),
        ("released: [Two Sum]\n", "`released`: found 'Two Sum', expected a slug"),
        ("retired: {old-card: ''}\n", "`retired`: holds a text that is empty"),
        ("", "the file is empty"),
        ("released: [\n", "not valid YAML"),
    ],
)
def test_a_file_that_is_not_of_the_format(bank: Path, text: str, words: str) -> None:
    (bank / "ids.yaml").write_text(text)
    [problem] = problems_of(bank)
    assert Path(problem.path) == bank / "ids.yaml"
    assert problem.message.startswith(words)


def recorded(text: str, new: set[str]) -> str | None:
    data = parse_document(text, Path("ids.yaml")).data
    return record(text, Ids(tuple(data.get("released", ())), data.get("retired", {})), new)


def test_a_new_file_says_what_it_is_and_lists_the_ids() -> None:
    text = record("", None, {"b", "a", "null", "1e5", "2024"})
    assert text is not None
    assert text.startswith("# Every id")
    assert parse_document(text, Path("ids.yaml")).data == {"released": ["1e5", "2024", "a", "b", "null"]}
    assert recorded(text, {"a"}) == text


def test_new_ids_are_added_in_order_and_the_rest_stays() -> None:
    text = "# mine\nreleased: [c, a]\n\n# why\nretired:\n  z: a  # better\n"
    assert recorded(text, {"b"}) == ("# mine\nreleased:\n  - a\n  - b\n  - c\n\n# why\nretired:\n  z: a  # better\n")


def test_a_list_that_is_not_there_yet_is_begun() -> None:
    assert recorded("retired:\n  z: a\n", {"b"}) == "retired:\n  z: a\nreleased:\n  - b\n"


def test_a_retired_id_is_not_released_by_a_question_that_uses_it_again() -> None:
    assert recorded("released: [a]\nretired: {z: a}\n", {"a", "z"}) == "released: [a]\nretired: {z: a}\n"


@pytest.mark.parametrize(
    "text", ["released:\n  - b  # the first\n", "{released: [b]}\n", "released:\n  - b\n  # the rest\n  - c\n"]
)
def test_comments_and_odd_layouts_are_not_lost(text: str) -> None:
    assert recorded(text, {"a"}) is None
