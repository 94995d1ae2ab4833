"""Where `drill` starts: an expected failure is one line with what to do, and an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from interview_cli import __version__
from interview_cli.__main__ import main
from interview_cli.errors import ExitCode


def drill(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a script runs it, without a terminal."""
    return subprocess.run(
        [sys.executable, "-m", "interview_cli", *arguments],
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def called(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The exit code of the program called in this process."""
    monkeypatch.setattr(sys, "argv", ["drill", *arguments])
    try:
        main()
    except SystemExit as error:
        return int(error.code or 0)
    return 0


def test_version_prints_name_and_number(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(monkeypatch, "--version") == ExitCode.DONE
    assert capsys.readouterr().out == f"drill {__version__}\n"


def test_version_needs_nothing_of_the_command_line_machinery() -> None:
    probe = "import sys; from interview_cli.__main__ import main; main(); assert 'typer' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", probe, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, f"drill {__version__}\n")


def test_an_expected_failure_is_a_line_and_a_hint_on_standard_error_and_an_exit_code() -> None:
    done = drill("leetcoed")
    assert done.returncode == ExitCode.USAGE
    assert done.stdout == ""
    first, second = done.stderr.splitlines()
    assert first == "drill: there is no command or drill `leetcoed`"
    assert second.startswith("       did you mean leetcode")


def test_with_drill_debug_the_traceback_is_shown() -> None:
    done = drill("leetcoed", DRILL_DEBUG="1")
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert "UsageError: there is no command or drill `leetcoed`" in done.stderr


def test_the_exit_code_is_that_of_the_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(monkeypatch, "show", "no-such-question") == ExitCode.USAGE
    assert "drill: there is no question `no-such-question`" in capsys.readouterr().err


def test_without_a_terminal_a_sitting_says_so_and_exits_with_four() -> None:
    done = drill("leetcode")
    assert done.returncode == ExitCode.ENVIRONMENT
    assert done.stderr.startswith("drill: this needs a terminal")
    assert "Traceback" not in done.stderr


def test_a_broken_config_is_one_line_and_exits_with_four(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    home = Path(os.environ["DRILL_HOME"])
    home.mkdir(parents=True)
    (home / "config.yaml").write_text("editor: [", encoding="utf-8")
    assert called(monkeypatch, "config") == ExitCode.ENVIRONMENT
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert "config.yaml" in lines[0] and "not valid YAML" in lines[0]


@pytest.mark.parametrize("argument", ["--version", "config"])
def test_a_reader_that_goes_away_is_no_failure(argument: str) -> None:
    command = f"set -o pipefail; '{sys.executable}' -m interview_cli {argument} | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (ExitCode.DONE, "")
