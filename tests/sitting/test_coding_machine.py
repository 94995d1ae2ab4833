"""Whatever keys, verdicts, saves and clocks bring, and whenever it is killed, a coding sitting stays in order."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sitting_samples import ALL_STEPS, Coding, Desk, Killed, left_open, rich_problem

from interview_cli.journal.events import Evidence, Judged, Progress, Reviewed, SittingEnded, SittingStarted, Skipped
from interview_cli.judge.verdict import Verdict
from interview_cli.sitting.coding import NO_RULES, Phase, Rules
from interview_cli.sitting.steps import AFTER, ONLY_CODE, Step

NAMES = ("two-sum", "three-sum", "four-sum")
KEYS = st.sampled_from([*"tphgsqed?vrocl4x", "t", "t", "p", "g", "enter", "enter", "n", "n", "space", "2"])
COURSES = st.sampled_from([ONLY_CODE, ONLY_CODE, ALL_STEPS, ALL_STEPS[2:], ALL_STEPS[:3]])
RULES = st.sampled_from([NO_RULES, Rules(hypothesis=True, stuck_seconds=60.0)])
VERDICTS = st.sampled_from([Verdict.ACCEPTED, Verdict.ACCEPTED, *Verdict])
ROUNDING = 0.06


class CodingMachine(RuleBasedStateMachine):
    """A learner, a judge and a machine that may lose its power, on one desk.

    `ran` and `worked` are the seconds that the sitting and each attempt should have gathered.
    """

    coding: Coding
    given: int
    awaited: list[str]
    worked: dict[str, float]
    events_at_the_end: int | None

    @initialize(count=st.integers(1, 3), box=st.sampled_from([None, 30.0, 900.0]), steps=COURSES, rules=RULES)
    def begin(self, count: int, box: float | None, steps: tuple[Step, ...], rules: Rules) -> None:
        self.desk = Desk()
        self.steps, self.insists = steps, rules
        self.names = NAMES[:count]
        self.box = box
        self.runs = 0
        self.start_new()

    # What happens

    @rule(name=KEYS)
    def key(self, name: str) -> None:
        self.coding.press(name)
        self.look()

    @precondition(lambda self: self.coding.machine.phase is Phase.SOLVING)
    @rule(what=st.sampled_from(["t", "p", "s"]))
    def test_pause_or_skip(self, what: str) -> None:
        self.key(what)

    @rule(seconds=st.sampled_from([0.0, 0.1, 1.0, 14.9, 20.0, 60.0, 7200.0]))
    def time_goes_by(self, seconds: float) -> None:
        self.pass_time(seconds)
        self.coding.wait(0.0)
        self.look()

    @rule(seconds=st.sampled_from([0.3, 40.0]))
    def time_goes_by_unnoticed(self, seconds: float) -> None:
        self.pass_time(seconds)

    @rule()
    def save(self) -> None:
        self.coding.save()
        self.look()

    @precondition(lambda self: self.awaited)
    @rule(verdict=VERDICTS, which=st.integers(0, 5))
    def the_judge_answers(self, verdict: Verdict, which: int) -> None:
        question = self.awaited.pop(which % len(self.awaited))
        self.coding.verdict(verdict, question)
        self.look()

    @rule(text=st.sampled_from([None, "", "n log n", "O(1)", "?"]))
    def something_is_typed(self, text: str | None) -> None:
        self.coding.type(text)
        self.look()

    @precondition(lambda self: len(self.desk.events) % 3 == 0)
    @rule(name=KEYS, appends=st.integers(0, 2), now=st.sampled_from([0.0, 1e6]))
    def killed_at_a_key(self, name: str, appends: int, now: float) -> None:
        self.desk.appends_left = appends
        with suppress(Killed):
            self.coding.press(name)
        self.start_again(now)

    @precondition(lambda self: self.awaited and len(self.desk.events) % 3 == 1)
    @rule(verdict=VERDICTS, appends=st.integers(0, 2), now=st.sampled_from([0.0, 1e6]))
    def killed_at_a_verdict(self, verdict: Verdict, appends: int, now: float) -> None:
        self.desk.appends_left = appends
        with suppress(Killed):
            self.coding.verdict(verdict, self.awaited[-1])
        self.start_again(now)

    @precondition(lambda self: self.desk.finished)
    @rule(now=st.sampled_from([0.0, 1e6]))
    def started_again_after_leaving(self, now: float) -> None:
        self.start_again(now)

    # How it is done

    def pass_time(self, seconds: float) -> None:
        """Notes for whom the seconds count, as a bystander sees it."""
        machine = self.coding.machine
        if machine.phase in (Phase.SOLVING, Phase.RATING, Phase.STEP):
            self.ran += seconds
        if machine.phase in (Phase.SOLVING, Phase.STEP) and machine.attempt and not machine.attempt.solved:
            self.worked[machine.attempt.id] = self.worked.get(machine.attempt.id, 0.0) + seconds
        self.coding.later(seconds)

    def look(self) -> None:
        """Takes note of what was given to the judge."""
        new = self.coding.judgings[self.given :]
        self.given += len(new)
        self.awaited += new
        if self.desk.finished and self.events_at_the_end is None:
            self.events_at_the_end = len(self.desk.events)

    def start_new(self, now: float = 50.0) -> None:
        """A new sitting over what was not reviewed yet."""
        seen = self.desk.state().seen
        names = [name for name in self.names if f"bank/{name}" not in seen]
        run = self.next_run()
        self.run_from(self.made(names or [run], now, True, run))
        self.ran = 0.0
        self.look()

    def start_again(self, now: float) -> None:
        """The same start that a learner makes after the machine was off: goes on with what is open."""
        self.desk.appends_left = None
        before = self.desk.state()
        left = left_open(before, "code", [f"bank/{name}" for name in (*self.names, f"run-{self.runs}")])
        if left is None:
            if before.open_sitting:
                self.desk.commit(SittingEnded(before.open_sitting.started.sitting, why="abandoned"))
            self.start_new(now)
            return
        assert not set(left.questions) & left.sitting.settled
        progress = next(reversed(left.sitting.progress.values()), None)
        names = [question.removeprefix("bank/") for question in left.questions]
        coding = self.made(names, now, False, self.next_run())
        self.run_from(coding)
        notes = left.sitting.notes.get(progress.attempt, {}) if progress else {}
        effects = coding.machine.resume(now, left.sitting.started.sitting, left.sitting.seconds, progress, notes)
        coding.desk.carry_out(coding.machine, effects)
        self.ran = left.sitting.seconds
        attempt = coding.machine.attempt
        assert attempt is not None
        if progress and progress.question in left.questions:
            self.worked[attempt.id] = progress.evidence.seconds
            self.check_restored(progress, notes)
        self.look()
        assert self.desk.state().reviews == before.reviews

    def made(self, names: list[str], now: float, begin: bool, run: str) -> Coding:
        problems = [rich_problem(name) for name in names]
        return Coding(problems, self.box, self.desk, now, begin, run, self.steps, self.insists)

    def check_restored(self, progress: Progress, notes: dict[str, str]) -> None:
        attempt = self.coding.machine.attempt
        assert attempt is not None
        assert (attempt.id, attempt.problem.id) == (progress.attempt, progress.question)
        restored, saved = attempt.evidence(self.coding.now), progress.evidence
        assert (restored.solved, restored.revealed, restored.hints) == (saved.solved, saved.revealed, saved.hints)
        assert (restored.verdicts, restored.seconds) == (saved.verdicts, saved.seconds)
        assert restored.box_ended >= saved.box_ended
        assert attempt.course.notes == notes
        for name, seconds in saved.steps.items():
            assert abs(restored.steps[name] - seconds) < 0.2
        in_a_later_step = progress.step in AFTER
        assert (self.coding.machine.phase is Phase.RATING) == ((saved.solved and not in_a_later_step) or saved.revealed)

    def next_run(self) -> str:
        self.runs += 1
        return f"run-{self.runs}"

    def run_from(self, coding: Coding) -> None:
        self.coding = coding
        self.desk.finished = False
        self.events_at_the_end = None
        self.awaited = []
        self.given = len(coding.judgings)
        self.reviews_before = len(self.desk.state().reviews)
        self.worked = {}

    # What always holds

    @invariant()
    def every_review_belongs_to_an_attempt_of_a_sitting_that_began(self) -> None:
        begun = {body.sitting for body in self.desk.all(SittingStarted)}
        attempts = {(body.sitting, body.attempt, body.question) for body in self.desk.all(Progress)}
        for review in self.desk.all(Reviewed):
            assert review.sitting in begun
            assert (review.sitting, review.attempt, review.question) in attempts

    @invariant()
    def no_question_is_reviewed_twice(self) -> None:
        questions = [review.question for review in self.desk.all(Reviewed)]
        assert len(questions) == len(set(questions))

    @invariant()
    def the_evidence_adds_up(self) -> None:
        checks: dict[str, int] = {}
        for body in self.desk.bodies:
            if isinstance(body, Judged):
                checks[body.attempt] = checks.get(body.attempt, 0) + 1
            if isinstance(body, Progress | Reviewed | Skipped):
                self.check_evidence(body.evidence, checks.get(body.attempt, 0))

    def check_evidence(self, evidence: Evidence, checks: int) -> None:
        assert 0 <= evidence.failed_checks <= evidence.checks == len(evidence.verdicts) <= checks
        assert evidence.seconds >= 0
        assert 0 <= evidence.hints <= 3
        assert "internal_error" not in evidence.verdicts

    @invariant()
    def the_sittings_clock_shows_the_time_that_was_not_paused(self) -> None:
        assert abs(self.coding.machine.clock.seconds(self.coding.now) - self.ran) < ROUNDING

    @invariant()
    def an_attempts_clock_shows_the_time_of_solving(self) -> None:
        attempt = self.coding.machine.attempt
        if attempt is not None and self.coding.machine.phase is not Phase.SUMMARY:
            assert abs(attempt.clock.seconds(self.coding.now) - self.worked.get(attempt.id, 0.0)) < ROUNDING

    @invariant()
    def the_time_is_over_only_when_the_box_is_used_up(self) -> None:
        if self.coding.machine.time_over:
            assert self.box is not None
            assert self.coding.machine.clock.seconds(self.coding.now) >= self.box - ROUNDING

    @invariant()
    def it_waits_for_one_verdict_on_the_present_problem_or_for_none(self) -> None:
        machine = self.coding.machine
        if machine.attempt and machine.phase in (Phase.SOLVING, Phase.PAUSED):
            assert self.awaited.count(machine.attempt.problem.id) == int(machine.judging)

    @invariant()
    def a_rating_is_offered_exactly_while_rating(self) -> None:
        machine = self.coding.machine
        assert (machine.offer is not None) == (machine.phase is Phase.RATING)

    @invariant()
    def after_leaving_nothing_more_is_written(self) -> None:
        if self.events_at_the_end is not None:
            assert len(self.desk.events) == self.events_at_the_end

    @invariant()
    def the_journal_replayed_gives_the_results(self) -> None:
        reviews = [event.body for event in self.desk.state().reviews[self.reviews_before :]]
        told = [(each.question, each.rating) for each in self.coding.machine.results if each.rating is not None]
        assert [(body.question, body.rating) for body in reviews if isinstance(body, Reviewed)] == told

    @invariant()
    def what_is_settled_is_not_asked_again(self) -> None:
        machine = self.coding.machine
        reviewed = self.desk.state().seen
        asked = [each.id for each in machine.problems]
        if machine.attempt:
            asked.append(machine.attempt.problem.id)
        assert not reviewed & set(asked)


TestCodingMachine = CodingMachine.TestCase
TestCodingMachine.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
