"""What the journal says now: a fold over its events. Pure; nothing here reads or writes a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date, timedelta
from typing import TypeVar

import msgspec
from msgspec import field

from interview_cli.journal.events import (
    Buried,
    Event,
    Flagged,
    InterviewPlanned,
    Memory,
    Noted,
    ParametersFitted,
    ParametersReset,
    Progress,
    Reviewed,
    SittingEnded,
    SittingStarted,
    Skipped,
    Suspended,
    Undone,
)
from interview_cli.journal.memories import LastReview, Memories, Remembered

AGAIN = 1


class OpenSitting(msgspec.Struct, frozen=True):
    """A sitting that was begun and not ended: it can be resumed.

    `progress` is the latest of each attempt, oldest attempt first; `settled` are the questions that
    were reviewed, skipped, buried or suspended in it; `answering` are the seconds of its reviews;
    `notes` is what was written in each attempt, by step; `at` is when it began, in UTC microseconds.
    """

    started: SittingStarted
    event_id: str
    at: int
    progress: dict[str, Progress] = field(default_factory=dict)
    settled: set[str] = field(default_factory=set)
    answering: list[float] = field(default_factory=list)
    notes: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def seconds(self) -> float:
        """How long it had run, pauses left out, when anything of it was last noted."""
        return max([sum(self.answering), *(progress.sitting_seconds for progress in self.progress.values())])


class Standing(msgspec.Struct, frozen=True):
    """What the journal amounts to beside the memories. Questions are named by their ids.

    `buried` gives the study day a question is buried for; `flagged` are those that the learner flagged; `study_days`
    are the ISO dates with a review; `open_sittings` are those that never ended, the newest last; `interview` is the
    one planned last, be it ahead or over; `fits` are the events that set the scheduler's parameters, in order.
    """

    buried: dict[str, str] = field(default_factory=dict)
    suspended: set[str] = field(default_factory=set)
    flagged: set[str] = field(default_factory=set)
    study_days: set[str] = field(default_factory=set)
    open_sittings: tuple[OpenSitting, ...] = ()
    interview: InterviewPlanned | None = None
    fits: list[Event] = field(default_factory=list)


class State(Standing, frozen=True):
    """What the journal amounts to; see `fold`."""

    memories: Memories = field(default_factory=Memories)

    @property
    def open_sitting(self) -> OpenSitting | None:
        """The newest sitting that never ended."""
        return self.open_sittings[-1] if self.open_sittings else None

    @property
    def seen(self) -> Set[str]:
        """The questions with any review."""
        return self.memories.keys()


class History(State, frozen=True):
    """The state with all `reviews` that led to it: the events that count, in order."""

    reviews: list[Event] = field(default_factory=list)


AnyState = TypeVar("AnyState", bound=State)

Mend = Callable[[Remembered | None, Reviewed, Sequence[Event]], Memory]
"""What a review makes of what was known before, with the fits up to then: for one whose own memory does not follow
from that, because another machine knew of other reviews."""


def fold(events: Iterable[Event], mend: Mend | None = None) -> History:
    """The state after these events, in whatever order they are handed in; one that comes twice counts once."""
    counted = counting(events)
    state = after(counted, mend=mend)
    reviews = [event for event in counted if isinstance(event.body, Reviewed)]
    return History(**{name: getattr(state, name) for name in State.__struct_fields__}, reviews=reviews)


def after(counted: Iterable[Event], state: State | None = None, mend: Mend | None = None) -> State:
    """The state after events that all count, in their order, with `state` (none: nothing) before them, which is
    used up by it. A memory stands as it was written, unless it was made of another number of reviews than there are
    and `mend` tells a better one."""
    state = state or State()
    memories, buried, suspended, flagged = state.memories, state.buried, state.suspended, state.flagged
    study_days, interview, fits = state.study_days, state.interview, state.fits
    sittings = {sitting.started.sitting: sitting for sitting in state.open_sittings}
    for event in counted:
        match event.body:
            case Reviewed() as body:
                study_days.add(body.study_day)
                known = memories.get(body.question)
                memory = body.memory
                if mend and memory.reviews not in (0, known.reps + 1 if known else 1):
                    memory = mend(known, body, fits)
                memories[body.question] = _remembered(known, event, body, memory)
                _settle(sittings, body)
            case Progress() as body:
                if sitting := sittings.get(body.sitting):
                    sitting.progress[body.attempt] = body
            case Noted() as body:
                for sitting in sittings.values():
                    if body.attempt in sitting.progress:
                        sitting.notes.setdefault(body.attempt, {})[body.step] = body.text
            case Skipped() as body:
                _settle(sittings, body)
            case Buried() as body:
                buried[body.question] = body.study_day
                _set_aside(sittings, body.question)
            case Suspended() as body:
                (suspended.add if body.on else suspended.discard)(body.question)
                _set_aside(sittings, body.question)
            case Flagged() as body:
                (flagged.add if body.on else flagged.discard)(body.question)
            case SittingStarted() as body:
                sittings[body.sitting] = OpenSitting(body, event.id, event.at)
            case SittingEnded() as body:
                sittings.pop(body.sitting, None)
            case InterviewPlanned() as body:
                interview = body if body.day is not None else None
            case ParametersFitted() | ParametersReset():
                fits.append(event)
    return State(buried, suspended, flagged, study_days, tuple(sittings.values()), interview, fits, memories)


def counting(events: Iterable[Event]) -> list[Event]:
    """The events that count, in the order of (stamp, id): those undone are left out, and so are the undoings.

    An undoing can itself be undone, which brings its target back.
    """
    ordered = sorted({event.id: event for event in events}.values(), key=lambda event: (event.stamp, event.id))
    return list(counted(ordered, undone_by(ordered)))


def undone_by(ordered: Iterable[Event]) -> dict[str, tuple[int, str]]:
    """What the undoings among these events take back, by its id, with the place (stamp, id) of the last undoing."""
    undone: dict[str, tuple[int, str]] = {}
    undoings = [event for event in ordered if isinstance(event.body, Undone)]
    # From the end: whether an undoing counts is settled by what came after it.
    for event in reversed(undoings):
        assert isinstance(event.body, Undone)
        if not _is_undone(event, undone):
            undone.setdefault(event.body.target, (event.stamp, event.id))
    return undone


def counted(ordered: Iterable[Event], undone: Mapping[str, tuple[int, str]]) -> Iterator[Event]:
    """Those that count of events in their order, given what is undone."""
    return (event for event in ordered if not isinstance(event.body, Undone) and not _is_undone(event, undone))


def _is_undone(event: Event, undone: Mapping[str, tuple[int, str]]) -> bool:
    """Only what came before an undoing is taken back by it."""
    by = undone.get(event.id)
    return by is not None and (event.stamp, event.id) < by


def last_undoable(events: Iterable[Event]) -> Event | None:
    """What `drill undo` would take back: the newest review, skip, burial, suspension or change of the parameters
    that counts."""
    undoable = (Reviewed, Skipped, Buried, Suspended, ParametersFitted, ParametersReset)
    return next((event for event in reversed(counting(events)) if isinstance(event.body, undoable)), None)


def streak(study_days: Set[str], today: date) -> int:
    """Days in a row with a review, up to `today`, or to yesterday while today has none yet."""
    day = today if today.isoformat() in study_days else today - timedelta(days=1)
    length = 0
    while day.isoformat() in study_days:
        length += 1
        day -= timedelta(days=1)
    return length


def _remembered(before: Remembered | None, event: Event, review: Reviewed, memory: Memory) -> Remembered:
    reps = before.reps if before else 0
    lapses = before.lapses if before else 0
    if reps and review.rating == AGAIN:
        lapses += 1
    return Remembered(memory, reps + 1, lapses, last_review(review), event.at)


def last_review(review: Reviewed) -> LastReview:
    """What is kept of it."""
    solved = review.evidence.solved
    return LastReview(review.question_kind, review.rating, review.study_day, review.seconds, solved)


def _settle(sittings: dict[str, OpenSitting], body: Reviewed | Skipped) -> None:
    if sitting := sittings.get(body.sitting):
        sitting.settled.add(body.question)
        if isinstance(body, Reviewed):
            sitting.answering.append(body.seconds)


def _set_aside(sittings: dict[str, OpenSitting], question: str) -> None:
    for sitting in sittings.values():
        if question in sitting.started.questions:
            sitting.settled.add(question)
