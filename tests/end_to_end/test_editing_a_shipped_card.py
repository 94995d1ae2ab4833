"""`e` on a card that came with drill: a copy of one's own is opened, and asked from then on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import DRILL, ENTER, Drill, write_script

from interview_cli.bank.library import Library
from interview_cli.journal.events import Reviewed
from interview_cli.paths import shipped_folder

if TYPE_CHECKING:
    from terminal_fixtures import Events, Log, Start

pytest_plugins = ["terminal_fixtures"]

REVIEW = ("review", "--bank", "ml_fundamentals", "--limit", "1")
STORY = ("behavioural", "--count", "1")
REWORD = """
import re
text = file.read_text(encoding="utf-8")
def reword(words):
    file.write_text(re.sub(r"(?ms)^  front:.*?(?=^  \\w)", f"  front: {words}\\n", text), encoding="utf-8")
"""


@pytest.fixture
def edits(own_home: Path) -> Path:
    return own_home / "edits" / "ml_fundamentals"


def copy_in(edits: Path) -> Path:
    [path] = [each for each in edits.glob("*.yaml") if each.name != "bank.yaml"]
    return path


def begun(start: Start, tmp_path: Path, editor: str, *arguments: str, columns: int = 160) -> Drill:
    """A sitting on one card, with an editor that does this to its `file`."""
    environment = {"EDITOR": write_script(tmp_path / "editor.py", REWORD + editor)}
    run = start(*(arguments or REVIEW), environment=environment, columns=columns, rows=60)
    run.wait_for("space ", "? all keys")
    return run


def leave(run: Drill) -> None:
    run.press("q")
    assert run.end() == 0


def listed(*arguments: str) -> str:
    return subprocess.run([*DRILL, *arguments], capture_output=True, text=True, check=True).stdout


def test_the_copy_is_asked_from_then_on_under_the_same_id(start: Start, tmp_path: Path, edits: Path, log: Log) -> None:
    run = begun(start, tmp_path, "reword('My own words?')")
    run.press("e").wait_for("My own words?", "your copy is asked from now on, instead of the shipped card")
    id = f"ml_fundamentals/{copy_in(edits).stem}"
    assert id in Library.load([shipped_folder() / "question_banks"], None).entries
    run.press("!").wait_for("suspended; u takes it back")
    run.press("u").wait_for("My own words?")
    leave(run)
    assert log() == []
    assert "My own words?" in listed("show", id)
    assert f"your edit of a shipped question: {copy_in(edits)}\ndelete the file" in listed("show", id)
    copy_in(edits).unlink()
    assert "your edit" not in listed("show", id)
    assert "My own words?" not in listed("show", id)


def test_a_story_is_edited_alike_and_its_history_goes_on(
    start: Start, tmp_path: Path, own_home: Path, log: Log
) -> None:
    run = begun(start, tmp_path, "reword('Tell it in my words.')", *STORY)
    run.press("e").wait_for("Tell it in my words.")
    run.press(" ").wait_for("space done")
    run.press(" ").wait_for("listens for")
    run.press("3").wait_for("1 story answered")
    run.press(ENTER)
    assert run.end() == 0
    id = f"behavioural/{copy_in(own_home / 'edits' / 'behavioural').stem}"
    assert [review["question"] for review in log()] == [id]


def test_in_forty_columns_the_copy_is_shown_too(start: Start, tmp_path: Path) -> None:
    run = begun(start, tmp_path, "reword('My own words?')", columns=40)
    run.press("e").wait_for("My own words?", "your copy is asked from now on")


def test_a_copy_that_was_not_changed_does_not_stay(start: Start, tmp_path: Path, own_home: Path, edits: Path) -> None:
    run = begun(start, tmp_path, "pathlib.Path(file.parent, 'seen.txt').write_text('')")
    run.press("e").wait_until(lambda: (edits / "seen.txt").exists(), "opened the editor")
    assert copy_in(edits).is_file()
    (edits / "seen.txt").unlink()
    run.wait_for("1 left", "? all keys")
    leave(run)
    assert not (own_home / "edits").exists()


def test_a_copy_that_was_put_back_goes_too(start: Start, tmp_path: Path, own_home: Path) -> None:
    kept = tmp_path / "kept.yaml"
    editor = f"""
kept = pathlib.Path({str(kept)!r})
if kept.exists():
    file.write_bytes(kept.read_bytes())
else:
    kept.write_bytes(file.read_bytes())
    reword('My own words?')
"""
    run = begun(start, tmp_path, editor)
    run.press("e").wait_for("My own words?")
    run.kill()
    again = start(*REVIEW, environment={"EDITOR": write_script(tmp_path / "editor.py", REWORD + editor)})
    again.wait_for("Go on with it?")
    again.press(ENTER).wait_for("My own words?")
    again.press("e").wait_until(lambda: "My own words?" not in again.text(), "showed the shipped card")
    again.wait_for("1 left", "? all keys")
    leave(again)
    assert not (own_home / "edits").exists()


BROKEN = {
    "a wrong field": ("file.write_text(text.replace('  back:', '  bakc:'))", ": unknown field `bakc`"),
    "no YAML": ("file.write_text('cards: [')", ": not valid YAML"),
    "nothing": ("file.write_text('')", ":1:1: the file is empty"),
    "no UTF-8": ("file.write_bytes(b'cards:\\n- \\xff')", ":2:3: byte 0xff is not UTF-8"),
    "another id": ("file.write_text(text.replace('- id: ', '- id: not-'))", "the id must stay"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_copy_is_told_in_a_line_and_opened_again(start: Start, tmp_path: Path, edits: Path, name: str) -> None:
    editor, words = BROKEN[name]
    mended = f"kept = pathlib.Path({str(tmp_path / 'kept.yaml')!r})\n" + (
        "if kept.exists():\n    text = kept.read_text()\n    reword('Mended.')\n"
        f"else:\n    kept.write_text(text)\n    {editor}\n"
    )
    run = begun(start, tmp_path, mended)
    front = run.screen()[2]
    run.press("e").wait_for(words)
    path = copy_in(edits)
    broken = path.read_bytes()
    assert f"{path.name}" in run.text()
    assert run.screen()[2] == front
    leave(run)
    assert path.read_bytes() == broken
    again = start(*REVIEW[:3], environment={"EDITOR": write_script(tmp_path / "editor.py", REWORD + mended)}, rows=60)
    again.wait_for("10 left", "? all keys")
    leave(again)
    told = subprocess.run([*DRILL, "show", f"ml_fundamentals/{path.stem}"], capture_output=True, text=True, check=True)
    assert told.stdout.startswith(f"ml_fundamentals/{path.stem} ·")
    assert (str(path) in told.stderr) == (name != "another id")


def test_in_forty_columns_the_place_and_what_is_wrong_are_told(start: Start, tmp_path: Path) -> None:
    run = begun(start, tmp_path, "file.write_text(text.replace('  back:', '  bakc:'))", columns=40)
    run.press("e").wait_until(
        lambda: bool(re.search(r"^line \d+:3: unknown field `bakc`", run.screen()[-2])), "told what is wrong"
    )


def test_a_copy_broken_and_mended_in_one_sitting_is_asked(start: Start, tmp_path: Path) -> None:
    editor = """
if '  bakc:' in text:
    text = text.replace('  bakc:', '  back:')
    reword('Mended.')
else:
    file.write_text(text.replace('  back:', '  bakc:'))
"""
    run = begun(start, tmp_path, editor)
    run.press("e").wait_for("unknown field `bakc`; did you mean `back`?")
    run.press("e").wait_for("Mended.")


def test_a_copy_that_is_deleted_in_the_editor_brings_the_shipped_card_back(start: Start, tmp_path: Path) -> None:
    run = begun(start, tmp_path, "file.unlink() if 'My own' in text else reword('My own words?')")
    front = run.screen()[2]
    run.press("e").wait_for("My own words?")
    run.press("e").wait_for("your copy is gone: this is the shipped card again")
    assert run.screen()[2] == front


def test_what_an_editor_saves_that_returned_at_once_is_shown(start: Start, tmp_path: Path) -> None:
    later = "if os.fork() == 0:\n    os.setsid()\n    time.sleep(1)\n    reword('My own words?')\n"
    begun(start, tmp_path, later).press("e").wait_for("My own words?")


def test_kill_9_while_the_editor_is_open_loses_nothing_and_another_terminal_goes_on(
    start: Start, tmp_path: Path, own_home: Path, edits: Path
) -> None:
    saved = tmp_path / "save-now"
    waits = f"""
if os.fork() == 0:
    os.setsid()
    os.closerange(0, 3)
    while not os.path.exists({str(saved)!r}):
        time.sleep(0.05)
    reword('Saved late.')
    os._exit(0)
time.sleep(60)
"""
    first = begun(start, tmp_path, waits)
    first.press("e").wait_until(lambda: edits.is_dir() and len(list(edits.glob("*.yaml"))) == 2, "copied the card")
    path = copy_in(edits)
    second = start(*REVIEW)
    assert second.end() == 4
    second.wait_for("a sitting is running in another terminal")
    first.kill()
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server")
    third = start("review", "--bank", "ml_fundamentals", environment={"EDITOR": "true"})
    third.wait_for("Go on with it?")
    third.press(ENTER).wait_for("? all keys")
    saved.touch()
    third.wait_until(lambda: "Saved late." in path.read_text(encoding="utf-8"), "waited for the first editor")
    third.press("e").wait_for("Saved late.")
    leave(third)
    assert "Saved late." in path.read_text(encoding="utf-8")


def test_a_link_in_place_of_the_copy_is_opened_and_told(start: Start, tmp_path: Path, edits: Path) -> None:
    elsewhere = tmp_path / "elsewhere.yaml"
    link = (
        f"elsewhere = {str(elsewhere)!r}\n"
        "if not os.path.exists(elsewhere):\n    file.rename(elsewhere)\n    file.symlink_to(elsewhere)"
    )
    run = begun(start, tmp_path, link + "\nreword('Through the link.')")
    run.press("e").wait_for("the link leads out of the bank")
    leave(run)
    assert copy_in(edits).is_symlink()
    assert "Through the link." in elsewhere.read_text(encoding="utf-8")


def test_where_no_copy_can_be_written_it_says_so_and_the_sitting_goes_on(
    start: Start, tmp_path: Path, own_home: Path, log: Log
) -> None:
    own_home.mkdir()
    (own_home / "edits").write_text("in the way", encoding="utf-8")
    run = begun(start, tmp_path, "", *STORY)
    run.press("e").wait_for("the card was not copied")
    run.press(" ").wait_for("space done")
    run.press(" ").wait_for("listens for")
    run.press("3").wait_for("1 story answered")
    assert len(log()) == 1
    assert (own_home / "edits").read_text(encoding="utf-8") == "in the way"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_in_a_home_that_is_read_only_it_says_so(start: Start, tmp_path: Path, own_home: Path) -> None:
    (own_home / "edits").mkdir(parents=True)
    (own_home / "edits").chmod(0o500)
    run = begun(start, tmp_path, "")
    run.press("e").wait_for("Permission denied", "the card was not copied")


def test_without_an_editor_nothing_is_copied(start: Start, own_home: Path) -> None:
    run = start(*REVIEW, environment={"EDITOR": "no-such-editor"}, columns=120)
    run.wait_for("1 left", "? all keys")
    run.press("e").wait_for("the editor `no-such-editor` was not found")
    assert not (own_home / "edits").exists()


def test_a_shipped_problem_is_not_edited_and_it_says_so(start: Start, own_home: Path) -> None:
    run = start("patterns", "--count", "1", environment={"EDITOR": "true"}, columns=120)
    run.wait_for("space answer")
    run.press("e").wait_for("a shipped problem; only cards and stories can be edited")
    assert not (own_home / "edits").exists()


def test_a_pattern_whose_own_problem_was_edited_keeps_its_own_memory(
    start: Start, own_home: Path, tiny_bank: Path, tmp_path: Path, events: Events
) -> None:
    (own_home / "drills").mkdir(parents=True)
    recipe = "title: Mine\nmode: patterns\nkinds: [code]\nbanks: [tiny]\ncount: 1\n"
    (own_home / "drills" / "mine.yaml").write_text(recipe, encoding="utf-8")
    shutil.copytree(tiny_bank, tmp_path / "banks" / "tiny")
    opened = tmp_path / "opened"
    editor = write_script(tmp_path / "editor.py", f"pathlib.Path({str(opened)!r}).touch()")
    run = start("mine", environment={"DRILL_BANKS": str(tmp_path / "banks"), "EDITOR": editor}, rows=50)
    run.wait_for("space answer")
    run.press("e").wait_until(opened.exists, "opened the editor")
    # What is typed while the editor has the terminal is not the sitting's.
    run.press_when_it_waits(" ").wait_for("which pattern:", "enter sends it")
    run.press("x", ENTER).wait_for("key idea, in one line:", "enter sends it")
    run.press("y", ENTER).wait_for("enter rates it again")
    run.press("1").wait_for("1 pattern answered")
    [review] = [event.body for event in events() if isinstance(event.body, Reviewed)]
    assert review.question.endswith("#pattern")
