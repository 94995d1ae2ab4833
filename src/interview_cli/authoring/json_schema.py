"""JSON Schema of bank.yaml, question.yaml and decks, for editors that complete and check while one writes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from interview_cli.bank.model import CARD_PARTS, Bank, CodeQuestion, Deck

What = Literal["bank", "question", "deck"]
WHATS: tuple[What, ...] = get_args(What)
FOLDER = ".schema"
"""Where a folder of banks, or a bank, keeps them; drill itself reads nothing there."""

_STRUCTS: dict[What, type] = {"bank": Bank, "question": CodeQuestion, "deck": Deck}
FIELDS = {
    "Bank.title": "The name on the cover.",
    "Bank.licence": "What others may do with the bank: an SPDX id such as MIT or CC-BY-SA-4.0, or `proprietary`.",
    "Bank.topics": "What questions name and learners filter by: a slug, and how it is written.",
    "Bank.syllabus": "What the bank promises to cover; each item must stand in some question's `covers`.",
    "Example.call": "A Python call of the solution, such as `two_sum([3, 3], 6)`; run against the reference.",
    "Example.result": "The literal that the call gives, in quotes.",
    "Example.note": "Why that is the answer.",
    "Question.id": "Lower-case words joined by hyphens. It never changes: the learner's history hangs on it.",
    "Question.topics": "Topics of bank.yaml, the main one first.",
    "Question.covers": "Items of the syllabus in bank.yaml that the question really trains.",
    "Question.as_of": "For what moves: when it was true, such as 2026-11.",
    "Question.minutes": "The time an interviewer would expect.",
    "CodeQuestion.statement": "A concrete scenario, then the exact contract, then the constraints as numbers.",
    "CodeQuestion.hints": "One to five rungs: what to notice, the pattern, the key step. None gives the code.",
    "CodeQuestion.key_idea": "The sentence that the pattern drill asks for.",
    "CodeQuestion.follow_ups": "What an interviewer asks next, each with a short model answer.",
    "CodeQuestion.in_production": "Which real system does this.",
    "CodeQuestion.leetcode": "The public number of the problem.",
    "CodeQuestion.mutates": "Parameters that the solution must change in place.",
    "CodeQuestion.may_change": "Parameters that the solution is free to change.",
    "CodeQuestion.node": "Which class the statement calls `Node`.",
    "Card.front": "The question, as an interviewer asks it.",
    "Card.back": "The answer first, in one or two sentences; then why; then the trap.",
    "Card.source": "A citation: authors, year, title, section.",
    "Card.facets": "For the form `overview`: the sides that the learner ticks; a missed one may become a card.",
    "Card.steps": "For the form `derive`: the derivation, revealed step by step.",
    "Card.choices": "For the form `choice`: the options, at least one with `right: true`.",
    "Card.number": "For the form `numeric`: the answer, its tolerance and unit.",
    "Card.draw": "For the form `numeric`: parameters that are drawn anew each time, a list or `{from: 2, to: 9}`.",
    "Card.where": "What the drawn values have to fulfil, such as `k < n`.",
    "Card.answers": "For the form `typed`: lines that are right, in any case, spacing and spelling of formulas.",
    "Card.probes": "Deeper questions with their answers, asked one by one after a good answer.",
    "Card.verify": "Python that computes or asserts what the card says; `drill check` runs it.",
    "Story.front": "The prompt, as an interviewer says it.",
    "Story.signals": "What an interviewer listens for.",
    "Story.probes": "What a good interviewer asks next.",
    "Story.strong": "Marks of a strong answer, for grading oneself.",
    "Story.weak": "Marks of a weak answer.",
    "Story.seconds": "How long the story may take.",
}
"""What an editor says of a field; a field of `Question` belongs to every kind."""


def schema(what: What) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of this kind of file."""
    found = msgspec.json.schema(_STRUCTS[what])
    for name, struct in found["$defs"].items():
        _describe(name, struct)
        # YAML files leave it out: which kind it is follows from the file, or the section of the deck.
        struct["required"] = [field for field in struct.get("required", []) if field != "kind"]
    definitions = found["$defs"]
    if what == "question":
        definitions["CodeQuestion"]["required"].append("title")
    if what == "deck":
        definitions["Deck"]["anyOf"] = [{"required": ["cards"]}, {"required": ["stories"]}]
        definitions["Card"]["allOf"] = [_form(form, part) for form, part in CARD_PARTS.items()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"drill: {what}",
        **found,
    }


def text(what: What) -> str:
    """The schema as it is written: indented, with a line end."""
    return json.dumps(schema(what), indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> list[Path]:
    """Writes the schemas into the folder, each as a whole; gives their paths. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{what}.json" for what in WHATS]
    for what, path in zip(WHATS, paths, strict=True):
        temporary = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            temporary.write_text(text(what), encoding="utf-8")
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)
    return paths


def modeline(what: What, file: Path, schemas: Path) -> str:
    """The first line of a YAML file that tells editors where its schema is."""
    relative = Path(os.path.relpath(schemas / f"{what}.json", file.parent)).as_posix()
    return f"# yaml-language-server: $schema={relative}\n"


def _describe(name: str, struct: dict[str, Any]) -> None:
    if "description" in struct:
        struct["description"] = " ".join(struct["description"].split())
    for field, found in struct["properties"].items():
        words = FIELDS.get(f"{name}.{field}") or (
            FIELDS.get(f"Question.{field}") if "id" in struct["required"] else None
        )
        if words:
            found["description"] = words


def _form(form: str, part: str) -> dict[str, Any]:
    """A card of this form has the part, and no other card has."""
    return {
        "if": {"properties": {"form": {"const": form}}, "required": ["form"]},
        "then": {"required": [part]},
        "else": {"properties": {part: {"enum": [[], None]}}},
    }
