"""The examinations of `drill doctor`, each a finding with what to do."""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from interview_cli import __version__
from interview_cli.commands.context import Context
from interview_cli.editor import editor_command
from interview_cli.errors import DrillError
from interview_cli.judge.sandbox import isolation
from interview_cli.screens.doctor_view import Finding, Findings

if TYPE_CHECKING:
    from interview_cli.journal.repair import Repair


def examine(context: Context) -> Findings:
    """Looks at everything; changes nothing but a probe file in the workspace."""
    level, why = isolation()
    checks = (
        _looked("config", lambda: _config(context)),
        _looked("journal", lambda: _journal(context)),
        _looked("parameters", lambda: _parameters(context)),
        _looked("banks", lambda: _banks(context)),
        _looked("workspace", lambda: _workspace(context)),
        _looked("editor", lambda: " ".join(editor_command(context.config.editor))),
    )
    return Findings(
        version=__version__,
        python=platform.python_version(),
        system=f"{platform.system()} {platform.release()} {platform.machine()}",
        isolation=level,
        isolation_why=why,
        checks=checks,
    )


def mend(context: Context) -> Repair:
    """Repairs the journal, and drops what is kept of its state. Raises DrillError when nothing of it can be saved."""
    from interview_cli.journal.repair import repair

    with suppress(OSError):
        context.snapshot.unlink(missing_ok=True)
        context.bent.unlink(missing_ok=True)
    return repair(context.places.journal)


def _looked(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, look())
    except DrillError as error:
        return Finding(name, False, error.message, error.hint)


def _config(context: Context) -> str:
    path = context.places.config
    _ = context.config
    return str(path) if path.exists() else f"{path} (none yet, all defaults)"


def _journal(context: Context) -> str:
    from interview_cli.journal.replay import after, counting
    from interview_cli.journal.snapshot import present
    from interview_cli.sitting.mending import Mending

    path = context.places.journal
    home = path.parent
    if home.exists() and not home.is_dir():
        raise DrillError(f"{home} is not a folder", "move it away, or let DRILL_HOME name another one")
    if not path.exists():
        return f"{path} (none yet)"
    with context.journal(write=False, later=True) as journal:
        journal.check()
        events = journal.events()
        if context.snapshot.exists() and present(journal, context.snapshot, Mending()) != after(
            counting(events), mend=Mending()
        ):
            raise DrillError(
                f"the state kept in {context.snapshot} is not what the journal says", "`drill doctor --repair` drops it"
            )
        return f"{path}, {len(events):,} events"


def _parameters(context: Context) -> str:
    from interview_cli.schedule.parameters import in_force

    try:
        found = in_force(context.state().fits)
    except DrillError:
        return "not known: they are in the journal"
    if found.flaws:
        raise DrillError(found.warning, "`drill fit` fits them anew, `drill fit --reset` goes back to the defaults")
    version = found.parameters.version
    return f"{version}, fitted to {found.fitted.reviews:,} reviews" if found.fitted else version


def _banks(context: Context) -> str:
    from interview_cli.bank.library import Library

    library = Library.load(context.places.bank_folders, context.places.cache / "index", context.places.edits)
    wrong = [problem for problem in library.problems if problem.severity == "error"]
    if wrong:
        raise DrillError(str(wrong[0]), f"{len(wrong)} in all; `drill check` lists them")
    return f"{len(library.banks)} banks, {len(library.entries):,} questions"


def _workspace(context: Context) -> str:
    context.workspace.demand_writable()
    return str(context.workspace.folder)
