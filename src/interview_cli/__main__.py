"""Where `drill` starts, and where an expected failure becomes one line and an exit code."""

from __future__ import annotations

import os
import signal
import sys
from io import TextIOWrapper
from types import FrameType

from interview_cli.errors import DrillError, ExitCode


def main() -> None:
    """Runs the command line and exits."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _end)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that cannot show a sign shows a question mark instead of a traceback.
            stream.reconfigure(errors="replace")
    try:
        code = _run()
        sys.stdout.flush()
    except DrillError as error:
        if os.environ.get("DRILL_DEBUG"):
            raise
        code = _told(error)
    except BrokenPipeError:
        # Whoever read our output has gone; what is still buffered goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = ExitCode.DONE
    except OSError as error:
        if os.environ.get("DRILL_DEBUG"):
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        place = f"{error.filename}: " if error.filename else ""
        code = _told(DrillError(f"{place}{error.strerror or error}", "DRILL_DEBUG=1 shows where it happened"))
    if code:
        sys.exit(code)


def _end(number: int, frame: FrameType | None) -> None:
    """Ends like an exception does, so that terminals are given back and processes ended on the way."""
    raise SystemExit(128 + number)


def _run() -> int:
    if sys.argv[1:] == ["--version"]:
        from interview_cli import __version__

        print(f"drill {__version__}")
        return ExitCode.DONE
    from interview_cli.commands.app import app

    output = sys.stdout
    try:
        app(prog_name="drill")
    except SystemExit as ended:
        # Typer takes a closed pipe for a failure and puts another stream in its place.
        if sys.stdout is not output:
            raise BrokenPipeError from None
        return ended.code if isinstance(ended.code, int) else ExitCode.DONE
    return ExitCode.DONE


def _told(error: DrillError) -> int:
    print(f"drill: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"       {error.hint}", file=sys.stderr)
    return error.code


if __name__ == "__main__":
    main()
