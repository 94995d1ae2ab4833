"""What happened, as plain data: the events of the journal.

An event is never changed or deleted. A mistake is taken back by a further event (`Undone`).
Times are UTC microseconds since 1970; `study_day` is the learner's local day as an ISO date.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Rating = Literal[1, 2, 3, 4]
RATING_NAMES: dict[int, str] = {1: "again", 2: "hard", 3: "good", 4: "easy"}


class Body(msgspec.Struct, frozen=True, tag_field="kind", omit_defaults=True):
    """The base of all event bodies; `kind` is the tag."""


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an attempt showed; the suggested rating is computed from it.

    `checks` are judged versions, `failed_checks` those not accepted; `seconds` is time on the
    question with pauses left out; `target_seconds` the question's own target; `first_meeting`
    is true when the question had never been reviewed; `box_ended` when the sitting's time ran out
    before it was solved. `verdict_seconds` tells when in the attempt each of the `verdicts` came, `steps`
    the seconds of each step where the drill has steps.
    """

    solved: bool = False
    seconds: float = 0.0
    target_seconds: float = 0.0
    checks: int = 0
    failed_checks: int = 0
    hints: int = 0
    revealed: bool = False
    box_ended: bool = False
    first_meeting: bool = False
    verdicts: tuple[str, ...] = ()
    verdict_seconds: tuple[float, ...] = ()
    steps: dict[str, float] = {}


class Memory(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What the scheduler remembers of a question after a review (FSRS-6).

    `stability` in days, `difficulty` 1 to 10, `last_day` and `due_day` are study days,
    `parameters` names the parameter version that made them. Where an interview has brought the due day forward,
    `interview` is its day and `usual_day` the due day without it. `reviews` is how many the memory is made of, as
    far as the machine knew on which it was made; 0 where that was not noted.
    """

    stability: float
    difficulty: float
    last_day: str
    due_day: str
    parameters: str
    usual_day: str = ""
    interview: str = ""
    reviews: int = 0


class SittingStarted(Body, frozen=True, tag="sitting_started"):
    """A sitting began: the recipe, its minutes (None: no clock) and the questions picked for it."""

    sitting: str
    drill: str
    minutes: float | None = None
    questions: tuple[str, ...] = ()


class SittingEnded(Body, frozen=True, tag="sitting_ended"):
    """A sitting was closed by its summary or abandoned; only an open one can be resumed."""

    sitting: str
    seconds: float = 0.0
    why: Literal["finished", "quit", "abandoned"] = "finished"


class Progress(Body, frozen=True, tag="progress"):
    """Where an open attempt stands, so that it can be resumed after any interruption."""

    sitting: str
    attempt: str
    question: str
    evidence: Evidence
    sitting_seconds: float = 0.0
    step: str = ""


class Judged(Body, frozen=True, tag="judged"):
    """One version of a solution was judged; the version itself is kept beside the event."""

    attempt: str
    question: str
    verdict: str
    version: str
    passed: int = 0
    total: int = 0
    seconds: float = 0.0


class Reviewed(Body, frozen=True, tag="reviewed"):
    """An attempt ended in a rating; `memory` is what the scheduler made of it."""

    attempt: str
    question: str
    question_kind: str
    rating: Rating
    study_day: str
    memory: Memory
    suggested: Rating | None = None
    seconds: float = 0.0
    evidence: Evidence = Evidence()
    sitting: str = ""
    topics: tuple[str, ...] = ()


class Skipped(Body, frozen=True, tag="skipped"):
    """The learner passed over a question; it does not count as a review."""

    attempt: str
    question: str
    sitting: str = ""
    evidence: Evidence = Evidence()


class Buried(Body, frozen=True, tag="buried"):
    """Not to be shown again on this study day."""

    question: str
    study_day: str


class Suspended(Body, frozen=True, tag="suspended"):
    """Not to be shown until taken back (undo, or `on` false)."""

    question: str
    on: bool = True


class Flagged(Body, frozen=True, tag="flagged"):
    """The learner wants to come back to a question, whatever its schedule says, until taken back (`on` false)."""

    question: str
    on: bool = True


class Noted(Body, frozen=True, tag="noted"):
    """Words the learner typed in a step: a plan, a pattern, a cost, a hypothesis, a lesson, an answer."""

    attempt: str
    question: str
    step: str
    text: str


class InterviewPlanned(Body, frozen=True, tag="interview_planned"):
    """There is an interview on this ISO date; None: there is none any more. The newest such event counts.

    It was planned on `study_day`, for the `banks` (none named: all). `minutes` is what the learner can give a day,
    where that was said; `new_cards` and `new_problems` are how many unseen ones a day are to be met until then.
    """

    day: str | None
    study_day: str
    minutes: float | None = None
    banks: tuple[str, ...] = ()
    new_cards: float = 0.0
    new_problems: float = 0.0


class ParametersFitted(Body, frozen=True, tag="parameters_fitted"):
    """The scheduler's parameters were fitted to the learner's own reviews, and are in force from here on.

    `version` names them; `reviews` are those that they were fitted to. The losses are mean log losses over
    reviews that the fit had not seen, with the default parameters and with the learner's.
    """

    version: str
    parameters: tuple[float, ...]
    reviews: int
    default_loss: float
    own_loss: float


class ParametersReset(Body, frozen=True, tag="parameters_reset"):
    """The default parameters are in force again from here on."""


class Undone(Body, frozen=True, tag="undone"):
    """The event named by `target` no longer counts."""

    target: str


AnyBody = (
    SittingStarted
    | SittingEnded
    | Progress
    | Judged
    | Reviewed
    | Skipped
    | Buried
    | Suspended
    | Flagged
    | Noted
    | InterviewPlanned
    | ParametersFitted
    | ParametersReset
    | Undone
)


class Event(msgspec.Struct, frozen=True):
    """An event in the journal. `stamp` orders events: never earlier than any before it,
    even when the clock (`at`) was set back. Both in microseconds."""

    id: str
    stamp: int
    at: int
    body: AnyBody
