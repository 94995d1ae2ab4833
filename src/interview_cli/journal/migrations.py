"""The formats of the journal: `PRAGMA user_version` counts the steps that made a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interview_cli.errors import DrillError

APPLICATION_ID = int.from_bytes(b"dril", "big")
"""In the header of every journal, so that another program's SQLite file is recognised."""


def steps() -> tuple[str, ...]:
    """The SQL scripts that lead from an empty file to today's format, one a version. Only ever add to them."""
    from importlib.resources import files  # costs milliseconds that only a new journal needs

    first = files("interview_cli.journal").joinpath("schema.sql").read_text(encoding="utf-8")
    # The second changes no table: events may now be of kinds that a drill which knows the first format only would take
    # for damage (`flagged`, `interview_planned`, `parameters_fitted`, `parameters_reset`).
    return first, ""


FORMAT = 2
"""The format that this drill reads and writes: the number of `steps`."""


def format_of(connection: sqlite3.Connection, path: Path) -> int:
    """The format of the open file; 0 when it is empty.

    Raises DrillError when the file is another program's, or of a format newer than `FORMAT`.
    """
    with _one_moment(connection):
        application: int = connection.execute("PRAGMA application_id").fetchone()[0]
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if application != APPLICATION_ID:
        if application == 0 and version == 0 and is_empty:
            return 0
        raise DrillError(
            f"{path} is an SQLite file of another program, not a drill journal",
            "move it away, or let DRILL_HOME name another folder",
        )
    if version > FORMAT:
        raise DrillError(
            f"the journal {path} was written by a newer drill (format {version}, this one knows {FORMAT})",
            "upgrade drill: pip install --upgrade interview-cli",
        )
    return version


@contextmanager
def _one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read inside stands at one moment: another process may be making the journal."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:  # where the disk fails SQLite ends it itself
            connection.execute("ROLLBACK")


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the open file to `FORMAT` in one transaction: wholly or not at all."""
    if format_of(connection, path) == FORMAT:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again: another process may have migrated the file while this one waited.
        for script in steps()[format_of(connection, path) :]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements one by one: `executescript` would commit the transaction it runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
