"""The learner's edits of shipped cards and stories: EDITS/BANK/ is a bank with a deck for each edited question, which
is asked instead of the shipped one, under the same id.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import unquote

import msgspec
import yaml

from interview_cli.authoring import json_schema
from interview_cli.authoring.new_card import CardDumper
from interview_cli.authoring.new_question import write_file
from interview_cli.bank.document import read_document, read_text
from interview_cli.bank.index import Entry, load_index
from interview_cli.bank.library import Library
from interview_cli.bank.load import BANK_FILE, IDS_FILE, QUESTION_FILE, find_banks
from interview_cli.bank.picture import NoPicture, file_of, pictures_in
from interview_cli.errors import DrillError
from interview_cli.paths import Places

_NOTE = "# Your edit of {id}. It is asked instead of the shipped one; delete this file to go back.\n"


def deck_to_edit(entry: Entry, library: Library, places: Places) -> Path:
    """The deck in which the learner may change the question: its own where the bank is theirs, else their copy, made
    where there is none. Raises as `copy_of`."""
    deck = Path(entry.path)
    if library.is_edit(entry) or any(deck.is_relative_to(folder) for folder in places.own_banks):
        return deck
    return copy_of(entry, library.folder_of(entry), places.edits)


def copy_of(entry: Entry, bank: Path, edits: Path) -> Path:
    """The learner's copy of a question that stands in the folder `bank`, made where there is none; one that is there
    stays as it is.

    Raises DrillError for a coding problem, and when the copy cannot be written; Malformed when the deck cannot be read.
    """
    if entry.kind == "code":
        raise DrillError("a shipped problem; only cards and stories can be edited")
    mine = edits / entry.bank
    copy = mine / _place_of(entry, bank)
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        if not (edits / json_schema.FOLDER).is_dir():
            json_schema.write(edits / json_schema.FOLDER)
        _write_new(mine / BANK_FILE, (bank / BANK_FILE).read_bytes())
        if not os.path.lexists(copy):
            # The pictures first: a deck never names what is not there yet.
            for name, picture in _pictures_of(entry, bank):
                _write_new(mine / name, picture.read_bytes())
            _write_new(copy, (_head(entry, copy, edits) + _deck(entry)).encode())
    except OSError as error:
        why = f"{error.filename or copy}: {error.strerror or error}"
        raise DrillError(f"the card was not copied: {why}", "free some space, or change its rights") from None
    return copy


def remove_unchanged(library: Library, edits: Path) -> None:
    """Removes copies that say what the shipped questions say, so that improvements of these reach the learner, and
    folders without any copy. A copy with a comment of the learner's own stays. Raises OSError."""
    for mine in [each for each in find_banks(edits) if each.name in library.banks]:
        bank = Path(library.banks[mine.name].folder)
        for copy, original in list(_unchanged(mine, library, edits)):
            copy.unlink()
            shown = {name for each in load_index(mine, None).entries for name, _ in _pictures_of(each, mine)}
            for name, picture in _pictures_of(original, bank):
                if name not in shown and _are_same(mine / name, picture):
                    (mine / name).unlink()
                    _remove_empty((mine / name).parent, mine)
            _remove_empty(copy.parent, mine)
        cover = mine / BANK_FILE
        if list(mine.iterdir()) == [cover] and _are_same(cover, bank / BANK_FILE):
            cover.unlink()
            mine.rmdir()
    if [each.name for each in edits.iterdir()] == [json_schema.FOLDER]:
        shutil.rmtree(edits)


def _place_of(entry: Entry, bank: Path) -> Path:
    """Where in the folder the copy is: beside the same pictures as in the bank, under a name that says its id."""
    name = f"{entry.slug}.yaml"
    if name in (BANK_FILE, IDS_FILE, QUESTION_FILE):
        name = f"_{name}"  # which no id begins with
    return Path(entry.path).parent.relative_to(bank) / name


def _head(entry: Entry, copy: Path, edits: Path) -> str:
    return json_schema.modeline("deck", copy, edits / json_schema.FOLDER) + _NOTE.format(id=entry.id)


def _deck(entry: Entry) -> str:
    """The deck of the question with nothing else in it, as YAML. Raises Malformed, DrillError."""
    deck = Path(entry.path)
    data = read_document(deck).data
    section = "stories" if entry.kind == "story" else "cards"
    found = data.get(section) if isinstance(data, dict) else None
    items = [each for each in found or () if isinstance(each, dict) and each.get("id") == entry.slug]
    if not items:
        raise DrillError(f"{deck} does not hold `{entry.slug}` any more", "leave the sitting and start it again")
    head = {name: value for name, value in data.items() if name not in ("cards", "stories")}
    body = {**head, section: items[:1]}
    return str(yaml.dump(body, Dumper=CardDumper, sort_keys=False, allow_unicode=True, width=100))


def _unchanged(mine: Path, library: Library, edits: Path) -> Iterator[tuple[Path, Entry]]:
    """The copies that hold one question, as its bank has it, and no comment of the learner's; and that question."""
    for path, file in load_index(mine, None).files.items():
        copy, names = Path(path), file.packed.names
        if len(names) != 1 or file.problems:
            continue
        with suppress(KeyError, DrillError):
            original = library.original(names[0])
            written = _head(original, copy, edits) + _deck(original)
            if file.entry(0).body == original.body and _comments(read_text(copy)) <= _comments(written):
                yield copy, original


def _comments(text: str) -> set[str]:
    """The lines that may hold a comment."""
    return {line.strip() for line in text.splitlines() if "#" in line}


def _pictures_of(entry: Entry, bank: Path) -> Iterator[tuple[Path, Path]]:
    """The pictures that the question shows: where in the bank its texts have them, and the file that is there."""
    deck = Path(entry.path)
    for target in (picture.target for picture in pictures_in(msgspec.msgpack.decode(entry.body))):
        with suppress(NoPicture):
            file = file_of(target, deck, bank)
            name = next(each for each in (target, unquote(target)) if (deck.parent / each).resolve() == file)
            place = Path(os.path.normpath(deck.parent / name))
            if place.is_relative_to(bank):
                yield place.relative_to(bank), file


def _are_same(one: Path, other: Path) -> bool:
    return one.is_file() and one.read_bytes() == other.read_bytes()


def _write_new(path: Path, content: bytes) -> None:
    """Writes the file as a whole, unless there is one."""
    if not os.path.lexists(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_file(path, content)


def _remove_empty(folder: Path, top: Path) -> None:
    """Removes the folder, and those above it below `top`, as far as they are empty."""
    with suppress(OSError):
        while folder != top:
            folder.rmdir()
            folder = folder.parent
