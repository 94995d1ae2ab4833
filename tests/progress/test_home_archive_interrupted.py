"""An archive that ends early at any of its steps is whole or absent; a return that does leaves nothing half, and again
ends well."""

from __future__ import annotations

from pathlib import Path

import pytest
from interruptions import End, Outcome, each_end

from interview_cli.journal.events import Buried
from interview_cli.journal.journal import Journal
from interview_cli.progress import home_archive
from interview_cli.progress.home_archive import pack, restore

FILES = {
    "config.yaml": "editor: vi\n",
    "banks/mine/bank.yaml": "title: Mine\n",
    "drills/evening.yaml": "title: Evening\n" * 1000,
}
OWN = {"config.yaml": "editor: nano\n", "cases/bank/own.json": "{}"}


@pytest.fixture
def before(tmp_path: Path) -> Path:
    """A home with an archive of another machine beside it."""
    there = tmp_path / "there"
    lay(FILES, there)
    with Journal.open(there / "journal.db") as journal:
        journal.append_all(Buried(f"bank/{name}", "2026-01-01") for name in "abcde")
        journal.keep("def f(): ...\n")
        (tmp_path / "before").mkdir()
        pack(journal, there, tmp_path / "before" / "all.zip")
    lay(OWN, tmp_path / "before" / "home")
    with Journal.open(tmp_path / "before" / "home" / "journal.db") as journal:
        journal.append(Buried("bank/own", "2026-01-01"))
    return tmp_path / "before"


def lay(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def bring_back(folder: Path) -> None:
    with Journal.open(folder / "home" / "journal.db") as journal:
        restore(journal, folder / "home", folder / "all.zip")


def counts(path: Path) -> tuple[int, int]:
    with Journal.open(path, write=False) as journal:
        return journal.counts()


@pytest.mark.parametrize("end", End)
def test_a_return_that_ends_early_leaves_nothing_half_and_again_ends_well(before: Path, end: End) -> None:
    for folder, outcome in each_end(before, bring_back, end):
        home = folder / "home"
        assert counts(home / "journal.db") in ((1, 0), (6, 1))
        found = {name: (home / name).read_text(encoding="utf-8") for name in FILES | OWN if (home / name).exists()}
        assert found.items() <= (FILES | OWN).items()
        assert found.keys() >= OWN.keys()
        assert outcome is not Outcome.TOLD or end is End.DISK_FULL
        bring_back(folder)
        assert counts(home / "journal.db") == (6, 1)
        assert all((home / name).read_text(encoding="utf-8") == text for name, text in (FILES | OWN).items())
        if end is not End.KILLED:
            assert not [path for path in home.rglob(".*") if path.is_file()]


@pytest.mark.parametrize("end", End)
def test_an_archive_that_ends_early_is_whole_or_absent(before: Path, end: End) -> None:
    def put_away(folder: Path, name: str = "mine.zip") -> None:
        with Journal.open(folder / "home" / "journal.db", write=False) as journal:
            pack(journal, folder / "home", folder / name)

    for folder, outcome in each_end(before, put_away, end):
        if not (folder / "mine.zip").exists():
            assert outcome is not Outcome.DONE
            put_away(folder)
        if end is not End.KILLED:
            assert not list(folder.glob(".*"))
        with Journal.open(folder / "elsewhere" / "journal.db") as journal:
            found = restore(journal, folder / "elsewhere", folder / "mine.zip")
        assert (found.merged.events, sorted(found.written)) == (1, sorted(OWN))


def test_an_archive_that_is_told_of_has_its_name_on_the_disk(before: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = before / "mine.zip"
    named: list[Path] = []

    def noting(path: Path) -> None:
        if target.exists():
            named.append(path)

    monkeypatch.setattr(home_archive, "sync", noting)
    with Journal.open(before / "home" / "journal.db", write=False) as journal:
        pack(journal, before / "home", target)
    assert named == [before]
