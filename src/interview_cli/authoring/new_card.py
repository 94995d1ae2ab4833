"""A card of the learner's own, from its front and back: it is there for the next review."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Collection
from pathlib import Path

import yaml

from interview_cli.authoring import json_schema, skeleton
from interview_cli.authoring.new_question import Made, deck_for, demand_topic, schemas_for, with_item, write_file
from interview_cli.bank.document import plain_value, read_text
from interview_cli.bank.index import BankIndex, load_index
from interview_cli.bank.load import BANK_FILE, read_bank, read_ids
from interview_cli.bank.model import Card
from interview_cli.errors import DrillError, UsageError

TOPIC = "own"
_COVER = "title: My cards\nlicence: proprietary\ntopics: {own: My cards}\n"
_WORDS, _LONGEST = 6, 60


class CardExists(UsageError):
    """The bank asks this already."""


def add_card(bank: Path, front: str, back: str, topic: str | None = None, source: str = "") -> Made:
    """Adds the card to the bank, which is made when there is none; nothing else in it changes.

    Raises UsageError (CardExists where it is there), BankError where the bank cannot be read, DrillError where it
    cannot be written.
    """
    if not front.strip() or not back.strip():
        raise UsageError("a card needs a front and a back", 'drill card add "What is 2⁵?" "32"')
    try:
        make_bank(bank)
        demand_topic(read_bank(bank), topic)
        index = load_index(bank, None)
        _demand_new(index, front)
        slug = new_slug(index, front)
        fields: dict[str, object] = {"id": slug}
        if topic is not None:
            fields["topics"] = [topic]
        fields |= {"front": front.strip(), "back": back.strip()}
        if source.strip():
            fields["source"] = source.strip()
        return _put(bank, slug, fields)
    except OSError as error:
        raise DrillError(f"{error.filename or bank}: {error.strerror or error}", "the card was not added") from None


def make_bank(bank: Path) -> None:
    """Writes the cover of a bank of one's own cards, where there is no bank. Raises OSError."""
    if not bank.exists():
        skeleton.write_new(bank, {BANK_FILE: _cover()}, schemas=True)


def _put(bank: Path, slug: str, fields: dict[str, object]) -> Made:
    text = yaml.dump(fields, Dumper=CardDumper, sort_keys=False, allow_unicode=True, width=100)
    item = "- " + textwrap.indent(text, "  ").lstrip()
    deck = deck_for(load_index(bank, None), "card", None)
    if deck.exists():
        changed = with_item(deck, read_text(deck), "card", slug, item=item)
    else:
        topics = read_bank(bank).topics
        head = f"title: My cards\ntopics: [{skeleton.scalar(next(iter(topics)))}]\ncards:\n"
        changed = json_schema.modeline("deck", deck, schemas_for(bank)) + head + textwrap.indent(item, "  ")
    write_file(deck, changed.encode())
    line = next((entry.line for entry in load_index(bank, None).entries if entry.slug == slug), 1)
    return Made(deck, line)


def _cover() -> str:
    bank = Path("/bank")
    return json_schema.modeline("bank", bank / BANK_FILE, bank / json_schema.FOLDER) + _COVER


class CardDumper(yaml.SafeDumper):
    """Writes texts of several lines as blocks, and in quotes what a bank would read as a number."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # PyYAML knows the numbers of YAML 1.1: to it `08` and `1e3` are words.
    quoted = None if isinstance(plain_value(text), str) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else quoted)


CardDumper.add_representer(str, _text)


def _demand_new(index: BankIndex, front: str) -> None:
    """Raises CardExists when the bank asks this already."""
    words = front.split()
    for entry in index.entries:
        question = entry.question()
        if isinstance(question, Card) and question.front.split() == words:
            raise CardExists(
                f"this card is there already: {entry.path}:{entry.line}", "change it there, in your editor"
            )


def new_slug(index: BankIndex | None, front: str, taken: Collection[str] = ()) -> str:
    """An id made of the first words of the front that the bank, if there is one, never had, and that is not `taken`."""
    plain = unicodedata.normalize("NFKD", front).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)[:_WORDS]
    slug = "-".join(words)[:_LONGEST].rstrip("-") or "card"
    found = read_ids(Path(index.folder)) if index else None
    known = {entry.slug for entry in index.entries} if index else set()
    known |= {*found[0].released, *found[0].retired} if found else set()
    number, unique = 1, slug
    while unique in known or unique in taken:
        number += 1
        unique = f"{slug}-{number}"
    return unique
