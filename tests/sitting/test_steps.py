"""The steps of a problem: what is written in each is kept, each has its clock, and none can be lost."""

from __future__ import annotations

import pytest
from sitting_samples import ALL_STEPS, Coding, Desk, left_open, problem, rich_problem

from interview_cli.journal.events import Noted, Progress, Reviewed, SittingEnded
from interview_cli.judge.verdict import Verdict
from interview_cli.sitting.attempt import Attempt, Cost
from interview_cli.sitting.coding import NO_RULES, Phase, Rules, View
from interview_cli.sitting.effects import Append, Ask, JudgeNow
from interview_cli.sitting.steps import ONLY_CODE, Step, StepName, code_lines, same_result

FROM_CODE = ALL_STEPS[2:]
AFTER_CODE = (Step("code"), Step("complexity", 60.0), Step("follow_ups", 180.0))


def stepped(steps: tuple[Step, ...] = ALL_STEPS, rules: Rules = NO_RULES, problems: int = 1) -> Coding:
    names = ("two-sum", "three-sum", "four-sum")[:problems]
    return Coding([rich_problem(name) for name in names], steps=steps, rules=rules)


def attempt_of(coding: Coding) -> Attempt:
    assert coding.machine.attempt is not None
    return coding.machine.attempt


def step_of(coding: Coding) -> StepName:
    return attempt_of(coding).course.current


def notes(coding: Coding) -> list[tuple[str, str]]:
    return [(body.step, body.text) for body in coding.desk.all(Noted)]


# The way through


def test_without_steps_a_problem_begins_with_its_code_and_ends_with_the_verdict() -> None:
    coding = stepped(ONLY_CODE)
    phases = [coding.machine.phase]
    coding.judged(Verdict.ACCEPTED)
    phases.append(coding.machine.phase)
    assert phases == [Phase.SOLVING, Phase.RATING]


def test_the_steps_come_in_the_order_of_an_interview() -> None:
    coding = stepped()
    seen = [step_of(coding)]
    coding.press("n")
    seen.append(step_of(coding))
    coding.press("n")
    seen.append(step_of(coding))
    coding.press("t")
    seen.append(step_of(coding))
    coding.press("n")
    seen.append(step_of(coding))
    coding.verdict(Verdict.ACCEPTED)
    seen.append(step_of(coding))
    coding.press("n")
    seen.append(step_of(coding))
    coding.press("n")
    assert seen == ["pattern", "plan", "code", "dry_run", "code", "complexity", "follow_ups"]
    assert (coding.machine.phase, coding.machine.view) == (Phase.RATING, View.VERDICT)


def test_a_step_in_which_there_is_nothing_to_do_is_left_out() -> None:
    coding = Coding([problem()], steps=ALL_STEPS)
    assert [step.name for step in attempt_of(coding).course.steps] == ["plan", "code", "complexity"]


def test_every_problem_begins_with_the_first_step() -> None:
    coding = stepped(problems=2)
    coding.press("n", "n", "s")
    assert (step_of(coding), coding.machine.phase) == ("pattern", Phase.STEP)


def test_the_file_is_neither_opened_nor_judged_before_the_code() -> None:
    coding = stepped()
    assert coding.press("e") == coding.press("t") == coding.press("g") == coding.press("h") == []
    assert coding.save() == []
    assert coding.judgings == []


def test_giving_up_leaves_out_the_steps_after_the_code() -> None:
    coding = stepped()
    coding.press("n", "n", "g", "g")
    assert (coding.machine.phase, coding.machine.view) == (Phase.RATING, View.REFERENCE)


# What is written


def test_the_lines_of_a_plan_are_asked_for_one_after_the_other_and_kept_as_they_come() -> None:
    coding = stepped(ALL_STEPS[1:])
    [first] = coding.press("enter")
    second = coding.type("may it be empty?")
    third = coding.type(" [], [1] ")
    last = coding.type("sort, n log n")
    assert isinstance(first, Ask) and first.prompt.startswith("questions")
    assert isinstance(second[-1], Ask) and second[-1].prompt.startswith("cases")
    assert isinstance(third[-1], Ask) and third[-1].prompt.startswith("approach")
    assert not any(isinstance(effect, Ask) for effect in last)
    assert notes(coding) == [
        ("plan: questions", "may it be empty?"),
        ("plan: cases", "[], [1]"),
        ("plan: approach", "sort, n log n"),
    ]
    assert step_of(coding) == "plan"


def test_a_line_of_the_plan_may_stay_empty() -> None:
    coding = stepped(ALL_STEPS[1:])
    coding.press("enter")
    [ask] = coding.type("")
    assert isinstance(ask, Ask) and ask.prompt.startswith("cases")
    assert notes(coding) == []


def test_a_plan_that_is_broken_off_goes_on_where_it_was() -> None:
    coding = stepped(ALL_STEPS[1:])
    coding.press("enter")
    coding.type("any negative ones?")
    assert coding.type(None) == []
    [ask] = coding.press("enter")
    assert isinstance(ask, Ask) and ask.prompt.startswith("cases")


@pytest.mark.parametrize(
    ("named", "right"), [("two pointers", True), ("Hash maps", True), ("Trees", False), ("sorting", False)]
)
def test_the_pattern_is_right_when_it_is_one_of_the_problems(named: str, right: bool) -> None:
    coding = stepped()
    [ask] = coding.press("enter")
    assert isinstance(ask, Ask) and ask.choices == ("Hash maps", "Two pointers", "Trees")
    coding.type(named)
    assert attempt_of(coding).pattern_is_right is right
    assert (step_of(coding), notes(coding)) == ("plan", [("pattern", named)])


@pytest.mark.parametrize("text", [None, "", "  "])
def test_an_answer_that_was_not_given_keeps_the_step_open(text: str | None) -> None:
    coding = stepped()
    coding.press("enter")
    assert coding.type(text) == []
    assert (step_of(coding), attempt_of(coding).pattern_is_right) == ("pattern", None)


def test_the_cost_is_compared_with_the_models() -> None:
    coding = stepped(AFTER_CODE)
    coding.judged(Verdict.ACCEPTED)
    coding.press("enter")
    coding.type("n lg n")
    assert attempt_of(coding).cost == Cost("n lg n", True)
    assert step_of(coding) == "follow_ups"


# The dry run


def test_a_save_before_the_dry_run_is_not_judged_and_says_why() -> None:
    coding = stepped(FROM_CODE)
    assert coding.save() == []
    assert "dry run" in coding.machine.notice


def test_after_the_dry_run_the_file_is_judged_and_from_then_on_at_every_save() -> None:
    coding = stepped(FROM_CODE)
    coding.press("t", "enter")
    effects = coding.type("[0, 1]")
    assert JudgeNow("bank/two-sum") in effects
    assert attempt_of(coding).dry_run_is_right
    coding.verdict(Verdict.WRONG_ANSWER)
    assert coding.save() == [JudgeNow("bank/two-sum")]
    coding.verdict(Verdict.WRONG_ANSWER)
    assert coding.press("t") == [JudgeNow("bank/two-sum")]


def test_the_dry_run_may_be_left_out() -> None:
    coding = stepped(FROM_CODE)
    coding.press("t")
    assert JudgeNow("bank/two-sum") in coding.press("n")
    assert attempt_of(coding).dry_run_is_right is None


def test_after_a_fault_of_the_judge_no_second_dry_run_is_asked_for() -> None:
    coding = stepped(FROM_CODE)
    coding.press("t", "n")
    coding.verdict(Verdict.INTERNAL_ERROR)
    assert coding.press("t") == [JudgeNow("bank/two-sum")]


@pytest.mark.parametrize(
    ("typed", "result", "same"),
    [
        ("[0,1]", "[0, 1]", True),
        ("(0, 1)", "[0, 1]", False),
        ("'ab'", '"ab"', True),
        ("1.0", "1", True),
        ("{1, 2}", "{2, 1}", True),
        ("tree([1,  2])", "tree([1, 2])", True),
        ("nothing", "None", False),
        ("[" * 5000, "[]", False),
        ("", "None", False),
    ],
)
def test_a_result_is_the_same_in_any_spelling(typed: str, result: str, same: bool) -> None:
    assert same_result(typed, result) is same


# Follow-ups


def test_follow_ups_are_answered_revealed_and_graded_one_by_one() -> None:
    coding = stepped(AFTER_CODE)
    coding.judged(Verdict.ACCEPTED)
    coding.press("n", "enter")
    coding.type("in place")
    turn = coding.machine.turn
    assert turn is not None and turn.revealed
    coding.press("2")
    assert (turn.number, turn.revealed) == (1, False)
    coding.press("space", "3")
    assert coding.machine.phase is Phase.RATING
    assert notes(coding) == [
        ("follow-up 1", "in place"),
        ("follow-up 1 grade", "partly"),
        ("follow-up 2 grade", "had it"),
    ]


def test_a_follow_up_need_not_be_graded() -> None:
    coding = stepped(AFTER_CODE)
    coding.judged(Verdict.ACCEPTED)
    coding.press("n", "space", "n", "space", "x", "n")
    assert coding.machine.phase is Phase.RATING
    assert notes(coding) == []


def test_n_before_the_answer_leaves_the_follow_ups() -> None:
    coding = stepped(AFTER_CODE)
    coding.judged(Verdict.ACCEPTED)
    coding.press("n", "n")
    assert coding.machine.phase is Phase.RATING


# Clocks


def test_each_step_has_its_own_clock_and_the_evidence_tells_them_all() -> None:
    coding = stepped()
    coding.later(70.0)
    coding.press("n")
    coding.later(200.0)
    coding.press("n")
    coding.later(300.0)
    coding.press("t")
    coding.later(40.0)
    coding.press("n")
    coding.later(5.0)
    coding.verdict(Verdict.ACCEPTED)
    coding.later(20.0)
    coding.press("n")
    coding.later(100.0)
    coding.press("n", "enter")
    [review] = coding.reviews
    assert review.evidence.steps == {
        "pattern": 70.0,
        "plan": 200.0,
        "code": 305.0,
        "dry_run": 40.0,
        "complexity": 20.0,
        "follow_ups": 100.0,
    }
    assert review.evidence.seconds == 615.0, "what comes after the solution does not count as solving it"
    [result] = coding.machine.results
    assert [(spent.name, spent.target) for spent in result.steps] == [(step.name, step.seconds) for step in ALL_STEPS]


def test_when_the_time_of_a_step_is_over_that_is_said_once() -> None:
    coding = stepped()
    coding.wait(91.0)
    assert coding.machine.notice == "the time for the pattern is over, n goes on"
    coding.press("r")
    coding.wait(10.0)
    assert coding.machine.notice == ""
    assert coding.machine.step_left(coding.now) == -11.0


def test_a_pause_stops_every_clock_and_goes_on_in_the_same_step() -> None:
    coding = stepped()
    coding.later(10.0)
    coding.press("p")
    coding.later(500.0)
    assert coding.machine.step_left(coding.now) is None
    coding.press("x")
    assert (coding.machine.phase, step_of(coding)) == (Phase.STEP, "pattern")
    assert coding.machine.step_left(coding.now) == 80.0


def test_a_pause_after_the_solution_does_not_start_its_clock_again() -> None:
    coding = stepped(AFTER_CODE)
    coding.later(50.0)
    coding.judged(Verdict.ACCEPTED)
    coding.press("p", "x")
    coding.later(30.0)
    assert (coding.machine.phase, coding.evidence.seconds) == (Phase.STEP, 50.0)


def test_a_verdict_that_comes_while_paused_opens_the_next_step_when_one_goes_on() -> None:
    coding = stepped(AFTER_CODE)
    coding.press("t", "p")
    coding.verdict(Verdict.ACCEPTED)
    coding.press("x")
    assert (coding.machine.phase, step_of(coding)) == (Phase.STEP, "complexity")


def test_the_deadline_of_the_sitting_in_a_step_counts_as_not_solved_in_time() -> None:
    coding = Coding([rich_problem()], box=60.0, steps=ALL_STEPS)
    coding.wait(61.0)
    assert coding.evidence.box_ended
    assert "time is over" in coding.machine.notice


def test_the_deadline_after_the_solution_does_not_take_it_back() -> None:
    coding = Coding([rich_problem()], box=60.0, steps=AFTER_CODE)
    coding.judged(Verdict.ACCEPTED)
    coding.wait(61.0)
    assert not coding.evidence.box_ended
    coding.press("n", "n")
    assert coding.machine.offer is not None and coding.machine.offer.rating == 3


# Leaving and going on


def gone_on(before: Coding, steps: tuple[Step, ...] = ALL_STEPS) -> Coding:
    """The next start, which goes on with what was left open."""
    left = left_open(before.desk.state(), "code", ["bank/two-sum", "bank/three-sum", "bank/four-sum"])
    assert left is not None
    coding = Coding(
        [rich_problem(name.removeprefix("bank/")) for name in left.questions],
        desk=before.desk,
        now=5.0,
        begin=False,
        steps=steps,
    )
    progress = next(reversed(left.sitting.progress.values()), None)
    written = left.sitting.notes.get(progress.attempt, {}) if progress else {}
    effects = coding.machine.resume(5.0, left.sitting.started.sitting, left.sitting.seconds, progress, written)
    coding.desk.carry_out(coding.machine, effects)
    return coding


def test_what_was_planned_is_there_again_days_later() -> None:
    before = stepped(ALL_STEPS[1:])
    before.later(30.0)
    before.press("enter")
    before.type("may it be empty?")
    before.press("q")
    after = gone_on(before, ALL_STEPS[1:])
    assert (after.machine.phase, step_of(after)) == (Phase.STEP, "plan")
    assert attempt_of(after).course.notes == {"plan: questions": "may it be empty?"}
    assert after.machine.step_left(after.now) == 150.0


def test_a_sitting_left_in_a_later_step_goes_on_there_and_is_rated_after_it() -> None:
    before = stepped(AFTER_CODE)
    before.judged(Verdict.ACCEPTED)
    before.press("n")
    before.wait(16.0)
    after = gone_on(before, AFTER_CODE)
    assert (after.machine.phase, step_of(after)) == (Phase.STEP, "follow_ups")
    after.press("n", "enter")
    assert [review.rating for review in after.reviews] == [3]


def test_quitting_after_the_solution_keeps_the_suggested_rating() -> None:
    coding = stepped(AFTER_CODE)
    coding.judged(Verdict.ACCEPTED)
    coding.press("q")
    assert coding.desk.finished
    assert [review.rating for review in coding.desk.all(Reviewed)] == [3]
    assert coding.desk.all(SittingEnded)


def test_a_solved_problem_is_not_skipped_by_a_slip_of_the_finger() -> None:
    coding = stepped(AFTER_CODE)
    coding.judged(Verdict.ACCEPTED)
    coding.press("s")
    assert step_of(coding) == "complexity"


def test_a_drill_whose_steps_have_changed_goes_on_with_the_code() -> None:
    before = stepped(ALL_STEPS)
    before.press("q")
    after = gone_on(before, ONLY_CODE)
    assert (after.machine.phase, step_of(after)) == (Phase.SOLVING, "code")


# Rules

HYPOTHESIS = Rules(hypothesis=True)
STUCK = Rules(stuck_seconds=900.0)


def test_after_a_failed_check_the_reference_opens_once_a_hypothesis_is_written() -> None:
    coding = stepped(ONLY_CODE, HYPOTHESIS)
    coding.judged(Verdict.WRONG_ANSWER)
    [ask] = coding.press("g", "g")
    assert isinstance(ask, Ask)
    assert coding.machine.phase is Phase.SOLVING
    effects = coding.type("the last window is left out")
    assert isinstance(effects[0], Append) and isinstance(effects[0].body, Noted)
    assert (effects[0].body.step, effects[0].body.text) == ("hypothesis", "the last window is left out")
    assert (coding.machine.phase, coding.machine.view) == (Phase.RATING, View.REFERENCE)


@pytest.mark.parametrize("text", [None, "", "  "])
def test_without_a_hypothesis_the_reference_stays_closed(text: str | None) -> None:
    coding = stepped(ONLY_CODE, HYPOTHESIS)
    coding.judged(Verdict.WRONG_ANSWER)
    coding.press("g", "g")
    assert coding.type(text) == []
    assert (coding.machine.phase, attempt_of(coding).revealed) == (Phase.SOLVING, False)
    assert "stays closed" in coding.machine.notice


def test_before_the_first_check_giving_up_needs_no_hypothesis() -> None:
    coding = stepped(ONLY_CODE, HYPOTHESIS)
    coding.press("g", "g")
    assert coding.machine.phase is Phase.RATING


def test_a_hypothesis_typed_while_the_solution_was_accepted_opens_nothing() -> None:
    coding = stepped(ONLY_CODE, HYPOTHESIS)
    coding.judged(Verdict.WRONG_ANSWER)
    coding.press("t", "g", "g")
    coding.verdict(Verdict.ACCEPTED)
    coding.type("off by one")
    assert not attempt_of(coding).revealed
    assert notes(coding) == [("hypothesis", "off by one")]


def test_who_is_stuck_is_offered_the_reference_once() -> None:
    coding = stepped(ONLY_CODE, STUCK)
    coding.wait(901.0)
    assert coding.machine.notice.startswith("15 minutes in: g g shows the reference")
    coding.press("r")
    coding.wait(60.0)
    assert coding.machine.notice == ""


def test_who_gave_up_is_asked_for_a_lesson_before_the_rating_counts() -> None:
    coding = stepped(ONLY_CODE, STUCK)
    coding.press("g", "g")
    [ask] = coding.press("enter")
    assert isinstance(ask, Ask)
    coding.type("sorted input: two pointers")
    assert notes(coding) == [("lesson", "sorted input: two pointers")]
    coding.press("enter")
    assert [review.rating for review in coding.reviews] == [1]


def test_a_lesson_is_asked_for_only_once() -> None:
    coding = stepped(ONLY_CODE, STUCK)
    coding.press("g", "g", "1")
    coding.type(None)
    coding.press("1")
    assert len(coding.reviews) == 1


def test_a_lesson_may_be_written_in_any_drill_after_giving_up() -> None:
    coding = stepped(ONLY_CODE)
    coding.press("g", "g", "l")
    coding.type("draw it first")
    assert notes(coding) == [("lesson", "draw it first")]
    solved = stepped(ONLY_CODE)
    solved.judged(Verdict.ACCEPTED)
    assert solved.press("l") == []


def test_a_file_far_longer_than_needed_is_told_so_once() -> None:
    coding = stepped(ONLY_CODE)
    coding.save(lines=40)
    assert coding.machine.notice == ""
    coding.verdict(Verdict.WRONG_ANSWER)
    coding.save(lines=41)
    assert "41 lines" in coding.machine.notice
    coding.verdict(Verdict.WRONG_ANSWER)
    coding.press("r")
    coding.save(lines=50)
    assert coding.machine.notice == ""


def test_where_the_length_of_the_reference_is_not_known_nothing_is_said() -> None:
    coding = Coding([problem()])
    coding.save(lines=10_000)
    assert coding.machine.notice == ""


def test_lines_of_code_are_neither_empty_nor_comments() -> None:
    assert code_lines("# why\n\ndef f():\n    # how\n    return 1\n   \n") == 2


# In the journal


def test_the_journal_knows_the_step_only_where_there_are_steps() -> None:
    assert {body.step for body in stepped(ONLY_CODE).desk.all(Progress)} == {""}
    assert stepped().desk.all(Progress)[-1].step == "pattern"


def test_the_evidence_tells_when_each_verdict_came() -> None:
    coding = stepped(ONLY_CODE)
    coding.later(60.0)
    coding.judged(Verdict.WRONG_ANSWER)
    coding.later(30.5)
    coding.judged(Verdict.ACCEPTED)
    assert coding.evidence.verdict_seconds == (60.0, 90.5)
    assert coding.evidence.steps == {}


def test_notes_of_another_attempt_are_not_mixed_in() -> None:
    before = stepped(ALL_STEPS[1:])
    before.press("enter")
    before.type("mine")
    before.desk.commit(Noted("someone else's", "bank/two-sum", "plan: cases", "not mine"))
    before.press("q")
    assert attempt_of(gone_on(before, ALL_STEPS[1:])).course.notes == {"plan: questions": "mine"}


def test_a_desk_without_a_sitting_has_nothing_to_go_on_with() -> None:
    assert left_open(Desk().state(), "code", ["bank/two-sum"]) is None


def test_going_on_in_a_later_step_adds_nothing_to_the_time_of_solving() -> None:
    before = stepped(AFTER_CODE)
    before.later(50.0)
    before.judged(Verdict.ACCEPTED)
    before.wait(16.0)
    after = gone_on(before, AFTER_CODE)
    after.later(100.0)
    assert after.evidence.seconds == 50.0


def test_what_was_solved_after_the_end_stays_late_when_it_is_gone_on_with_in_a_later_step() -> None:
    before = Coding([rich_problem()], box=60.0, steps=AFTER_CODE)
    before.wait(70.0)
    before.judged(Verdict.ACCEPTED)
    left = left_open(before.desk.state(), "code", ["bank/two-sum"])
    assert left is not None
    after = Coding([rich_problem()], box=60.0, desk=before.desk, now=5.0, begin=False, steps=AFTER_CODE)
    progress = next(reversed(left.sitting.progress.values()))
    after.machine.resume(5.0, left.sitting.started.sitting, left.sitting.seconds, progress)
    assert after.evidence.box_ended
