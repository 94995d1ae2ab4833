"""The rule for white space and line ends in the files of a bank."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from pathlib import Path

from interview_cli.bank.document import MAX_BYTES
from interview_cli.bank.index import BankIndex
from interview_cli.bank.load import BANK_FILE, IDS_FILE, QUESTION_FILE
from interview_cli.bank.problem import Problem
from interview_cli.check.reading import content, python_files
from interview_cli.check.tidy import faults, tidy

_EQUIVALENTS = re.compile(r"^equivalents:", re.MULTILINE)


def check_layout(index: BankIndex, clean: Container[str] = ()) -> Iterator[Problem]:
    """Files whose layout `drill check --fix` would mend, but for those in folders that are known to be `clean`."""
    for path in files_of(index, clean):
        text = text_of(path)
        tidied = text and tidy(text, path)
        if text and tidied and text != tidied:
            message = f"{faults(text, tidied)}; `drill check --fix` mends it"
            yield Problem("formatting", message, str(path), severity="warning")


def files_of(index: BankIndex, clean: Container[str] = ()) -> Iterator[Path]:
    """The YAML and Python files that drill reads, but for those in `clean` folders. Not the references that equivalent
    mutants are listed for: those are known by the digest of the file."""
    bank = Path(index.folder)
    yield from (path for path in (bank / BANK_FILE, bank / IDS_FILE) if path.is_file())
    for each in index.files:
        path = Path(each)
        if str(path.parent) in clean:
            continue
        yield path
        if path.name == QUESTION_FILE:
            pinned = _EQUIVALENTS.search(text_of(path) or "") is not None
            for code in map(Path, python_files(path.parent)):
                if not (pinned and code.name == "reference.py"):
                    yield code


def text_of(path: Path) -> str | None:
    """The file with its own line ends; None where it cannot be read as UTF-8, which other rules tell."""
    try:
        return content(str(path)).decode("utf-8") if path.stat().st_size <= MAX_BYTES else None
    except (OSError, UnicodeDecodeError):
        return None
