"""The learner's own regression cases, one readable file a question, and the last failure of each.

HOME/cases/BANK/SLUG.json holds the cases, HOME/failures/BANK/SLUG.json the failing example last
judged. Both are JSON with a `version`; examples are as the judge gave them (see `judge.verdict.Case`).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from interview_cli.errors import DrillError, UsageError
from interview_cli.judge.verdict import Case, Report, Verdict

VERSION = 1


class KeptCase(msgspec.Struct, frozen=True):
    """A case with what a person wants to know of it: the call as one would type it, and when it came."""

    test: str
    call: str
    at: str
    example: dict[str, Any]

    @property
    def case(self) -> Case:
        """The case as the judge takes it."""
        return Case(self.test, json.dumps(self.example, separators=(",", ":")))


class _File(msgspec.Struct, frozen=True):
    version: Annotated[int, Meta(ge=1)]
    question: str
    cases: tuple[KeptCase, ...]


class Cases:
    """The cases and failures of one home. Questions are named `bank/slug`."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def file(self, question: str) -> Path:
        """Where the question's cases are."""
        return self._home / "cases" / f"{question}.json"

    def of(self, question: str) -> tuple[KeptCase, ...]:
        """The question's cases, the oldest first. Raises DrillError for a file that cannot be read."""
        return _read(self.file(question))

    def for_judging(self, question: str) -> tuple[Case, ...]:
        """The cases as the judge takes them. Raises DrillError."""
        return tuple(kept.case for kept in self.of(question))

    def add(self, question: str, kept: KeptCase) -> bool:
        """Appends the case; False when it is there already. Raises DrillError."""
        known = self.of(question)
        if any((other.test, other.example) == (kept.test, kept.example) for other in known):
            return False
        self._replace(question, (*known, kept))
        return True

    def drop(self, question: str, number: int) -> KeptCase:
        """Takes out the case of this number, counted from 1, and gives it. Raises UsageError, DrillError."""
        known = self.of(question)
        if not 1 <= number <= len(known):
            have = f"there are {len(known)}" if len(known) != 1 else "there is one"
            raise UsageError(f"`{question}` has no case {number}", f"{have}; `drill bank cases {question}` lists them")
        self._replace(question, (*known[: number - 1], *known[number:]))
        return known[number - 1]

    def remember(self, report: Report) -> None:
        """Keeps the failing example of the report for `last_failure`; what cannot be kept is let go."""
        if report.case is None or report.accepted or report.verdict is Verdict.INTERNAL_ERROR:
            return
        call = report.failure.call if report.failure else None
        with suppress(OSError, ValueError, TypeError):
            kept = kept_case(report.case, call or "")
            _write(self._failure_file(report.question), _File(VERSION, report.question, (kept,)))

    def last_failure(self, question: str) -> KeptCase | None:
        """The failing example last remembered. Raises DrillError for a file that cannot be read."""
        return next(iter(_read(self._failure_file(question))), None)

    def _failure_file(self, question: str) -> Path:
        return self._home / "failures" / f"{question}.json"

    def _replace(self, question: str, cases: tuple[KeptCase, ...]) -> None:
        path = self.file(question)
        try:
            _write(path, _File(VERSION, question, cases))
        except OSError as error:
            hint = "free some space, or let DRILL_HOME name a folder you can write"
            raise DrillError(f"{path} cannot be written: {error.strerror}", hint) from None


def kept_case(case: Case, call: str) -> KeptCase:
    """The case with its call, of now. Raises ValueError when its example is no JSON object."""
    example = json.loads(case.example)
    if not isinstance(example, dict):
        raise ValueError("an example that is no object")
    return KeptCase(case.test, call, datetime.now(UTC).isoformat(timespec="seconds"), example)


def _read(path: Path) -> tuple[KeptCase, ...]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        found = msgspec.convert(data, _File)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise DrillError(f"{path} cannot be read: {error.strerror}", "check its permissions, or move it away") from None
    except (ValueError, RecursionError) as error:
        line = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        why = f" ({error})" if isinstance(error, msgspec.ValidationError) else ""
        hint = "mend it, or move it away: what is in it is then not tried"
        raise DrillError(f"{path}{line} is damaged{why}", hint) from None
    if found.version > VERSION:
        raise DrillError(f"{path} is from a newer drill", "update drill, or move the file away")
    return found.cases


def _write(path: Path, content: _File) -> None:
    """Replaces the file as a whole: nobody ever reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8") as file:
            file.write(_text(content))
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _text(content: _File) -> str:
    """JSON with a line for each part of a case: lists of numbers would else fill pages."""
    cases = ",\n".join(_case_text(kept) for kept in content.cases)
    head = f'  "version": {content.version},\n  "question": {json.dumps(content.question)},\n'
    return "{\n" + head + '  "cases": [' + (f"\n{cases}\n  " if cases else "") + "]\n}\n"


def _case_text(kept: KeptCase) -> str:
    parts: Iterable[tuple[str, Any]] = msgspec.structs.asdict(kept).items()
    lines = ",\n".join(f"      {json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in parts)
    return f"    {{\n{lines}\n    }}"
