"""Plain data to structs, with errors that name the place, what was found and what would be right."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec

from interview_cli.bank.document import Document, Path_
from interview_cli.bank.model import DURATION, SLUG
from interview_cli.bank.problem import Malformed, Problem

T = TypeVar("T")

_AT = re.compile(r" - at (?P<key>`key` in )?`\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([A-Za-z_][A-Za-z0-9_-]*)|\[(\d+|\.\.\.)\]")
_FIELD = re.compile(r"field `([^`]+)`")
_ABOUT = re.compile(r"`([^`]+)` ")


def convert(document: Document, data: Any, kind: type[T], at: Path_ = ()) -> T:
    """`data` (which stands at `at` in the document) as a struct. Raises Malformed."""
    try:
        return msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError as error:
        raise _explain(document, data, kind, at, str(error)) from None


def _explain(document: Document, data: Any, kind: type, at: Path_, text: str) -> Malformed:
    message, inner, is_key = _split(text)
    if is_key:
        return _explain_key(document, data, at, inner, message)
    where = (*at, *inner)
    field = _FIELD.search(message)
    about = _ABOUT.match(message)
    found = _found(data, inner)
    if about and isinstance(found, dict) and about[1] in found:
        where = (*where, about[1])
    if field and "unknown field" in message:
        where = (*where, field[1])
        message = f"unknown field `{field[1]}`{_nearest(field[1], _fields(kind, inner))}"
    elif field and "missing required" in message:
        message = f"the field `{field[1]}` is missing"
    else:
        if _is_duration(kind, inner):
            message = f"found {found!r}, expected a time such as `3m` or `90s`"
        else:
            message = _readable(message, found, _words(kind, inner))
        if inner:
            message = f"`{_last_name(inner)}`: {message}"
    line, column = document.place(where)
    return Malformed(Problem(rule="schema", message=message, path=str(document.path), line=line, column=column))


def _explain_key(document: Document, data: Any, at: Path_, inner: Path_, message: str) -> Malformed:
    keys = _found(data, inner)
    key = next((each for each in keys if not re.fullmatch(SLUG, each)), "") if isinstance(keys, dict) else ""
    line, column = document.place((*at, *inner, key))
    words = f"a key of `{_last_name(inner)}`: {_readable(message, key, [])}"
    return Malformed(Problem(rule="schema", message=words, path=str(document.path), line=line, column=column))


def _split(text: str) -> tuple[str, Path_, bool]:
    match = _AT.search(text)
    if not match:
        return text, (), False
    steps: list[str | int] = []
    for name, index in _STEP.findall(match["path"]):
        if index == "...":
            break
        steps.append(name or int(index))
    return text[: match.start()], tuple(steps), bool(match["key"])


def _readable(message: str, found: Any, words: list[str]) -> str:
    if words and message.startswith("Invalid"):
        return f"found {found!r}, expected {' or '.join(words)}"
    if isinstance(found, str) and not found.strip():
        return "is empty; write something or leave the field out"
    if message.endswith(r"regex '\\S'"):
        return "holds a text that is empty; write something"
    if SLUG in message:
        return f"found {found!r}, expected a slug: lower-case words joined by hyphens, such as `two-sum`"
    if message.startswith("Expected `str`, got `") and isinstance(found, int | float | bool):
        return f"found {found!r}, expected text; put it in quotes"
    if message.startswith("Expected") and not isinstance(found, dict | list):
        return f"found {found!r}, {message[0].lower()}{message[1:]}"
    return message[0].lower() + message[1:]


def _found(data: Any, inner: Path_) -> Any:
    for step in inner:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return data
    return data


def _last_name(inner: Path_) -> str:
    return next((step for step in reversed(inner) if isinstance(step, str)), "")


def _nearest(word: str, known: list[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"; did you mean `{close[0]}`?" if close else f"; known here: {', '.join(known)}"


def _words(kind: type, inner: Path_) -> list[str]:
    """The words that may stand at this path, where only certain ones may."""
    from msgspec import inspect

    here = _type_at(kind, inner)
    if isinstance(here, inspect.LiteralType):
        return [f"`{word}`" for word in here.values if word]
    above = _type_at(kind, inner[:-1])
    return [f"`{above.tag}`"] if isinstance(above, inspect.StructType) and above.tag_field in inner[-1:] else []


def _is_duration(kind: type, inner: Path_) -> bool:
    from msgspec import inspect

    here = _type_at(kind, inner)
    types = here.types if isinstance(here, inspect.UnionType) else [here]
    return any(isinstance(each, inspect.StrType) and each.pattern == DURATION for each in types)


def _type_at(kind: type, inner: Path_) -> Any:
    from msgspec import inspect

    here: Any = inspect.type_info(kind)
    for step in inner:
        here = _into(here, step)
    return here


def _fields(kind: type, inner: Path_) -> list[str]:
    """The field names of the struct at this path below `kind`."""
    from msgspec import inspect

    here = _type_at(kind, inner)
    structs = here.types if isinstance(here, inspect.UnionType) else [here]
    fields = [f.encode_name for s in structs if isinstance(s, inspect.StructType) for f in s.fields]
    return sorted(fields)


def _into(here: Any, step: str | int) -> Any:
    from msgspec import inspect

    if isinstance(here, inspect.Metadata):
        here = here.type
    if isinstance(here, inspect.UnionType):
        structs = [t for t in here.types if isinstance(t, inspect.StructType | inspect.VarTupleType)]
        here = structs[0] if structs else here
    if isinstance(here, inspect.StructType):
        return next((f.type for f in here.fields if f.encode_name == step), None)
    if isinstance(here, inspect.VarTupleType | inspect.ListType):
        return here.item_type
    return None
