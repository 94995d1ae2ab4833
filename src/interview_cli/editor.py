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


class Panes:
    """Editors in panes of tmux, beside (`right`) or `below` the sitting, one for each file."""

    def __init__(self, split: str, environment: Mapping[str, str] = os.environ) -> None:
        self.possible = split != "off" and bool(environment.get("TMUX")) and shutil.which("tmux") is not None
        self._direction = "-h" if split == "right" else "-v"
        self._panes: dict[Path, str] = {}

    def open(self, command: list[str], path: Path) -> None:
        """Opens the editor, or goes to the pane where it is open already, and returns at once.

        Raises DrillError when there is no room for one.
        """
        pane = self._panes.get(path)
        if pane and _tmux("select-pane", "-t", pane).returncode == 0:
            return
        words = shlex.join([*command, str(path)])
        done = _tmux("split-window", self._direction, "-l", "60%", "-P", "-F", "#{pane_id}", "-c", path.parent, words)
        if done.returncode:
            why = done.stderr.strip() or f"exit code {done.returncode}"
            raise DrillError(f"tmux opened no second pane: {why}", "`drill config editor_split off` does without")
        self._panes[path] = done.stdout.strip()


def _tmux(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["tmux", *arguments], capture_output=True, text=True, check=False)


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
