"""The command line: which commands there are, loaded only when they are asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from interview_cli.commands.light import lightened
from interview_cli.errors import ExitCode

COMMANDS = (
    "drills",
    "review",
    "plan",
    "solve",
    "test",
    "debug",
    "list",
    "show",
    "search",
    "log",
    "history",
    "export",
    "import",
    "backup",
    "restore",
    "merge",
    "sync",
    "stats",
    "fit",
    "undo",
    "unsuspend",
    "check",
    "card",
    "bank",
    "doctor",
    "config",
)
"""Each has an `app` in the module NAME_command of this package."""


class LazyCommands(TyperGroup):
    """Finds commands by importing one module each, and recipes by their files."""

    def list_commands(self, ctx: Any) -> list[str]:
        from interview_cli.commands import recipes

        return [*recipes.readable_names(), *COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in COMMANDS:
            module = import_module(f"interview_cli.commands.{cmd_name}_command")
            command = typer.main.get_command(module.app)
        else:
            from interview_cli.commands import recipes

            command = typer.main.get_command(recipes.app_for(cmd_name))
        command.name = cmd_name
        return lightened(command, ctx)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        lightened(self, ctx)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            print("\ninterrupted; everything typed and answered is kept", file=sys.stderr)
            raise typer.Exit(ExitCode.INTERRUPTED) from None


app = typer.Typer(
    cls=LazyCommands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from interview_cli import __version__

        print(f"drill {__version__}")
        raise typer.Exit


@app.callback()
def drill(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Show the version."),
) -> None:
    """Daily interview practice: timed coding judged by hidden tests, flashcards, stories, one schedule.

    Without a command: what is due today.
    """
    if context.invoked_subcommand is None:
        from interview_cli.commands.home import home

        home()
