"""What a coding sitting shows at each moment, in narrow and in wide terminals."""

from __future__ import annotations

from pathlib import Path

import pytest
from screen_samples import TODAY, WIDTHS, Forecast, flat, load, new_ids, rendered, report, shown

from interview_cli.bank.library import Library
from interview_cli.judge.verdict import Verdict
from interview_cli.screens import coding_views
from interview_cli.screens.coding_views import Shown
from interview_cli.sitting.attempt import Problem
from interview_cli.sitting.coding import CodingSitting
from interview_cli.sitting.effects import Judged, Key, Tick

QUESTION = "sample/longest-run-of-equal-values"
START = 100.0


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(tmp_path_factory.mktemp("bank"))


@pytest.fixture(scope="module")
def problem(library: Library) -> Shown:
    return shown(library)


def sitting(*keys: str, box: float | None = 900.0, problems: int = 1) -> CodingSitting:
    names = [QUESTION, *(f"sample/other-{number}" for number in range(1, problems))]
    made = CodingSitting(
        "leetcode",
        [Problem(name, 900.0, 2) for name in names],
        Forecast(),
        new_ids(),
        box_seconds=box,
    )
    made.begin(START)
    press(made, *keys)
    return made


def press(made: CodingSitting, *keys: str, at: float = START) -> None:
    for name in keys:
        made.handle(Key(name, at))


def judged(made: CodingSitting, *verdicts: Verdict, at: float = START) -> CodingSitting:
    for verdict in verdicts:
        made.handle(Key("t", at))
        made.handle(Judged(report(verdict), "version", at))
    return made


def body(made: CodingSitting, problem: Shown, width: int = 80, at: float = START) -> str:
    return rendered(coding_views.body(made, problem, at, TODAY, width), width)


def footer(made: CodingSitting, problem: Shown, width: int = 80, at: float = START) -> tuple[str, str]:
    first, second = (rendered(part, width) for part in coding_views.footer(made, problem, at, width))
    assert first.count("\n") == second.count("\n") == 1
    return first.rstrip("\n"), second.rstrip("\n")


def moments() -> dict[str, CodingSitting]:
    """The sitting at each moment that looks different."""
    return {
        "statement": sitting(),
        "one hint": sitting("h"),
        "all hints": sitting("h", "h", "h"),
        "statement with hints": sitting("h", "r"),
        "help": sitting("?"),
        "giving up": sitting("g"),
        "judging": sitting("t"),
        "wrong": judged(sitting(), Verdict.WRONG_ANSWER),
        "internal error": judged(sitting(), Verdict.INTERNAL_ERROR),
        "paused": sitting("p"),
        "accepted": judged(sitting(), Verdict.ACCEPTED),
        "gave up": sitting("g", "g"),
        "reference after solving": rating("o"),
        "statement while rating": rating("r"),
        "help while rating": rating("?"),
    }


def rating(*keys: str) -> CodingSitting:
    made = judged(sitting(), Verdict.ACCEPTED)
    press(made, *keys)
    return made


@pytest.mark.parametrize("width", [20, 39, *WIDTHS])
@pytest.mark.parametrize("moment", list(moments()))
def test_at_every_moment_no_line_is_wider_than_the_terminal(moment: str, width: int, problem: Shown) -> None:
    made = moments()[moment]
    assert body(made, problem, width)
    footer(made, problem, width)


# Solving


@pytest.mark.parametrize("width", WIDTHS)
def test_the_statement_shows_what_is_asked_the_examples_and_where_the_file_is(width: int, problem: Shown) -> None:
    text = body(sitting(), problem, width)
    assert "longest run" in flat(text)
    assert "→ 20" in text
    assert "the first twenty are equal" in flat(text)
    assert "longest_run.py" in text


@pytest.mark.parametrize("width", [80, 200])
def test_the_head_names_the_problem_and_where_there_is_room_its_level_and_topic(width: int, problem: Shown) -> None:
    head = body(sitting(), problem, width).splitlines()[0]
    assert head.startswith("Longest run of equal values")
    assert ("easy · two pointers" in head) == (width == 200)


def test_the_statement_shows_only_the_hints_that_were_taken(problem: Shown) -> None:
    assert "hint 1 of 2" not in body(sitting(), problem)
    text = body(sitting("h", "r"), problem)
    assert "hint 1 of 2  Walk once." in text
    assert "hint 2 of 2" not in text


def test_the_hints_stand_alone(problem: Shown) -> None:
    text = body(sitting("h", "h"), problem)
    assert "hint 1 of 2  Walk once." in text
    assert "hint 2 of 2" in text
    assert "→ 20" not in text


def test_the_reference_is_nowhere_to_be_seen_while_solving(problem: Shown) -> None:
    for moment in ("statement", "all hints", "wrong", "giving up", "paused", "help"):
        text = body(moments()[moment], problem)
        assert "def longest_run" not in text
        assert "One pass, two numbers." not in text


def test_a_wrong_answer_is_told_with_which_check_it_was(problem: Shown) -> None:
    text = flat(body(judged(sitting(), Verdict.WRONG_ANSWER, Verdict.WRONG_ANSWER, at=START + 65), problem))
    assert "✗ wrong answer" in text
    assert "second check" in text


@pytest.mark.parametrize(("number", "words"), [(11, "11th check"), (21, "21st check"), (22, "22nd check")])
def test_many_checks_are_counted_in_good_english(number: int, words: str, problem: Shown) -> None:
    assert words in flat(body(judged(sitting(), *[Verdict.WRONG_ANSWER] * number), problem))


def test_an_internal_error_is_not_called_a_check(problem: Shown) -> None:
    made = judged(sitting(), Verdict.INTERNAL_ERROR)
    assert "0th" not in body(made, problem)
    assert "not your fault" in footer(made, problem)[0]


@pytest.mark.parametrize("width", WIDTHS)
def test_paused_hides_statement_hints_and_verdict(width: int, problem: Shown) -> None:
    made = judged(sitting("h"), Verdict.WRONG_ANSWER)
    press(made, "p")
    text = body(made, problem, width)
    assert "paused: the clock stands still" in flat(text)
    for hidden in ("Given a list", "Walk once", "wrong answer", "→ 20"):
        assert hidden not in flat(text)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_help_tells_every_key(width: int, problem: Shown) -> None:
    text = body(sitting("?"), problem, width)
    for key in ("e", "t", "r", "v", "h", "g g", "s", "p", "q", "o"):
        assert any(line.startswith(f"{key} ") for line in text.splitlines()), key


# The footer


def test_the_footer_shows_the_time_left_of_the_box(problem: Shown) -> None:
    assert footer(sitting(), problem, at=START + 60)[0].endswith("14:00 left of 15")


def test_after_the_deadline_the_footer_says_by_how_much(problem: Shown) -> None:
    made = sitting()
    made.handle(Tick(START + 930))
    assert "00:30 over" in footer(made, problem, 120, START + 930)[0]
    assert "the time is over" in footer(made, problem, 120, START + 930)[0]


def test_without_a_box_the_footer_shows_the_time_so_far(problem: Shown) -> None:
    assert footer(sitting(box=None), problem, at=START + 61)[0].strip() == "01:01"


def test_while_paused_the_clock_in_the_footer_stands_still(problem: Shown) -> None:
    made = sitting("p")
    assert footer(made, problem, at=START + 500) == footer(made, problem)


def test_the_footer_says_when_the_judge_is_at_work(problem: Shown) -> None:
    assert footer(sitting("t"), problem)[0].startswith("judging …")


def test_the_key_of_debugging_is_shown_only_after_a_check_with_a_failing_call(problem: Shown) -> None:
    assert "d debug" not in footer(sitting(), problem)[1]
    assert "d debug" in footer(judged(sitting(), Verdict.WRONG_ANSWER), problem)[1]
    assert "d debug" not in footer(judged(sitting(), Verdict.COMPILE_ERROR), problem)[1]
    assert "debugger" in body(sitting("?"), problem)


def test_the_keys_name_the_next_hint_while_there_is_one(problem: Shown) -> None:
    assert "h hint 1 of 2" in footer(sitting(), problem)[1]
    assert "h hint 2 of 2" in footer(sitting("h"), problem)[1]
    assert "h hint  " in footer(sitting("h", "h"), problem)[1]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_way_to_all_keys_is_always_there(width: int, problem: Shown) -> None:
    assert footer(sitting(), problem, width)[1].endswith("? all keys")
    assert footer(judged(sitting(), Verdict.ACCEPTED), problem, width)[1].endswith("? all keys")


# Rating


@pytest.mark.parametrize("width", WIDTHS)
def test_an_accepted_verdict_offers_the_rating_its_reason_and_when_it_comes_back(width: int, problem: Shown) -> None:
    text = flat(body(judged(sitting(), Verdict.ACCEPTED, at=START + 125), problem, width))
    assert "✓ accepted" in text
    assert "solved in 2 m 05 s, target 15 m" in text
    assert "good: solved within the target, no hints" in text
    assert "comes back in 3 days, Thu 5 Mar" in text


@pytest.mark.parametrize("width", WIDTHS)
def test_the_reference_comes_with_its_idea_its_cost_and_what_follows(width: int, problem: Shown) -> None:
    text = flat(body(sitting("g", "g"), problem, width))
    assert "def longest_run(values:" in text
    assert "One pass, two numbers." in text
    assert "O(n) time, O(1) space" in text
    assert "in production Run-length encoding." in text
    assert "and next And in a stream?" in text
    assert "again: solution seen" in text


def test_the_keys_of_rating_are_shown(problem: Shown) -> None:
    assert footer(judged(sitting(), Verdict.ACCEPTED), problem)[1].startswith("enter keep   1 again   2 hard")


# The summary


def summary(made: CodingSitting, library: Library, width: int = 80, at: float = START) -> str:
    return rendered(coding_views.summary(made, library.entries, at, TODAY), width)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_summary_tells_each_problem_with_its_rating_and_when_it_comes_back(width: int, library: Library) -> None:
    made = judged(sitting(problems=3), Verdict.ACCEPTED, at=START + 125)
    press(made, "enter", at=START + 125)
    press(made, "s", "q", at=START + 185)
    text = flat(summary(made, library, width, START + 185))
    assert "1 solved of 3 problems" in text
    assert "3 m 05 s in all" in text
    assert "✓ Longest run of equal values" in text
    assert "good, comes back in 3 days, Thu 5 Mar" in text
    assert "· sample/other-1 1 m 00 s skipped" in text
    assert "sample/other-2 0 s left open" in text
    assert "`drill leetcode` offers to go on" in text


def test_a_problem_given_up_is_marked_as_not_solved(library: Library) -> None:
    made = sitting("g", "g", "enter")
    text = summary(made, library)
    assert "0 solved of 1 problem " in text
    assert "✗ Longest run" in text
    assert "offers to go on" not in text


def test_the_path_of_the_file_is_short_below_the_users_home(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    problem = shown(library)
    problem.path = tmp_path / "drill" / "two_sum.py"
    assert "your file  ~/drill/two_sum.py" in body(sitting(), problem)


@pytest.mark.parametrize("width", [40, 80, 140])
def test_what_is_flagged_is_marked_beside_the_title(width: int, problem: Shown) -> None:
    first, *_ = body(sitting("f"), problem, width).splitlines()
    assert "flagged" in first
    assert "flagged" not in body(sitting(), problem, 140).splitlines()[0]
