"""`drill check --fix`: files mended whole or left alone, told one by one, and never lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from check_samples import ADD, TINY, change, found

from interview_cli.bank.index import load_index
from interview_cli.check.layout import check_layout
from interview_cli.check.mend import Mended, mend

pytest_plugins = ["check_fixtures"]


def spoil(path: Path) -> bytes:
    """Puts CRLF into the file; gives what it was."""
    before = path.read_bytes()
    path.write_bytes(before.replace(b"\n", b"\r\n"))
    return before


def content(bank: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted(bank.rglob("*")) if path.is_file()}


def test_a_sound_bank_is_left_as_it_is(bank: Path) -> None:
    before = content(bank)
    assert list(check_layout(load_index(bank, None))) == []
    assert list(mend([bank])) == []
    assert content(bank) == before


@pytest.mark.parametrize(
    "name",
    ["bank.yaml", "cards.yaml", "question.yaml", "tests.py", "wrong/sign_is_forgotten.py"],
)
def test_a_file_is_told_and_mended_once(bank: Path, name: str) -> None:
    path = bank / name if (bank / name).exists() else bank / ADD / name
    before = spoil(path)
    path.chmod(0o640)
    [problem] = check_layout(load_index(bank, None))
    assert found([problem], bank) == [("formatting", str(path.relative_to(bank)), 0)]
    assert (problem.severity, problem.message) == ("warning", "CRLF line ends; `drill check --fix` mends it")
    assert list(map(str, mend([bank]))) == [f"mended {path}: CRLF line ends"]
    assert path.read_bytes() == before
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(mend([bank])) == []
    assert list(check_layout(load_index(bank, None))) == []


def test_only_what_was_named_is_mended(bank: Path) -> None:
    spoil(bank / "cards.yaml")
    before = spoil(bank / ADD / "tests.py")
    assert [mended.path for mended in mend([bank / ADD / "starter.py"])] == [bank / ADD / "tests.py"]
    assert (bank / ADD / "tests.py").read_bytes() == before
    assert b"\r" in (bank / "cards.yaml").read_bytes()


def test_what_drill_does_not_read_is_not_touched(bank: Path) -> None:
    for name in ("README.md", "conftest.py", "arithmetic/add_numbers/notes.txt", "arithmetic/add_numbers/.old.py"):
        (bank / name).write_bytes(b"x = 1 \r\n")
    before = content(bank)
    assert list(mend([bank])) == []
    assert content(bank) == before


def test_a_reference_with_listed_mutants_keeps_its_digest(bank: Path) -> None:
    question = bank / ADD / "question.yaml"
    question.write_text(
        question.read_text() + 'equivalents:\n  reference: "00000000"\n  mutants: [{change: a, reason: b}]\n'
    )
    spoil(bank / ADD / "reference.py")
    assert list(check_layout(load_index(bank, None))) == []
    assert list(mend([bank])) == []


def test_a_file_behind_a_link_is_left(bank: Path) -> None:
    real = bank / ADD / "wrong" / "sign_is_forgotten.py"
    spoil(real)
    link = bank / ADD / "wrong" / "again.py"
    link.symlink_to(real)
    left, mended = mend([bank])
    assert (left.path, left.left) == (link, True)
    assert "it is reached through a link" in left.what
    assert mended == Mended(real, "CRLF line ends")
    assert link.is_symlink()


def test_a_file_in_a_linked_folder_is_left(bank: Path, tmp_path: Path) -> None:
    (bank / ADD / "slow").rename(tmp_path / "elsewhere")
    (bank / ADD / "slow").symlink_to(tmp_path / "elsewhere")
    spoil(tmp_path / "elsewhere" / "one_cent_at_a_time.py")
    assert [mended.left for mended in mend([bank])] == [True]
    assert b"\r" in (tmp_path / "elsewhere" / "one_cent_at_a_time.py").read_bytes()


def test_a_bank_behind_a_link_is_mended(bank: Path, tmp_path: Path) -> None:
    before = spoil(bank / "cards.yaml")
    (tmp_path / "linked").symlink_to(bank)
    assert [mended.left for mended in mend([tmp_path / "linked"])] == [False]
    assert (bank / "cards.yaml").read_bytes() == before


def test_a_read_only_file_is_left(bank: Path) -> None:
    path = bank / "cards.yaml"
    spoil(path)
    path.chmod(0o444)
    assert list(map(str, mend([bank]))) == [f"left {path}: it is read-only; make it writable and run this again"]
    assert b"\r" in path.read_bytes()


def test_a_full_disk_loses_nothing(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(bank / "cards.yaml")
    before = content(bank)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    [left] = mend([bank])
    assert left.what == "it cannot be written (No space left on device); it is as it was"
    assert content(bank) == before


def test_ctrl_c_leaves_nothing_behind(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spoil(bank / "cards.yaml")
    before = content(bank)

    def interrupted(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        list(mend([bank]))
    assert content(bank) == before


def test_what_is_saved_meanwhile_is_not_overwritten(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bank / "cards.yaml"
    spoil(path)
    sync = os.fsync

    def saved_meanwhile(descriptor: int) -> None:
        sync(descriptor)
        path.write_bytes(b"title: Newer\n")

    monkeypatch.setattr(os, "fsync", saved_meanwhile)
    [left] = mend([bank])
    assert left.what == "it was changed meanwhile; run this again"
    assert path.read_bytes() == b"title: Newer\n"
    assert not list(bank.glob(".*"))


def test_an_empty_list_of_ids_is_begun_and_then_kept(bank: Path) -> None:
    (bank / "ids.yaml").touch()
    assert [mended.what for mended in mend([bank])] == ["the ids of its questions"]
    text = (bank / "ids.yaml").read_text()
    slugs = sorted(entry.slug for entry in load_index(bank, None).entries)
    assert text.partition("released:\n")[2] == "".join(f"  - {slug}\n" for slug in slugs)
    assert list(mend([bank])) == []
    change(bank / "cards.yaml", "id: bits-in-a-byte", "id: a-byte")
    assert [mended.left for mended in mend([bank])] == [False]
    assert "  - a-byte\n" in (bank / "ids.yaml").read_text()
    assert "  - bits-in-a-byte\n" in (bank / "ids.yaml").read_text()


def test_a_list_of_ids_is_not_begun_unasked(bank: Path) -> None:
    list(mend([bank]))
    assert not (bank / "ids.yaml").exists()


def test_a_list_of_ids_with_comments_or_faults_is_left(bank: Path) -> None:
    path = bank / "ids.yaml"
    path.write_text("released:\n  - add-numbers  # the first\n")
    assert [mended.left for mended in mend([bank])] == [True]
    path.write_text("relased: []\n")
    assert list(mend([bank])) == []
    assert path.read_text() == "relased: []\n"


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "interview_cli", "check", *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def test_the_command_mends_first_and_then_checks(bank: Path) -> None:
    (bank / "ids.yaml").touch()
    before = spoil(bank / "stories.yaml")
    done = run(bank / "stories.yaml", "--fix", "--format", "json")
    assert (done.returncode, done.stderr) == (0, f"mended {bank / 'stories.yaml'}: CRLF line ends\n")
    assert done.stdout.startswith("{")
    assert (bank / "stories.yaml").read_bytes() == before
    assert (bank / "ids.yaml").read_bytes() == b""


def test_without_a_path_nothing_is_mended() -> None:
    done = run("--fix")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[1].endswith("name the banks, or parts of one, to mend")


def test_the_tiny_bank_of_the_tests_is_plain() -> None:
    assert list(check_layout(load_index(TINY, None))) == []
