"""The JSON Schemas say what drill itself says of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from interview_cli.authoring.json_schema import FIELDS, FOLDER, WHATS, What, modeline, schema, text, write
from interview_cli.bank.document import parse_document, read_document
from interview_cli.bank.load import BANK_FILE, IDS_FILE, QUESTION_FILE, find_banks, walk
from interview_cli.paths import shipped_folder

SHIPPED = shipped_folder() / "question_banks"
FILES = [
    path for bank in find_banks(SHIPPED) for path in (bank / BANK_FILE, *(f for _, files in walk(bank) for f in files))
]


def what_of(path: Path) -> What:
    return "bank" if path.name == BANK_FILE else "question" if path.name == QUESTION_FILE else "deck"


def faults(what: What, data: Any) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(schema(what)).iter_errors(data)]


def yaml(words: str) -> Any:
    return parse_document(words, Path("x")).data


@pytest.mark.parametrize("what", WHATS)
def test_a_schema_is_one(what: What) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(what))


@pytest.mark.parametrize("what", WHATS)
def test_no_struct_takes_unknown_fields(what: What) -> None:
    assert all(struct["additionalProperties"] is False for struct in schema(what)["$defs"].values())


@pytest.mark.parametrize("what", WHATS)
def test_the_schemas_beside_the_shipped_banks_are_the_present_ones(what: What) -> None:
    path = SHIPPED / FOLDER / f"{what}.json"
    assert path.read_text(encoding="utf-8") == text(what), f"drill bank schema --write {SHIPPED / FOLDER}"


def test_every_shipped_file_fits_its_schema() -> None:
    assert len(FILES) > 50
    wrong = {str(path): faults(what_of(path), read_document(path).data) for path in FILES}
    assert {path: found for path, found in wrong.items() if found} == {}


def test_every_file_of_the_tiny_bank_fits(tiny_bank: Path) -> None:
    for path in tiny_bank.rglob("*.yaml"):
        if path.name != IDS_FILE:
            assert faults(what_of(path), read_document(path).data) == []


def test_every_described_field_exists() -> None:
    known: set[str] = set()
    for what in WHATS:
        for name, struct in schema(what)["$defs"].items():
            known |= {f"{owner}.{field}" for field in struct["properties"] for owner in (name, "Question")}
    assert FIELDS.keys() - known == set()


CARD = "id: a\nfront: b\nback: c\n"


def deck(card: str) -> Any:
    return {"title": "T", "cards": [yaml(CARD + card)]}


@pytest.mark.parametrize(
    "card",
    [
        "",
        "kind: card",
        "form: basic",
        "form: numeric\nnumber: {answer: 1}",
        "form: choice\nchoices: [{text: x, right: true}]",
        "form: derive\nsteps: [x]",
        "form: overview\nfacets: [{name: x, answer: y}]",
    ],
)
def test_a_card_that_drill_takes_fits(card: str) -> None:
    assert faults("deck", deck(card)) == []


@pytest.mark.parametrize(
    "card",
    [
        "kind: story",
        "form: numeric",
        "form: choice\nnumber: {answer: 1}",
        "steps: [x]",
        "form: basic\nfacets: [{name: x, answer: y}]",
        "sauce: x",
        "level: trivial",
        "minutes: 0",
        "source: 1",
    ],
)
def test_a_card_that_drill_refuses_does_not_fit(card: str) -> None:
    assert faults("deck", deck(card)) != []


def test_a_deck_needs_cards_or_stories_and_a_coding_question_a_title() -> None:
    assert faults("deck", {"title": "T"}) != []
    question = read_document(next(path for path in FILES if path.name == QUESTION_FILE)).data
    assert faults("question", question) == []
    del question["title"]
    assert faults("question", question) == ["'title' is a required property"]


def test_writing_replaces_what_is_there_and_leaves_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "bank.json").write_text("old", encoding="utf-8")
    assert write(tmp_path) == [tmp_path / f"{what}.json" for what in WHATS]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"{what}.json" for what in WHATS)
    assert (tmp_path / "bank.json").read_text(encoding="utf-8") == text("bank")


def test_the_line_for_editors_leads_from_the_file_to_its_schema(tmp_path: Path) -> None:
    line = modeline("question", tmp_path / "bank" / "topic" / "slug" / "question.yaml", tmp_path / FOLDER)
    assert line == "# yaml-language-server: $schema=../../../.schema/question.json\n"


def test_every_shipped_file_tells_editors_where_its_schema_is() -> None:
    for path in FILES:
        line = modeline(what_of(path), path, SHIPPED / FOLDER)
        assert path.read_text(encoding="utf-8").startswith(line), path
        assert (path.parent / line.rpartition("=")[2].strip()).is_file()
