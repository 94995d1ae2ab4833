"""PyYAML's events put together to plain data.

They come from the C loader where there is one. Anchors, aliases, tags and deep nesting have no use in a bank and are
errors, which also disarms alias bombs and `!!python/object`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from interview_cli.bank.document import MAX_DEPTH, Document, Path_, Place, plain_value
from interview_cli.bank.problem import malformed

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def composed(text: str, path: Path) -> Document:
    """The text as a Document; `path` is only named in errors. Raises Malformed."""
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
