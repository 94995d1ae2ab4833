"""What the steps of a problem show: where one stands, what is asked, and afterwards how it went."""

from __future__ import annotations

import pytest
from screen_samples import TODAY, WIDTHS, Forecast, flat, load, new_ids, rendered, report, shown

from interview_cli.judge.verdict import Verdict
from interview_cli.screens import coding_views, problem_view
from interview_cli.screens.coding_views import Shown
from interview_cli.sitting.attempt import Problem
from interview_cli.sitting.coding import CodingSitting, Rules
from interview_cli.sitting.effects import Judged, Key, Tick, Typed
from interview_cli.sitting.steps import Step

QUESTION = "sample/longest-run-of-equal-values"
START = 100.0
STEPS = (
    Step("pattern", 90.0),
    Step("plan", 180.0),
    Step("code", 600.0),
    Step("dry_run", 120.0),
    Step("complexity", 60.0),
    Step("follow_ups", 180.0),
)
OWN = "def longest_run(values):\n    return max(map(len, runs(values)))  # a comment that goes beyond forty columns\n"


@pytest.fixture(scope="module")
def problem(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    found = shown(load(tmp_path_factory.mktemp("bank")))
    found.solution = OWN
    return found


def sitting(*events: str | None, rules: Rules = Rules()) -> CodingSitting:  # noqa: B008
    """A sitting to which this has happened: `key:X`, `type:TEXT`, or a verdict."""
    example = ("longest_run([1, 1, 2])", "2")
    made = CodingSitting(
        "interview",
        [Problem(QUESTION, 900.0, 2, True, ("hashing",), "O(n)", ("Hash maps",), ("Hash maps", "Trees"), example, 1)],
        Forecast(),
        new_ids(),
        box_seconds=2700.0,
        steps=STEPS,
        rules=rules,
    )
    made.begin(START)
    at = START
    for event in events:
        what, _, text = str(event).partition(":")
        at += 10.0
        if what == "key":
            made.handle(Key(text, at))
        elif what == "type":
            made.handle(Typed(text, at))
        else:
            made.handle(Judged(report(Verdict(what)), "version", at))
    return made


TO_PLAN = ("key:enter", "type:trees")
TO_CODE = (*TO_PLAN, "key:enter", "type:may it be empty?", "type:[] and [1]", "type:one pass, O(n)", "key:n")
TO_DRY_RUN = (*TO_CODE, "key:t")
TO_COST = (*TO_DRY_RUN, "key:enter", "type:2", "wrong_answer", "key:t", "accepted")
TO_FOLLOW_UPS = (*TO_COST, "key:enter", "type:n^2")
TO_RATING = (*TO_FOLLOW_UPS, "key:enter", "type:keep two numbers", "key:2")
MOMENTS = {
    "pattern": (),
    "plan": TO_PLAN,
    "half a plan": (*TO_PLAN, "key:enter", "type:may it be empty?"),
    "code": TO_CODE,
    "dry run": TO_DRY_RUN,
    "cost": TO_COST,
    "follow-up": TO_FOLLOW_UPS,
    "follow-up answered": (*TO_FOLLOW_UPS, "key:space"),
    "rating": TO_RATING,
    "reference": (*TO_RATING, "key:o"),
    "help": ("key:?",),
    "paused": ("key:p",),
    "gave up": (*TO_CODE, "key:g", "key:g"),
}


def body(made: CodingSitting, problem: Shown, width: int = 80, at: float = START + 300) -> str:
    return rendered(coding_views.body(made, problem, at, TODAY, width), width)


def footer(made: CodingSitting, problem: Shown, width: int = 80, at: float = START + 300) -> tuple[str, str]:
    first, second = (rendered(part, width) for part in coding_views.footer(made, problem, at, width))
    assert first.count("\n") == second.count("\n") == 1
    return first.rstrip("\n"), second.rstrip("\n")


@pytest.mark.parametrize("width", [20, 39, *WIDTHS])
@pytest.mark.parametrize("moment", MOMENTS)
def test_at_every_moment_no_line_is_wider_than_the_terminal(moment: str, width: int, problem: Shown) -> None:
    made = sitting(*MOMENTS[moment])
    assert body(made, problem, width)
    assert footer(made, problem, width)[1].endswith(("? all keys", "q quit", "any key goes on"))


def test_the_steps_stand_below_the_title_and_the_present_one_is_marked_without_colour(problem: Shown) -> None:
    assert "▸ pattern   plan   code   dry run   cost   follow-ups" in body(sitting(), problem)
    assert "pattern ✓   plan ✓   ▸ code   dry run" in body(sitting(*TO_CODE), problem)


def test_as_long_as_the_pattern_is_asked_for_the_title_does_not_tell_it(problem: Shown) -> None:
    for moment in ("pattern", "plan", "code", "cost"):
        assert "two pointers" not in body(sitting(*MOMENTS[moment]), problem, 120), moment
    assert "easy · two pointers" in flat(body(sitting(*TO_RATING), problem, 120))


def test_the_clock_tells_the_time_of_the_step_and_of_the_sitting(problem: Shown) -> None:
    assert footer(sitting(), problem, at=START + 30)[0].endswith("pattern 01:00 · 44:30 left of 45")
    assert footer(sitting(), problem, at=START + 100)[0].endswith("pattern 00:10 over · 43:20 left of 45")
    assert footer(sitting(*TO_RATING), problem, at=START + 300)[0].strip() == "40:00 left of 45"


@pytest.mark.parametrize("width", WIDTHS)
def test_the_plan_is_seen_while_coding(width: int, problem: Shown) -> None:
    text = flat(body(sitting(*TO_CODE), problem, width))
    assert "your plan questions may it be empty? cases [] and [1] approach one pass, O(n)" in text


def test_a_plan_not_yet_written_shows_what_is_missing(problem: Shown) -> None:
    text = flat(body(sitting(*MOMENTS["half a plan"]), problem))
    assert "questions may it be empty? cases – approach –" in text
    assert "your plan" not in body(sitting(*TO_PLAN), problem)


def test_the_dry_run_shows_the_example_and_the_learners_own_code(problem: Shown) -> None:
    text = flat(body(sitting(*TO_DRY_RUN), problem, 120))
    assert "walk through your code" in text
    assert "longest_run([1, 1, 2])" in text
    assert "return max(map(len, runs(values)))" in text
    assert "→ 2" not in text, "the answer would be given away"


def test_a_follow_up_hides_its_answer_until_one_was_given(problem: Shown) -> None:
    before, after = (flat(body(sitting(*MOMENTS[each]), problem)) for each in ("follow-up", "follow-up answered"))
    assert "follow-up 1 of 1 And in a stream?" in before
    assert "The same two numbers do." not in before
    assert "The same two numbers do." in after
    assert footer(sitting(*MOMENTS["follow-up answered"]), problem)[1].startswith("1 missed   2 partly   3 had it")


@pytest.mark.parametrize("width", WIDTHS)
def test_afterwards_each_step_is_told_with_its_time_its_target_and_what_was_right(width: int, problem: Shown) -> None:
    text = flat(body(sitting(*TO_RATING), problem, width))
    assert "pattern 00:20 of 01:30 ✗ you said trees, it is hash maps" in text
    assert "plan 00:50 of 03:00 code" in text
    assert "✓ 2" in text
    assert "cost 00:20 of 01:00 ✗ you said n^2, which grows faster than the reference's O(n)" in text
    assert "follow-ups 00:30 of 03:00 partly" in text
    assert "approach one pass, O(n) model One pass, two numbers." in text


def test_afterwards_the_cost_may_be_right(problem: Shown) -> None:
    made = sitting(*TO_COST, "key:enter", "type:linear", "key:n")
    assert "✓ linear" in body(made, problem)


def test_another_result_of_the_dry_run_is_not_called_wrong(problem: Shown) -> None:
    made = sitting(*TO_DRY_RUN, "key:enter", "type:3", "accepted", "key:n", "key:n")
    assert "· you said 3, the example gives 2" in body(made, problem)


def test_when_each_verdict_came_is_told_where_there_were_several(problem: Shown) -> None:
    assert "✗ 1 m 50 s   ✓ 2 m 10 s" in body(sitting(*TO_COST), problem)
    assert "✗ 1 m 50 s" not in body(sitting(*TO_COST[:-2]), problem)


def test_of_many_verdicts_the_last_are_told(problem: Shown) -> None:
    made = sitting(*TO_DRY_RUN, "key:n", *(["wrong_answer", "key:t"] * 12))
    line = next(line for line in body(made, problem, 120).splitlines() if line.startswith("… ✗"))
    assert line.count("✗") == 8


def test_where_there_is_room_the_own_solution_stands_beside_the_reference(problem: Shown) -> None:
    wide, narrow = (body(sitting(*MOMENTS["reference"]), problem, width) for width in (160, 100))
    assert any("yours" in line and "reference" in line for line in wide.splitlines())
    assert any("def longest_run(values):" in line and "best = run" not in line for line in wide.splitlines())
    assert "return max(map(len" not in narrow
    assert "def longest_run(values: list[int])" in narrow


@pytest.mark.parametrize("swapped", [False, True])
def test_of_two_solutions_beside_each_other_the_wider_gets_more_room(problem: Shown, swapped: bool) -> None:
    short, long = "def f(n):\n    return n\n", f"def f(n):\n    return {' + '.join(['n'] * 18)}\n"
    own, code = (long, short) if swapped else (short, long)
    lines = rendered(problem_view.reference(problem.question, code, own, 120), 120).splitlines()
    assert [long.splitlines()[1] in line for line in lines].count(True) == 1


def test_of_two_solutions_that_do_not_fit_beside_each_other_nothing_is_cut(problem: Shown) -> None:
    words = [f"number_{at:02}" for at in range(20)]
    code = f"def f(n):\n    return {' + '.join(words)}\n"
    text = rendered(problem_view.reference(problem.question, code, code, 120), 120)
    assert "…" not in text
    assert [text.count(word) for word in words] == [2] * 20


def test_hypothesis_and_lesson_are_shown_with_the_reference(problem: Shown) -> None:
    rules = Rules(hypothesis=True)
    made = sitting(
        *TO_DRY_RUN,
        "key:n",
        "wrong_answer",
        "key:g",
        "key:g",
        "type:the last run",
        "key:l",
        "type:draw it",
        rules=rules,
    )
    text = flat(body(made, problem))
    assert "you thought the last run" in text
    assert "your lesson draw it" in text


def test_the_summary_tells_where_the_time_went(problem: Shown) -> None:
    made = sitting(*TO_RATING, "key:enter")
    text = flat(rendered(coding_views.summary(made, {QUESTION: problem.entry}, START + 300, TODAY), 200))
    assert "pattern 00:20 of 01:30 · plan 00:50 of 03:00 · code" in text


def test_a_step_whose_time_is_over_says_so(problem: Shown) -> None:
    made = sitting()
    made.handle(Tick(START + 95))
    assert "the time for the pattern is over, n goes on" in footer(made, problem, 120, START + 95)[0]


def test_the_help_tells_the_keys_of_steps_only_where_there_are_steps(problem: Shown) -> None:
    assert "in a step: go on to the next one" in flat(body(sitting("key:?"), problem, 120))
    plain = CodingSitting("leetcode", [Problem(QUESTION, 900.0, 2)], Forecast(), new_ids())
    plain.begin(START)
    plain.handle(Key("?", START))
    assert "in a step" not in flat(body(plain, problem, 120))
