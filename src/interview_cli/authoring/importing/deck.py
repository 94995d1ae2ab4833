"""Reading a file of another program, and bringing a deck up to date with it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args

import yaml

from interview_cli.authoring import json_schema, skeleton
from interview_cli.authoring.importing import anki, hashcards, mochi, obsidian
from interview_cli.authoring.importing.card import Imported
from interview_cli.authoring.importing.pictures import brought
from interview_cli.authoring.importing.plan import Plan, planned
from interview_cli.authoring.new_card import CardDumper, make_bank, new_slug
from interview_cli.authoring.new_question import demand_topic, schemas_for, write_file
from interview_cli.bank.document import parse_document, read_text
from interview_cli.bank.index import BankIndex, load_index
from interview_cli.bank.load import read_bank
from interview_cli.bank.model import Card
from interview_cli.errors import DrillError, UsageError

Format = Literal["anki", "hashcards", "obsidian", "mochi"]
FORMATS: tuple[Format, ...] = get_args(Format)

MAX_BYTES = 32 * 2**20
_MARK = "# Imported by drill; "
_NOTE = f"{_MARK}a further import of the same file rewrites what is below and keeps the ids."


@dataclass(frozen=True)
class Prepared:
    """A plan, and the deck that it is for; `left_out` says what of the file has no place in a plan.
    `pictures` are the files that come along, by the place in the bank that each will have."""

    plan: Plan
    bank: Path
    deck: Path
    title: str
    topics: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    pictures: Mapping[str, Path] = field(default_factory=dict)

    @property
    def changes_something(self) -> bool:
        """Whether there is anything to write."""
        return self.plan.changes_something or bool(self.pictures)


class Found(NamedTuple):
    """The cards of a file, and in words what of it is left out."""

    cards: list[Imported]
    left_out: tuple[str, ...] = ()


def read_cards(source: Path, form: Format | None) -> Found:
    """The cards of the file; the format is told by its name and its text where none is given.

    Raises UsageError for what is no such file or cannot be read.
    """
    if source.suffix.lower() in (".apkg", ".colpkg"):
        hint = "in Anki: File, Export, Notes in Plain Text (.txt), with unique identifiers; then import that"
        raise UsageError(f"{source} is a package of Anki, not a text", hint)
    try:
        if form == "mochi" or (form is None and source.suffix.lower() == mochi.SUFFIX):
            cards, away = mochi.read(mochi.data_of(source, MAX_BYTES))
            words = f"{away} card{'' if away == 1 else 's'} left out: archived or thrown away in Mochi"
            return Found(cards, (words,) if away else ())
        if source.stat().st_size > MAX_BYTES:
            raise UsageError(f"{source} is larger than {MAX_BYTES // 2**20} MB", "divide it")
        text = source.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{source} is not UTF-8", "save it as UTF-8") from None
    except OSError as error:
        raise UsageError(f"{source} cannot be read: {error.strerror or error}", "name a file of cards") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = form or _format_of(source, text)
    return Found({"anki": anki.read, "hashcards": hashcards.read, "obsidian": obsidian.read}[found](text))


def prepare(
    source: Path, bank: Path, form: Format | None = None, topic: str | None = None, remove: bool = False
) -> Prepared:
    """What importing the file into the bank would do. Nothing is written.

    Raises UsageError, BankError where the bank cannot be read.
    """
    found = read_cards(source, form)
    come = brought(found.cards, source)
    cards, left_out = come.cards, (*found.left_out, *come.words)
    if not cards and not left_out:
        raise UsageError(f"no cards were found in {source}", f"--format says what it is: {', '.join(FORMATS)}")
    title = source.stem.replace("_", " ").replace("-", " ").strip().capitalize() or "Imported"
    deck = bank / f"{skeleton.slug_of(source.stem).replace('-', '_')}.yaml"
    index = load_index(bank, None) if bank.exists() else None
    known: tuple[str, ...] = ()
    if index is not None:
        demand_topic(read_bank(bank), topic)
        known = tuple(read_bank(bank).topics)
        cards = _own(cards, index, deck)
    old, topics = _as_imported(deck)
    elsewhere = _fronts(index, deck)
    plan = planned(old, cards, elsewhere, lambda front, taken: new_slug(index, front, taken), remove, known)
    wanted = "\n".join(str(card[name]) for card in plan.cards for name in ("front", "back"))
    files = {name: path for name, path in come.files.items() if name in wanted and not (bank / name).exists()}
    return Prepared(plan, bank, deck, title, tuple(topics or ([topic] if topic else [])), left_out, files)


def carry_out(prepared: Prepared) -> None:
    """Writes the deck, where it changes, and its pictures. Raises DrillError when it cannot be written."""
    if not prepared.changes_something:
        return
    try:
        make_bank(prepared.bank)
        # The pictures first: a deck never names what is not there yet.
        for name, path in prepared.pictures.items():
            (prepared.bank / name).parent.mkdir(exist_ok=True)
            write_file(prepared.bank / name, path.read_bytes())
        if not prepared.plan.changes_something:
            return
        topics = list(prepared.topics) or [next(iter(read_bank(prepared.bank).topics))]
        schemas = schemas_for(prepared.bank)
        head = json_schema.modeline("deck", prepared.deck, schemas) + _NOTE + "\n"
        body = {"title": prepared.title, "topics": topics, "cards": list(prepared.plan.cards)}
        text = yaml.dump(body, Dumper=CardDumper, sort_keys=False, allow_unicode=True, width=100)
        write_file(prepared.deck, (head + text).encode())
    except OSError as error:
        where = error.filename or prepared.bank
        raise DrillError(f"{where}: {error.strerror or error}", "nothing was imported") from None


def _own(cards: Sequence[Imported], index: BankIndex, deck: Path) -> list[Imported]:
    """The cards, those that came out of this very bank by their own ids; where another deck has them, with nothing
    left to ask, as that deck asks it."""
    places = {entry.id: Path(entry.path) for entry in index.entries}
    found = []
    for card in cards:
        name = re.sub(r"-c\d+\Z", "", card.key) if card.form == "cloze" else card.key
        if name in places:
            slug = name.partition("/")[2]
            card = replace(card, slug=slug) if places[name] == deck else replace(card, front="")
        found.append(card)
    return found


def _format_of(source: Path, text: str) -> Format:
    if source.suffix.lower() in (".md", ".markdown"):
        return "hashcards" if hashcards.is_deck(text) else "obsidian"
    return "anki"


def _as_imported(deck: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Cards and topics of a deck that an earlier import has written; nothing when there is no such file."""
    if not deck.exists():
        return [], []
    text = read_text(deck)
    data = parse_document(text, deck).data
    if _MARK not in text:
        raise UsageError(f"{deck} is a deck of yours that was not imported", "rename one of the two files")
    found = data if isinstance(data, dict) else {}
    return [dict(card) for card in found.get("cards", ())], list(found.get("topics", ()))


def _fronts(index: BankIndex | None, deck: Path) -> set[str]:
    """What other decks of the bank ask."""
    if index is None:
        return set()
    others = [entry.question() for entry in index.entries if entry.kind == "card" and Path(entry.path) != deck]
    return {question.front for question in others if isinstance(question, Card)}
