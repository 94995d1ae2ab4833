"""Layout that has no meaning: white space, line ends, the byte order mark, the order of fields. Each change is kept
only if no meaning is lost."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable
from pathlib import Path

from interview_cli.bank.document import parse_document
from interview_cli.bank.load import QUESTION_FILE
from interview_cli.bank.problem import Malformed
from interview_cli.check.field_order import fields_of, ordered

TIDIED = (".yaml", ".yml", ".py")
BOM = "\ufeff"


def tidy(text: str, path: Path) -> str:
    """The text of a YAML or Python file in its plain layout, with the same data or syntax tree as before; `path`
    only tells which. What cannot be parsed is left as it is."""
    if path.name == QUESTION_FILE:
        text = BOM * text.startswith(BOM) + ordered(text.removeprefix(BOM))
    if not (text.startswith(BOM) or any(sign in text for sign in "\r\t") or " \n" in text or text[-1:] != "\n"):
        return text
    meaning = _of_python if path.suffix == ".py" else _of_yaml
    steps = _STEPS if path.suffix == ".py" else (*_STEPS, _without_tabs)
    before = meaning(text)
    while before is not None:
        tidier = text
        for step in steps:
            candidate = step(tidier)
            if candidate != tidier and meaning(candidate) == before:
                tidier = candidate
        if tidier == text:
            break
        text = tidier
    return text


def faults(text: str, tidied: str) -> str:
    """In words, what was not plain in the text."""
    found = [
        (text.startswith(BOM) and not tidied.startswith(BOM), "a byte order mark"),
        (text.count("\r") > tidied.count("\r"), "CRLF line ends"),
        (_spaces(text) > _spaces(tidied), "white space at line ends"),
        (text.count("\t") > tidied.count("\t") and _spaces(text) == _spaces(tidied), "tabs"),
        (not text.endswith("\n") and tidied.endswith("\n"), "no line end at the end"),
        (fields_of(text.removeprefix(BOM)) != fields_of(tidied.removeprefix(BOM)), "fields out of order"),
    ]
    return ", ".join(words for there, words in found if there)


def _spaces(text: str) -> int:
    return len(re.findall(r"[ \t]+\r?$", text, re.MULTILINE))


def _of_yaml(text: str) -> str | None:
    try:
        return repr(parse_document(text.removeprefix(BOM), Path()).data)
    except Malformed:
        return None


def _of_python(text: str) -> str | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.dump(ast.parse(text.removeprefix(BOM)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _without_bom(text: str) -> str:
    return text.removeprefix(BOM)


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n")


def _without_trailing_space(text: str) -> str:
    return re.sub(r"[ \t]+(?=\r?$)", "", text, flags=re.MULTILINE)


def _with_an_end(text: str) -> str:
    return text + "\n" if text and not text.endswith("\n") else text


def _without_tabs(text: str) -> str:
    return text.replace("\t", " ")


_STEPS: tuple[Callable[[str], str], ...] = (_without_bom, _with_plain_ends, _without_trailing_space, _with_an_end)
