"""Small banks written on the spot, and the places that problems name, for the tests of the bank."""

from __future__ import annotations

import os
from pathlib import Path

from interview_cli.bank.load import read_questions
from interview_cli.bank.model import AnyQuestion
from interview_cli.bank.problem import Problem

LONG_AGO = 1_600_000_000_000_000_000

COVER = "title: A bank\nlicence: MIT\ntopics:\n  arrays: Arrays and hashing\n"

CARD = "title: A deck\ntopics: [arrays]\ncards:\n  - id: one\n    front: Front of one\n    back: Back of one\n"
"""A deck with one card; what is appended, indented by four, belongs to the card."""

CODE = """\
id: two-sum
title: Two Sum
topics: [arrays]
statement: Find two numbers that add up to the target.
examples:
  - call: two_sum([1, 2], 3)
    result: "[0, 1]"
hints: [look it up]
key_idea: A hash map.
complexity: {time: O(n), space: O(n)}
"""


def write(path: Path, text: str) -> Path:
    """The file with this text, line ends as they are; its folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def bank_of(folder: Path, **decks: str) -> Path:
    """A bank folder with a cover page and these decks (name of the file without suffix: text)."""
    write(folder / "bank.yaml", COVER)
    for name, text in decks.items():
        write(folder / f"{name}.yaml", text)
    return folder


def deck_of(*slugs: str) -> str:
    """A deck with a card for each slug, the first on line 4, each on three lines."""
    cards = [f"  - id: {slug}\n    front: Front of {slug}\n    back: Back of {slug}\n" for slug in slugs]
    return "title: A deck\ntopics: [arrays]\ncards:\n" + "".join(cards)


def settle(folder: Path) -> None:
    """Makes everything in the folder look as if it had been written long ago."""
    for path in [*folder.rglob("*"), folder]:
        os.utime(path, ns=(LONG_AGO, LONG_AGO))


def cards(path: Path, text: str) -> tuple[list[AnyQuestion], list[Problem]]:
    """What a deck with this text holds, and what is wrong with it."""
    placed, problems = read_questions(write(path, text))
    return [question for question, _ in placed], problems


def told(problem: Problem) -> str:
    """The problem as one reads it, with the name of the file alone: `deck.yaml:4:5: …`."""
    return str(problem).replace(problem.path, Path(problem.path).name, 1)
