"""A card sitting as a state machine: flashcards, stories told aloud, patterns named. No I/O."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

import msgspec

from interview_cli.journal.events import (
    Buried,
    Evidence,
    Flagged,
    Memory,
    Noted,
    Rating,
    Reviewed,
    SittingEnded,
    SittingStarted,
    Suspended,
    Undone,
)
from interview_cli.sitting import facets
from interview_cli.sitting.attempt import FLAGGED, NO_LONGER_FLAGGED, RATING_KEYS, Offer, Schedules
from interview_cli.sitting.card_turn import Stage, Turn, question_of, suggested
from interview_cli.sitting.clock import Clock
from interview_cli.sitting.effects import (
    AddCards,
    Added,
    Append,
    Appended,
    Edit,
    Effect,
    Finish,
    InputEvent,
    Key,
    Tick,
    Typed,
)
from interview_cli.sitting.items import Item, number_is_right, pattern_is_right
from interview_cli.sitting.typed_answer import answer_is_right

CHOICE_KEYS = "abcdefgh"


class Answered(msgspec.Struct, frozen=True):
    """A card that was answered in this sitting."""

    item: Item
    rating: Rating
    seconds: float
    due_day: str


class Waiting(NamedTuple):
    """How many cards are due and have no place today, and the limit with which they would have one."""

    cards: int
    limit: int


class Passed(NamedTuple):
    """Whether a sprint was passed: how many cards were missed, and how many might have been."""

    right: bool
    missed: int
    allowed: int


class Done(msgspec.Struct):
    """What was done to a card and can be taken back: an answer, a burial, a suspension (then `answered`
    is None). `event` is its id in the journal, once committed."""

    item: Item
    answered: Answered | None = None
    event: str = ""


class CardSitting:
    """One sitting over items. Every answer is an `Append`, committed before the next card is shown."""

    def __init__(
        self,
        drill: str,
        items: Sequence[Item],
        schedule: Schedules,
        new_id: Callable[[], str],
        study_day: Callable[[], str],
        box_seconds: float | None = None,
        lapses: Callable[[str], int] = lambda memory_id: 0,
        misses: int | None = None,
        flagged: Collection[str] = (),
        waiting: Waiting | None = None,
    ) -> None:
        self.drill = drill
        self.queue = list(items)
        self.box_seconds = box_seconds
        self.sitting = new_id()
        self.clock = Clock()
        self.stage = Stage.FRONT
        self.turn: Turn | None = None
        self.offer: Offer | None = None
        self.done: list[Done] = []
        self.notice = ""
        self.waiting = waiting
        self.help = False
        self.time_over = False
        self._schedule = schedule
        self._new_id = new_id
        self._study_day = study_day
        self._lapses = lapses
        self._allowed = misses
        self._flagged = set(flagged)

    @property
    def answered(self) -> list[Answered]:
        """The answers of this sitting that still count."""
        return [done.answered for done in self.done if done.answered is not None]

    @property
    def left(self) -> int:
        """How many cards have still to be answered."""
        return len(self.queue) + (self.turn is not None and self.stage is not Stage.PROBE)

    @property
    def is_flagged(self) -> bool:
        """Whether the learner flagged the present card."""
        return self.turn is not None and self.turn.item.memory_id in self._flagged

    @property
    def passed(self) -> Passed | None:
        """How a sprint ended that may be passed or failed; None for other sittings, and for one that was left early
        or in between. A card that was not reached in time is missed."""
        if self._allowed is None or (self.queue and not self.time_over):
            return None
        missed = sum(each.rating == 1 for each in self.answered) + len(self.queue)
        return Passed(missed <= self._allowed, missed, self._allowed)

    def begin(self, at: float) -> list[Effect]:
        """Starts the sitting with its first card."""
        self.clock = Clock().start(at)
        minutes = self.box_seconds / 60 if self.box_seconds else None
        started = SittingStarted(self.sitting, self.drill, minutes, tuple(item.memory_id for item in self.queue))
        return [Append(started), *self._next(at)]

    def resume(self, at: float, sitting: str, seconds: float) -> list[Effect]:
        """Goes on with an interrupted sitting; the queue holds what was not answered in it."""
        self.sitting = sitting
        self.clock = Clock(seconds).start(at)
        self._allowed = None
        return self._next(at)

    def seconds_left(self, at: float) -> float | None:
        """Of the time box; None without one."""
        return None if self.box_seconds is None else self.box_seconds - self.clock.seconds(at)

    def turn_left(self, at: float) -> float | None:
        """Seconds left of the present card's own clock; None where it has none or it does not run yet."""
        turn = self.turn
        if turn is None or turn.item.seconds is None or self.stage not in (Stage.FRONT, Stage.TELLING):
            return None
        if turn.item.kind == "story":
            return turn.item.seconds - turn.told.seconds(at) if turn.told else None
        return turn.item.seconds - turn.clock.seconds(at)

    def handle(self, event: InputEvent) -> list[Effect]:
        """What is to be done about the event, in this order."""
        if isinstance(event, Appended):
            return self._remember(event)
        if isinstance(event, Added):
            return self._added(event.cards)
        if isinstance(event, Tick):
            return self._tick(event.at)
        if isinstance(event, Typed):
            return [*self._tick(event.at), *self._typed(event)]
        if isinstance(event, Key):
            self.notice = ""
            return [*self._tick(event.at), *self._key(event.name, event.at)]
        return []

    def show_edited(self, item: Item) -> None:
        """The present card reads otherwise from now on."""
        assert self.turn is not None
        turn = self.turn
        turn.item = item
        turn.revealed = min(turn.revealed, len(item.pieces))
        del turn.named[turn.facets_shown :]
        turn.asked = min(turn.asked, len(item.probes))
        turn.told_probes = min(turn.told_probes, turn.asked)
        if self.offer is not None:
            self._suggest(turn, self.offer.outcomes)

    def leave(self, at: float) -> list[Effect]:
        """What is to be kept when the program is ended from outside: all answers are kept already."""
        return []

    def _key(self, name: str, at: float) -> list[Effect]:
        if self.help:
            self.help = False
            return []
        if name == "u":
            return self._undo(at)
        if self.stage is Stage.SUMMARY or self.turn is None:
            return [Finish()]
        if name == "?":
            self.help = True
            return []
        if name == "q":
            return self._quit(at)
        return self._card_key(self.turn, name, at)

    def _card_key(self, turn: Turn, name: str, at: float) -> list[Effect]:
        if self.stage is Stage.FRONT and turn.item.choices and name in CHOICE_KEYS[: len(turn.item.choices)]:
            return self._pick(turn, CHOICE_KEYS.index(name), at)
        if name == "f":
            return self._flag(turn.item.memory_id)
        if name == "e":
            return [Edit(turn.item.question, "source")]
        if self.stage is Stage.PROBE:
            return self._probe(turn, at) if name in ("space", "enter") else []
        if name == "!":
            return self._set_aside(Suspended(turn.item.memory_id), "suspended; u takes it back", at)
        if name == "b":
            return self._set_aside(Buried(turn.item.memory_id, self._study_day()), "buried until tomorrow", at)
        if turn.is_ticking and name in ("y", "n", "space", "enter"):
            return self._tick_facet(turn, name != "n", at)
        if name in ("space", "enter"):
            return self._forward(turn, at)
        if name == "m" and turn.missed and not turn.kept:
            return [AddCards(tuple(facets.card_of(turn.item, facet) for facet in turn.missed))]
        if name in RATING_KEYS and self.offer is not None:
            return self._rate(turn, RATING_KEYS[name], at)
        return []

    def _forward(self, turn: Turn, at: float) -> list[Effect]:
        if self.stage is Stage.FRONT:
            if turn.item.kind == "story":
                turn.told = Clock().start(at)
                self.stage = Stage.TELLING
                return []
            if turn.item.is_typed:
                return [question_of(turn)]
            return self._reveal(turn, at)
        if self.stage is Stage.TELLING:
            return self._reveal(turn, at)
        if turn.revealed < len(turn.item.pieces):
            return self._reveal(turn, at)
        if self.offer is not None and self.offer.reason:
            return self._rate(turn, self.offer.rating, at)
        self.notice = "rate it with 1, 2, 3 or 4"
        return []

    def _pick(self, turn: Turn, index: int, at: float) -> list[Effect]:
        turn.picked ^= {index}
        right = {number for number, choice in enumerate(turn.item.choices) if choice.right}
        if len(turn.picked) < len(right):
            return []
        turn.right = turn.picked == right
        return self._reveal(turn, at)

    def _typed(self, event: Typed) -> list[Effect]:
        turn = self.turn
        if turn is None or self.stage is not Stage.FRONT or event.text is None:
            return []
        if not turn.item.is_typed:
            return []
        if turn.item.answers:
            turn.typed = event.text.strip() or None
            turn.right = answer_is_right(turn.item.answers, turn.typed) if turn.typed else None
            return self._reveal(turn, event.at)
        if turn.item.number is not None:
            right = number_is_right(turn.item.number, event.text)
            if right is None and event.text.strip():
                self.notice = f"`{event.text.strip()}` is no number; space asks again"
                return []
            turn.typed, turn.right = event.text.strip() or None, right
            return self._reveal(turn, event.at)
        if turn.typed is None:
            turn.typed = event.text.strip()
            turn.right = pattern_is_right(turn.item, turn.typed)
            return [question_of(turn)]
        turn.idea = event.text.strip()
        note = Noted(turn.attempt, turn.item.question, "pattern", f"{turn.typed}: {turn.idea}")
        return [Append(note), *self._reveal(turn, event.at)]

    def _reveal(self, turn: Turn, at: float) -> list[Effect]:
        if self.stage is not Stage.BACK:
            turn.late = (self.turn_left(at) or 0.0) < 0
            turn.told = turn.told.stop(at) if turn.told else None
            self.stage = Stage.BACK
            self._suggest(turn, self._schedule.outcomes(turn.item.memory_id, turn.item.kind))
        turn.revealed = len(turn.item.pieces) if turn.item.kind == "story" else turn.revealed + 1
        return []

    def _suggest(self, turn: Turn, outcomes: dict[Rating, Memory]) -> None:
        if all_facets := turn.item.facets:
            turn.right = all(turn.named) if len(turn.named) == len(all_facets) else None
        self.offer = Offer(*suggested(turn), outcomes)

    def _tick_facet(self, turn: Turn, named: bool, at: float) -> list[Effect]:
        """Notes whether the facet was named, and shows the next one."""
        assert self.offer is not None
        turn.named.append(named)
        self._suggest(turn, self.offer.outcomes)
        if turn.is_ticking or turn.revealed == len(turn.item.pieces):
            return []
        return self._reveal(turn, at)

    def _untick_facet(self, turn: Turn) -> list[Effect]:
        assert self.offer is not None
        if turn.is_ticking:
            turn.revealed -= 1
        turn.named.pop()
        turn.kept = False
        self._suggest(turn, self.offer.outcomes)
        return []

    def _added(self, cards: int) -> list[Effect]:
        """The missed facets are cards now."""
        if self.turn is not None:
            self.turn.kept = True
        words = (
            "1 card added to your bank; `drill review` asks it"
            if cards == 1
            else (f"{cards} cards added to your bank; `drill review` asks them")
        )
        self.notice = f"{words} among the new cards" if cards else "your bank has these cards already"
        return []

    def _rate(self, turn: Turn, rating: Rating, at: float) -> list[Effect]:
        assert self.offer is not None
        memory = self.offer.outcomes[rating]
        seconds = round(turn.clock.seconds(at), 3)
        review = Reviewed(
            attempt=turn.attempt,
            question=turn.item.memory_id,
            question_kind=turn.item.kind,
            rating=rating,
            study_day=memory.last_day,
            memory=memory,
            suggested=self.offer.rating if self.offer.reason else None,
            seconds=seconds,
            evidence=Evidence(solved=bool(turn.right), seconds=seconds, box_ended=turn.late),
            sitting=self.sitting,
            topics=turn.item.topics,
        )
        self.done.append(Done(turn.item, Answered(turn.item, rating, seconds, memory.due_day)))
        if rating >= 3 and turn.item.probes and not self.time_over:
            self.stage, self.offer = Stage.PROBE, None
            turn.clock, turn.asked = turn.clock.stop(at), 1
            return [Append(review)]
        return [Append(review), *self._next(at)]

    def _probe(self, turn: Turn, at: float) -> list[Effect]:
        """Shows the answer of the probe, then the next probe, then the next card."""
        if turn.told_probes < turn.asked:
            turn.told_probes = turn.asked
        elif turn.asked < len(turn.item.probes):
            turn.asked += 1
        else:
            return self._next(at)
        return []

    def _set_aside(self, body: Buried | Suspended, words: str, at: float) -> list[Effect]:
        assert self.turn is not None
        self.done.append(Done(self.turn.item))
        effects = [Append(body), *self._next(at)]
        self.notice = words
        return effects

    def _flag(self, memory_id: str) -> list[Effect]:
        """Flags the card, or takes the flag off; neither is taken back with an answer."""
        self._flagged ^= {memory_id}
        on = memory_id in self._flagged
        self.notice = FLAGGED if on else NO_LONGER_FLAGGED
        return [Append(Flagged(memory_id, on))]

    def _remember(self, event: Appended) -> list[Effect]:
        if isinstance(event.body, Reviewed | Buried | Suspended) and self.done and not self.done[-1].event:
            self.done[-1].event = event.event
        return []

    def _undo(self, at: float) -> list[Effect]:
        """Takes back the last tick of the present card, or the last answer, burial or suspension of this sitting,
        and shows its card again."""
        if self.turn is not None and self.turn.named and self.stage is Stage.BACK:
            return self._untick_facet(self.turn)
        if not self.done:
            self.notice = "nothing to take back in this sitting; `drill undo` goes further back"
            return []
        last = self.done.pop()
        self._put_back()
        self.queue.insert(0, last.item)
        reopened = self.stage is Stage.SUMMARY
        self.stage = Stage.FRONT
        effects: list[Effect] = [Append(Undone(last.event))]
        if reopened:
            self.clock = self.clock.start(at)
            self.sitting = self._new_id()
            effects.append(Append(SittingStarted(self.sitting, self.drill, None, (last.item.memory_id,))))
        effects += self._next(at, even_late=True)
        self.notice = "taken back"
        return effects

    def _next(self, at: float, even_late: bool = False) -> list[Effect]:
        self.offer = None
        if not self.queue or (self.time_over and not even_late):
            return self._close(at)
        item = self.queue.pop(0)
        self.turn = Turn(self._new_id(), item, Clock().start(at), lapses=self._lapses(item.memory_id))
        self.stage = Stage.FRONT
        return []

    def _quit(self, at: float) -> list[Effect]:
        self._put_back()
        return [*self._close(at), Finish()]

    def _put_back(self) -> None:
        """The present card comes next, unless it is answered."""
        if self.turn is not None and self.stage is not Stage.PROBE:
            self.queue.insert(0, self.turn.item)

    def _close(self, at: float) -> list[Effect]:
        self.turn = None
        self.stage = Stage.SUMMARY
        self.clock = self.clock.stop(at)
        seconds = round(self.clock.seconds(at), 1)
        return [Append(SittingEnded(self.sitting, seconds, "quit" if self.queue else "finished"))]

    def _tick(self, at: float) -> list[Effect]:
        left = self.seconds_left(at)
        if left is not None and left <= 0 and not self.time_over and self.stage is not Stage.SUMMARY:
            self.time_over = True
            self.notice = "the time is over: this is the last card"
        return []
