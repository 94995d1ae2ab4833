"""Where `drill` starts, and where an expected failure becomes one line and an exit code."""

from __future__ import annotations

import os
import sys

from interview_cli.errors import DrillError, ExitCode


def main() -> None:
    """Runs the command line and exits."""
    if sys.argv[1:] == ["--version"]:
        from interview_cli import __version__

        print(f"drill {__version__}")
        return
    try:
        from interview_cli.commands.app import app

        app(prog_name="drill")
    except DrillError as error:
        if os.environ.get("DRILL_DEBUG"):
            raise
        sys.exit(_told(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit(ExitCode.DONE)


def _told(error: DrillError) -> int:
    print(f"drill: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"       {error.hint}", file=sys.stderr)
    return error.code


if __name__ == "__main__":
    main()
