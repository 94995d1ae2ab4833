"""What a candidate sent, in words: values as literals, exceptions, why a file did not load."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from interview_cli.judge.signature import Signature
from interview_cli.judge.text import escape

SHOWN = 300
_SHOWN_START = 60
_SHOWN_END = 30
_AROUND_ITEMS, _AROUND_TEXT = 4, 20


def shown(value: Any) -> str:
    """A value as a literal; a long one is shortened in the middle and its length is told."""
    try:
        text = escape(repr(value), 10_000_000)
    except Exception as error:
        # A node whose neighbours are no nodes cannot be drawn.
        return f"a broken {type(value).__name__} ({type(error).__name__}: {escape(str(error))})"
    if len(text) <= SHOWN:
        return text
    size = f" ({len(value):,} items)" if isinstance(value, list | tuple | set | dict) else ""
    size = f" ({len(value):,} characters)" if isinstance(value, str) else size
    return f"{text[:_SHOWN_START]} … {text[-_SHOWN_END:]}{size}"


def shown_beside(value: Any, other: Any) -> tuple[str, str]:
    """Both as `shown`; two long lists or texts, which differ somewhere in the middle, around that place."""
    texts = shown(value), shown(other)
    alike = type(value) is type(other) and isinstance(value, list | tuple | str)
    if not alike or not any(_is_long(each) for each in (value, other)):
        return texts
    shorter = min(len(value), len(other))
    try:
        at = next((index for index in range(shorter) if value[index] != other[index]), shorter)
    except ValueError:
        # Arrays among the items are neither equal nor not.
        return texts
    return _around(value, at), _around(other, at)


def _is_long(value: Any) -> bool:
    return len(repr(value)) > SHOWN


def _around(value: Any, at: int) -> str:
    """The part of a list or text around an index, which is told: `[…, 4, 5, 7, …] (around index 5,000 of 9,000)`."""
    reach = _AROUND_TEXT if isinstance(value, str) else _AROUND_ITEMS
    start, end = max(0, at - reach), at + reach + 1
    text = shown(value[start:end])
    if isinstance(value, str):
        text = f"{'…' * (start > 0)}{text}{'…' * (end < len(value))}"
    elif text[:1] in "[(" and text[-1:] in "])":
        text = f"{text[0]}{'…, ' * (start > 0)}{text[1:-1].rstrip(',')}{', …' * (end < len(value))}{text[-1]}"
    return f"{text} (around index {at:,} of {len(value):,})"


def raised_words(error: Any) -> str:
    """The exception that a solution raised: type, message, line, traceback, variables."""
    name, message, line, trace = _error_parts(error)
    words = f"raised {name}: {message}" if message else f"raised {name}"
    if line:
        words += f" (line {line})"
    if trace:
        words += "\n" + trace
    if variables := _variables(error):
        words += "\n" + variables
    return words


def _error_parts(error: Any) -> tuple[str, str, Any, str]:
    if not isinstance(error, dict):
        return "an exception", "", None, ""
    trace = error.get("trace")
    lines = [escape(str(line), 300) for line in trace[:14]] if isinstance(trace, list) else []
    line = error.get("line")
    return (
        escape(str(error.get("type", "")), 200) or "an exception",
        escape(str(error.get("message", "")), 1000),
        line if type(line) is int else None,
        "\n".join(lines),
    )


def _variables(error: Any) -> str:
    """The variables of the frame that failed: `with lo = 0, hi = 3`."""
    pairs = error.get("locals") if isinstance(error, dict) else None
    if not isinstance(pairs, list):
        return ""
    shown_pairs = [
        f"{escape(str(pair[0]), 60)} = {escape(str(pair[1]), 120)}"
        for pair in pairs[:8]
        if isinstance(pair, list) and len(pair) == 2
    ]
    return "with " + ", ".join(shown_pairs) if shown_pairs else ""


def sizes_words(arguments: Sequence[Any], nodes: Any, names: Sequence[str]) -> list[str]:
    """The sizes of arguments as they were sent: `nums of 100,000 items`."""
    return [
        f"{names[index] if index < len(names) else 'an argument'} of {words}"
        for index, data in enumerate(arguments)
        if (words := _size(data, nodes))
    ]


def _size(data: Any, nodes: Any) -> str:
    """The size of an argument as it was sent, when it is worth telling."""
    if isinstance(data, dict) and "n" in data:
        return f"{sum(len(group[2][1]) for group in nodes):,} nodes"
    if isinstance(data, dict) and len(data) == 1:
        data = next(iter(data.values()))
    if isinstance(data, str):
        return f"{len(data):,} characters"
    return f"{len(data):,} items" if isinstance(data, list) else ""


def load_words(error: Any) -> str:
    """Why a file did not load: the line, the exception, and for a syntax error the place."""
    name, message, line, _ = _error_parts(error)
    words = f"{name}: {message}" if message else name
    if line:
        words = f"line {line}: {words}"
    text = error.get("text") if isinstance(error, dict) else None
    column = error.get("column") if isinstance(error, dict) else None
    if isinstance(text, str) and text.strip():
        text = escape(text.rstrip("\n"), 300)
        words += f"\n  {text}"
        if type(column) is int and 0 < column <= len(text) + 1:
            words += f"\n  {' ' * (column - 1)}^"
    return words


def missing_words(signature: Signature, found: Any) -> str:
    kind = "class" if signature.is_class else "function"
    names = ", ".join(escape(str(name), 60) for name in found) if isinstance(found, list) and found else "nothing"
    return f"the file defines no {kind} `{signature.entry}` (it defines {names}); keep the starter's name"
