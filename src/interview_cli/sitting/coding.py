"""A coding sitting as a state machine: keys, ticks and verdicts in, effects out, no I/O."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

import msgspec

from interview_cli.journal.events import (
    AnyBody,
    Flagged,
    Noted,
    Progress,
    Rating,
    Reviewed,
    SittingEnded,
    SittingStarted,
    Skipped,
)
from interview_cli.journal.events import Judged as JudgedBody
from interview_cli.judge.verdict import Verdict
from interview_cli.sitting.attempt import (
    FLAGGED,
    NO_LONGER_FLAGGED,
    RATING_KEYS,
    Attempt,
    Cost,
    Offer,
    Problem,
    Result,
    Schedules,
)
from interview_cli.sitting.clock import Clock
from interview_cli.sitting.complexity import same_growth
from interview_cli.sitting.effects import (
    Append,
    Ask,
    Debug,
    Edit,
    Effect,
    Finish,
    InputEvent,
    Judged,
    JudgeNow,
    Key,
    Measure,
    Measured,
    Prepare,
    Saved,
    Tick,
    Typed,
)
from interview_cli.sitting.step_turn import COST_PROMPT, StepTurn
from interview_cli.sitting.steps import AFTER, BEFORE, ONLY_CODE, TITLES, Course, Step, StepName

AUTOSAVE_SECONDS = 15.0
MUCH_LONGER, SOME_LINES = 3, 10
"""A file is called long from so many times the lines of the reference on, and so many more."""


class Rules(msgspec.Struct, frozen=True):
    """What the learner lets the sitting insist on.

    `hypothesis`: after a failed check the reference opens once it is written down what may be wrong.
    `stuck_seconds`: without a solution after so long the reference is offered, and a lesson is asked for.
    """

    hypothesis: bool = False
    stuck_seconds: float | None = None


NO_RULES = Rules()


class Phase(StrEnum):
    """Where the sitting stands. A `STEP` is any step of a problem but coding itself."""

    STEP = "step"
    SOLVING = "solving"
    PAUSED = "paused"
    RATING = "rating"
    SUMMARY = "summary"


class View(StrEnum):
    """What the learner is looking at while solving or rating."""

    STATEMENT = "statement"
    VERDICT = "verdict"
    REFERENCE = "reference"
    HINTS = "hints"
    GROWTH = "growth"
    HELP = "help"


class CodingSitting:
    """One sitting over coding problems. `handle` takes events and gives back effects, in order.

    `box_seconds` None means no time box. Everything that must survive is an `Append`; the caller
    commits it before it shows anything.
    """

    def __init__(
        self,
        drill: str,
        problems: Sequence[Problem],
        schedule: Schedules,
        new_id: Callable[[], str],
        box_seconds: float | None = None,
        steps: tuple[Step, ...] = ONLY_CODE,
        rules: Rules = NO_RULES,
        flagged: Collection[str] = (),
    ) -> None:
        self.drill = drill
        self.problems = list(problems)
        self.box_seconds = box_seconds
        self.steps = steps
        self.rules = rules
        self.sitting = new_id()
        self.clock = Clock()
        self.phase = Phase.SOLVING
        self.view = View.STATEMENT
        self.attempt: Attempt | None = None
        self.offer: Offer | None = None
        self.results: list[Result] = []
        self.notice = ""
        self.judging = False
        self.measuring = False
        self.time_over = False
        self.turn: StepTurn | None = None
        """What goes on in a step other than coding."""
        self._schedule = schedule
        self._new_id = new_id
        self._flagged = set(flagged)
        self._judge_again = False
        self._giving_up = False
        self._asked: str | None = None
        """The step under which the line that the learner is asked for is kept; None for those of a turn."""
        self._told: set[str] = set()
        """What is said once a problem, and was."""
        self._saved_at = 0.0

    def begin(self, at: float) -> list[Effect]:
        """Starts the sitting with its first problem."""
        self.clock = Clock().start(at)
        minutes = self.box_seconds / 60 if self.box_seconds else None
        questions = tuple(problem.id for problem in self.problems)
        started = SittingStarted(self.sitting, self.drill, minutes, questions)
        return [Append(started), *self._next(at)]

    def resume(
        self,
        at: float,
        sitting: str,
        seconds: float,
        progress: Progress | None,
        notes: Mapping[str, str] = MappingProxyType({}),
    ) -> list[Effect]:
        """Goes on with an interrupted sitting: its clock, the open attempt's evidence and its `notes` are restored.

        `problems` are those not settled yet; the open one, if any, comes first.
        """
        self.sitting = sitting
        self.clock = Clock(seconds).start(at)
        effects = self._next(at)
        if progress and self.attempt and self.attempt.problem.id == progress.question:
            self.attempt.restore(progress, notes, at)
            effects = [Prepare(progress.question, resumed=True)]
            self._stand_at_step()
            if self.attempt.course.current in AFTER:
                self.attempt.clock = self.attempt.clock.stop(at)
            if self.attempt.revealed or (self.attempt.solved and self.phase is Phase.SOLVING):
                self._to_rating(at)
        return [*effects, *self._tick(at)]

    @property
    def is_flagged(self) -> bool:
        """Whether the learner flagged the present problem."""
        return self.attempt is not None and self.attempt.problem.id in self._flagged

    def seconds_left(self, at: float) -> float | None:
        """Of the time box; negative when it is over. None without a box."""
        return None if self.box_seconds is None else self.box_seconds - self.clock.seconds(at)

    def step_left(self, at: float) -> float | None:
        """Of the present step; None where it has no clock of its own, or no problem is being worked on."""
        if self.attempt is None or self.phase not in (Phase.STEP, Phase.SOLVING):
            return None
        return self.attempt.course.seconds_left(at)

    def handle(self, event: InputEvent) -> list[Effect]:
        """What is to be done about the event, in this order."""
        if isinstance(event, Tick):
            return self._tick(event.at)
        if isinstance(event, Key):
            self.notice = ""
            return [*self._tick(event.at), *self._key(event.name, event.at)]
        if isinstance(event, Saved):
            return [*self._tick(event.at), *self._saved(event)] if self.phase is Phase.SOLVING else []
        if isinstance(event, Judged):
            return [*self._tick(event.at), *self._judged(event)]
        if isinstance(event, Measured):
            return [*self._tick(event.at), *self._measured(event)]
        if isinstance(event, Typed):
            return [*self._tick(event.at), *self._typed(event)]
        return []

    def leave(self, at: float) -> list[Effect]:
        """What is to be kept when the program is ended from outside."""
        return [self._progress(at)] if self.attempt is not None else []

    def _key(self, name: str, at: float) -> list[Effect]:
        giving_up, self._giving_up = self._giving_up, False
        if self.phase is Phase.SUMMARY:
            return [Finish()]
        if self.phase is Phase.PAUSED:
            return self._unpause(name, at)
        if name == "?":
            self.view = View.HELP if self.view is not View.HELP else View.STATEMENT
            return []
        if name == "r":
            self.view = View.STATEMENT
            return []
        if name == "v" and self.attempt and self.attempt.report:
            self.view = View.VERDICT
            return []
        if name == "f" and self.attempt:
            return self._flag(self.attempt.problem.id)
        if self.phase is Phase.RATING:
            return self._rating_key(name, at)
        if self.phase is Phase.STEP:
            return self._step_key(name, at)
        if name == "g" and giving_up:
            return self._give_up(at)
        return self._solving_key(name, at)

    def _solving_key(self, name: str, at: float) -> list[Effect]:
        attempt = self.attempt
        assert attempt is not None
        if name == "e":
            return [self._progress(at), Edit(attempt.problem.id)]
        if name == "t":
            return self._ready(at)
        if name == "h":
            return self._hint(attempt, at)
        if name == "d":
            return self._debug(attempt, at)
        if name == "g":
            self._giving_up = True
            self.notice = "g again gives up and shows the reference; any other key goes on"
            return []
        return self._leaving_key(name, at)

    def _leaving_key(self, name: str, at: float) -> list[Effect]:
        attempt = self.attempt
        assert attempt is not None
        if name == "s":
            return self._skip(attempt, at)
        if name == "p":
            self._pause(attempt, at)
            return [self._progress(at)]
        return self._quit(at) if name == "q" else []

    def _flag(self, question: str) -> list[Effect]:
        """Flags the problem, or takes the flag off."""
        self._flagged ^= {question}
        self.notice = FLAGGED if self.is_flagged else NO_LONGER_FLAGGED
        return [Append(Flagged(question, self.is_flagged))]

    def _pause(self, attempt: Attempt, at: float) -> None:
        self.clock, attempt.clock = self.clock.stop(at), attempt.clock.stop(at)
        attempt.course.stop(at)
        self.phase = Phase.PAUSED

    # Steps

    def _step_key(self, name: str, at: float) -> list[Effect]:
        attempt, turn = self.attempt, self.turn
        assert attempt is not None and turn is not None
        if attempt.solved and name == "q":
            self._to_rating(at)
            assert self.offer is not None
            return self._rate_and_quit(self.offer.rating, at)
        if name in ("s", "p", "q") and not (attempt.solved and name == "s"):
            return self._leaving_key(name, at)
        return [*turn.key(name), *self._after_turn(at)]

    def _after_turn(self, at: float) -> list[Effect]:
        """Goes on to the next step when this one is done."""
        attempt, turn = self.attempt, self.turn
        assert attempt is not None
        if turn is None or not turn.done:
            return []
        if turn.step == "dry_run":
            self._enter("code", at)
            return [self._progress(at), *self._judge()]
        following = attempt.course.following(AFTER if attempt.solved else (*BEFORE, "code"))
        if following is None:
            self._to_rating(at)
            self.view = View.VERDICT
        else:
            self._enter(following, at)
        return [self._progress(at)]

    def _enter(self, step: StepName, at: float) -> None:
        assert self.attempt is not None
        self.attempt.course.enter(step, at)
        self._stand_at_step()

    def _stand_at_step(self) -> None:
        """Takes the phase that belongs to the attempt's step."""
        assert self.attempt is not None
        is_coding = self.attempt.course.current == "code"
        self.phase = Phase.SOLVING if is_coding else Phase.STEP
        self.turn = None if is_coding else StepTurn(self.attempt)
        self.view = View.STATEMENT

    def _ready(self, at: float) -> list[Effect]:
        """The learner asks for a check: before the first one comes the dry run, where the drill has one."""
        assert self.attempt is not None
        self.attempt.box_ended = self.attempt.box_ended or self.time_over
        if self._is_dry_run_next():
            self._enter("dry_run", at)
            return [self._progress(at)]
        return self._judge()

    def _is_dry_run_next(self) -> bool:
        assert self.attempt is not None
        course = self.attempt.course
        return course.has("dry_run") and not self.attempt.verdicts and not course.was_at("dry_run")

    def _saved(self, event: Saved) -> list[Effect]:
        assert self.attempt is not None
        if self.time_over:
            # An editor that has the terminal may be left long after the file was saved in it.
            left = self.seconds_left(event.at - event.ago)
            self.attempt.box_ended = left is None or left < 0
        usual = self.attempt.problem.lines
        if usual and event.lines > MUCH_LONGER * usual + SOME_LINES:
            self._tell_once(
                "long", f"{event.lines} lines, far more than this needs: stop grinding, look for the idea again"
            )
        if self._is_dry_run_next():
            self.notice = "saved; t when you are ready for the first check: a dry run comes before it"
            return []
        return self._judge()

    def _tell_once(self, what: str, words: str) -> None:
        if what not in self._told:
            self._told.add(what)
            self.notice = words

    # Rating

    def _rating_key(self, name: str, at: float) -> list[Effect]:
        assert self.offer is not None
        if name == "o":
            self.view = View.REFERENCE
            return []
        if name == "c":
            return self._ask_for_the_cost()
        if name == "l":
            return self._ask_for_the_lesson()
        if name == "m":
            return self._measure()
        if name == "enter" or name in RATING_KEYS:
            if self._owes_a_lesson():
                return self._ask_for_the_lesson()
            return self._rate(RATING_KEYS.get(name, self.offer.rating), at)
        if name == "q":
            return self._rate_and_quit(self.offer.rating, at)
        return []

    def _measure(self) -> list[Effect]:
        """Shows how the solution grows, measured once."""
        attempt = self.attempt
        assert attempt is not None
        if not attempt.solved or self.measuring:
            return []
        if attempt.grown is None:
            self.measuring = True
            return [Measure(attempt.problem.id)]
        self.view = View.GROWTH
        return []

    def _measured(self, event: Measured) -> list[Effect]:
        self.measuring = False
        attempt = self.attempt
        if attempt is not None and event.question == attempt.problem.id and self.phase is Phase.RATING:
            attempt.grown = event.grown
            self.view = View.GROWTH
        return []

    def _ask_for_the_cost(self) -> list[Effect]:
        attempt = self.attempt
        if attempt is None or not attempt.solved or not attempt.problem.cost:
            return []
        self._asked = "complexity"
        return [Ask(COST_PROMPT)]

    def _owes_a_lesson(self) -> bool:
        """Whether the drill wants a lesson from a problem that was given up; it is asked for once."""
        attempt = self.attempt
        assert attempt is not None
        return attempt.revealed and self.rules.stuck_seconds is not None and "lesson" not in self._told

    def _ask_for_the_lesson(self) -> list[Effect]:
        assert self.attempt is not None
        if self.attempt.solved:
            return []
        self._told.add("lesson")
        self._asked = "lesson"
        return [Ask("what will you recognise next time")]

    def _typed(self, event: Typed) -> list[Effect]:
        """A line that was asked for; what a learner types is kept before anything else happens."""
        asked, self._asked = self._asked, None
        attempt = self.attempt
        if attempt is None:
            return []
        if self.phase is Phase.STEP and self.turn is not None:
            return [*self.turn.typed(event.text), *self._after_turn(event.at)]
        typed = (event.text or "").strip()
        if asked is None or not typed:
            if asked == "hypothesis":
                self.notice = "the reference stays closed until you have written what may be wrong"
            return []
        if asked == "complexity":
            attempt.cost = Cost(typed, same_growth(typed, attempt.problem.cost))
        attempt.course.notes[asked] = typed
        kept = Append(Noted(attempt.id, attempt.problem.id, asked, typed))
        if asked == "hypothesis" and self.phase is Phase.SOLVING:
            attempt.has_hypothesis = True
            return [kept, *self._give_up(event.at)]
        return [kept]

    def _rate_and_quit(self, rating: Rating, at: float) -> list[Effect]:
        """Leaves with this problem rated; what is left of the time and the problems stays open."""
        rated = self._rate(rating, at, then_next=False)
        if self.time_over or not self.problems:
            return [*rated, *self._close(at, "quit"), Finish()]
        self.clock = self.clock.stop(at)
        self.phase = Phase.SUMMARY
        return [*rated, Finish()]

    def _hint(self, attempt: Attempt, at: float) -> list[Effect]:
        if attempt.hints >= attempt.problem.hints:
            self.notice = "there are no more hints; g g shows the reference"
            return []
        attempt.hints += 1
        self.view = View.HINTS
        return [self._progress(at)]

    def _debug(self, attempt: Attempt, at: float) -> list[Effect]:
        if attempt.report is None or not attempt.has_failed:
            return []
        if not attempt.report.replay:
            self.notice = "nothing to debug: the last check has no failing call to run again"
            return []
        return [self._progress(at), Debug(attempt.report)]

    def _judge(self) -> list[Effect]:
        assert self.attempt is not None
        if self.judging:
            self._judge_again = True
            return []
        self.judging = True
        return [JudgeNow(self.attempt.problem.id)]

    def _judged(self, event: Judged) -> list[Effect]:
        attempt, report = self.attempt, event.report
        if attempt is None or report.question != attempt.problem.id or self.phase not in (Phase.SOLVING, Phase.PAUSED):
            return []
        self.judging = False
        again, self._judge_again = self._judge_again, False
        attempt.report = report
        self.view = View.VERDICT
        if report.verdict is Verdict.INTERNAL_ERROR:
            self.notice = "this is not your fault: the judge or the question failed; t tries again"
            return self._judge() if again else []
        attempt.judged(report, event.at)
        body = JudgedBody(
            attempt=attempt.id,
            question=attempt.problem.id,
            verdict=report.verdict.value,
            version=event.version,
            passed=report.tests.passed,
            total=report.tests.total,
            seconds=report.seconds,
        )
        effects: list[Effect] = [Append(body), self._progress(event.at)]
        if report.accepted and self.phase is Phase.SOLVING:
            effects += self._solved(event.at)
        elif again and not report.accepted:
            effects += self._judge()
        return effects

    def _solved(self, at: float) -> list[Effect]:
        """Stops the attempt's clock; the steps after the code have clocks of their own."""
        assert self.attempt is not None
        following = self.attempt.course.following(AFTER)
        if following is None:
            self._to_rating(at)
            return []
        self.attempt.clock = self.attempt.clock.stop(at)
        self._enter(following, at)
        self.view = View.VERDICT
        return [self._progress(at)]

    def _give_up(self, at: float) -> list[Effect]:
        attempt = self.attempt
        assert attempt is not None
        if self.rules.hypothesis and attempt.has_failed and not attempt.has_hypothesis:
            self._asked = "hypothesis"
            return [Ask("what may be wrong, and how would you find out")]
        attempt.revealed = True
        progress = self._progress(at)
        self._to_rating(at)
        self.view = View.REFERENCE
        return [progress]

    def _to_rating(self, at: float) -> None:
        assert self.attempt is not None
        self.attempt.clock = self.attempt.clock.stop(at)
        self.attempt.course.stop(at)
        self.turn = None
        suggestion = self._schedule.suggest(self.attempt.evidence(at))
        outcomes = self._schedule.outcomes(self.attempt.problem.id, "code")
        self.offer = Offer(suggestion.rating, suggestion.reason, outcomes)
        self.phase = Phase.RATING

    def _rate(self, rating: Rating, at: float, then_next: bool = True) -> list[Effect]:
        attempt, offer = self.attempt, self.offer
        assert attempt is not None and offer is not None
        memory = offer.outcomes[rating]
        evidence = attempt.evidence(at)
        review = Reviewed(
            attempt=attempt.id,
            question=attempt.problem.id,
            question_kind="code",
            rating=rating,
            study_day=memory.last_day,
            memory=memory,
            suggested=offer.rating,
            seconds=evidence.seconds,
            evidence=evidence,
            sitting=self.sitting,
            topics=attempt.problem.topics,
        )
        steps = attempt.course.spent(at) if len(attempt.course.steps) > 1 else ()
        result = Result(attempt.problem.id, attempt.solved, evidence.seconds, rating, memory.due_day, steps=steps)
        self.results.append(result)
        self.attempt = self.offer = None
        return [Append(review), *(self._next(at) if then_next else [])]

    def _skip(self, attempt: Attempt, at: float) -> list[Effect]:
        evidence = attempt.evidence(at)
        self.results.append(Result(attempt.problem.id, False, evidence.seconds))
        self.attempt = None
        return [Append(Skipped(attempt.id, attempt.problem.id, self.sitting, evidence)), *self._next(at)]

    def _next(self, at: float) -> list[Effect]:
        if self.time_over or not self.problems:
            return self._close(at, "finished")
        problem = self.problems.pop(0)
        course = Course.begun(_steps_of(problem, self.steps), at)
        self.attempt = Attempt(self._new_id(), problem, Clock().start(at), course=course)
        self.judging = self._judge_again = False
        self._told = set()
        self._stand_at_step()
        return [Prepare(problem.id, resumed=False), self._progress(at)]

    def _quit(self, at: float) -> list[Effect]:
        """Leaves with the problem open, so that the next start can go on; after the deadline for good."""
        attempt = self.attempt
        assert attempt is not None
        progress = self._progress(at)
        evidence = attempt.evidence(at)
        self.results.append(Result(attempt.problem.id, False, evidence.seconds, open=True))
        if self.time_over:
            return [progress, *self._close(at, "quit"), Finish()]
        self.clock = self.clock.stop(at)
        self.phase = Phase.SUMMARY
        return [progress, Finish()]

    def _close(self, at: float, why: str) -> list[Effect]:
        self.clock = self.clock.stop(at)
        self.phase = Phase.SUMMARY
        body = SittingEnded(self.sitting, round(self.clock.seconds(at), 1), "quit" if why == "quit" else "finished")
        return [Append(body)]

    def _unpause(self, name: str, at: float) -> list[Effect]:
        assert self.attempt is not None
        attempt = self.attempt
        is_after = attempt.course.current in AFTER
        self.clock = self.clock.start(at)
        attempt.clock = attempt.clock if is_after else attempt.clock.start(at)
        attempt.course.start(at)
        self.phase = Phase.SOLVING if attempt.course.current == "code" else Phase.STEP
        self._saved_at = at
        if attempt.solved and not is_after:
            return self._solved(at)
        if name != "q":
            return []
        return self._step_key("q", at) if self.phase is Phase.STEP else self._quit(at)

    def _tick(self, at: float) -> list[Effect]:
        if self.phase not in (Phase.SOLVING, Phase.RATING, Phase.STEP):
            return []
        left = self.seconds_left(at)
        if left is not None and left <= 0 and not self.time_over:
            self.time_over = True
            if self.attempt and self.phase is not Phase.RATING:
                self.attempt.box_ended = self.attempt.box_ended or not self.attempt.solved
                self.notice = "the time is over: finish this problem, or q to stop here"
                return [self._progress(at)]
        if self.attempt is None or self.phase is Phase.RATING:
            return []
        self._tell_the_time(self.attempt, at)
        return [self._progress(at)] if at - self._saved_at >= AUTOSAVE_SECONDS else []

    def _tell_the_time(self, attempt: Attempt, at: float) -> None:
        """Says once that the time of the step is over, or that the learner is stuck."""
        course = attempt.course
        left = course.seconds_left(at)
        if left is not None and left <= 0:
            on = ", n goes on" if self.phase is Phase.STEP else ""
            self._tell_once(f"over {course.current}", f"the time for the {TITLES[course.current]} is over{on}")
        stuck = self.rules.stuck_seconds
        if stuck is not None and self.phase is Phase.SOLVING and attempt.clock.seconds(at) >= stuck:
            self._tell_once("stuck", f"{stuck / 60:g} minutes in: g g shows the reference, and it comes back soon")

    def _progress(self, at: float) -> Effect:
        assert self.attempt is not None
        self._saved_at = at
        body: AnyBody = Progress(
            sitting=self.sitting,
            attempt=self.attempt.id,
            question=self.attempt.problem.id,
            evidence=self.attempt.evidence(at),
            sitting_seconds=round(self.clock.seconds(at), 1),
            step=self.attempt.course.current if len(self.attempt.course.steps) > 1 else "",
        )
        return Append(body)


def _steps_of(problem: Problem, steps: Sequence[Step]) -> list[Step]:
    """Those of the steps in which there is something to do."""
    there = {
        "pattern": bool(problem.pattern),
        "dry_run": problem.example is not None,
        "complexity": bool(problem.cost),
        "follow_ups": problem.follow_ups > 0,
    }
    return [step for step in steps if there.get(step.name, True)]
