"""A coding sitting as a state machine: keys, ticks and verdicts in, effects out, no I/O."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from interview_cli.journal.events import (
    AnyBody,
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
from interview_cli.sitting.attempt import RATING_KEYS, Attempt, Cost, Offer, Problem, Result, Schedules
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
    Prepare,
    Saved,
    Tick,
    Typed,
)

AUTOSAVE_SECONDS = 15.0


class Phase(StrEnum):
    """Where the sitting stands."""

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
    ) -> None:
        self.drill = drill
        self.problems = list(problems)
        self.box_seconds = box_seconds
        self.sitting = new_id()
        self.clock = Clock()
        self.phase = Phase.SOLVING
        self.view = View.STATEMENT
        self.attempt: Attempt | None = None
        self.offer: Offer | None = None
        self.results: list[Result] = []
        self.notice = ""
        self.judging = False
        self.time_over = False
        self._schedule = schedule
        self._new_id = new_id
        self._judge_again = False
        self._giving_up = False
        self._saved_at = 0.0

    def begin(self, at: float) -> list[Effect]:
        """Starts the sitting with its first problem."""
        self.clock = Clock().start(at)
        minutes = self.box_seconds / 60 if self.box_seconds else None
        questions = tuple(problem.id for problem in self.problems)
        started = SittingStarted(self.sitting, self.drill, minutes, questions)
        return [Append(started), *self._next(at)]

    def resume(self, at: float, sitting: str, seconds: float, progress: Progress | None) -> list[Effect]:
        """Goes on with an interrupted sitting: its clock and the open attempt's evidence are restored.

        `problems` are those not settled yet; the open one, if any, comes first.
        """
        self.sitting = sitting
        self.clock = Clock(seconds).start(at)
        effects = self._next(at)
        if progress and self.attempt and self.attempt.problem.id == progress.question:
            self.attempt.restore(progress, at)
            effects = [Prepare(progress.question, resumed=True)]
            if self.attempt.revealed or self.attempt.solved:
                self._to_rating(at)
        return [*effects, *self._tick(at)]

    def seconds_left(self, at: float) -> float | None:
        """Of the time box; negative when it is over. None without a box."""
        return None if self.box_seconds is None else self.box_seconds - self.clock.seconds(at)

    def handle(self, event: InputEvent) -> list[Effect]:
        """What is to be done about the event, in this order."""
        if isinstance(event, Tick):
            return self._tick(event.at)
        if isinstance(event, Key):
            self.notice = ""
            return [*self._tick(event.at), *self._key(event.name, event.at)]
        if isinstance(event, Saved):
            return [*self._tick(event.at), *self._judge()] if self.phase is Phase.SOLVING else []
        if isinstance(event, Judged):
            return [*self._tick(event.at), *self._judged(event)]
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
        if self.phase is Phase.RATING:
            return self._rating_key(name, at)
        if name == "g" and giving_up:
            return self._give_up(at)
        return self._solving_key(name, at)

    def _solving_key(self, name: str, at: float) -> list[Effect]:
        attempt = self.attempt
        assert attempt is not None
        if name == "e":
            return [self._progress(at), Edit(attempt.problem.id)]
        if name == "t":
            return self._judge()
        if name == "h":
            return self._hint(attempt, at)
        if name == "d":
            return self._debug(attempt, at)
        if name == "g":
            self._giving_up = True
            self.notice = "g again gives up and shows the reference; any other key goes on"
            return []
        if name == "s":
            return self._skip(attempt, at)
        if name == "p":
            self.clock, attempt.clock = self.clock.stop(at), attempt.clock.stop(at)
            self.phase = Phase.PAUSED
            return [self._progress(at)]
        return self._quit(at) if name == "q" else []

    def _rating_key(self, name: str, at: float) -> list[Effect]:
        assert self.offer is not None
        if name == "o":
            self.view = View.REFERENCE
            return []
        if name == "c":
            return self._ask_for_the_cost()
        if name == "enter":
            return self._rate(self.offer.rating, at)
        if name in RATING_KEYS:
            return self._rate(RATING_KEYS[name], at)
        if name == "q":
            return self._rate_and_quit(self.offer.rating, at)
        return []

    def _ask_for_the_cost(self) -> list[Effect]:
        attempt = self.attempt
        if attempt is None or not attempt.solved or not attempt.problem.cost:
            return []
        return [Ask("how does its time grow, such as O(n log n)")]

    def _typed(self, event: Typed) -> list[Effect]:
        """The cost that the learner names, beside the model's."""
        attempt = self.attempt
        if attempt is None or self.phase is not Phase.RATING or not event.text or not event.text.strip():
            return []
        typed = event.text.strip()
        attempt.cost = Cost(typed, same_growth(typed, attempt.problem.cost))
        return [Append(Noted(attempt.id, attempt.problem.id, "complexity", typed))]

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
        attempt.verdicts.append(report.verdict.value)
        attempt.solved = report.accepted
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
            self._to_rating(event.at)
        elif again and not report.accepted:
            effects += self._judge()
        return effects

    def _give_up(self, at: float) -> list[Effect]:
        assert self.attempt is not None
        self.attempt.revealed = True
        progress = self._progress(at)
        self._to_rating(at)
        self.view = View.REFERENCE
        return [progress]

    def _to_rating(self, at: float) -> None:
        assert self.attempt is not None
        self.attempt.clock = self.attempt.clock.stop(at)
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
        self.results.append(Result(attempt.problem.id, attempt.solved, evidence.seconds, rating, memory.due_day))
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
        self.attempt = Attempt(self._new_id(), problem, Clock().start(at))
        self.phase, self.view = Phase.SOLVING, View.STATEMENT
        self.judging = self._judge_again = False
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
        self.clock, self.attempt.clock = self.clock.start(at), self.attempt.clock.start(at)
        self.phase = Phase.SOLVING
        self._saved_at = at
        if self.attempt.solved:
            self._to_rating(at)
        return self._quit(at) if name == "q" and not self.attempt.solved else []

    def _tick(self, at: float) -> list[Effect]:
        if self.phase not in (Phase.SOLVING, Phase.RATING):
            return []
        left = self.seconds_left(at)
        if left is not None and left <= 0 and not self.time_over:
            self.time_over = True
            if self.attempt and self.phase is Phase.SOLVING:
                self.attempt.box_ended = True
                self.notice = "the time is over: finish this problem, or q to stop here"
                return [self._progress(at)]
        if self.phase is Phase.SOLVING and at - self._saved_at >= AUTOSAVE_SECONDS:
            return [self._progress(at)]
        return []

    def _progress(self, at: float) -> Effect:
        assert self.attempt is not None
        self._saved_at = at
        body: AnyBody = Progress(
            sitting=self.sitting,
            attempt=self.attempt.id,
            question=self.attempt.problem.id,
            evidence=self.attempt.evidence(at),
            sitting_seconds=round(self.clock.seconds(at), 1),
        )
        return Append(body)
