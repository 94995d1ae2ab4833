"""A coding question that looks as it did when nothing was wrong is not read again; any change is noticed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from check_samples import ADD, STACK, TINY

from interview_cli.bank.problem import Problem
from interview_cli.check import stamps
from interview_cli.check.run import check

pytest_plugins = ["check_fixtures"]


@pytest.fixture(autouse=True)
def oblige(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is judged: this is about what is read."""
    monkeypatch.setattr("interview_cli.check.pool.prove", lambda part: [])


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the files had been written long ago."""
    monkeypatch.setattr(stamps, "_TICK_NS", 0)


def reads(bank: Path, cache: Path | None, monkeypatch: pytest.MonkeyPatch) -> tuple[set[str], tuple[Problem, ...]]:
    """The files of coding questions that a check reads, and what it finds."""
    read: set[str] = set()

    def noted(path: str) -> bytes:
        read.add(str(Path(path).relative_to(bank)))
        return Path(path).read_bytes()

    for module in ("reading", "layout", "to_do"):
        monkeypatch.setattr(f"interview_cli.check.{module}.content", noted)
    monkeypatch.setattr("interview_cli.check.run.forget", lambda: None)
    report = check([bank], jobs=1, cache=cache)
    return {path for path in read if len(Path(path).parts) > 2}, report.problems


@pytest.mark.usefixtures("settled")
def test_what_looks_as_it_did_is_not_read_again(bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, problems = reads(bank, cache, monkeypatch)
    assert str(ADD / "tests.py") in first
    assert problems == ()
    assert reads(bank, cache, monkeypatch) == (set(), ())


def adding(text: str) -> Callable[[Path], object]:
    """More at the end of the tests."""

    def apply(folder: Path) -> None:
        path = folder / "tests.py"
        path.write_text(path.read_text() + text)

    return apply


def same_size(folder: Path) -> None:
    """Another text of the same length, and the time of before."""
    path = folder / "reference.py"
    status = path.stat()
    path.write_text(path.read_text().replace("a + b\n", "a +b \n"))
    assert path.stat().st_size == status.st_size
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "a longer file": (adding("\n\n# more\n"), set()),
    "white space at a line's end": (adding("# more \n"), {"formatting"}),
    "as long and as old": (same_size, {"formatting"}),
    "a further file": (lambda folder: (folder / "solution.py").touch(), {"unexpected-file"}),
    "a further file in a folder": (lambda folder: (folder / "wrong" / "a~").touch(), {"unexpected-file"}),
    "a hidden file": (lambda folder: (folder / ".DS_Store").touch(), {"unexpected-file"}),
    "a folder": (lambda folder: (folder / "con").mkdir(), {"name"}),
    "something to be written": (
        adding("# TODO(author): more\n"),
        {"to-do"},
    ),
    "a link": (lambda folder: (folder / "wrong" / "link.py").symlink_to("/etc/hosts"), {"leaves-the-bank"}),
}


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("how", CHANGES)
def test_a_change_is_noticed_and_told_until_it_is_mended(
    bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    apply, rules = CHANGES[how]
    reads(bank, cache, monkeypatch)
    apply(bank / ADD)
    for _ in range(2):
        read, problems = reads(bank, cache, monkeypatch)
        assert {problem.rule for problem in problems} == rules
        if rules:
            assert {str(Path(path).parent) for path in read} & {str(ADD), str(ADD / "wrong")}
    shutil.rmtree(bank / ADD)
    shutil.copytree(TINY / ADD, bank / ADD)
    assert reads(bank, cache, monkeypatch)[1] == ()
    assert reads(bank, cache, monkeypatch) == (set(), ())


def test_what_has_just_been_written_is_read_again(bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The next change might come within the same tick of the file system's clock.
    first, _ = reads(bank, cache, monkeypatch)
    assert reads(bank, cache, monkeypatch)[0] == first


@pytest.mark.usefixtures("settled")
def test_without_a_cache_all_is_read(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = reads(bank, None, monkeypatch)
    assert reads(bank, None, monkeypatch)[0] == first != set()


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x81\xa1x\x01"])
def test_a_damaged_cache_only_costs_time(
    bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    first, _ = reads(bank, cache, monkeypatch)
    [file] = (cache / "stamps").iterdir()
    file.write_bytes(damage)
    assert reads(bank, cache, monkeypatch) == (first, ())
    assert reads(bank, cache, monkeypatch) == (set(), ())


@pytest.mark.usefixtures("settled")
def test_with_other_rules_all_is_read(bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = reads(bank, cache, monkeypatch)
    monkeypatch.setattr("interview_cli.check.run.surroundings", lambda: b"another version")
    assert reads(bank, cache, monkeypatch)[0] == first


@pytest.mark.usefixtures("settled")
def test_a_question_that_is_gone_is_forgotten(bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads(bank, cache, monkeypatch)
    shutil.rmtree(bank / STACK)
    assert reads(bank, cache, monkeypatch)[0] == set()
    shutil.copytree(TINY / STACK, bank / STACK)
    read, problems = reads(bank, cache, monkeypatch)
    assert {Path(path).parts[1] for path in read} == {STACK.name}
    assert problems == ()


@pytest.mark.usefixtures("settled")
def test_the_size_of_a_bank_counts_what_is_not_read(bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads(bank, cache, monkeypatch)
    monkeypatch.setattr("interview_cli.check.folder.BANK_BYTES", 1_000)
    read, problems = reads(bank, cache, monkeypatch)
    assert [problem.rule for problem in problems] == ["too-large"]
    assert read == set()
