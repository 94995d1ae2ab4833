"""What an author has still to write: the marker that skeletons put wherever something is missing."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import pairwise
from pathlib import Path

from interview_cli.bank.document import MAX_BYTES
from interview_cli.bank.index import TO_DO, BankIndex
from interview_cli.bank.load import BANK_FILE, QUESTION_FILE, leaves
from interview_cli.bank.problem import Problem
from interview_cli.check.reading import content, python_files

_END = 2**31


class ToDos:
    """The markers left in bank.yaml, the decks, and the files of coding questions, each as a problem. There are none in
    folders that are known to be `clean`."""

    def __init__(self, index: BankIndex, clean: Container[str] = ()) -> None:
        self.problems: list[Problem] = []
        self._unfinished: list[tuple[Path, int, int]] = []
        self._bank = Path(index.folder)
        cover = self._bank / BANK_FILE
        if self._in_file(cover):
            self._unfinished.append((cover, 0, _END))
        for name, file in index.files.items():
            path = Path(name)
            if str(path.parent) in clean and path.name == QUESTION_FILE:
                continue
            if path.name == QUESTION_FILE:
                self._in_question(path)
            else:
                self._in_deck(path, [entry.line for entry in file.entries])

    def unfinished(self, path: str, line: int) -> bool:
        """Whether this place belongs to a question or cover page with something to be written: then nothing else is
        said of it."""
        return any(Path(path).is_relative_to(place) and first <= line < end for place, first, end in self._unfinished)

    def _in_question(self, path: Path) -> None:
        files = [path, *map(Path, python_files(path.parent))]
        if [line for file in files for line in self._in_file(file)]:
            self._unfinished.append((path.parent, 0, _END))

    def _in_deck(self, path: Path, starts: list[int]) -> None:
        lines = self._in_file(path)
        for first, end in pairwise([*sorted(starts), _END]):
            if any(first <= line < end for line in lines):
                self._unfinished.append((path, first, end))

    def _in_file(self, path: Path) -> list[int]:
        """Adds the markers in the file; gives their lines. Nothing is read through a link out of the bank."""
        lines: list[int] = []
        if leaves(path, self._bank):
            return []
        for line, words in _markers(path):
            self.problems.append(Problem("to-do", f"still to be written: {words}", str(path), line))
            lines.append(line)
        return lines


def _markers(path: Path) -> Iterator[tuple[int, str]]:
    try:
        # What is larger than any question may be is told by another rule.
        raw = content(str(path)) if path.is_file() and path.stat().st_size <= MAX_BYTES else b""
    except OSError:
        return
    if TO_DO.encode() not in raw:
        return
    for number, line in enumerate(raw.decode("utf-8", "replace").split("\n"), start=1):
        _, marker, what = line.partition(TO_DO)
        if marker:
            yield number, what.partition(TO_DO)[0].strip(" \"',[{}]") or "what belongs here"
