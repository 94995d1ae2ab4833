"""A coding sitting: from the first problem to the summary, by keys, saves, verdicts and the clock."""

from __future__ import annotations

import pytest
from sitting_samples import TODAY, Coding, Desk, problem

from interview_cli.journal.events import Evidence, Judged, Noted, Progress, SittingEnded, SittingStarted, Skipped
from interview_cli.judge.verdict import Verdict
from interview_cli.sitting.attempt import Cost
from interview_cli.sitting.coding import Phase, View
from interview_cli.sitting.effects import Append, Ask, Debug, Edit, Finish, JudgeNow, Prepare, Typed

TWO = (problem("two-sum"), problem("three-sum"))
FAILING = [each for each in Verdict if each not in (Verdict.ACCEPTED, Verdict.INTERNAL_ERROR)]


# Beginning


def test_the_sitting_is_in_the_journal_before_its_first_problem_is_shown() -> None:
    effects = Coding(TWO, box=900.0, begin=False).machine.begin(5.0)
    assert effects[0] == Append(
        SittingStarted("id-1", "leetcode", minutes=15.0, questions=("bank/two-sum", "bank/three-sum"))
    )
    assert effects[1] == Prepare("bank/two-sum", resumed=False)


def test_the_first_problem_has_an_open_attempt_in_the_journal_from_the_start() -> None:
    coding = Coding([problem(target=600.0)])
    [progress] = coding.desk.all(Progress)
    assert (progress.sitting, progress.question) == ("id-1", "bank/two-sum")
    assert progress.evidence == Evidence(target_seconds=600.0, first_meeting=True)


def test_it_begins_with_the_statement() -> None:
    coding = Coding()
    assert (coding.machine.phase, coding.machine.view) == (Phase.SOLVING, View.STATEMENT)


def test_without_a_box_there_is_no_deadline() -> None:
    coding = Coding()
    coding.wait(100_000.0)
    assert coding.machine.seconds_left(coding.now) is None
    assert not coding.machine.time_over


# Flags


def test_f_flags_the_problem_and_f_again_takes_the_flag_off() -> None:
    coding = Coding(TWO)
    coding.press("f")
    assert coding.machine.is_flagged and "--flagged brings it" in coding.machine.notice
    assert coding.desk.state().flagged == {"bank/two-sum"}
    assert coding.machine.phase is Phase.SOLVING
    coding.judged(Verdict.ACCEPTED)
    coding.press("f")
    assert not coding.machine.is_flagged and coding.machine.notice == "no longer flagged"
    assert coding.desk.state().flagged == set()
    assert coding.machine.phase is Phase.RATING


def test_a_problem_flagged_before_is_shown_as_flagged_and_the_next_is_not() -> None:
    coding = Coding(TWO, flagged={"bank/two-sum"})
    assert coding.machine.is_flagged
    coding.press("s")
    assert not coding.machine.is_flagged
    coding.press("f", "q")
    assert coding.desk.state().flagged == {"bank/three-sum"}


def test_a_paused_problem_is_not_flagged_by_the_key_that_goes_on() -> None:
    coding = Coding()
    coding.press("p", "f")
    assert (coding.machine.phase, coding.desk.state().flagged) == (Phase.SOLVING, set())


# Looking around


def test_the_question_mark_opens_the_help_and_closes_it_again() -> None:
    coding = Coding()
    views = []
    for _ in range(2):
        coding.press("?")
        views.append(coding.machine.view)
    assert views == [View.HELP, View.STATEMENT]


def test_r_goes_back_to_the_statement() -> None:
    coding = Coding()
    coding.press("h", "r")
    assert coding.machine.view is View.STATEMENT


def test_v_shows_the_last_verdict_again() -> None:
    coding = Coding()
    coding.judged(Verdict.WRONG_ANSWER)
    coding.press("r", "v")
    assert coding.machine.view is View.VERDICT


def test_v_changes_nothing_while_there_is_no_verdict() -> None:
    coding = Coding()
    coding.press("v")
    assert coding.machine.view is View.STATEMENT


def test_a_key_without_a_meaning_does_nothing() -> None:
    coding = Coding()
    assert coding.press("x") == []
    assert coding.press("enter") == []
    assert coding.press("1") == []


def test_e_opens_the_file_after_what_was_done_is_saved() -> None:
    coding = Coding()
    coding.later(4.0)
    saved, edit = coding.press("e")
    assert edit == Edit("bank/two-sum", "solution")
    assert isinstance(saved, Append) and isinstance(saved.body, Progress)
    assert saved.body.evidence.seconds == 4.0


# Debugging


def test_d_after_a_failed_check_debugs_its_failing_call_after_what_was_done_is_saved() -> None:
    coding = Coding()
    coding.press("t")
    coding.verdict(Verdict.WRONG_ANSWER)
    coding.later(4.0)
    saved, debug = coding.press("d")
    assert isinstance(debug, Debug) and debug.report.verdict is Verdict.WRONG_ANSWER
    assert isinstance(saved, Append) and isinstance(saved.body, Progress)
    assert saved.body.evidence.seconds == 4.0


def test_d_does_nothing_while_no_check_has_failed() -> None:
    coding = Coding()
    assert coding.press("d") == []
    coding.judged(Verdict.ACCEPTED)
    assert coding.press("d") == []


def test_d_says_so_when_no_call_failed() -> None:
    coding = Coding()
    coding.judged(Verdict.COMPILE_ERROR)
    assert coding.press("d") == []
    assert "nothing to debug" in coding.machine.notice


# Hints


def test_each_h_takes_one_hint_more_and_saves_that_it_was_taken() -> None:
    coding = Coding([problem(hints=3)])
    coding.press("h", "h")
    assert coding.machine.view is View.HINTS
    assert coding.desk.all(Progress)[-1].evidence.hints == 2


def test_after_the_last_hint_h_says_so_and_counts_nothing() -> None:
    coding = Coding([problem(hints=1)])
    coding.press("h")
    assert coding.press("h") == []
    assert "no more hints" in coding.machine.notice
    assert coding.evidence.hints == 1


# Giving up


def test_g_alone_only_asks() -> None:
    coding = Coding()
    assert coding.press("g") == []
    assert "g again" in coding.machine.notice
    assert coding.machine.phase is Phase.SOLVING


def test_g_twice_shows_the_reference_and_offers_again() -> None:
    coding = Coding()
    coding.press("g", "g")
    assert (coding.machine.phase, coding.machine.view) == (Phase.RATING, View.REFERENCE)
    assert coding.machine.offer is not None
    assert (coding.machine.offer.rating, coding.machine.offer.reason) == (1, "solution seen")


def test_that_the_reference_was_seen_is_saved_before_it_is_shown() -> None:
    coding = Coding()
    coding.press("g", "g")
    assert coding.desk.all(Progress)[-1].evidence.revealed


@pytest.mark.parametrize("between", ["h", "t", "?", "r", "v", "x"])
def test_another_key_between_the_two_g_takes_the_first_one_back(between: str) -> None:
    coding = Coding()
    coding.press("g", between, "g")
    assert coding.machine.phase is Phase.SOLVING
    assert not coding.evidence.revealed


def test_time_that_goes_by_between_the_two_g_changes_nothing() -> None:
    coding = Coding()
    coding.press("g")
    coding.wait(3.0)
    coding.press("g")
    assert coding.machine.phase is Phase.RATING


# Skipping


def test_s_passes_over_the_problem_without_a_review() -> None:
    coding = Coding(TWO)
    coding.later(30.0)
    coding.press("s")
    [skipped] = coding.desk.all(Skipped)
    assert (skipped.question, skipped.sitting, skipped.evidence.seconds) == ("bank/two-sum", "id-1", 30.0)
    assert coding.reviews == []


def test_after_a_skip_the_next_problem_comes_with_a_clock_of_its_own() -> None:
    coding = Coding(TWO)
    coding.later(30.0)
    assert Prepare("bank/three-sum", resumed=False) in coding.press("s")
    assert coding.evidence.seconds == 0.0


def test_skipping_the_last_problem_ends_the_sitting() -> None:
    coding = Coding()
    coding.press("s")
    assert coding.machine.phase is Phase.SUMMARY
    assert coding.desk.all(SittingEnded) == [SittingEnded("id-1", 0.0, "finished")]


# Pausing


def test_while_paused_both_clocks_stand_still() -> None:
    coding = Coding(box=900.0)
    coding.later(60.0)
    coding.press("p")
    coding.wait(5000.0)
    assert coding.machine.clock.seconds(coding.now) == 60.0
    assert coding.evidence.seconds == 60.0
    assert coding.machine.seconds_left(coding.now) == 840.0


def test_a_pause_is_saved() -> None:
    coding = Coding()
    coding.later(61.0)
    coding.press("p")
    assert coding.desk.all(Progress)[-1].sitting_seconds == 61.0


@pytest.mark.parametrize("name", ["p", "space", "x", "e", "t", "?"])
def test_any_key_goes_on_after_a_pause_and_only_that(name: str) -> None:
    coding = Coding()
    coding.press("p")
    assert coding.press(name) == []
    assert coding.machine.phase is Phase.SOLVING


def test_after_a_pause_both_clocks_go_on() -> None:
    coding = Coding()
    coding.later(60.0)
    coding.press("p")
    coding.later(5000.0)
    coding.press("p")
    coding.wait(7.0)
    assert coding.machine.clock.seconds(coding.now) == 67.0
    assert coding.evidence.seconds == 67.0


def test_the_deadline_does_not_come_while_paused() -> None:
    coding = Coding(box=60.0)
    coding.press("p")
    coding.wait(600.0)
    assert not coding.machine.time_over


def test_nothing_is_autosaved_while_paused() -> None:
    coding = Coding()
    coding.press("p")
    assert coding.wait(600.0) == []


def test_q_while_paused_leaves_the_sitting_open() -> None:
    coding = Coding()
    coding.press("p", "q")
    assert coding.desk.finished
    assert coding.desk.all(SittingEnded) == []


# Judging


def test_t_judges_the_file() -> None:
    assert Coding().press("t") == [JudgeNow("bank/two-sum")]


def test_a_save_judges_the_file() -> None:
    coding = Coding()
    assert coding.save() == [JudgeNow("bank/two-sum")]
    assert coding.machine.judging


@pytest.mark.parametrize("verdict", FAILING)
def test_a_verdict_is_shown_and_kept_as_evidence(verdict: Verdict) -> None:
    coding = Coding()
    coding.judged(verdict)
    assert coding.machine.view is View.VERDICT
    assert coding.evidence.verdicts == (verdict.value,)
    assert (coding.evidence.checks, coding.evidence.failed_checks) == (1, 1)


def test_a_verdict_is_in_the_journal_with_its_version_and_count() -> None:
    coding = Coding()
    coding.judged(Verdict.TIME_LIMIT)
    [judged] = coding.desk.all(Judged)
    assert judged == Judged("id-2", "bank/two-sum", "time_limit", "version", passed=3, total=5, seconds=0.2)


def test_the_evidence_after_a_verdict_is_saved_at_once() -> None:
    coding = Coding()
    coding.judged(Verdict.WRONG_ANSWER)
    assert coding.desk.all(Progress)[-1].evidence.failed_checks == 1


def test_an_accepted_check_is_not_a_failed_one() -> None:
    coding = Coding()
    coding.judged(Verdict.WRONG_ANSWER, Verdict.ACCEPTED)
    assert (coding.evidence.checks, coding.evidence.failed_checks) == (2, 1)


def test_an_internal_error_is_shown_but_never_counted_against_the_learner() -> None:
    coding = Coding()
    coding.judged(Verdict.INTERNAL_ERROR)
    assert coding.machine.view is View.VERDICT
    assert "not your fault" in coding.machine.notice
    assert coding.evidence.checks == 0
    assert coding.desk.all(Judged) == []


def test_after_an_internal_error_t_tries_again() -> None:
    coding = Coding()
    coding.judged(Verdict.INTERNAL_ERROR)
    assert coding.press("t") == [JudgeNow("bank/two-sum")]


def test_a_save_while_judging_judges_once_more_when_the_verdict_is_there() -> None:
    coding = Coding()
    coding.save()
    assert coding.save() == []
    coding.verdict(Verdict.WRONG_ANSWER)
    assert coding.judgings == ["bank/two-sum"] * 2
    assert coding.machine.judging


def test_many_saves_while_judging_judge_only_once_more() -> None:
    coding = Coding()
    coding.save()
    coding.save()
    coding.save()
    coding.verdict(Verdict.WRONG_ANSWER)
    coding.verdict(Verdict.WRONG_ANSWER)
    assert len(coding.judgings) == 2
    assert not coding.machine.judging


def test_a_save_while_judging_is_judged_also_when_the_judge_failed() -> None:
    coding = Coding()
    coding.save()
    coding.save()
    coding.verdict(Verdict.INTERNAL_ERROR)
    assert coding.judgings == ["bank/two-sum"] * 2


def test_nothing_is_judged_once_more_after_an_accepted_verdict() -> None:
    coding = Coding()
    coding.save()
    coding.save()
    coding.verdict(Verdict.ACCEPTED)
    assert len(coding.judgings) == 1


def test_a_late_verdict_for_an_earlier_problem_counts_for_nothing() -> None:
    coding = Coding(TWO)
    coding.press("t", "s")
    before = coding.evidence
    assert coding.verdict(Verdict.WRONG_ANSWER, "bank/two-sum") == []
    assert coding.evidence == before
    assert coding.machine.view is View.STATEMENT
    assert coding.desk.all(Judged) == []


def test_a_late_verdict_for_an_earlier_problem_does_not_end_the_judging_of_this_one() -> None:
    coding = Coding(TWO)
    coding.press("t", "s", "t")
    coding.verdict(Verdict.WRONG_ANSWER, "bank/two-sum")
    assert coding.machine.judging
    assert coding.press("t") == []


def test_a_verdict_that_comes_after_giving_up_changes_nothing() -> None:
    coding = Coding()
    coding.press("t", "g", "g")
    assert coding.verdict(Verdict.ACCEPTED) == []
    assert not coding.evidence.solved
    assert coding.machine.view is View.REFERENCE


def test_a_verdict_that_comes_after_quitting_changes_nothing() -> None:
    coding = Coding()
    coding.press("t", "q")
    assert coding.verdict(Verdict.ACCEPTED) == []


def test_a_failing_verdict_while_paused_is_kept_and_the_pause_goes_on() -> None:
    coding = Coding()
    coding.press("t", "p")
    coding.verdict(Verdict.WRONG_ANSWER)
    assert coding.evidence.failed_checks == 1
    assert coding.machine.phase is Phase.PAUSED


def test_after_an_accepted_verdict_while_paused_the_time_box_goes_on() -> None:
    coding = Coding(TWO, box=900.0)
    coding.later(100.0)
    coding.press("t", "p")
    coding.later(1000.0)
    coding.verdict(Verdict.ACCEPTED)
    if coding.machine.phase is Phase.PAUSED:
        coding.press("space")
    coding.press("enter")
    coding.wait(60.0)
    assert coding.evidence.seconds == 60.0
    assert coding.machine.seconds_left(coding.now) == pytest.approx(740.0)


def test_the_seconds_of_a_problem_accepted_while_paused_leave_the_pause_out() -> None:
    coding = Coding()
    coding.later(100.0)
    coding.press("t", "p")
    coding.later(1000.0)
    coding.verdict(Verdict.ACCEPTED)
    if coding.machine.phase is Phase.PAUSED:
        coding.press("space")
    coding.press("enter")
    assert coding.reviews[0].seconds == 100.0


# Rating


def test_an_accepted_verdict_offers_a_rating_with_its_reason_and_what_each_would_do() -> None:
    coding = Coding([problem(target=600.0)])
    coding.later(100.0)
    coding.judged(Verdict.ACCEPTED)
    assert coding.machine.phase is Phase.RATING
    assert coding.machine.offer is not None
    assert (coding.machine.offer.rating, coding.machine.offer.reason) == (3, "solved within the target, no hints")
    assert [coding.machine.offer.outcomes[rating].due_day for rating in (1, 2, 3, 4)] == [
        "2026-03-03",
        "2026-03-04",
        "2026-03-05",
        "2026-03-06",
    ]


def test_that_it_was_solved_is_saved_before_the_rating_is_asked() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    assert coding.desk.all(Progress)[-1].evidence.solved


def test_enter_keeps_the_suggested_rating() -> None:
    coding = Coding()
    coding.later(10.0)
    coding.judged(Verdict.ACCEPTED)
    coding.press("enter")
    [review] = coding.reviews
    assert (review.rating, review.suggested) == (3, 3)


@pytest.mark.parametrize("name", ["1", "2", "3", "4"])
def test_a_digit_changes_the_rating_and_what_was_suggested_is_kept_beside_it(name: str) -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    coding.press(name)
    [review] = coding.reviews
    assert (review.rating, review.suggested) == (int(name), 3)
    assert review.memory.stability == float(name)


def test_a_review_names_its_sitting_attempt_question_day_and_topics() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    coding.press("enter")
    [review] = coding.reviews
    assert (review.sitting, review.attempt, review.question) == ("id-1", "id-2", "bank/two-sum")
    assert (review.question_kind, review.study_day, review.topics) == ("code", TODAY.isoformat(), ("hashing",))


def test_the_time_spent_on_choosing_the_rating_is_not_time_on_the_problem() -> None:
    coding = Coding()
    coding.later(50.0)
    coding.judged(Verdict.ACCEPTED)
    coding.later(500.0)
    coding.press("enter")
    assert coding.reviews[0].seconds == 50.0
    assert coding.reviews[0].evidence.seconds == 50.0


def test_while_rating_o_shows_the_reference_and_v_the_verdict() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    views = []
    for name in ("o", "v"):
        coding.press(name)
        views.append(coding.machine.view)
    assert views == [View.REFERENCE, View.VERDICT]


def test_looking_at_the_reference_after_solving_does_not_count_as_giving_up() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    coding.press("o", "enter")
    assert not coding.reviews[0].evidence.revealed


def test_while_rating_the_keys_of_solving_have_no_meaning() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    for name in ("t", "h", "s", "p", "g", "g", "e"):
        assert coding.press(name) == []
    assert coding.machine.phase is Phase.RATING


def test_a_save_while_rating_is_not_judged() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    assert coding.save() == []


def test_after_the_rating_the_next_problem_comes_while_there_is_time() -> None:
    coding = Coding(TWO, box=900.0)
    coding.judged(Verdict.ACCEPTED)
    assert Prepare("bank/three-sum", resumed=False) in coding.press("enter")
    assert coding.machine.phase is Phase.SOLVING


def test_after_the_last_rating_the_summary_is_shown_until_a_key_is_pressed() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    coding.press("enter")
    assert coding.machine.phase is Phase.SUMMARY
    assert not coding.desk.finished
    assert coding.press("x") == [Finish()]


def test_the_results_hold_what_the_summary_tells() -> None:
    coding = Coding(TWO)
    coding.later(50.0)
    coding.judged(Verdict.ACCEPTED)
    coding.press("4", "s")
    rated, skipped = coding.machine.results
    assert (rated.question, rated.solved, rated.seconds, rated.rating) == ("bank/two-sum", True, 50.0, 4)
    assert rated.due_day == "2026-03-06"
    assert (skipped.question, skipped.solved, skipped.rating, skipped.open) == ("bank/three-sum", False, None, False)


def test_q_while_rating_keeps_the_suggested_rating_and_leaves() -> None:
    coding = Coding(TWO)
    coding.judged(Verdict.ACCEPTED)
    coding.press("q")
    assert [review.rating for review in coding.reviews] == [3]
    assert coding.desk.finished


# The deadline


def test_the_deadline_is_told_once_and_saved_as_evidence() -> None:
    coding = Coding(box=60.0)
    coding.wait(60.0)
    assert "the time is over" in coding.machine.notice
    assert coding.desk.all(Progress)[-1].evidence.box_ended
    coding.press("r")
    coding.wait(1.0)
    assert coding.machine.notice == ""


def test_the_deadline_is_told_also_when_a_key_is_what_notices_it() -> None:
    coding = Coding(box=60.0)
    coding.later(61.0)
    coding.press("r")
    assert "the time is over" in coding.machine.notice


def test_a_moment_before_the_deadline_nothing_is_over() -> None:
    coding = Coding(box=60.0)
    coding.wait(59.9)
    assert not coding.machine.time_over
    assert not coding.evidence.box_ended


def test_after_the_deadline_the_problem_may_be_finished() -> None:
    coding = Coding(box=60.0)
    coding.wait(61.0)
    coding.judged(Verdict.ACCEPTED)
    assert coding.machine.offer is not None
    assert (coding.machine.offer.rating, coding.machine.offer.reason) == (1, "time was over")
    coding.press("enter")
    assert coding.reviews[0].evidence.solved
    assert coding.reviews[0].evidence.box_ended


def test_after_the_deadline_no_further_problem_comes() -> None:
    coding = Coding(TWO, box=60.0)
    coding.wait(61.0)
    coding.press("s")
    assert coding.machine.phase is Phase.SUMMARY
    assert coding.desk.all(SittingEnded) == [SittingEnded("id-1", 61.0, "finished")]


def test_a_deadline_during_the_rating_is_not_held_against_the_problem() -> None:
    coding = Coding(TWO, box=60.0)
    coding.later(50.0)
    coding.judged(Verdict.ACCEPTED)
    coding.wait(20.0)
    coding.press("enter")
    assert not coding.reviews[0].evidence.box_ended
    assert coding.machine.phase is Phase.SUMMARY


def test_a_verdict_that_is_the_first_thing_after_the_deadline_comes_too_late_for_the_box() -> None:
    coding = Coding(box=60.0)
    coding.press("t")
    coding.later(61.0)
    coding.verdict(Verdict.ACCEPTED)
    assert coding.evidence.box_ended


# Quitting


def test_q_leaves_the_sitting_open_with_its_progress() -> None:
    coding = Coding(box=900.0)
    coding.later(12.0)
    saved, finish = coding.press("q")
    assert isinstance(saved, Append) and isinstance(saved.body, Progress)
    assert (saved.body.evidence.seconds, saved.body.sitting_seconds) == (12.0, 12.0)
    assert finish == Finish()
    assert coding.desk.all(SittingEnded) == []


def test_what_was_left_open_is_told_in_the_summary() -> None:
    coding = Coding()
    coding.press("q")
    [result] = coding.machine.results
    assert result.open


def test_q_after_the_deadline_ends_the_sitting_for_good() -> None:
    coding = Coding(box=60.0)
    coding.wait(61.0)
    coding.press("q")
    assert coding.desk.all(SittingEnded) == [SittingEnded("id-1", 61.0, "quit")]
    assert coding.desk.finished


def test_after_quitting_the_clock_stands_still() -> None:
    coding = Coding()
    coding.later(10.0)
    coding.press("q")
    assert coding.machine.clock.seconds(coding.now + 500.0) == 10.0


# Saving by itself


def test_progress_is_saved_every_fifteen_seconds() -> None:
    coding = Coding()
    for _ in range(60):
        coding.wait(1.0)
    assert [progress.sitting_seconds for progress in coding.desk.all(Progress)] == [0.0, 15.0, 30.0, 45.0, 60.0]


def test_any_other_saving_puts_the_next_one_off() -> None:
    coding = Coding()
    coding.wait(10.0)
    coding.press("h")
    assert coding.wait(10.0) == []
    assert len(coding.wait(5.0)) == 1


def test_nothing_is_saved_by_itself_while_rating() -> None:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    assert coding.wait(100.0) == []


# Going on


def gone_on(before: Coding, *problems: str, box: float | None = None, now: float = 7.0) -> Coding:
    """The sitting that was killed, begun again from what the journal says."""
    found = before.desk.state().open_sitting
    assert found is not None
    after = Coding([problem(name) for name in problems], box, before.desk, now, begin=False, name="new")
    progress = next(reversed(found.progress.values()), None)
    effects = after.machine.resume(now, found.started.sitting, found.seconds, progress)
    after.desk.carry_out(after.machine, effects)
    return after


def test_going_on_restores_the_evidence_of_the_open_problem() -> None:
    before = Coding([problem()])
    before.later(30.0)
    before.press("h")
    before.judged(Verdict.WRONG_ANSWER)
    after = gone_on(before, "two-sum")
    assert after.evidence == Evidence(
        seconds=30.0,
        target_seconds=1200.0,
        checks=1,
        failed_checks=1,
        hints=1,
        first_meeting=True,
        verdicts=("wrong_answer",),
        verdict_seconds=(30.0,),
    )
    assert after.machine.attempt is not None
    assert after.machine.attempt.id == "id-2"


def test_going_on_restores_both_clocks_and_lets_them_run() -> None:
    before = Coding(TWO, box=900.0)
    before.later(100.0)
    before.judged(Verdict.ACCEPTED)
    before.press("enter")
    before.later(20.0)
    before.press("q")
    after = gone_on(before, "three-sum", box=900.0)
    after.wait(5.0)
    assert after.machine.clock.seconds(after.now) == 125.0
    assert after.evidence.seconds == 25.0
    assert after.machine.seconds_left(after.now) == 775.0


def test_going_on_keeps_the_learners_file_as_it_is() -> None:
    before = Coding()
    before.press("q")
    after = gone_on(before, "two-sum")
    assert after.desk.asked[-1] == Prepare("bank/two-sum", resumed=True)


def test_going_on_writes_no_second_beginning_and_no_second_attempt() -> None:
    before = Coding()
    before.press("q")
    after = gone_on(before, "two-sum")
    assert len(after.desk.all(SittingStarted)) == 1
    assert {progress.attempt for progress in after.desk.all(Progress)} == {"id-2"}


def test_killed_between_the_accepted_verdict_and_the_rating_it_asks_for_the_rating_again() -> None:
    before = Coding()
    before.later(30.0)
    before.judged(Verdict.WRONG_ANSWER, Verdict.ACCEPTED)
    after = gone_on(before, "two-sum")
    assert after.machine.phase is Phase.RATING
    after.press("enter")
    [review] = after.reviews
    assert review.evidence.solved
    assert (review.evidence.checks, review.evidence.failed_checks, review.seconds) == (2, 1, 30.0)


def test_killed_between_the_reveal_and_the_rating_the_reference_was_still_seen() -> None:
    before = Coding()
    before.press("g", "g")
    after = gone_on(before, "two-sum")
    assert after.machine.phase is Phase.RATING
    after.press("enter")
    [review] = after.reviews
    assert review.evidence.revealed
    assert review.rating == 1


def test_killed_between_a_rating_and_the_next_problem_it_goes_on_with_the_next() -> None:
    before = Coding(TWO)
    before.judged(Verdict.ACCEPTED)
    desk = Desk()
    rated = max(number for number, body in enumerate(before.desk.bodies) if isinstance(body, Progress))
    before.press("enter")
    desk.events = before.desk.events[: rated + 2]
    before.desk = desk
    assert len(desk.state().reviews) == 1
    after = gone_on(before, "three-sum")
    assert after.machine.attempt is not None
    assert after.machine.attempt.problem.id == "bank/three-sum"
    assert after.evidence.checks == 0


def test_that_the_box_had_ended_is_not_forgotten() -> None:
    before = Coding(box=60.0)
    before.wait(61.0)
    after = gone_on(before, "two-sum", box=60.0)
    assert after.machine.time_over
    assert after.evidence.box_ended


def test_whether_it_was_the_first_meeting_is_as_it_was_at_the_beginning() -> None:
    before = Coding([problem(first_meeting=False)])
    before.press("q")
    assert not gone_on(before, "two-sum").evidence.first_meeting


def test_without_saved_progress_it_goes_on_with_a_new_attempt() -> None:
    before = Coding(TWO)
    before.desk.events = before.desk.events[:1]
    after = gone_on(before, "two-sum", "three-sum")
    assert after.machine.attempt is not None
    assert after.machine.attempt.problem.id == "bank/two-sum"
    assert after.desk.asked[-1] == Prepare("bank/two-sum", resumed=False)


# The cost


def accepted() -> Coding:
    coding = Coding()
    coding.judged(Verdict.ACCEPTED)
    return coding


@pytest.mark.parametrize(("text", "right"), [(" nlogn ", True), ("O(n)", False), ("quick", None), ("O(n", None)])
def test_the_cost_that_is_named_is_compared_and_kept(text: str, right: bool | None) -> None:
    coding = accepted()
    assert coding.press("c") == [Ask("how does its time grow, such as O(n log n)")]
    coding.give(Typed(text, coding.now))
    attempt = coding.machine.attempt
    assert attempt is not None
    assert attempt.cost == Cost(text.strip(), right)
    assert coding.desk.all(Noted) == [Noted(attempt.id, attempt.problem.id, "complexity", text.strip())]
    assert coding.machine.phase is Phase.RATING


@pytest.mark.parametrize("text", [None, "", "  "])
def test_a_cost_that_is_not_named_leaves_nothing_behind(text: str | None) -> None:
    coding = accepted()
    coding.press("c")
    coding.give(Typed(text, coding.now))
    assert coding.desk.all(Noted) == []


def test_the_cost_is_asked_for_after_an_accepted_solution_only() -> None:
    coding = Coding()
    assert coding.press("c") == []
    coding.give(Typed("O(n)", coding.now))
    assert coding.desk.all(Noted) == []
    coding.press("g", "g")
    assert coding.press("c") == []


# Saved before the end, seen after it


def test_a_file_saved_before_the_end_counts_although_the_editor_was_left_after_it() -> None:
    coding = Coding(box=60.0)
    coding.later(70.0)
    coding.save(ago=15.0)
    coding.verdict(Verdict.ACCEPTED)
    assert not coding.evidence.box_ended
    assert coding.machine.offer is not None and coding.machine.offer.rating == 3


def test_a_file_saved_after_the_end_does_not_count() -> None:
    coding = Coding(box=60.0)
    coding.later(70.0)
    coding.save(ago=5.0)
    coding.verdict(Verdict.ACCEPTED)
    assert coding.evidence.box_ended


def test_what_is_mended_after_a_save_in_time_no_longer_counts() -> None:
    coding = Coding(box=60.0)
    coding.later(70.0)
    coding.save(ago=15.0)
    coding.verdict(Verdict.WRONG_ANSWER)
    assert not coding.evidence.box_ended
    coding.later(10.0)
    coding.save()
    coding.verdict(Verdict.ACCEPTED)
    assert coding.evidence.box_ended


def test_a_check_asked_for_after_the_end_does_not_count() -> None:
    coding = Coding(box=60.0)
    coding.later(70.0)
    coding.save(ago=15.0)
    coding.verdict(Verdict.WRONG_ANSWER)
    coding.press("t")
    coding.verdict(Verdict.ACCEPTED)
    assert coding.evidence.box_ended
