"""What a command works with: places, settings, library, journal, schedule. Each is made when asked for."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from interview_cli.config import Config, read_config
from interview_cli.errors import DrillError
from interview_cli.paths import Places, places

if TYPE_CHECKING:
    from pathlib import Path

    from interview_cli.bank.library import Library
    from interview_cli.cases.store import Cases
    from interview_cli.journal.journal import Journal
    from interview_cli.journal.replay import AnyState, History, State
    from interview_cli.schedule.parameters import Parameters
    from interview_cli.sitting.scheduling import Scheduling
    from interview_cli.workspace import Workspace

PATIENCE_SECONDS = 0.5
"""So long the end of a program may keep one waiting without a word."""
MANY_EVENTS = 100_000
"""Reading so many takes a second or two."""


class Context:
    """The composition of the rooms for one run of the program."""

    warned = False
    """Whether a line about the parameters was written on standard error."""

    @cached_property
    def places(self) -> Places:
        return places()

    @cached_property
    def config(self) -> Config:
        return read_config(self.places.config)

    @cached_property
    def library(self) -> Library:
        """All banks; what cannot be read in them is told on standard error, once."""
        from interview_cli.bank.library import Library

        library = Library.load(self.places.bank_folders, self.places.cache / "index", self.places.edits)
        for problem in library.problems[:5]:
            print(f"drill: {problem}", file=sys.stderr)
        if len(library.problems) > 5:
            print(f"drill: and {len(library.problems) - 5} more; `drill check` lists them", file=sys.stderr)
        return library

    @cached_property
    def workspace(self) -> Workspace:
        from pathlib import Path

        from interview_cli.workspace import Workspace

        own = self.config.workspace
        if own and not os.environ.get("DRILL_WORKSPACE"):
            return Workspace(Path(own).expanduser().absolute())
        return Workspace(self.places.workspace)

    @cached_property
    def cases(self) -> Cases:
        """The learner's own regression cases."""
        from interview_cli.cases.store import Cases

        return Cases(self.places.home)

    @contextmanager
    def journal(self, write: bool = True, later: bool = False) -> Iterator[Journal]:
        """The journal, closed again afterwards. With `later` a large one is looked after beside the practice."""
        from interview_cli.journal.journal import Journal

        journal = Journal.open(self.places.journal, write=write, later=later)
        told = ""
        try:
            if journal.warning:
                told = journal.warning
                print(f"drill: {told}", file=sys.stderr)
            yield journal
        finally:
            if not journal.is_looked_after(PATIENCE_SECONDS):
                with suppress(OSError):  # the terminal may be gone
                    print("drill: the backup of the day is being made, a moment", file=sys.stderr)
            journal.close()
        if journal.warning != told:
            print(f"drill: {journal.warning}", file=sys.stderr)

    def state(self) -> State:
        """What the journal says now, with the due days that hold now, without writing anything."""
        with self.journal(write=False, later=True) as journal:
            return self.present(journal)

    def present(self, journal: Journal) -> State:
        """What the open journal says now, with the due days that hold now."""
        from interview_cli.journal.snapshot import present
        from interview_cli.sitting.mending import Mending

        return self._today(present(journal, self.snapshot, Mending(), _warn))

    def history(self) -> History:
        """What the journal says now, as `state`, with every review that counts."""
        from interview_cli.journal.replay import fold
        from interview_cli.sitting.mending import Mending

        with self.journal(write=False) as journal:
            history = fold(journal.events(), Mending())
        return self._today(history)

    def _today(self, state: AnyState) -> AnyState:
        """The state with the due days that hold today."""
        from interview_cli.sitting.misdated import put_right
        from interview_cli.sitting.under_deadline import under_deadline

        today = self.today()
        decay = self.parameters(state).decay
        return under_deadline(put_right(state, today), today, decay, self.bent)

    @property
    def snapshot(self) -> Path:
        """Where the state is kept, so that a start need not fold all events."""
        return self.places.cache / "state.msgpack"

    @property
    def bent(self) -> Path:
        """Where the due days that hold until an interview are kept."""
        return self.places.cache / "interview.msgpack"

    def parameters(self, state: State) -> Parameters:
        """The scheduler's parameters in force; those that cannot be used are told on standard error, once."""
        from interview_cli.schedule.parameters import in_force

        found = in_force(state.fits)
        if found.flaws and not self.warned:
            print(f"drill: {found.warning}", file=sys.stderr)
            self.warned = True
        return found.parameters

    def scheduling(self, state: State) -> Scheduling:
        from interview_cli.sitting.due_days import DueDays
        from interview_cli.sitting.scheduling import Scheduling

        return Scheduling(
            state.memories.get,
            rollover_hour=self.config.rollover_hour,
            interview=state.interview,
            parameters=self.parameters(state),
            due_days=DueDays(state.memories),
        )

    def today(self) -> date:
        """The present study day."""
        from interview_cli.schedule.study_day import study_day

        return study_day(datetime.now(UTC), rollover_hour=self.config.rollover_hour)

    @contextmanager
    def only_sitting(self) -> Iterator[None]:
        """Holds the place of the one sitting that may run. Raises DrillError when another one does."""
        path = self.places.home / "sitting.lock"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            file = path.open("a+", encoding="utf-8")
        except OSError as error:
            hint = "set DRILL_HOME to a folder you can write"
            raise DrillError(f"{path} cannot be written: {error.strerror}", hint) from None
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                file.seek(0)
                who = file.read().strip()
                where = f" (process {who})" if who.isdecimal() else ""
                raise DrillError(
                    f"a sitting is running in another terminal{where}", "go on there, or quit it first"
                ) from None
            file.truncate(0)
            file.write(f"{os.getpid()}\n")
            file.flush()
            yield


def _warn(events: int) -> None:
    """Says why the start takes long, where it does."""
    if events > MANY_EVENTS:
        print(f"drill: reading all {events:,} events of the journal, once; the next start is quick", file=sys.stderr)
