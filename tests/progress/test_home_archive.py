"""The learner's home as one file, and back: nothing missing, nothing overwritten, nothing else let in."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_cli.errors import DrillError, UsageError
from interview_cli.journal.events import Buried
from interview_cli.journal.journal import Journal
from interview_cli.progress.home_archive import pack, restore

FILES = {
    "config.yaml": "editor: vi\n",
    "banks/mine/bank.yaml": "title: Mine\n",
    "banks/mine/.schema/bank.json": "{}",
    "edits/leetcode/bank.yaml": "title: Mine\n",
    "drills/evening.yaml": "title: Evening\n",
    "cases/leetcode/two-sum.json": '{"version": 1}',
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def journal(home: Path) -> Iterator[Journal]:
    with Journal.open(home / "journal.db") as journal:
        journal.append(Buried("bank/a", "2026-01-01"))
        journal.keep("def f(): ...\n")
        yield journal


@pytest.fixture
def archive(tmp_path: Path, home: Path, journal: Journal) -> Path:
    path = tmp_path / "all.zip"
    pack(journal, home, path)
    return path


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "elsewhere" / "journal.db") as journal:
        yield journal


def contents(folder: Path) -> dict[str, str]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_text(encoding="utf-8") for name, path in found.items() if "journal" not in name}


def test_everything_comes_back_on_another_machine(tmp_path: Path, archive: Path, elsewhere: Journal) -> None:
    found = restore(elsewhere, tmp_path / "elsewhere", archive)
    assert (found.merged.events, found.merged.versions, sorted(found.written)) == (1, 1, sorted(FILES))
    assert contents(tmp_path / "elsewhere") == FILES


def test_restoring_again_changes_nothing(tmp_path: Path, archive: Path, elsewhere: Journal) -> None:
    restore(elsewhere, tmp_path / "elsewhere", archive)
    found = restore(elsewhere, tmp_path / "elsewhere", archive)
    assert (found.merged.events, found.written, found.same, found.kept) == (0, (), len(FILES), ())


def test_what_is_there_and_differs_stays_and_is_named(tmp_path: Path, archive: Path, elsewhere: Journal) -> None:
    own = tmp_path / "elsewhere" / "config.yaml"
    own.write_text("editor: nano\n", encoding="utf-8")
    elsewhere.append(Buried("bank/b", "2026-01-02"))
    found = restore(elsewhere, tmp_path / "elsewhere", archive)
    assert found.kept == ("config.yaml",)
    assert own.read_text(encoding="utf-8") == "editor: nano\n"
    assert elsewhere.counts() == (2, 1)


def test_a_copy_of_a_journal_is_a_backup_too(tmp_path: Path, journal: Journal, elsewhere: Journal) -> None:
    journal.copy_to(tmp_path / "copy.db")
    assert restore(elsewhere, tmp_path / "elsewhere", tmp_path / "copy.db").merged.events == 1


def test_links_and_the_history_of_a_checkout_stay_outside(tmp_path: Path, home: Path, journal: Journal) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    (home / "banks" / "linked").symlink_to(tmp_path)
    (home / "banks" / "mine" / "link.yaml").symlink_to(secret)
    (home / "banks" / "mine" / ".git").mkdir()
    (home / "banks" / "mine" / ".git" / "config").write_text("x", encoding="utf-8")
    found = pack(journal, home, tmp_path / "b.zip")
    assert {path.name for path in found.left_out} == {"linked", "link.yaml"}
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert sorted(archive.namelist()) == sorted(["journal.db", *FILES])


def test_a_file_that_is_there_is_not_overwritten(archive: Path, home: Path, journal: Journal) -> None:
    before = archive.read_bytes()
    with pytest.raises(UsageError, match="is there already"):
        pack(journal, home, archive)
    assert archive.read_bytes() == before


def test_where_no_room_is_left_nothing_is_left(
    tmp_path: Path, home: Path, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*anything: object, **more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", full)
    with pytest.raises(DrillError, match="No space left on device"):
        pack(journal, home, tmp_path / "b.zip")
    assert not list(tmp_path.glob("*b.zip*"))


STRANGE = [
    "../outside.txt",
    "banks/../../outside.txt",
    "/tmp/outside.txt",
    "banks\\..\\outside.txt",
    "machine",
    "journal.db.bak",
    "sitting.lock",
    "banks",
    "banks//x.yaml",
    "cache/index",
]


@pytest.mark.parametrize("name", STRANGE)
def test_an_archive_with_anything_else_is_refused_before_anything_is_written(
    tmp_path: Path, archive: Path, elsewhere: Journal, name: str
) -> None:
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr(name, "x")
    with pytest.raises(DrillError, match="is no backup of drill: it holds"):
        restore(elsewhere, tmp_path / "elsewhere", archive)
    assert elsewhere.counts() == (0, 0)
    assert contents(tmp_path / "elsewhere") == {}
    assert not (tmp_path / "outside.txt").exists()


def test_a_link_in_an_archive_is_refused(tmp_path: Path, archive: Path, elsewhere: Journal) -> None:
    info = zipfile.ZipInfo("banks/link.yaml")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr(info, "/etc/passwd")
    with pytest.raises(DrillError, match="is no backup of drill"):
        restore(elsewhere, tmp_path / "elsewhere", archive)
    assert elsewhere.counts() == (0, 0)


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_half_a_backup_is_told(tmp_path: Path, archive: Path, elsewhere: Journal, share: float) -> None:
    whole = archive.read_bytes()
    archive.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(DrillError):
        restore(elsewhere, tmp_path / "elsewhere", archive)
    assert elsewhere.counts() == (0, 0)


@pytest.mark.parametrize("place", range(45, 500, 13))
def test_a_byte_that_changed_in_the_journal_is_noticed(
    tmp_path: Path, archive: Path, elsewhere: Journal, place: int
) -> None:
    whole = bytearray(archive.read_bytes())
    whole[place] ^= 0xFF
    archive.write_bytes(bytes(whole))
    with pytest.raises(DrillError, match="is damaged"):
        restore(elsewhere, tmp_path / "elsewhere", archive)
    assert elsewhere.counts() == (0, 0)


@pytest.mark.parametrize("content", [b"", b"hello", b"\x00" * 4000])
def test_another_file_is_no_backup(tmp_path: Path, elsewhere: Journal, content: bytes) -> None:
    (tmp_path / "any").write_bytes(content)
    with pytest.raises(UsageError, match="is no backup of drill"):
        restore(elsewhere, tmp_path / "elsewhere", tmp_path / "any")
