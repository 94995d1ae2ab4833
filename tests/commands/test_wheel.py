"""The wheel holds everything: installed elsewhere, the program lists, judges and checks as it does in the checkout."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
NEEDED = ("src", "question_banks", "drills", "README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml")
PASSING = """\
def two_sum(nums, target):
    seen = {}
    for index, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], index]
        seen[number] = index
"""


class Installed:
    """The program in an environment of its own, run from a folder of its own."""

    def __init__(self, environment: Path, folder: Path) -> None:
        self.environment = environment
        self.folder = folder
        self.program = environment / "bin" / "drill"

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run([str(self.program), *arguments], self.folder)


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    values = {
        **os.environ,
        "DRILL_HOME": str(folder / "home"),
        "DRILL_WORKSPACE": str(folder / "workspace"),
    }
    values.pop("PYTHONPATH", None)
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=values, stdin=subprocess.DEVNULL, timeout=300
    )


def in_checkout(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run([sys.executable, "-m", "interview_cli", *arguments], folder)


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel, installed once for all workers of the run."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "wheel"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "elsewhere").exists():
            build_and_install(folder)
    return Installed(folder / "environment", folder / "elsewhere")


def build_and_install(folder: Path) -> None:
    """Builds from a copy of the tree and installs with the present dependencies, without network."""
    copy = folder / "tree"
    copy.mkdir()
    ignored = shutil.ignore_patterns("__pycache__", ".*", "*.pyc")
    for name in NEEDED:
        source = CHECKOUT / name
        shutil.copytree(source, copy / name, ignore=ignored) if source.is_dir() else shutil.copy(source, copy / name)
    done(run([sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(copy)], folder))
    shutil.rmtree(copy)
    (wheel,) = folder.glob("*.whl")
    environment = folder / "environment"
    venv.create(environment, with_pip=False, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(environment / "bin" / "python")]
    done(run([*pip, "install", "--no-deps", "--no-index", str(wheel)], folder))
    # A line in a .pth adds the folder alone, not the .pth files in it: the editable install stays out of sight.
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    (folder / "elsewhere").mkdir()


def done(process: subprocess.CompletedProcess[str]) -> None:
    assert process.returncode == 0, process.stdout + process.stderr


def verdict(process: subprocess.CompletedProcess[str]) -> tuple[int, dict[str, Any]]:
    """Exit code and verdict, without what differs from run to run."""
    told = json.loads(process.stdout)
    return process.returncode, {name: told[name] for name in ("question", "verdict", "tests", "failure")}


def test_the_program_runs_from_its_own_environment(installed: Installed) -> None:
    python = str(installed.environment / "bin" / "python")
    told = run([python, "-c", "import interview_cli; print(interview_cli.__file__)"], installed.folder)
    assert Path(told.stdout.strip()).is_relative_to(installed.environment)
    assert installed.run("--version").stdout == in_checkout(installed.folder, "--version").stdout


def test_the_shipped_banks_and_drills_are_inside(installed: Installed, tmp_path: Path) -> None:
    there, here = installed.run("list", "--json"), in_checkout(tmp_path, "list", "--json")
    assert there.returncode == here.returncode == 0
    assert sorted(json.loads(there.stdout), key=str) == sorted(json.loads(here.stdout), key=str)
    listed = installed.run("--help").stdout
    assert all(name in listed for name in ("leetcode", "flashcards", "behavioural", "patterns"))


def test_a_solution_is_judged_as_in_the_checkout(installed: Installed, tmp_path: Path) -> None:
    for number, text in enumerate((PASSING, "def two_sum(nums, target):\n    return [0, 0]\n")):
        file = tmp_path / "two_sum.py"
        file.write_text(text, encoding="utf-8")
        there = verdict(installed.run("test", str(file), "--json"))
        assert there == verdict(in_checkout(tmp_path, "test", str(file), "--json"))
        assert there[0] == number


def test_a_shipped_question_is_proven_in_its_new_place(installed: Installed) -> None:
    (question,) = installed.environment.rglob("question_banks/leetcode/*/two_sum")
    checked = installed.run("check", str(question), "--jobs", "1", "--format", "json")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    told = json.loads(checked.stdout)
    assert (told["ok"], told["questions"], told["problems"]) == (True, 1, [])


def test_doctor_finds_the_banks_of_the_installed_program(installed: Installed) -> None:
    told = json.loads(installed.run("doctor", "--json").stdout)
    banks = next(check for check in told["checks"] if check["name"] == "banks")
    assert banks["ok"] and banks["found"].startswith("4 banks")
