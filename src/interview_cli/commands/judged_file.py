"""The solution that a command judges: which file, which question, and the job for the judge."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from interview_cli.bank.index import Entry
from interview_cli.bank.model import CodeQuestion
from interview_cli.commands.context import Context
from interview_cli.debugging.stops import without_stops
from interview_cli.errors import UsageError
from interview_cli.judge.job import Job, job_for

if TYPE_CHECKING:
    from interview_cli.debugging.calls import Replayed
    from interview_cli.debugging.session import Session, Stop


@dataclass(frozen=True)
class JudgedFile:
    """A learner's file with the question that it answers; `content` is what stood in it at first."""

    context: Context
    entry: Entry
    question: CodeQuestion
    path: Path
    content: bytes

    def job(self, content: bytes) -> Job:
        """Judging this content, the learner's own cases first. Raises DrillError for a damaged file of cases."""
        job = job_for(self.entry.id, self.question, self.entry.folder, without_stops(content))
        return msgspec.structs.replace(job, cases=self.context.cases.for_judging(self.entry.id))

    def session(self, calls: tuple[Replayed, ...], stop: Stop) -> Session:
        """Debugging these calls of it."""
        from interview_cli.debugging.session import Session

        return Session(str(self.path.absolute()), str(self.entry.folder), calls, self.question.node, stop)


def judged_file(context: Context, file: Path | None, question: str | None, command: str) -> JudgedFile:
    """The file named, or that of the question; the question named, or the one the file is called like.

    Raises UsageError, and DrillError for a file that cannot be read.
    """
    if file is None and question is None:
        raise UsageError("name a file or a question", f"drill {command} FILE --question ID")
    given = context.workspace.read(file) if file is not None else None
    entry = context.library.find(question if question is not None else str(file and file.stem))
    found = code_question(entry)
    path = file if file is not None else context.workspace.file(entry.id)
    return JudgedFile(context, entry, found, path, given if given is not None else context.workspace.read(path))


def code_question(entry: Entry) -> CodeQuestion:
    """The entry's question. Raises UsageError for a card or a story."""
    found = entry.question()
    if not isinstance(found, CodeQuestion):
        raise UsageError(f"`{entry.id}` is a {entry.kind}, not a coding question", "only code can be judged")
    return found
