"""A coding sitting from the first screen to the log, at a real terminal."""

from __future__ import annotations

import re
import shlex
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import ENTER, Drill, write_script
from two_sum import ENDLESS, RIGHT, WRONG, editor_writing

from interview_cli.journal.events import Event, Judged, Noted
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from terminal_fixtures import Events, Log, Start

pytest_plugins = ["terminal_fixtures"]

SOLVE = ("solve", "two-sum", "--minutes", "15")
NO_EDITOR = {"EDITOR": "true"}


def clock(run: Drill) -> int:
    """Seconds left, as the footer tells them."""
    found = re.search(r"(\d\d):(\d\d) left of", run.text())
    assert found, run.text()
    return int(found[1]) * 60 + int(found[2])


def judged_texts(home: Path, events: list[Event]) -> list[tuple[str, str]]:
    """The verdicts in the journal, each with the text that was judged."""
    with Journal.open(home / "journal.db", write=False) as journal:
        return [(e.body.verdict, journal.version(e.body.version)) for e in events if isinstance(e.body, Judged)]


def give_up_and_keep(run: Drill) -> None:
    run.press("gg").wait_for("reference", "enter keep")
    run.press(ENTER).wait_for("any key leaves")
    run.press(ENTER)
    assert run.end() == 0


def test_a_problem_is_read_failed_helped_solved_rated_and_remembered(
    start: Start, tmp_path: Path, own_home: Path, log: Log, events: Events
) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, WRONG, RIGHT)})
    run.wait_for("Two Sum", "A payment service finds two charges", "? all keys")
    at_first = clock(run)
    run.wait_until(lambda: clock(run) < at_first, "let the clock run down")

    run.press("e").wait_for("✗ wrong answer")
    run.wait_for("two_sum(", "got", "[0, 0]", "expected", "[0, 1]", "you printed", "a look at", "first check")

    run.press("h").wait_for("hint 1 of 3", "exactly one value can complete it")
    run.wait_for("h hint 2 of 3")

    run.press("e").wait_for("✓ accepted", "hard: solved with a hint · comes back", "enter keep")
    run.press(ENTER).wait_for("1 solved of 1 problem", "hard, comes back")
    run.press("q")
    assert run.end() == 0
    run.wait_for("1 solved of 1 problem")

    (review,) = log()
    assert review["question"] == "leetcode/two-sum"
    assert (review["rating"], review["suggested"], review["kind"]) == (2, 2, "code")
    evidence = review["evidence"]
    assert (evidence["checks"], evidence["failed_checks"], evidence["hints"]) == (2, 1, 1)
    assert evidence["solved"] and evidence["first_meeting"] and not evidence["revealed"]
    assert evidence["verdicts"] == ["wrong_answer", "accepted"]
    assert judged_texts(own_home, events()) == [("wrong_answer", WRONG), ("accepted", RIGHT)]


def test_another_rating_than_the_suggested_one_is_kept_with_both(start: Start, tmp_path: Path, log: Log) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, RIGHT)})
    run.wait_for("? all keys")
    run.press("e").wait_for("good: solved within the target, no hints · comes back")
    run.press("4").wait_for("easy, comes back")
    assert [(review["rating"], review["suggested"]) for review in log()] == [(4, 3)]


def test_c_after_an_accepted_solution_asks_for_its_cost_and_compares_it(
    start: Start, tmp_path: Path, events: Events
) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, RIGHT)}, columns=100)
    run.wait_for("? all keys")
    run.press("e").wait_for("✓ accepted", "c cost")
    run.press("c").wait_for("how does its time grow")
    run.press("n^2", ENTER).wait_for("✗ you say n^2, which grows faster than the reference's O(n)")
    run.press("c").wait_for("how does its time grow")
    run.press("linear", ENTER).wait_for("✓ time grows like linear, as the reference's")
    run.press(ENTER).wait_for("1 solved of 1 problem")
    notes = [event.body for event in events() if isinstance(event.body, Noted)]
    assert [(note.step, note.text) for note in notes] == [("complexity", "n^2"), ("complexity", "linear")]


def test_an_editor_that_returns_at_once_is_followed_by_judging_each_save(
    start: Start, solution: Path, own_home: Path, events: Events
) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("e").wait_for("Two Sum")
    solution.write_text(WRONG, encoding="utf-8")
    run.wait_for("✗ wrong answer")
    solution.write_text(RIGHT, encoding="utf-8")
    run.wait_for("✓ accepted")
    assert judged_texts(own_home, events()) == [("wrong_answer", WRONG), ("accepted", RIGHT)]


def test_a_save_that_replaces_the_file_is_judged_too(start: Start, solution: Path) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    other = solution.with_suffix(".new")
    other.write_text(RIGHT, encoding="utf-8")
    other.replace(solution)
    run.wait_for("✓ accepted")


def test_a_save_without_a_change_is_not_judged_again(start: Start, solution: Path, events: Events) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    solution.write_text(WRONG, encoding="utf-8")
    run.wait_for("✗ wrong answer")
    solution.touch()
    give_up_and_keep(run)
    assert len([event for event in events() if isinstance(event.body, Judged)]) == 1


def test_a_save_while_judging_is_judged_afterwards(
    start: Start, solution: Path, own_home: Path, events: Events
) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    solution.write_text(ENDLESS, encoding="utf-8")
    run.wait_for("judging …")
    solution.write_text(RIGHT, encoding="utf-8")
    run.wait_for("✓ accepted")
    assert judged_texts(own_home, events()) == [("time_limit", ENDLESS), ("accepted", RIGHT)]


def test_a_deleted_file_is_told_when_it_is_to_be_judged_and_made_again_by_editing(start: Start, solution: Path) -> None:
    run = start(*SOLVE, environment=NO_EDITOR, columns=200)
    run.wait_for("? all keys")
    solution.unlink()
    run.press("t").wait_for("cannot be read: No such file")
    run.press("e").wait_until(solution.exists, "made the file again")
    solution.write_text(RIGHT, encoding="utf-8")
    run.wait_for("✓ accepted")


@pytest.mark.parametrize("what", ["a huge file", "a folder"])
def test_what_cannot_be_judged_is_told_and_the_sitting_goes_on(start: Start, solution: Path, what: str) -> None:
    run = start(*SOLVE, environment=NO_EDITOR, columns=200)
    run.wait_for("? all keys")
    solution.unlink()
    if what == "a folder":
        solution.mkdir()
    else:
        solution.write_bytes(b"#" * 2_000_000)
    run.wait_for("cannot be read" if what == "a folder" else "is larger than 1 MB", "? all keys")
    give_up_and_keep(run)


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("no-such-editor-anywhere", "the editor `no-such-editor-anywhere` was not found; set EDITOR"),
        ("false", "the editor `false` ended with exit code 1"),
        ("'half a quote", "a quote is not closed"),
    ],
)
def test_an_editor_that_fails_is_told_in_one_line_and_the_sitting_goes_on(
    start: Start, solution: Path, editor: str, told: str
) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor})
    run.wait_for("? all keys")
    run.press("e").wait_for(told, "Two Sum", "? all keys")
    assert told[:20] in run.screen()[-2]
    solution.write_text(RIGHT, encoding="utf-8")
    run.wait_for("✓ accepted")


def test_an_editor_has_the_terminal_as_the_shell_had_it(start: Start, tmp_path: Path) -> None:
    settings = tmp_path / "settings"
    body = f"import subprocess\npathlib.Path({str(settings)!r}).write_bytes(subprocess.check_output(['stty', '-a']))\n"
    run = start(*SOLVE, environment={"EDITOR": write_script(tmp_path / "editor.py", body)})
    run.wait_for("? all keys")
    run.press("e").wait_until(settings.exists, "opened the editor")
    assert " icanon" in settings.read_text() and " echo " in settings.read_text()


def test_an_editor_that_was_stopped_and_continued_keeps_the_terminal(start: Start, tmp_path: Path) -> None:
    """Ctrl-Z in an editor stops the sitting with it, and `fg` continues both."""
    settings = tmp_path / "settings"
    body = f"""
import signal, subprocess
os.kill(os.getppid(), signal.SIGCONT)
time.sleep(0.5)
pathlib.Path({str(settings)!r}).write_bytes(subprocess.check_output(['stty', '-a']))
"""
    run = start(*SOLVE, environment={"EDITOR": write_script(tmp_path / "editor.py", body)})
    run.wait_for("? all keys")
    run.press("e").wait_until(lambda: settings.exists() and settings.stat().st_size > 0, "opened the editor")
    assert " icanon" in settings.read_text()


def test_giving_up_takes_two_keys_shows_the_reference_and_suggests_again(start: Start, log: Log) -> None:
    run = start(*SOLVE, environment=NO_EDITOR, rows=50)
    run.wait_for("? all keys")
    run.press("g").wait_for("g again gives up and shows the reference", "A payment service")
    run.press("g").wait_for("def two_sum(nums", "O(n) time, O(n) space", "again: solution seen", "comes back tomorrow")
    run.press(ENTER).wait_for("0 solved of 1 problem", "again, comes back tomorrow")
    (review,) = log()
    assert (review["rating"], review["suggested"], review["evidence"]["revealed"]) == (1, 1, True)


def test_the_suggested_rating_is_visible_below_a_long_reference(start: Start) -> None:
    """In 24 rows the reference fills the screen; what Enter would keep has to be seen all the same."""
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("gg").wait_for("def two_sum(nums", "enter keep", "solution seen", seconds=8)


def test_any_other_key_after_the_first_g_goes_on(start: Start) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("g").wait_for("g again gives up")
    run.press("r").wait_until(lambda: "g again" not in run.text(), "took the question back")
    run.press("g").wait_for("g again gives up", "A payment service")


def test_a_skipped_problem_is_no_review(start: Start, log: Log) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("s").wait_for("Two Sum", "skipped", "any key leaves")
    run.press("q")
    assert run.end() == 0
    assert log() == []


def test_a_skipped_problem_makes_place_for_the_next_one(start: Start) -> None:
    run = start("leetcode", "--minutes", "15", "--seed", "1", environment=NO_EDITOR)
    first = run.wait_for("? all keys")[0]
    run.press("s").wait_until(lambda: run.screen()[0] not in ("", first), "showed the next problem")
    run.wait_for("your file") if "↓ more" not in run.text() else None
    run.press("?").wait_for("skip this problem")


def test_the_same_seed_picks_the_same_problem(start: Start, tmp_path: Path) -> None:
    titles = []
    for home in ("one", "two"):
        environment = {**NO_EDITOR, "DRILL_HOME": str(tmp_path / home)}
        run = start("leetcode", "--seed", "7", environment=environment)
        titles.append(run.wait_for("left of 15", "? all keys")[0])
    assert titles[0] == titles[1]


def test_a_pause_hides_the_statement_and_stops_the_clock(start: Start) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("A payment service", "? all keys")
    run.press("p").wait_for("paused: the clock stands still", "any key goes on")
    assert "payment" not in run.text()
    stopped, until = clock(run), time.monotonic() + 4
    run.wait_until(lambda: time.monotonic() > until, "paused")
    assert clock(run) == stopped
    run.press("p").wait_for("A payment service")
    assert clock(run) >= stopped - 2
    run.wait_until(lambda: clock(run) < stopped, "went on with the clock")


def test_a_save_during_a_pause_is_judged_when_it_ends(start: Start, solution: Path) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("p").wait_for("paused")
    solution.write_text(RIGHT, encoding="utf-8")
    run.press("p").wait_for("✓ accepted")


def test_the_end_of_the_time_is_told_and_solving_later_is_rated_again(start: Start, solution: Path, log: Log) -> None:
    run = start("solve", "two-sum", "--minutes", "0.03", environment=NO_EDITOR)
    run.wait_for("the time is over: finish this problem, or q to stop here", "over")
    run.wait_until(lambda: bool(re.search(r"0\d:\d[1-9] over", run.text())), "counted what is over")
    solution.write_text(RIGHT, encoding="utf-8")
    run.wait_for("✓ accepted", "again: time was over")
    run.press(ENTER).wait_for("1 solved of 1 problem")
    assert log()[0]["evidence"]["box_ended"] is True


@pytest.mark.parametrize(
    ("before", "after", "rating"), [(0, 3, "good: solved within the target"), (3, 0, "again: time was over")]
)
def test_when_the_time_ends_in_the_editor_it_counts_when_the_file_was_saved(
    start: Start, tmp_path: Path, before: int, after: int, rating: str
) -> None:
    body = f"import time\ntime.sleep({before})\nfile.write_text({RIGHT!r})\ntime.sleep({after})\n"
    editor = write_script(tmp_path / "slow_editor.py", body)
    run = start("solve", "two-sum", "--minutes", "0.04", environment={"EDITOR": editor})
    run.wait_for("? all keys")
    run.press("e").wait_for("✓ accepted", rating)


def test_a_sitting_left_after_its_time_is_not_offered_again(start: Start) -> None:
    run = start("solve", "two-sum", "--minutes", "0.03", environment=NO_EDITOR)
    run.wait_for("the time is over")
    run.press("q")
    assert run.end() == 0
    again = start(*SOLVE, environment=NO_EDITOR)
    again.wait_for("A payment service", "? all keys")
    assert "Go on with it?" not in again.text()


def test_help_lists_every_key_and_any_second_question_mark_closes_it(start: Start) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("?").wait_for("judge the file as it is now", "pause: the clock stops", "give up and see the reference")
    run.press("?").wait_for("A payment service")


def test_a_long_statement_is_scrolled_by_arrows_and_space(start: Start) -> None:
    run = start(*SOLVE, environment=NO_EDITOR, rows=14)
    run.wait_for("A payment service", "↓ more")
    run.press("\x1b[B").wait_for("↑ more")
    run.press(" ", " ", " ", " ").wait_until(lambda: "↓ more" not in run.text(), "came to the end")
    run.wait_for("your file")


def test_an_earlier_solution_is_set_aside_when_the_problem_comes_again(
    start: Start, solution: Path, tmp_path: Path
) -> None:
    first = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, RIGHT)})
    first.wait_for("? all keys")
    first.press("e").wait_for("✓ accepted")
    first.press(ENTER).wait_for("any key leaves")
    first.press("q")
    first.end()
    second = start(*SOLVE, environment=NO_EDITOR)
    second.wait_for("A payment service", "? all keys")
    (earlier,) = (solution.parent / "earlier").glob("two_sum-*.py")
    assert earlier.read_text(encoding="utf-8") == RIGHT
    assert RIGHT not in solution.read_text(encoding="utf-8")


def test_a_solution_written_beforehand_is_left_as_it_is(start: Start, solution: Path) -> None:
    solution.parent.mkdir(parents=True)
    solution.write_text(RIGHT, encoding="utf-8")
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("t").wait_for("✓ accepted")
    assert solution.read_text(encoding="utf-8") == RIGHT


def test_an_editor_with_arguments_and_spaces_in_its_path_works(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "my tools"
    folder.mkdir()
    editor = editor_writing(folder, RIGHT)
    assert shlex.split(editor)[0] == sys.executable
    run = start(*SOLVE, environment={"VISUAL": f"{editor} --wait", "EDITOR": "false"})
    run.wait_for("? all keys")
    run.press("e").wait_for("✓ accepted")
