"""The files of a bank: which there are, and the questions in each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from interview_cli.bank.document import Document, read_document
from interview_cli.bank.model import AnyQuestion, Bank, Card, CodeQuestion, Deck, Ids, Story
from interview_cli.bank.problem import Malformed, Problem, malformed
from interview_cli.bank.schema import convert

BANK_FILE = "bank.yaml"
IDS_FILE = "ids.yaml"
QUESTION_FILE = "question.yaml"

Placed = tuple[AnyQuestion, int]
"""A question and the line where it starts in its file."""


def find_banks(folder: Path) -> list[Path]:
    """The bank folders at or directly below `folder`, by name."""
    if (folder / BANK_FILE).is_file():
        return [folder]
    if not folder.is_dir():
        return []
    return sorted(child for child in folder.iterdir() if (child / BANK_FILE).is_file())


def walk(bank: Path) -> Iterator[tuple[Path, list[Path]]]:
    """Each folder of the bank that may hold questions, with its question files.

    A folder with a question.yaml is one question and is not looked into any further.
    """
    pending = [bank]
    while pending:
        folder = pending.pop()
        files: list[Path] = []
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.name.startswith((".", "__")):
                continue
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                question = path / QUESTION_FILE
                if question.is_file():
                    files.append(question)
                else:
                    pending.append(path)
            elif path.suffix in (".yaml", ".yml") and not (folder == bank and entry.name in (BANK_FILE, IDS_FILE)):
                files.append(path)
        yield folder, files


def read_bank(bank: Path) -> Bank:
    """bank.yaml of the folder. Raises Malformed."""
    document = read_document(bank / BANK_FILE)
    return convert(document, document.data, Bank)


def read_ids(bank: Path) -> tuple[Ids, Document] | None:
    """ids.yaml of the folder, if there is one, and where each id stands. Raises Malformed."""
    path = bank / IDS_FILE
    if not path.is_file():
        return None
    document = read_document(path)
    return convert(document, document.data, Ids), document


def leaves(path: Path, bank: Path) -> bool:
    """Whether this is a link to something outside the bank."""
    return path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(bank))


def read_questions(path: Path) -> tuple[list[Placed], list[Problem]]:
    """The questions of one file (question.yaml or a deck), and what is wrong with the others."""
    try:
        document = read_document(path)
        if path.name == QUESTION_FILE:
            return [(_code(document), 1)], []
        return _deck(document)
    except Malformed as error:
        return [], [error.problem]


def _code(document: Document) -> CodeQuestion:
    if isinstance(document.data, dict) and "title" not in document.data:
        raise malformed(document.path, "the field `title` is missing", 1, 1)
    return convert(document, document.data, CodeQuestion)


def _deck(document: Document) -> tuple[list[Placed], list[Problem]]:
    data = document.data
    if not isinstance(data, dict):
        raise malformed(document.path, "a deck is a mapping with `title` and `cards` or `stories`", 1, 1)
    head = {key: value for key, value in data.items() if key not in ("cards", "stories")}
    deck = convert(document, head, Deck)
    placed: list[Placed] = []
    problems: list[Problem] = []
    sections: tuple[tuple[str, type[Card] | type[Story]], ...] = (("cards", Card), ("stories", Story))
    for section, kind in sections:
        items = data.get(section) or []
        if not isinstance(items, list):
            raise malformed(document.path, f"`{section}` must be a list", *document.place((section,)))
        for index, item in enumerate(items):
            at = (section, index)
            try:
                question = convert(document, _with_defaults(item, deck), kind, at)
            except Malformed as error:
                problems.append(error.problem)
            else:
                placed.append((question, document.place(at)[0]))
    if not placed and not problems:
        raise malformed(document.path, "the deck holds neither cards nor stories", 1, 1)
    return placed, problems


def _with_defaults(item: Any, deck: Deck) -> Any:
    if not isinstance(item, dict):
        return item
    return {"topics": list(deck.topics), "level": deck.level, **item}
