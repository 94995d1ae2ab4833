"""Rules for a bank as a folder: its licence, its names, links, sizes, and files that nobody reads."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Container, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType

from interview_cli.bank.index import BankIndex
from interview_cli.bank.load import BANK_FILE, QUESTION_FILE
from interview_cli.bank.problem import Problem
from interview_cli.check.licence import is_licence, nearest_licence
from interview_cli.check.reading import python_files, stands_for_folder

CODE_FILES = ("starter.py", "reference.py", "tests.py", "driver.py")
CODE_FOLDERS = ("alternatives", "wrong", "slow")
PYTHON_BYTES = 256 * 2**10
FILE_BYTES = 5 * 2**20
BANK_BYTES = 100 * 2**20
NOTHING: Mapping[str, int] = MappingProxyType({})

_JUNK = re.compile(
    r".*~|#.*#|.*\.(swp|swo|orig|rej|bak|tmp|pyc|pyo|so|o|dll|dylib|exe|class)|\.DS_Store|Thumbs\.db|desktop\.ini|"
    r"\.(pytest|mypy|ruff)_cache|\.hypothesis|\.ipynb_checkpoints"
)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_OTHER_NAMES = {
    "test.py": "tests.py",
    "test_solution.py": "tests.py",
    "solution.py": "reference.py",
    "template.py": "starter.py",
    "incorrect": "wrong",
    "too_slow": "slow",
}


def check_folder(index: BankIndex, clean: Mapping[str, int] = NOTHING) -> Iterator[Problem]:
    """Everything about the bank that can be seen without running it, but is not on its cover page. The folders that
    are known to be `clean`, given with the bytes in them, are not entered."""
    bank = Path(index.folder)
    yield from _licence(index)
    if bank.name.startswith("-"):
        message = "a bank is asked for by its folder's name, and this one looks like an option; rename the folder"
        yield Problem("name", message, str(bank / BANK_FILE))
    told = {problem.path for problem in index.problems if problem.rule == "leaves-the-bank"}
    size = sum(clean.values())
    for folder, entries in _folders(bank, clean):
        yield from _names(entries)
        yield from _meant_for_a_question(folder, entries)
        for entry in entries:
            if entry.is_symlink() and entry.path not in told:
                yield from _link(Path(entry.path), bank)
            if _JUNK.fullmatch(entry.name):
                message = "no bank needs this; delete it, and name it in .gitignore"
                yield Problem("unexpected-file", message, entry.path, severity="warning")
            elif entry.is_file(follow_symlinks=False):
                size += entry.stat().st_size
                yield from _size(entry)
    if size > BANK_BYTES:
        message = f"the bank has {_megabytes(size)}, more than {_megabytes(BANK_BYTES)}; leave out what nobody reads"
        yield Problem("too-large", message, str(bank / BANK_FILE), severity="warning")


def _folders(bank: Path, clean: Container[str]) -> Iterator[tuple[Path, list[os.DirEntry[str]]]]:
    """Each folder of the bank with what is in it; links are not followed, hidden and clean folders not entered."""
    pending = [bank]
    while pending:
        folder = pending.pop()
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError:
            continue
        yield folder, entries
        pending += [
            Path(entry.path)
            for entry in entries
            if entry.is_dir(follow_symlinks=False)
            and not entry.name.startswith((".", "__"))
            and entry.path not in clean
        ]


def _licence(index: BankIndex) -> Iterator[Problem]:
    if index.bank is None or is_licence(index.bank.licence):
        return
    near = nearest_licence(index.bank.licence)
    hint = f"did you mean {near}?" if near else "for one of your own write `LicenseRef-` and its name"
    message = f"the licence `{index.bank.licence}` is no usual SPDX id; {hint}"
    yield Problem("licence", message, str(Path(index.folder) / BANK_FILE), severity="warning")


def _names(entries: list[os.DirEntry[str]]) -> Iterator[Problem]:
    """Names that another system cannot have."""
    first: dict[str, str] = {}
    for entry in entries:
        name = entry.name
        other = first.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if other != name:
            message = f"differs from `{other}` only in case or accents: macOS and Windows keep one of them; rename it"
            yield Problem("name", message, entry.path)
        elif _RESERVED.fullmatch(name) or _FORBIDDEN.search(name) or name.endswith((" ", ".")):
            yield Problem("name", "Windows cannot have a file of this name; rename it", entry.path)


def _link(path: Path, bank: Path) -> Iterator[Problem]:
    """A link to nowhere, to outside, or to a folder that it is in itself."""
    if path.name.startswith("."):
        return
    target = Path(os.path.realpath(path))
    if not path.exists():
        what = "the link leads nowhere"
    elif not target.is_relative_to(os.path.realpath(bank)):
        what = "the link leads out of the bank, where others have something else or nothing"
    elif Path(os.path.realpath(path.parent)).is_relative_to(target):
        what = "the link leads to a folder that it is in itself"
    else:
        return
    yield Problem("leaves-the-bank", f"{what}; put the file itself here", str(path))


def _meant_for_a_question(folder: Path, entries: list[os.DirEntry[str]]) -> Iterator[Problem]:
    """Files that look as if they were part of a coding question, but are read as none."""
    names = {entry.name: stands_for_folder(entry) for entry in entries if not entry.name.startswith(".")}
    if QUESTION_FILE not in names:
        yield from _without_question_file(folder, names)
        return
    for name, is_folder in names.items():
        right = _right_name(folder, name, is_folder)
        if right:
            severe = right not in names
            message = f"is not read; the name is `{right}`" if severe else f"is not read; `{right}` is: delete one"
            severity = "error" if severe else "warning"
            yield Problem("unexpected-file", message, str(folder / name), severity=severity)  # type: ignore[arg-type]
        elif is_folder and name in CODE_FOLDERS:
            deep = [path for path in python_files(folder / name) if Path(path).parent.name != name]
            for path in deep:
                message = f"is not read, for it is in a folder of its own; move it into {name}/"
                yield Problem("unexpected-file", message, path)


def _without_question_file(folder: Path, names: dict[str, bool]) -> Iterator[Problem]:
    if not {"reference.py", "tests.py", "starter.py"} & names.keys():
        return
    near = [name for name in names if name.lower().endswith((".yaml", ".yml"))]
    close = get_close_matches(QUESTION_FILE, [name.lower() for name in near], n=1, cutoff=0.8)
    at = next((name for name in near if name.lower() in close), None)
    if at:
        yield Problem("unexpected-file", f"is not read as a question; the name is `{QUESTION_FILE}`", str(folder / at))
    elif {"reference.py", "tests.py"} <= names.keys():
        message = f"is read by nobody: the folder has no {QUESTION_FILE}; write it, or take the folder away"
        yield Problem("unexpected-file", message, str(folder / "reference.py"))


def _right_name(folder: Path, name: str, is_folder: bool) -> str:
    """The name that this one is probably a misspelling of; empty if there is none, or it is fine."""
    known = CODE_FOLDERS if is_folder else CODE_FILES
    plain = name.lower()
    if name in known or (is_folder and not any((folder / name).glob("*.py"))):
        return ""
    if not is_folder and not plain.endswith(".py"):
        return ""
    close = get_close_matches(plain, known, n=1, cutoff=0.8)
    right = _OTHER_NAMES.get(plain, close[0] if close else "")
    return "" if right and _imported(folder, name) else right


def _imported(folder: Path, name: str) -> bool:
    """Whether a file of the question names this one, so that it is more than a misspelling."""
    word = re.compile(rf"\b(import|from) {re.escape(name.removesuffix('.py'))}\b")
    files = [folder / each for each in CODE_FILES]
    return any(word.search(path.read_text("utf-8", errors="replace")) for path in files if path.is_file())


def _size(entry: os.DirEntry[str]) -> Iterator[Problem]:
    size = entry.stat().st_size
    if entry.name.endswith((".yaml", ".yml")):
        return
    if entry.name.endswith(".py") and size > PYTHON_BYTES:
        message = f"{size // 2**10} kB of Python, more than {PYTHON_BYTES // 2**10} kB; make large inputs in the tests"
        yield Problem("too-large", message, entry.path, severity="warning")
    elif size > FILE_BYTES:
        message = f"{_megabytes(size)}, more than {_megabytes(FILE_BYTES)}; leave it out, or make it smaller"
        yield Problem("too-large", message, entry.path, severity="warning")


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.0f} MB"
