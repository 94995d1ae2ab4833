"""Bare `drill`: what is due today, and one key to start."""

from __future__ import annotations

import sys
from random import Random

from interview_cli.commands.context import Context


def home() -> None:
    """Shows today and starts what is chosen; without a terminal it only shows."""
    from interview_cli.commands.today import today_page
    from interview_cli.screens import home_view
    from interview_cli.screens.console import output

    context = Context()
    page = today_page(context, Random(0))
    console = output()
    console.print(home_view.home(page, context.library.topic_title, console.width))
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return
    from interview_cli.screens.terminal import read_one_key

    started = {
        "enter": page.enter,
        "l": "leetcode",
        "c": "review",
        "p": "patterns",
        "b": "behavioural",
        "s": "stats",
    }
    key = read_one_key([*started, "q"])
    if key in started:
        _start(started[key])


def _start(name: str) -> None:
    from interview_cli.commands.app import app

    app(args=[name], prog_name="drill")
