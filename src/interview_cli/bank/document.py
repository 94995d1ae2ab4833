"""YAML text to plain data with a line and column for every value.

Read from the event stream of the C loader into the YAML 1.2 core types only (so `no` is a word
and `1:30` is not ninety). Anchors, aliases, tags and deep nesting have no use in a bank and are
errors, which also disarms alias bombs and `!!python/object`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from interview_cli.bank.problem import malformed

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 24

Path_ = tuple[str | int, ...]
Place = tuple[int, int]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOT_YAML = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INT = re.compile(r"[-+]?[0-9]{1,4000}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


class Document:
    """Plain data read from a YAML file, and where each part of it stands."""

    def __init__(self, path: Path, data: Any, places: dict[Path_, Place]) -> None:
        self.path = path
        self.data = data
        self._places = places

    def place(self, at: Path_) -> Place:
        """Line and column (from 1) of the value at this path, or of its nearest parent."""
        while at and at not in self._places:
            at = at[:-1]
        return self._places.get(at, (1, 1))


def read_document(path: Path) -> Document:
    """The file as a Document. Raises Malformed with the place for anything that is not plain YAML."""
    return parse_document(read_text(path), path)


def read_text(path: Path) -> str:
    """The file as UTF-8 text. Raises Malformed when it is missing, too large, or not UTF-8."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise malformed(path, f"the file is larger than {MAX_BYTES // 2**20} MB; split it", rule="size")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise malformed(path, "the file is missing", rule="missing-file") from None
    except OSError as error:
        raise malformed(path, f"the file cannot be read: {error.strerror}", rule="unreadable") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise malformed(path, message, line, column, rule="encoding") from None


def parse_document(text: str, path: Path) -> Document:
    """The text as a Document; `path` is only named in errors."""
    stray = _NOT_YAML.search(text)
    if stray:
        before = (text[: stray.start()] + "|").splitlines()
        message = f"not valid YAML: the character {stray[0]!a} is not allowed"
        raise malformed(path, message, len(before), len(before[-1]), rule="yaml")
    try:
        return _Composer(text, path).document()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        what = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
        # libyaml has a limit of its own, and newer ones meet it while reading ahead of us.
        deep = "maximum nesting depth" in what
        message = f"nested deeper than {MAX_DEPTH} levels" if deep else f"not valid YAML: {what}"
        raise malformed(path, message, line, column, rule="yaml") from None


def plain_value(text: str) -> Any:
    """What a word without quotes stands for: a number, a truth, nothing, or itself."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


class _Composer:
    def __init__(self, text: str, path: Path) -> None:
        self.path = path
        self.places: dict[Path_, Place] = {}
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))

    def document(self) -> Document:
        next(self.events)
        first = next(self.events)
        if isinstance(first, yaml.StreamEndEvent):
            raise malformed(self.path, "the file is empty", 1, 1)
        data = self.value(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self.refuse(after, "a second YAML document starts here; a file holds one")
        return Document(self.path, data, self.places)

    def value(self, event: Any, at: Path_) -> Any:
        mark = event.start_mark
        self.places.setdefault(at, (mark.line + 1, mark.column + 1))
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.refuse(event, "anchors and aliases are not used in banks; write the value out")
        if getattr(event, "tag", None) not in (None, "!"):
            raise self.refuse(event, f"the tag `{event.tag}` is not allowed; banks hold plain data only")
        if len(at) > MAX_DEPTH:
            raise self.refuse(event, f"nested deeper than {MAX_DEPTH} levels")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        return self.sequence(at) if isinstance(event, yaml.SequenceStartEvent) else self.mapping(at)

    def sequence(self, at: Path_) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*at, len(items))))
        return items

    def mapping(self, at: Path_) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self.refuse(event, "a key must be a single word or number")
            key = event.value
            if key in entries:
                line = self.places[(*at, key)][0]
                raise self.refuse(event, f"the key `{key}` stands twice (first on line {line})", "duplicate-key")
            self.value(event, (*at, key))
            entries[key] = self.value(next(self.events), (*at, key))
        return entries

    def scalar(self, event: Any) -> Any:
        text: str = event.value
        return text if event.style or event.tag == "!" else plain_value(text)

    def refuse(self, event: Any, message: str, rule: str = "yaml") -> Exception:
        mark = event.start_mark
        return malformed(self.path, message, mark.line + 1, mark.column + 1, rule)
