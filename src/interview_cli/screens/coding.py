"""Runs a coding sitting: the learner's file watched, the judge in the background."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

import msgspec
from rich.console import RenderableType
from rich.text import Text

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import CodeQuestion
from interview_cli.cases.store import Cases
from interview_cli.debugging.stops import without_stops
from interview_cli.editor import Panes, editor_command, open_editor
from interview_cli.errors import DrillError
from interview_cli.judge.job import Job, Outcome, job_for
from interview_cli.judge.verdict import Report
from interview_cli.screens import coding_views
from interview_cli.screens.coding_views import Shown
from interview_cli.screens.loop import Journals, SittingLoop
from interview_cli.screens.terminal import Terminal
from interview_cli.sitting.coding import CodingSitting, Phase
from interview_cli.sitting.effects import Debug, Edit, Effect, Judged, JudgeNow, Measure, Measured, Prepare, Saved
from interview_cli.sitting.steps import code_lines
from interview_cli.watched_file import WatchedFile
from interview_cli.workspace import Workspace


class Versions(Journals, Protocol):
    """A journal that also keeps the text of every judged version."""

    def keep(self, text: str) -> str: ...


class Judges(Protocol):
    """What the loop asks of the judge."""

    def start(self) -> None: ...
    def prepare(self, job: Job) -> None: ...
    def judge(self, job: Job) -> Report: ...
    def outcome(self, job: Job) -> Outcome: ...


class CodingLoop(SittingLoop):
    """The loop of one coding sitting."""

    def __init__(
        self,
        terminal: Terminal,
        sitting: CodingSitting,
        journal: Versions,
        library: Library,
        workspace: Workspace,
        judge: Judges,
        cases: Cases,
        editor: str,
        panes: Panes,
        last_review: Callable[[str], datetime | None],
        today: Callable[[], date],
    ) -> None:
        super().__init__(terminal, sitting, journal)
        self.sitting = sitting
        self.versions = journal
        self.library = library
        self.workspace = workspace
        self.judge = judge
        self.cases = cases
        self.editor = editor
        self.panes = panes
        self.last_review = last_review
        self.today = today
        self.problem: Shown | None = None
        self._file: WatchedFile | None = None
        self._content = b""
        self._is_shown = False

    def body(self) -> RenderableType:
        if self.problem is None:
            return Text("")
        if self.sitting.phase is Phase.SUMMARY:
            return coding_views.summary(self.sitting, self.library.entries, self.now(), self.today())
        return coding_views.body(self.sitting, self.problem, self.now(), self.today(), self.width)

    def footer(self) -> tuple[RenderableType, RenderableType]:
        if self.problem is None or self.sitting.phase is Phase.SUMMARY:
            return Text(""), Text("any key leaves", style="soft")
        return coding_views.footer(self.sitting, self.problem, self.now(), self.width)

    def shown(self) -> None:
        # Here, not in the thread: it lives as long as the thread that starts it.
        self.judge.start()
        self._is_shown = True
        self._warm_up()

    def space_scrolls(self) -> bool:
        turn = self.sitting.turn
        shows_an_answer = turn is not None and turn.step == "follow_ups" and not turn.revealed
        return self.sitting.phase in (Phase.SOLVING, Phase.RATING, Phase.STEP) and not shows_an_answer

    def look_around(self) -> None:
        """Notices a save: the file differs from what was last seen, and has stopped changing."""
        if self._file is None or self.sitting.phase is not Phase.SOLVING or not self._file.saved():
            return
        try:
            self._if_changed()
        except DrillError as error:
            self.tell(error)

    def perform(self, effect: Effect) -> None:
        if isinstance(effect, Prepare):
            self._prepare(effect)
        elif isinstance(effect, Edit):
            self._edit()
        elif isinstance(effect, JudgeNow):
            self._judge()
        elif isinstance(effect, Measure):
            self._measure()
        elif isinstance(effect, Debug):
            self._debug(effect.report)

    def answering_left(self) -> float | None:
        step = self.sitting.step_left(self.now())
        return self.sitting.seconds_left(self.now()) if step is None else step

    def _prepare(self, effect: Prepare) -> None:
        entry = self.library.entries[effect.question]
        question = entry.question()
        assert isinstance(question, CodeQuestion)
        path = self.workspace.file(entry.id)
        self.problem = Shown(entry, self.library.topic_title(entry), question, path)
        self._file = WatchedFile(path)
        self._make_file(entry, None if effect.resumed else self.last_review(entry.id))
        if self._is_shown:
            self._warm_up()

    def _warm_up(self) -> None:
        """Has the problem's tests ready by the first check, in a thread: another check may still run."""
        if self.problem is not None:
            job = self._job(self.problem, b"")
            threading.Thread(target=self.judge.prepare, args=(job,), daemon=True, name="warm up").start()

    def _make_file(self, entry: Entry, fresh_after: datetime | None) -> None:
        starter = entry.file("starter.py")
        path = self.workspace.prepare(entry.id, starter, fresh_after)
        self._file = WatchedFile(path)
        self._know(self.workspace.read(path))

    def _edit(self) -> None:
        assert self.problem is not None
        if not self.problem.path.exists():
            self._make_file(self.problem.entry, None)
        command = editor_command(self.editor)
        if self.panes.possible:
            self.panes.open(command, self.problem.path)
            return
        with self.terminal.lent():
            open_editor(command, self.problem.path)
        if self._file is not None:
            self._file.know()
        self._if_changed()

    def _debug(self, report: Report) -> None:
        from interview_cli.debugging.calls import calls_of_failure
        from interview_cli.debugging.session import Session, stop_for
        from interview_cli.screens.debugging import debug_in_a_sitting

        assert self.problem is not None
        problem = self.problem
        stop = stop_for(self.workspace.read(problem.path), terminal=True)
        folder, node = str(problem.entry.folder), problem.question.node
        session = Session(str(problem.path), folder, calls_of_failure(report.replay), node, stop)
        with self.terminal.lent():
            debug_in_a_sitting(session, report)

    def _if_changed(self) -> None:
        assert self.problem is not None
        content = self.workspace.read(self.problem.path)
        if content != self._content:
            self._know(content)
            self.arrive(Saved(self.now(), code_lines(self.problem.solution), _age(self.problem.path)))

    def _know(self, content: bytes) -> None:
        """This is what the file holds."""
        assert self.problem is not None
        self._content = content
        self.problem.solution = content.decode("utf-8-sig", "replace")

    def _judge(self) -> None:
        """Judges the file as it is now, in a thread; the version is kept before anything runs."""
        assert self.problem is not None
        problem = self.problem
        if self._file is not None:
            self._file.know()
        try:
            content = self.workspace.read(problem.path)
        except DrillError:
            self.sitting.judging = False
            raise
        self._know(content)
        version = self.versions.keep(content.decode("utf-8", "backslashreplace"))
        job = self._job(problem, without_stops(content))

        def work() -> None:
            report = self.judge.judge(job)
            self.cases.remember(report)
            self.arrive(Judged(report, version, self.now()))

        threading.Thread(target=work, daemon=True, name="judge").start()

    def _measure(self) -> None:
        """Measures the accepted file on growing inputs, in a thread."""
        assert self.problem is not None
        problem = self.problem
        job = msgspec.structs.replace(self._job(problem, without_stops(self._content)), growth=True)

        def work() -> None:
            grown = self.judge.outcome(job).grown
            self.arrive(Measured(problem.entry.id, grown, self.now()))

        threading.Thread(target=work, daemon=True, name="measure").start()

    def _job(self, problem: Shown, content: bytes) -> Job:
        """The job with the learner's own cases; where they cannot be read, that is told and it goes on without."""
        job = job_for(problem.entry.id, problem.question, problem.entry.folder, content)
        try:
            return msgspec.structs.replace(job, cases=self.cases.for_judging(problem.entry.id))
        except DrillError as error:
            self.tell(error)
            return job


def _age(path: Path) -> float:
    """Seconds since the file was written; 0 when that cannot be known."""
    try:
        return max(time.time() - path.stat().st_mtime, 0.0)
    except OSError:
        return 0.0
