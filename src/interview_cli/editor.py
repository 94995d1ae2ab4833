"""The learner's editor: which one, and what became of it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from interview_cli.errors import DrillError

FALLBACKS = ("nano", "vim", "vi", "emacs")


def editor_command(configured: str, environment: Mapping[str, str] = os.environ) -> list[str]:
    """The editor as arguments: the setting, $VISUAL, $EDITOR, or the first one found.

    Raises DrillError when there is none, or the one named does not exist.
    """
    given = (configured, environment.get("VISUAL", ""), environment.get("EDITOR", ""))
    named = next((each for each in given if each.strip()), "")
    if not named:
        found = next((name for name in FALLBACKS if shutil.which(name)), None)
        if found is None:
            raise DrillError("no editor was found", "set EDITOR, for example: export EDITOR=nano")
        return [found]
    try:
        command = shlex.split(named)
    except ValueError:
        raise DrillError(f"the editor `{named}` is not a command: a quote is not closed", "mend EDITOR") from None
    if shutil.which(command[0]) is None:
        raise DrillError(f"the editor `{command[0]}` was not found", "set EDITOR to one that is installed")
    return command


def open_editor(command: list[str], path: Path) -> None:
    """Runs the editor on the file until it returns. Raises DrillError when it fails."""
    try:
        code = subprocess.call([*command, str(path)])
    except OSError as error:
        raise DrillError(f"the editor `{command[0]}` did not start: {error.strerror}", "set EDITOR") from None
    except KeyboardInterrupt:
        return
    if code:
        raise DrillError(f"the editor `{command[0]}` ended with exit code {code}", "your file is as you left it")
