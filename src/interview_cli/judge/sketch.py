"""Variables of a failing frame in a few words, without running any code of the values."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from interview_cli.judge.nodes import FIELDS

_MOST_VARIABLES = 8
_MOST_CHARACTERS = 100
_MOST_ITEMS = 6
_MOST_BITS = 256
_DEPTH = 2


def sketches(variables: Mapping[str, Any]) -> list[list[str]]:
    """[name, words] of the first few variables."""
    return [[name[:60], sketch(value)[:_MOST_CHARACTERS]] for name, value in islice(variables.items(), _MOST_VARIABLES)]


def sketch(value: Any, depth: int = 0) -> str:
    """A value as a literal, shortened; of an unknown class only its name, for its `repr` may do anything."""
    kind = type(value)
    if kind is int:
        return repr(value) if value.bit_length() <= _MOST_BITS else f"<an int of {value.bit_length():,} bits>"
    if kind in (str, bytes):
        return repr(value) if len(value) <= _MOST_CHARACTERS // 2 else f"{value[: _MOST_CHARACTERS // 2]!r}…"
    if kind in (float, bool, type(None), complex):
        return repr(value)
    if kind in (list, tuple, set, frozenset, dict):
        return _container(value, kind, depth)
    if kind in FIELDS:
        return f"<{kind.__name__} {sketch(getattr(value, 'val', None), _DEPTH)}>"
    return f"<{kind.__name__}>"


def _container(value: Any, kind: type, depth: int) -> str:
    if depth >= _DEPTH and len(value):
        return f"<{kind.__name__} of {len(value):,}>"
    shown = islice(value.items() if kind is dict else value, _MOST_ITEMS)
    if kind is dict:
        parts = [f"{sketch(key, depth + 1)}: {sketch(item, depth + 1)}" for key, item in shown]
    else:
        parts = [sketch(item, depth + 1) for item in shown]
    more = [f"… {len(value):,} in all"] if len(value) > _MOST_ITEMS else []
    opening, closing = "[]" if kind is list else "()" if kind is tuple else "{}"
    return opening + ", ".join(parts + more) + closing
