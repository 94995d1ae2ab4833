"""A new question in a bank that is there: a folder of its own, or one more item in a deck."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from interview_cli.authoring import json_schema, skeleton
from interview_cli.bank.document import parse_document, read_text
from interview_cli.bank.index import BankIndex, load_index
from interview_cli.bank.load import BANK_FILE, IDS_FILE, QUESTION_FILE, read_bank, read_ids
from interview_cli.bank.model import SLUG, Bank, Kind
from interview_cli.bank.problem import Malformed
from interview_cli.errors import DrillError, UsageError

_LONGEST = 80


class Made(NamedTuple):
    """The file where the author goes on, and the line (from 1)."""

    path: Path
    line: int


def new_question(bank: Path, slug: str, kind: Kind, topic: str | None = None, deck: str | None = None) -> Made:
    """Writes the skeleton of a question into the bank; nothing that is there is changed but the end of a deck.

    Raises UsageError, BankError where the bank cannot be read, DrillError where it cannot be written.
    """
    if deck is not None and kind == "code":
        raise UsageError("--deck is for cards and stories", "a coding problem is a folder; --topic says in which one")
    bank = Path(os.path.normpath(bank.absolute()))
    cover = read_bank(bank)
    demand_topic(cover, topic)
    index = load_index(bank, None)
    _demand_new(index, slug)
    chosen = topic or next(iter(cover.topics))
    try:
        if kind == "code":
            return _folder(bank, slug, chosen)
        return _item(deck_for(index, kind, deck), bank, slug, kind, topic, cover.topics)
    except OSError as error:
        raise DrillError(f"{error.filename or bank}: {error.strerror or error}", "nothing was written") from None


def demand_topic(cover: Bank, topic: str | None) -> None:
    """Raises UsageError for a topic that the bank does not have."""
    if topic is not None and topic not in cover.topics:
        raise UsageError(f"the bank has no topic `{topic}`", f"it has {', '.join(cover.topics)}; bank.yaml lists them")


def _demand_new(index: BankIndex, slug: str) -> None:
    """Raises UsageError unless this is a slug that the bank never had."""
    if not re.fullmatch(SLUG, slug) or len(slug) > _LONGEST:
        hint = f"lower-case words joined by hyphens, at most {_LONGEST} letters: such as `two-sum`"
        raise UsageError(f"{slug!r} is no id", hint)
    taken = next((entry for entry in index.entries if entry.slug == slug), None)
    if taken is not None:
        raise UsageError(f"the id `{slug}` is taken by {taken.path}:{taken.line}", "ids are unique in a bank")
    found = read_ids(Path(index.folder))
    if found is not None and slug in {*found[0].released, *found[0].retired}:
        raise UsageError(f"the id `{slug}` belonged to another question (see {IDS_FILE})", "choose one never used")


def _folder(bank: Path, slug: str, topic: str) -> Made:
    folder = bank / topic.replace("-", "_") / slug.replace("-", "_")
    if folder.exists() or folder.is_symlink():
        raise UsageError(f"{folder} is there already", "choose another id, or move the folder away")
    skeleton.write_new(folder, skeleton.code_files(folder, schemas_for(bank), slug, topic))
    return Made(folder / QUESTION_FILE, 1)


def schemas_for(bank: Path) -> Path:
    """The schemas that the bank has, or the folder of banks it is in; else they are written into the bank."""
    known = next((each for each in (bank, bank.parent) if (each / json_schema.FOLDER).is_dir()), None)
    if known is None:
        json_schema.write(bank / json_schema.FOLDER)
    return (known or bank) / json_schema.FOLDER


def deck_for(index: BankIndex, kind: Kind, asked: str | None) -> Path:
    """The deck to write into: the one asked for, the only one with such questions, or a plain name."""
    bank = Path(index.folder)
    if asked is None:
        decks = {entry.path for entry in index.entries if entry.kind == kind}
        plain = bank / (skeleton.STORIES_FILE if kind == "story" else skeleton.CARDS_FILE)
        return Path(decks.pop()) if len(decks) == 1 and not plain.exists() else plain
    path = Path(os.path.normpath(bank / asked))
    inside = path.is_relative_to(bank) and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(bank))
    parts = path.relative_to(bank).parts if inside else ()
    hidden = any(part.startswith((".", "__")) for part in parts)
    of_question = any((each / QUESTION_FILE).is_file() for each in path.parents if each.is_relative_to(bank))
    named = path.suffix in (".yaml", ".yml") and path.name not in (BANK_FILE, IDS_FILE, QUESTION_FILE)
    if not inside or hidden or of_question or not named:
        raise UsageError(f"{asked} can be no deck of the bank", "name a .yaml file inside it, such as cards.yaml")
    return path


def _item(path: Path, bank: Path, slug: str, kind: Kind, topic: str | None, topics: Mapping[str, str]) -> Made:
    if not path.exists():
        chosen = topic or next(iter(topics))
        title = path.stem.replace("_", " ").replace("-", " ").capitalize()
        path.parent.mkdir(parents=True, exist_ok=True)
        text = skeleton.deck_text(path, schemas_for(bank), title, chosen, kind, slug)
        write_file(path, text.encode())
    else:
        raw = path.read_bytes()
        text = with_item(path, read_text(path), kind, slug, topic)
        mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
        write_file(path, mark + text.encode())
    return Made(path, text[: text.index(f"- id: {skeleton.scalar(slug)}{_line_end(text)}")].count("\n") + 1)


def with_item(path: Path, text: str, kind: Kind, slug: str, topic: str | None = None, item: str = "") -> str:
    """The deck's text with one more question at the end of its section, otherwise as it was: a skeleton, or the
    `item` as YAML.

    Raises Malformed when it is no deck, UsageError when a person has to do it.
    """
    section = "stories" if kind == "story" else "cards"
    before = parse_document(text, path).data
    end = _line_end(text)
    item = item or skeleton.question_text(kind, slug).partition("\n")[2]
    if topic is not None:
        item = item.replace("\n", f"\n  topics: [{skeleton.scalar(topic)}]\n", 1)
    for at, indent, head in _places(text, section):
        gap = end if text[:at].strip() and not head else ""
        lines = [f"{' ' * indent}{line}" if line else "" for line in item.splitlines()]
        first = text[:at] if not at or text[:at].endswith("\n") else text[:at] + end
        changed = first + gap + head.replace("\n", end) + end.join(lines) + end + text[at:]
        if _is_one_more(path, changed, before, section, slug):
            return changed
    hint = f"add it by hand under `{section}`, or name another file with --deck"
    raise UsageError(f"{path} is not written in a way that one more question can be added to", hint)


def _places(text: str, section: str) -> Iterator[tuple[int, int, str]]:
    """Where the item may go: an offset in the text, how far it is indented, and what comes before it."""
    root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    entries = root.value if isinstance(root, yaml.MappingNode) else []
    node = next((value for key, value in entries if key.value == section), None)
    if node is None:
        yield len(text), 2, f"{section}:\n"
    elif isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        mark = node.end_mark
        end = starts[mark.line] if mark.column == 0 and mark.line < len(starts) else len(text)
        lines = text[:end].splitlines(keepends=True)
        # What stands at the margin between two sections belongs to the later one.
        while lines and (not lines[-1].strip() or lines[-1].startswith("#")):
            lines.pop()
        yield len("".join(lines)), node.start_mark.column, ""
        yield end, node.start_mark.column, ""


def _is_one_more(path: Path, text: str, before: Any, section: str, slug: str) -> bool:
    try:
        after = parse_document(text, path).data
    except Malformed:
        return False
    items = after.get(section) if isinstance(after, dict) else None
    if not items or not isinstance(items[-1], dict) or items[-1].get("id") != slug:
        return False
    known = before.get(section)
    rest = {**after, section: items[:-1]} if known is not None else {k: v for k, v in after.items() if k != section}
    return bool(_without_ends(rest) == _without_ends(before))


def _without_ends(data: Any) -> Any:
    """The data without white space at the ends of texts: a block at the end of a file may gain a line end."""
    if isinstance(data, dict):
        return {key: _without_ends(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_without_ends(value) for value in data]
    return data.rstrip() if isinstance(data, str) else data


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def write_file(path: Path, content: bytes) -> None:
    """Writes the file as a whole, with the rights that it had."""
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        temporary.write_bytes(content)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o7777)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
