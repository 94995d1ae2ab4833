"""Rules for ids that stay: what ids.yaml records against the questions of the bank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from difflib import get_close_matches
from pathlib import Path

from interview_cli.bank.document import parse_document
from interview_cli.bank.index import BankIndex
from interview_cli.bank.load import IDS_FILE, read_ids
from interview_cli.bank.model import Ids
from interview_cli.bank.problem import Malformed, Problem

_HEAD = """\
# Every id that this bank has ever released; learners' histories hang on them. `drill check --fix` adds new ones.
# A question that is withdrawn stays listed, and stands under `retired` with the reason, or the id that took its place.
"""
_TOP_LEVEL = re.compile(r"[^\s#-]")
_WORD = re.compile(r"(?!(null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9-]*")


def check_ids(index: BankIndex) -> Iterator[Problem]:
    """Released ids are there or retired, retired ones are not used again. Nothing without an ids.yaml."""
    bank = Path(index.folder)
    page = str(bank / IDS_FILE)
    try:
        found = read_ids(bank)
    except Malformed as error:
        yield error.problem
        return
    if found is None:
        return
    ids, document = found
    entries = {entry.slug: entry for entry in index.entries}
    new = sorted(entries.keys() - ids.released - ids.retired.keys())
    # What cannot be read may well hold the missing id.
    gone = ids.released if not index.problems else ()
    for position, slug in enumerate(gone):
        if slug not in entries and slug not in ids.retired:
            line, column = document.place(("released", position))
            close = get_close_matches(slug, new, n=1)
            renamed = f" (is `{close[0]}` its new name?)" if close else ""
            message = f"no question has the released id `{slug}`{renamed}; bring it back, or name it under `retired`"
            yield Problem("id-vanished", message, page, line, column)
    for slug, reason in ids.retired.items():
        if slug in entries:
            message = f"the id `{slug}` is retired ({reason}); give this question another one"
            yield Problem("id-reused", message, entries[slug].path, entries[slug].line)
    if new:
        names = ", ".join(f"`{slug}`" for slug in new[:3]) + (f" and {len(new) - 3} more" if len(new) > 3 else "")
        yield Problem("ids-not-listed", f"not recorded yet: {names}; `--fix` adds them", page, severity="warning")


def record(text: str, ids: Ids | None, slugs: Set[str]) -> str | None:
    """The text of ids.yaml with all these ids, sorted, one a line; None where that would lose something."""
    if ids is None:
        return _HEAD + _block(sorted(slugs))
    released = sorted({*ids.released, *slugs} - (ids.retired.keys() - ids.released))
    if list(ids.released) == released:
        return text
    lines = text.splitlines(keepends=True)
    start = next((number for number, line in enumerate(lines) if line.startswith("released:")), len(lines))
    end = next((at for at in range(start + 1, len(lines)) if _TOP_LEVEL.match(lines[at])), len(lines))
    while end > start + 1 and not lines[end - 1].split("#")[0].strip():
        end -= 1
    if any("#" in line for line in lines[start:end]):
        return None
    new = "".join(lines[:start]) + _block(released) + "".join(lines[end:])
    return new if _holds(new, released, ids.retired) else None


def _block(released: Sequence[str]) -> str:
    """The list in YAML, with quotes around what would not be read as text."""
    if not released:
        return "released: []\n"
    return "released:\n" + "".join(f"  - {slug if _WORD.fullmatch(slug) else repr(slug)}\n" for slug in released)


def _holds(text: str, released: Sequence[str], retired: Mapping[str, str]) -> bool:
    try:
        data = parse_document(text, Path(IDS_FILE)).data
    except Malformed:
        return False
    return isinstance(data, dict) and data.get("released") == released and (data.get("retired") or {}) == retired
