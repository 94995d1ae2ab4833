"""What editors are told of a solution's names: all that the judge gives, and no built-in changed."""

from __future__ import annotations

import ast
import builtins
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from interview_cli.judge import prelude, stubs
from interview_cli.paths import shipped_folder

LEETCODE = shipped_folder() / "question_banks" / "leetcode"
GIVEN = {name for name in prelude.names("graph") if not hasattr(builtins, name)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of solutions with the files in it."""
    made = tmp_path_factory.mktemp("solutions")
    for name, text in stubs.files().items():
        (made / name).write_text(text, encoding="utf-8")
    return made


def bound(tree: ast.Module) -> dict[str, str]:
    """The names that a stub binds, each with the module it comes from."""
    names: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            names[node.name] = ""
        elif isinstance(node, ast.Import):
            names |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name: node.module or "" for alias in node.names}
    return names


def test_the_stub_binds_every_name_that_the_judge_gives_and_no_built_in(folder: Path) -> None:
    names = bound(ast.parse((folder / stubs.PYRIGHT).read_text(encoding="utf-8")))
    sorted_containers = {"SortedList", "SortedDict", "SortedSet"}
    assert GIVEN - names.keys() - sorted_containers == set()
    assert [name for name in names if hasattr(builtins, name)] == []


def test_each_name_comes_from_the_module_that_the_judge_takes_it_from(folder: Path) -> None:
    given = prelude.names("graph")
    for name, module in bound(ast.parse((folder / stubs.PYRIGHT).read_text(encoding="utf-8"))).items():
        if module:
            there = sys.modules[module]
            assert given[name] is (there if name == module else getattr(there, name)), name


def test_ruff_is_told_every_name(folder: Path) -> None:
    assert set(tomllib.loads((folder / stubs.RUFF).read_text(encoding="utf-8"))["builtins"]) == GIVEN


def test_ruff_finds_no_unknown_name_in_starters_and_references(folder: Path) -> None:
    for number, path in enumerate(sorted([*LEETCODE.glob("*/*/starter.py"), *LEETCODE.glob("*/*/reference.py")])):
        shutil.copy(path, folder / f"solution_{number}.py")
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "F821", "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "All checks passed!")
    (folder / "wrong.py").write_text("def f():\n    return nowhere\n", encoding="utf-8")
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 1
