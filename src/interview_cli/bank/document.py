"""YAML text to plain data with a line and column for every value, of the YAML 1.2 core types only: `no` is a word
and `1:30` is not ninety."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from interview_cli.bank.problem import malformed

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 24

Path_ = tuple[str | int, ...]
Place = tuple[int, int]

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
    from interview_cli.bank.composer import composed  # brings PyYAML, which an unchanged bank does not need

    return composed(text, path)


def plain_value(text: str) -> Any:
    """What a word without quotes stands for: a number, a truth, nothing, or itself."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    return float(text) if _FLOAT.fullmatch(text) else text
