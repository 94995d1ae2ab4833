"""Judging a file at each save, until it is interrupted."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import NoReturn

import typer

from interview_cli.commands.judged_file import JudgedFile
from interview_cli.errors import DrillError, ExitCode
from interview_cli.judge.judge import Judge
from interview_cli.judge.verdict import Report
from interview_cli.screens.console import errors
from interview_cli.watched_file import WatchedFile

_LOOK_SECONDS = 0.1


def watch(judge: Judge, judged: JudgedFile, show: Callable[[Report, str], None]) -> NoReturn:
    """Judges the file now and at each save, with one warm judge; ends by Ctrl-C with exit code 130.

    `show` gets each verdict with the time of day. A save while it is judged is judged afterwards.
    """
    prose = errors()
    file = WatchedFile(judged.path)
    prepared = False
    try:
        while True:
            file.know()
            try:
                job = judged.job(judged.context.workspace.read(judged.path))
                report = judge.judge(job)
            except DrillError as error:
                prose.print(f"drill: {error.message}", style="late", markup=False, soft_wrap=True)
            else:
                judged.context.cases.remember(report)
                show(report, f"{datetime.now():%H:%M:%S}")
                sys.stdout.flush()
                if not prepared:
                    judge.prepare(job)
                    prepared = True
            prose.print(f"\nwatching {judged.path.name} · Ctrl-C leaves", style="soft", markup=False)
            while not file.saved():
                time.sleep(_LOOK_SECONDS)
            prose.print()
    except KeyboardInterrupt:
        prose.print()
        raise typer.Exit(ExitCode.INTERRUPTED) from None
