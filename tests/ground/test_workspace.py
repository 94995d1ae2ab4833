"""The learner's files: made once, never overwritten, earlier ones kept."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_cli.errors import DrillError, ExitCode
from interview_cli.workspace import MAX_SOLUTION_BYTES, Workspace

STARTER = "def two_sum(): ...\n"
QUESTION = "leetcode/two-sum"
MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "work")


def solved(workspace: Workspace, text: str, at: datetime, fresh_after: datetime | None = None) -> Path:
    """The learner's file with this text, last changed at this moment."""
    path = workspace.prepare(QUESTION, STARTER, fresh_after)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


def earlier(workspace: Workspace) -> list[str]:
    folder = workspace.folder / "leetcode" / "earlier"
    return sorted(path.read_text(encoding="utf-8") for path in folder.iterdir()) if folder.exists() else []


def test_a_question_has_a_file_that_python_can_import(workspace: Workspace) -> None:
    assert workspace.file(QUESTION) == workspace.folder / "leetcode" / "two_sum.py"


def test_the_file_begins_as_the_starter(workspace: Workspace) -> None:
    path = workspace.prepare(QUESTION, STARTER)
    assert path == workspace.file(QUESTION)
    assert path.read_text(encoding="utf-8") == STARTER


def test_what_the_learner_wrote_is_never_overwritten(workspace: Workspace) -> None:
    path = solved(workspace, "mine", MONDAY)
    assert workspace.prepare(QUESTION, "another starter") == path
    assert path.read_text(encoding="utf-8") == "mine"
    assert earlier(workspace) == []


def test_an_emptied_file_stays_empty(workspace: Workspace) -> None:
    path = solved(workspace, "", MONDAY)
    workspace.prepare(QUESTION, STARTER)
    assert path.read_text(encoding="utf-8") == ""


def test_after_a_review_the_problem_begins_anew_and_the_old_solution_is_set_aside(workspace: Workspace) -> None:
    path = solved(workspace, "mine", MONDAY)
    workspace.prepare(QUESTION, STARTER, fresh_after=MONDAY + timedelta(hours=1))
    assert path.read_text(encoding="utf-8") == STARTER
    assert earlier(workspace) == ["mine"]


def test_what_was_changed_after_the_review_is_work_in_progress_and_stays(workspace: Workspace) -> None:
    path = solved(workspace, "mine", MONDAY)
    workspace.prepare(QUESTION, STARTER, fresh_after=MONDAY - timedelta(seconds=1))
    assert path.read_text(encoding="utf-8") == "mine"
    assert earlier(workspace) == []


def test_every_earlier_solution_is_kept(workspace: Workspace) -> None:
    for number in range(4):
        at = MONDAY + timedelta(days=number)
        solved(workspace, f"try {number}", at, fresh_after=at - timedelta(hours=1))
    assert earlier(workspace) == ["try 0", "try 1", "try 2"]


def test_solutions_last_changed_in_the_same_second_are_all_kept(workspace: Workspace) -> None:
    for number in range(4):
        solved(workspace, f"try {number}", MONDAY, fresh_after=MONDAY + timedelta(hours=1))
    assert earlier(workspace) == ["try 0", "try 1", "try 2"]


def test_the_set_aside_file_is_named_by_when_it_was_last_changed(workspace: Workspace) -> None:
    solved(workspace, "mine", MONDAY)
    workspace.prepare(QUESTION, STARTER, fresh_after=MONDAY)
    stamp = MONDAY.astimezone().strftime("%Y%m%d-%H%M%S")
    assert (workspace.folder / "leetcode" / "earlier" / f"two_sum-{stamp}.py").exists()


def test_two_banks_may_have_a_question_of_the_same_name(workspace: Workspace) -> None:
    assert workspace.prepare("one/two-sum", "one") != workspace.prepare("two/two-sum", "two")


def test_where_the_folder_cannot_be_made_that_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("a file where the folder should be", encoding="utf-8")
    workspace = Workspace(tmp_path / "work")
    with pytest.raises(DrillError, match=r"the workspace .*work cannot be written: Not a directory") as caught:
        workspace.prepare(QUESTION, STARTER)
    assert "DRILL_WORKSPACE" in caught.value.hint
    assert caught.value.code is ExitCode.ENVIRONMENT


def test_a_file_where_the_banks_folder_should_be_is_told_too(workspace: Workspace) -> None:
    workspace.folder.mkdir()
    (workspace.folder / "leetcode").write_text("a file", encoding="utf-8")
    with pytest.raises(DrillError, match="cannot be written"):
        workspace.prepare(QUESTION, STARTER)


def test_where_an_older_solution_cannot_be_set_aside_it_stays_and_that_is_told(workspace: Workspace) -> None:
    path = solved(workspace, "mine", MONDAY)
    (path.parent / "earlier").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(DrillError, match="cannot be written"):
        workspace.prepare(QUESTION, STARTER, fresh_after=MONDAY)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_told(workspace: Workspace) -> None:
    workspace.folder.mkdir()
    workspace.folder.chmod(0o500)
    try:
        with pytest.raises(DrillError, match="Permission denied"):
            workspace.prepare(QUESTION, STARTER)
    finally:
        workspace.folder.chmod(0o700)


def test_a_writable_workspace_passes_the_probe_and_nothing_of_it_remains(workspace: Workspace) -> None:
    workspace.demand_writable()
    assert list(workspace.folder.iterdir()) == []


def test_an_unwritable_workspace_fails_the_probe(tmp_path: Path) -> None:
    (tmp_path / "work").write_text("a file", encoding="utf-8")
    with pytest.raises(DrillError, match="cannot be written"):
        Workspace(tmp_path / "work").demand_writable()


def test_the_solution_is_read_as_the_bytes_that_it_is(workspace: Workspace) -> None:
    path = workspace.prepare(QUESTION, STARTER)
    path.write_bytes(b"caf\xe9 \x00")
    assert workspace.read(path) == b"caf\xe9 \x00"


def test_a_missing_solution_is_told(workspace: Workspace) -> None:
    with pytest.raises(DrillError, match=r"two_sum\.py cannot be read: No such file"):
        workspace.read(workspace.file(QUESTION))


def test_a_folder_is_no_solution(workspace: Workspace) -> None:
    workspace.folder.mkdir()
    with pytest.raises(DrillError, match="cannot be read: Is a directory"):
        workspace.read(workspace.folder)


def test_a_huge_file_is_refused_before_it_is_read(workspace: Workspace) -> None:
    path = workspace.prepare(QUESTION, STARTER)
    with path.open("ab") as file:
        file.truncate(MAX_SOLUTION_BYTES)
    assert len(workspace.read(path)) == MAX_SOLUTION_BYTES
    with path.open("ab") as file:
        file.truncate(MAX_SOLUTION_BYTES + 1)
    with pytest.raises(DrillError, match="is larger than 1 MB"):
        workspace.read(path)


# What editors want to know


def furnished(tmp_path: Path) -> Workspace:
    workspace = Workspace(tmp_path / "solutions")
    workspace.demand_writable()
    workspace.furnish(lambda: {"a.toml": "a\n", "b.pyi": "b\n"}, ("a.toml", "b.pyi"))
    return workspace


def test_files_for_editors_are_added_once(tmp_path: Path) -> None:
    workspace = furnished(tmp_path)
    assert {path.name: path.read_text() for path in workspace.folder.iterdir()} == {"a.toml": "a\n", "b.pyi": "b\n"}

    def never() -> dict[str, str]:
        raise AssertionError("nothing is missing")

    workspace.furnish(never, ("a.toml", "b.pyi"))


def test_a_file_for_editors_that_the_learner_changed_is_left_alone(tmp_path: Path) -> None:
    workspace = furnished(tmp_path)
    (workspace.folder / "a.toml").write_text("", encoding="utf-8")
    (workspace.folder / "b.pyi").unlink()
    workspace.furnish(lambda: {"a.toml": "a\n", "b.pyi": "b\n"}, ("a.toml", "b.pyi"))
    assert (workspace.folder / "a.toml").read_text(encoding="utf-8") == ""
    assert (workspace.folder / "b.pyi").read_text(encoding="utf-8") == "b\n"


def test_where_files_for_editors_cannot_be_written_solving_goes_on(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "nowhere")
    workspace.furnish(lambda: {"a.toml": "a\n"}, ("a.toml",))
    assert not workspace.folder.exists()
