"""Installing a stranger's bank: what is taken, what is refused, and that a refusal leaves nothing behind."""

from __future__ import annotations

import errno
import os
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from archive_samples import COVER, DECK, SOUND, tar_info, tar_of, write_files, zip_of

from interview_cli.authoring import archives, install, members
from interview_cli.authoring.install import Added, add
from interview_cli.authoring.shelf import Shelf
from interview_cli.errors import BankError, DrillError, UsageError


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "home")


def everything(folder: Path) -> dict[str, bytes]:
    """Each file below the folder with its content; links and folders with none."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        for path in sorted(folder.rglob("*"))
    }


def refused(shelf: Shelf, source: Path, *words: str, error: type[DrillError] = BankError, **options: Any) -> None:
    """The source is refused in one line with these words, and the shelf is as it was."""
    shelf.folder.mkdir(parents=True, exist_ok=True)
    before = everything(shelf.folder.parent)
    before.pop("banks.lock", None)
    with pytest.raises(error) as told:
        add(shelf, source, options.pop("taken", ()), **options)
    after = everything(shelf.folder.parent)
    after.pop("banks.lock", None)
    assert after == before
    assert told.value.code == error.code
    assert told.value.hint
    assert "\n" not in told.value.message and "unpacked" not in told.value.message
    for word in words:
        assert word in told.value.message


def sound(added: Added, shelf: Shelf, name: str = "sizes") -> None:
    """The small bank is on the shelf under this name, whole and alone."""
    assert (added.name, added.folder) == (name, shelf.folder / name)
    assert everything(shelf.folder) == {
        name: b"",
        f"{name}/bank.yaml": COVER.encode(),
        f"{name}/deck.yaml": DECK.encode(),
    }


# What is taken


def test_a_folder_is_copied(shelf: Shelf, tmp_path: Path) -> None:
    source = write_files(tmp_path / "theirs")
    sound(add(shelf, source, ()), shelf)
    assert everything(source) == {"bank.yaml": COVER.encode(), "deck.yaml": DECK.encode()}


def test_a_folder_with_one_bank_in_it_is_that_bank(shelf: Shelf, tmp_path: Path) -> None:
    write_files(tmp_path / "theirs")
    sound(add(shelf, tmp_path / "theirs", ()), shelf)


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:xz", "w:bz2"])
def test_a_tar_is_known_by_its_content_not_by_its_name(shelf: Shelf, tmp_path: Path, mode: str) -> None:
    sound(add(shelf, tar_of(tmp_path / "download", mode=mode), ()), shelf)


def test_a_zip(shelf: Shelf, tmp_path: Path) -> None:
    sound(add(shelf, zip_of(tmp_path / "any.zip"), ()), shelf)


@pytest.mark.parametrize("name", ["sizes.tar.gz", "sizes.tgz", "sizes.TAR.GZ"])
def test_a_bank_at_the_top_of_an_archive_is_called_as_the_archive(shelf: Shelf, tmp_path: Path, name: str) -> None:
    sound(add(shelf, tar_of(tmp_path / name, {"./bank.yaml": COVER, "./deck.yaml": DECK}), ()), shelf)


def test_a_bank_deep_in_a_repository_is_found(shelf: Shelf, tmp_path: Path) -> None:
    files = {f"repo-main/banks/{name}": text for name, text in SOUND.items()}
    sound(
        add(shelf, zip_of(tmp_path / "a.zip", {**files, "repo-main/src/main.py": "", "repo-main/README": ""}), ()),
        shelf,
    )


def test_what_tools_leave_behind_is_left_out(shelf: Shelf, tmp_path: Path) -> None:
    litter = {"sizes/.git/config": "", "sizes/__pycache__/a.pyc": "", "__MACOSX/sizes/._bank.yaml": "", ".DS_Store": ""}
    sound(add(shelf, zip_of(tmp_path / "a.zip", {**litter, **SOUND}), ()), shelf)


def test_hidden_folders_of_a_folder_are_not_entered(shelf: Shelf, tmp_path: Path) -> None:
    source = write_files(tmp_path / "theirs")
    (source / ".git").mkdir()
    (source / ".git" / "link").symlink_to("/etc/passwd")
    sound(add(shelf, source, ()), shelf)


def test_the_schemas_for_editors_are_kept(shelf: Shelf, tmp_path: Path) -> None:
    add(shelf, zip_of(tmp_path / "a.zip", {**SOUND, "sizes/.schema/deck.json": "{}"}), ())
    assert (shelf.bank("sizes") / ".schema" / "deck.json").read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize("kind", ["tar", "zip", "folder"])
def test_no_file_keeps_a_right_to_be_run(shelf: Shelf, tmp_path: Path, kind: str) -> None:
    tool = "sizes/tool.py"
    if kind == "tar":
        source = tar_of(tmp_path / "a", more=[tar_info(tool, mode=0o6777)])
    elif kind == "zip":
        source = zip_of(tmp_path / "a", {**SOUND, tool: ""}, {tool: 0o106777})
    else:
        source = write_files(tmp_path / "a", {**SOUND, tool: ""})
        (source / "tool.py").chmod(0o777)
    add(shelf, source, ())
    assert stat.S_IMODE((shelf.bank("sizes") / "tool.py").stat().st_mode) & 0o7133 == 0


def test_where_it_came_from_is_recorded_beside_the_bank_not_in_it(shelf: Shelf, tmp_path: Path) -> None:
    source = zip_of(tmp_path / "a.zip")
    sound(add(shelf, source, ()), shelf)
    record = shelf.record("sizes")
    assert record is not None and record.source == str(source)
    assert record.at.endswith("+00:00")


# What is refused in an archive of either kind


def as_tar(path: Path, name: str) -> Path:
    return tar_of(path, more=[tar_info(name)])


def as_zip(path: Path, name: str) -> Path:
    return zip_of(path, {**SOUND, name: ""})


@pytest.mark.parametrize("make", [as_tar, as_zip])
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("/tmp/drill-outside", "absolute path"),
        ("C:/drill-outside", "absolute path"),
        ("../outside", "leads out"),
        ("sizes/../../outside", "leads out"),
        ("sizes/.git/../../../outside", "leads out"),
        ("sizes\\..\\outside", "character"),
        ("sizes/line\nend", "character"),
        ("sizes/Deck.yaml", "in case or accents only"),
        ("SIZES/more.yaml", "in case or accents only"),
        ("sizes/deck.yaml/more.yaml", "stands twice"),
        ("sizes/" + "d/" * 30 + "deep", "nested deeper"),
        ("sizes/" + "n" * 201, "200 bytes"),
    ],
)
def test_a_name_that_could_do_harm(
    shelf: Shelf, tmp_path: Path, make: Callable[[Path, str], Path], name: str, why: str
) -> None:
    refused(shelf, make(tmp_path / "a", name), why)
    assert not (tmp_path / "outside").exists()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("kind", ["tar", "zip"])
def test_a_file_that_stands_twice(shelf: Shelf, tmp_path: Path, kind: str) -> None:
    if kind == "tar":
        source = tar_of(tmp_path / "a", more=[tar_info("sizes/deck.yaml")])
    else:
        source = zip_of(tmp_path / "a")
        with zipfile.ZipFile(source, "a") as archive:
            archive.writestr("sizes/deck.yaml", "")
    refused(shelf, source, "sizes/deck.yaml: stands twice")


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        (tarfile.SYMTYPE, "is a link"),
        (tarfile.LNKTYPE, "is a link"),
        (tarfile.FIFOTYPE, "no plain file"),
        (tarfile.CHRTYPE, "no plain file"),
        (tarfile.BLKTYPE, "no plain file"),
    ],
)
def test_what_is_no_file_in_a_tar(shelf: Shelf, tmp_path: Path, kind: bytes, why: str) -> None:
    refused(shelf, tar_of(tmp_path / "a", more=[tar_info("sizes/x", kind, "/etc/passwd")]), "sizes/x", why)


@pytest.mark.parametrize(
    ("kind", "why"), [(stat.S_IFLNK, "is a link"), (stat.S_IFIFO, "no plain"), (stat.S_IFCHR, "no plain")]
)
def test_what_is_no_file_in_a_zip(shelf: Shelf, tmp_path: Path, kind: int, why: str) -> None:
    source = zip_of(tmp_path / "a", {**SOUND, "sizes/x": "/etc/passwd"}, {"sizes/x": kind | 0o777})
    refused(shelf, source, "sizes/x", why)


def test_what_is_no_file_in_a_folder(shelf: Shelf, tmp_path: Path) -> None:
    source = write_files(tmp_path / "theirs")
    (source / "more.yaml").symlink_to("deck.yaml")
    refused(shelf, source, "more.yaml: is a link")
    (source / "more.yaml").unlink()
    os.mkfifo(source / "more.yaml")
    refused(shelf, source, "more.yaml: is no plain file")


def test_an_encrypted_zip(shelf: Shelf, tmp_path: Path) -> None:
    source = zip_of(tmp_path / "a")
    content = bytearray(source.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    source.write_bytes(content)
    refused(shelf, source, "is encrypted")


# Bombs


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundredth of the real limits, so that no test has to make a large file."""
    for module in (members, archives, install):
        monkeypatch.setattr(module, "MAX_BYTES", 2**20, raising=False)
        monkeypatch.setattr(module, "MAX_MEMBERS", 100, raising=False)


def noise(size: int) -> str:
    """Text that no compression makes much smaller."""
    return os.urandom(size // 2).hex()


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("make", [tar_of, zip_of, write_files])
def test_more_bytes_than_a_bank_may_have(shelf: Shelf, tmp_path: Path, make: Callable[..., Path]) -> None:
    halves = {**SOUND, "sizes/a.txt": noise(500_000), "sizes/b.txt": noise(500_000)}
    add(shelf, make(tmp_path / "near", halves), ())
    refused(shelf, make(tmp_path / "over", {**halves, "sizes/c.txt": noise(60_000)}), "larger than 1 MB", name="other")


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize("make", [tar_of, zip_of, write_files])
def test_more_files_than_a_bank_may_have(shelf: Shelf, tmp_path: Path, make: Callable[..., Path]) -> None:
    many = {f"sizes/{number}.txt": "" for number in range(97)}
    add(shelf, make(tmp_path / "near", {**SOUND, **many}), ())
    more = {f"sizes/more-{number}.txt": "" for number in range(4)}
    refused(shelf, make(tmp_path / "over", {**SOUND, **many, **more}), "more than 100 files", name="other")


@pytest.mark.parametrize("make", [tar_of, zip_of])
def test_a_file_that_unpacks_to_far_more_than_its_archive(
    shelf: Shelf, tmp_path: Path, make: Callable[..., Path]
) -> None:
    refused(shelf, make(tmp_path / "a", {**SOUND, "sizes/zeros.txt": "0" * 5_000_000}), "200 times")


def test_a_size_in_a_header_is_not_believed(shelf: Shelf, tmp_path: Path) -> None:
    source = zip_of(tmp_path / "a", {**SOUND, "sizes/zeros.txt": "0" * 5_000_000})
    content = source.read_bytes().replace(struct.pack("<I", 5_000_000), struct.pack("<I", 10))
    source.write_bytes(content)
    refused(shelf, source)


@pytest.mark.usefixtures("small_limits")
def test_a_header_of_a_tar_that_is_a_bomb_itself(shelf: Shelf, tmp_path: Path) -> None:
    long = tar_info("sizes/a")
    long.pax_headers = {"comment": "c" * 3_000_000}
    refused(shelf, tar_of(tmp_path / "a", more=[long]), "unpacks to more than 1 MB")


def test_a_zip_whose_list_of_files_is_a_bomb_itself(shelf: Shelf, tmp_path: Path) -> None:
    source = zip_of(tmp_path / "a")
    content = bytearray(source.read_bytes())
    content[-10:-6] = struct.pack("<I", 5 * 2**20)
    source.write_bytes(content)
    refused(shelf, source, "lists more than 10,000 files")


def test_a_zip64_list_is_not_read_either(shelf: Shelf, tmp_path: Path) -> None:
    source = zip_of(tmp_path / "a")
    content = source.read_bytes()
    source.write_bytes(content[:-22] + b"PK\x06\x07" + bytes(16) + content[-22:])
    refused(shelf, source, "lists more than 10,000 files")


def test_a_yaml_bomb(shelf: Shelf, tmp_path: Path) -> None:
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\ntitle: *b\n"
    refused(shelf, zip_of(tmp_path / "a", {**SOUND, "sizes/bomb.yaml": bomb}), "bomb.yaml:1:4", "aliases")


# What is no bank


@pytest.mark.parametrize("mode", ["w:gz", "w:xz", "w:bz2", "zip"])
def test_a_damaged_archive(shelf: Shelf, tmp_path: Path, mode: str) -> None:
    files = {**SOUND, "sizes/noise.txt": noise(100_000)}
    source = zip_of(tmp_path / "a", files) if mode == "zip" else tar_of(tmp_path / "a", files, mode=mode)
    content = bytearray(source.read_bytes())
    source.write_bytes(content[: len(content) // 2])
    refused(shelf, source, "is damaged")
    content[len(content) // 2 : len(content) // 2 + 64] = bytes(64)
    source.write_bytes(content)
    refused(shelf, source, "is damaged")


@pytest.mark.parametrize("content", [b"", b"no archive", b"title: A file\n"])
def test_a_file_that_is_no_archive(shelf: Shelf, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    refused(shelf, tmp_path / "a.zip", "no archive that drill knows", error=UsageError)


def test_what_holds_no_bank_or_several(shelf: Shelf, tmp_path: Path) -> None:
    refused(shelf, zip_of(tmp_path / "a", {"sizes/deck.yaml": DECK}), "holds no bank")
    two = {**SOUND, "other/bank.yaml": COVER}
    refused(shelf, zip_of(tmp_path / "b", two), "holds 2 banks: ", error=UsageError)
    write_files(tmp_path / "c", two)
    refused(shelf, tmp_path / "c", "holds 2 banks: other, sizes", error=UsageError)
    refused(shelf, zip_of(tmp_path / "d", {"sizes/bank.yaml": COVER}), "holds no question")


def test_a_bank_that_cannot_be_read_is_told_with_file_and_line(shelf: Shelf, tmp_path: Path) -> None:
    source = zip_of(tmp_path / "a.zip", {**SOUND, "sizes/deck.yaml": DECK.replace("topics", "topcis")})
    refused(shelf, source, f"{source}: deck.yaml:2:1: unknown field `topcis`")


def test_a_source_that_is_not_there_or_no_file(shelf: Shelf, tmp_path: Path) -> None:
    refused(shelf, tmp_path / "missing", "does not exist", error=UsageError)
    refused(shelf, Path("https://example.org/bank.zip"), "no network", error=UsageError)
    os.mkfifo(tmp_path / "pipe")
    refused(shelf, tmp_path / "pipe", "neither a folder nor a file", error=UsageError)


# Names that are taken


def test_a_name_that_is_taken(shelf: Shelf, tmp_path: Path) -> None:
    source = write_files(tmp_path / "theirs")
    refused(shelf, source, "another bank", error=UsageError, taken=["sizes"])
    sound(add(shelf, source, ["sizes"], name="other"), shelf, "other")
    refused(shelf, source, "already", error=UsageError, name="other")
    refused(shelf, source, "cannot tell", error=UsageError, name="Other", replace=True)


@pytest.mark.parametrize("name", ["", ".", "..", "-x", ".x", "a/b", "a b", "con", "x" * 81, "a.", "é\n"])
def test_a_name_that_no_bank_can_have(shelf: Shelf, tmp_path: Path, name: str) -> None:
    refused(shelf, write_files(tmp_path / "theirs"), "no name for a bank", error=UsageError, name=name)


# Interrupted, full, two at once


def interrupted(*_: object) -> Iterator[Any]:
    raise KeyboardInterrupt


def test_an_interrupted_copy_leaves_nothing(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write_files(tmp_path / "theirs")
    monkeypatch.setattr(install, "load_index", interrupted)
    with pytest.raises(KeyboardInterrupt):
        add(shelf, source, ())
    assert everything(shelf.folder) == {}


def test_a_full_disk_is_one_line_and_leaves_nothing(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(install, "unpack", full)
    refused(shelf, write_files(tmp_path / "theirs"), "No space left", error=DrillError)


def test_a_replacement_that_fails_leaves_the_old_bank(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_files(tmp_path / "theirs")
    add(shelf, source, ())
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if ".staging" in path.parts:
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(DrillError, match="your banks are as they were"):
        add(shelf, source, (), replace=True)
    assert shelf.names() == ["sizes"]
    assert (shelf.bank("sizes") / "deck.yaml").read_text(encoding="utf-8") == DECK
    assert shelf.record("sizes") is not None


def test_a_record_that_cannot_be_written_is_told_and_nothing_is_installed(shelf: Shelf, tmp_path: Path) -> None:
    shelf.folder.mkdir(parents=True)
    (shelf.folder.parent / "installed").write_text("", encoding="utf-8")
    refused(shelf, write_files(tmp_path / "theirs"), "installed", error=DrillError)


def test_two_at_once_are_told(shelf: Shelf, tmp_path: Path) -> None:
    source = write_files(tmp_path / "theirs")
    with shelf.changing(), pytest.raises(DrillError, match="another `drill bank`"):
        add(Shelf(shelf.folder.parent), source, ())
    sound(add(shelf, source, ()), shelf)


def test_what_a_killed_process_left_is_cleared_away(shelf: Shelf, tmp_path: Path) -> None:
    write_files(shelf.folder / ".staging" / "token", {"half": "made"})
    sound(add(shelf, write_files(tmp_path / "theirs"), ()), shelf)
