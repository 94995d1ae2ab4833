"""Exports of Mochi (.mochi): a zip whose data.json holds decks of cards in Markdown, in the notation of Transit."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from interview_cli.authoring import skeleton
from interview_cli.authoring.archives import archive_members
from interview_cli.authoring.importing.card import Imported
from interview_cli.bank.maths import without_latex
from interview_cli.errors import BankError, UsageError

SUFFIX = ".mochi"
DATA = "data.json"
_AGAIN = "in Mochi: Export, Mochi format; then import that file"
_GAP = re.compile(r"\{\{(?:(\d+)::)?((?:(?!\}\}|\{\{)[^\n])+)\}\}")
_PLACE = re.compile(r"<<\s*([^<>]*?)\s*>>")
_FENCE = re.compile(r"\s*(```|~~~)")
_RULE = re.compile(r"\s*-{3,}\s*")


def data_of(source: Path, most: int) -> bytes:
    """The data.json of the export, of at most so many bytes; nothing else in it is unpacked.

    Raises UsageError for what is no such export, is damaged or would unpack to more. Raises OSError.
    """
    names = []
    with source.open("rb") as file:
        is_zip = zipfile.is_zipfile(file)
    if not is_zip:
        raise UsageError(f"{source} is no export of Mochi: it is no zip", _AGAIN)
    try:
        for member in archive_members(source):
            names.append(member.name)
            if member.name == DATA:
                data = b""
                for piece in member.chunks():
                    data += piece
                    if len(data) > most:
                        raise UsageError(f"{source} holds more than {most // 2**20} MB of cards", "export fewer decks")
                return data
    except BankError as error:
        raise UsageError(f"{source} is no sound export of Mochi: {error.message}", _AGAIN) from None
    if "data.edn" in names:
        raise UsageError(f"{source} was written by an old Mochi, as data.edn", _AGAIN)
    raise UsageError(f"{source} is no export of Mochi: it holds no {DATA}", _AGAIN)


def read(data: bytes) -> tuple[list[Imported], int]:
    """(the cards, how many were archived or thrown away, and so left out). A deck's name is a tag of its cards.

    Raises UsageError for what is not Mochi's.
    """
    try:
        whole = _plain(json.loads(data))
    except (ValueError, RecursionError):
        raise UsageError(f"the {DATA} of the export is no JSON", _AGAIN) from None
    decks = whole.get("decks") if isinstance(whole, dict) else None
    if not isinstance(decks, list):
        raise UsageError(f"the {DATA} of the export names no decks", _AGAIN)
    templates = {_text(each, "id"): each for each in _maps(whole.get("templates"))}
    cards: list[Imported] = []
    left_out = 0
    for deck in _maps(decks):
        for card in _maps(deck.get("cards")):
            if any(_is_away(each) for each in (deck, card)):
                left_out += 1
                continue
            content = _text(card, "content")
            if not content.strip():
                template = templates.get(_text(card, "template-id") or _text(deck, "template-id"))
                content = _from_fields(card, template)
            tags = (skeleton.slug_of(_text(deck, "name") or "deck"), *_texts(card.get("tags")))
            cards += _cards(content, f"mochi {_text(card, 'id')}" if _text(card, "id") else "", tags)
    return cards, left_out


def _cards(content: str, key: str, tags: tuple[str, ...]) -> Iterator[Imported]:
    front, back = _sides(content)
    if not _GAP.search(front):
        yield Imported(without_latex(front).strip(), without_latex(back).strip(), key=key, tags=tags)
        return
    # Gaps of one number are asked together; one without a number by itself.
    names = [match[1] or f"alone {place}" for place, match in enumerate(_GAP.finditer(front))]
    for number, name in enumerate(dict.fromkeys(names), start=1):
        places = iter(names)

        def side(gap: re.Match[str], this: str = name, places: Iterator[str] = places) -> str:
            return f"{{{{{gap[2]}}}}}" if next(places) == this else gap[2]

        text = _GAP.sub(side, front)
        yield Imported(
            without_latex(text).strip(),
            without_latex(back).strip(),
            "cloze",
            f"{key}-c{number}" if key else "",
            tags=tags,
        )


def _sides(content: str) -> tuple[str, str]:
    """What stands before the first rule, and all that stands behind it; a rule in a fence is none."""
    sides: list[list[str]] = [[]]
    fence = ""
    for line in content.splitlines():
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        if not fence and _RULE.fullmatch(line):
            sides.append([])
        else:
            sides[-1].append(line)
    front, *others = ("\n".join(side).strip() for side in sides)
    return front, "\n\n".join(filter(None, others))


def _from_fields(card: Mapping[str, Any], template: Mapping[str, Any] | None) -> str:
    """The card of a template, its fields in their places; without a template the fields one after the other."""
    fields = card.get("fields")
    values = {str(name): _text(field, "value") for name, field in fields.items()} if isinstance(fields, dict) else {}
    values = {"name": _text(card, "name"), **values}
    if template is None:
        front = values.pop("name") or next(iter(values.values()), "")
        return f"{front}\n---\n" + "\n\n".join(value for value in values.values() if value and value != front)
    known = template.get("fields")
    names = {_text(field, "name"): str(name) for name, field in known.items()} if isinstance(known, dict) else {}
    return _PLACE.sub(lambda place: values.get(names.get(place[1], place[1]), ""), _text(template, "content"))


def _is_away(each: Mapping[str, Any]) -> bool:
    return bool(each.get("archived?") or each.get("trashed?"))


def _plain(value: Any) -> Any:
    """Transit as plain data: keywords without their sign, lists and sets without the wrapping."""
    if isinstance(value, dict):
        if len(value) == 1 and next(iter(value)) in ("~#list", "~#set"):
            return _plain(next(iter(value.values())))
        return {name.removeprefix("~:"): _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, str):
        return value[1:] if value.startswith("~~") else value.removeprefix("~:")
    return value


def _maps(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(value: Any, name: str) -> str:
    found = value.get(name) if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def _texts(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
