"""Whatever an archive holds: what is written is inside, and what goes wrong is one line."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from archive_samples import tar_of, zip_of
from hypothesis import example, given
from hypothesis import strategies as st

from interview_cli.authoring.install import add, unpack
from interview_cli.authoring.members import Member, Refused
from interview_cli.authoring.shelf import Shelf
from interview_cli.errors import DrillError

PARTS = st.sampled_from(
    ["a", "A", "b", "é", "e\u0301", "..", ".", "", "/", "C:", "a\\b", ".git", ".schema", "__MACOSX"]
)
NAMES = st.lists(PARTS, max_size=5).map("/".join) | st.text(max_size=8)
MEMBERS = st.lists(st.builds(Member, NAMES, st.booleans(), st.just(lambda: iter([b"x"]))), max_size=8)
ARCHIVES = ("w", "w:gz", "w:xz", "w:bz2", "zip")


@given(MEMBERS)
@example([Member("../b", False)])
@example([Member("a", True), Member("a/../../b", False)])
def test_whatever_a_member_is_called_it_stays_inside(members: list[Member]) -> None:
    with TemporaryDirectory() as folder:
        target = Path(folder) / "target"
        target.mkdir()
        try:
            unpack(members, target, None)
        except Refused as refused:
            assert "\n" not in refused.message
        assert [path.name for path in Path(folder).iterdir()] == ["target"]
        written = [path for path in target.rglob("*") if path.is_file()]
        assert len(written) <= sum(not member.is_folder for member in members)
        assert len({str(path).casefold() for path in target.rglob("*")}) == len(list(target.rglob("*")))


@pytest.fixture(scope="module")
def sound_archives(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("archives")
    return {
        kind: (zip_of(folder / "a") if kind == "zip" else tar_of(folder / "a", mode=kind)).read_bytes()
        for kind in ARCHIVES
    }


@given(st.sampled_from(ARCHIVES), st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=4))
def test_whatever_is_wrong_in_an_archive_is_one_line_and_leaves_nothing(
    sound_archives: dict[str, bytes], kind: str, changes: list[tuple[float, int]]
) -> None:
    content = bytearray(sound_archives[kind])
    for where, byte in changes:
        content[int(where * len(content))] = byte
    with TemporaryDirectory() as folder:
        (Path(folder) / "archive").write_bytes(content)
        shelf = Shelf(Path(folder) / "home")
        try:
            add(shelf, Path(folder) / "archive", (), name="sizes")
        except DrillError as error:
            assert error.code in (2, 3) and "\n" not in error.message
            assert list(shelf.folder.iterdir()) == []
        else:
            assert [path.name for path in shelf.folder.iterdir()] == ["sizes"]


def test_a_zip_with_a_file_without_a_name(tmp_path: Path) -> None:
    """The standard library stumbles over it."""
    source = zip_of(tmp_path / "a")
    name = b"sizes/deck.yaml"
    source.write_bytes(source.read_bytes().replace(name, b"\x00" + name[1:]))
    with pytest.raises(DrillError, match="is damaged"):
        add(Shelf(tmp_path / "home"), source, ())
