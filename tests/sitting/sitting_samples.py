"""What the tests of the sitting share: a desk that commits like the loop, a forecast, problems, items, a bank."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Protocol, TypeVar, cast

import msgspec
from msgspec.structs import replace

from interview_cli.bank.index import Entry
from interview_cli.bank.model import Choice, Level, Number
from interview_cli.commands import sit
from interview_cli.commands.order import Order
from interview_cli.journal.events import AnyBody, Event, Evidence, Memory, Rating, Reviewed
from interview_cli.journal.replay import History, OpenSitting, fold
from interview_cli.judge.verdict import Report, Tests, Verdict
from interview_cli.schedule.evidence import suggest
from interview_cli.sitting.attempt import Problem, Suggests
from interview_cli.sitting.cards import CardSitting
from interview_cli.sitting.coding import NO_RULES, CodingSitting, Rules
from interview_cli.sitting.effects import (
    AddCards,
    Added,
    Append,
    Appended,
    Effect,
    Finish,
    InputEvent,
    Judged,
    JudgeNow,
    Key,
    NewCard,
    Saved,
    Tick,
    Typed,
)
from interview_cli.sitting.items import Item, Piece
from interview_cli.sitting.recipe import Mode, Recipe
from interview_cli.sitting.steps import ONLY_CODE, Step

TODAY = date(2026, 3, 2)
RATINGS: tuple[Rating, ...] = (1, 2, 3, 4)
B = TypeVar("B")


class Forecast:
    """A schedule that suggests by the evidence and lets a rating of n come back in n days."""

    def suggest(self, evidence: Evidence) -> Suggests:
        return suggest(evidence)

    def outcomes(self, question: str, kind: str) -> dict[Rating, Memory]:
        return {
            rating: Memory(
                float(rating), 5.0, TODAY.isoformat(), (TODAY + timedelta(days=rating)).isoformat(), "sample"
            )
            for rating in RATINGS
        }


class Machine(Protocol):
    def handle(self, event: InputEvent) -> list[Effect]: ...


class Killed(Exception):
    """The process ended before it could commit any further."""


class Desk:
    """The loop without a terminal: commits every `Append` and tells the machine so, remembers the rest.

    It is the journal of several sittings, one after the other. With `appends_left` it is killed
    when it would commit one more.
    """

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.asked: list[Effect] = []
        self.finished = False
        self.appends_left: int | None = None

    def carry_out(self, machine: Machine, effects: Iterable[Effect]) -> None:
        for effect in effects:
            if isinstance(effect, Append):
                if self.appends_left is not None:
                    if self.appends_left == 0:
                        raise Killed
                    self.appends_left -= 1
                event = self.commit(effect.body)
                self.carry_out(machine, machine.handle(Appended(effect.body, event.id)))
            elif isinstance(effect, Finish):
                self.finished = True
            else:
                self.asked.append(effect)
                if isinstance(effect, AddCards):
                    self.carry_out(machine, machine.handle(Added(len(effect.cards))))

    def commit(self, body: AnyBody) -> Event:
        number = len(self.events) + 1
        event = Event(f"event-{number:05}", number, number, body)
        self.events.append(event)
        return event

    @property
    def bodies(self) -> list[AnyBody]:
        return [event.body for event in self.events]

    def all(self, kind: type[B]) -> list[B]:
        return [body for body in self.bodies if isinstance(body, kind)]

    def state(self) -> History:
        return fold(self.events)


def new_ids(prefix: str) -> Callable[[], str]:
    """Ids that never come twice: prefix-1, prefix-2."""
    given = 0

    def new_id() -> str:
        nonlocal given
        given += 1
        return f"{prefix}-{given}"

    return new_id


def problem(name: str = "two-sum", hints: int = 3, target: float = 1200.0, first_meeting: bool = True) -> Problem:
    return Problem(f"bank/{name}", target, hints, first_meeting, ("hashing",), "O(n log n)")


ALL_STEPS = (
    Step("pattern", 90.0),
    Step("plan", 180.0),
    Step("code", 600.0),
    Step("dry_run", 120.0),
    Step("complexity", 60.0),
    Step("follow_ups", 180.0),
)


def rich_problem(name: str = "two-sum", follow_ups: int = 2) -> Problem:
    """A problem in which every step has something to do."""
    return replace(
        problem(name),
        pattern=("Hash maps", "Two pointers"),
        patterns=("Hash maps", "Two pointers", "Trees"),
        example=("two_sum([3, 3], 6)", "[0, 1]"),
        follow_ups=follow_ups,
        lines=10,
    )


def report(question: str, verdict: Verdict = Verdict.WRONG_ANSWER) -> Report:
    passed = 5 if verdict is Verdict.ACCEPTED else 3
    replay = () if verdict in (Verdict.ACCEPTED, Verdict.COMPILE_ERROR) else ("{}",)
    return Report(question, verdict, Tests(passed, 5), seconds=0.2, cpu_seconds=0.1, replay=replay)


class Practice:
    """A sitting in use: keys, time and the rest go in, everything that comes out lies on the desk."""

    machine: CodingSitting | CardSitting

    def __init__(self, desk: Desk | None, now: float) -> None:
        self.desk = desk or Desk()
        self.now = now

    def give(self, event: InputEvent) -> list[Effect]:
        effects = self.machine.handle(event)
        self.desk.carry_out(self.machine, effects)
        return effects

    def press(self, *names: str) -> list[Effect]:
        """The effects of the last key."""
        effects: list[Effect] = []
        for name in names:
            effects = self.give(Key(name, self.now))
        return effects

    def type(self, text: str | None) -> list[Effect]:
        """The learner answers in words; None breaks it off."""
        return self.give(Typed(text, self.now))

    def wait(self, seconds: float) -> list[Effect]:
        self.now += seconds
        return self.give(Tick(self.now))

    def later(self, seconds: float) -> None:
        """Time goes by and nothing notices, as while the editor is open."""
        self.now += seconds

    @property
    def reviews(self) -> list[Reviewed]:
        return self.desk.all(Reviewed)


class Coding(Practice):
    """A coding sitting in use."""

    machine: CodingSitting

    def __init__(
        self,
        problems: Sequence[Problem] = (),
        box: float | None = None,
        desk: Desk | None = None,
        now: float = 1000.0,
        begin: bool = True,
        name: str = "id",
        steps: tuple[Step, ...] = ONLY_CODE,
        rules: Rules = NO_RULES,
        flagged: Collection[str] = (),
    ) -> None:
        super().__init__(desk, now)
        self.machine = CodingSitting(
            "leetcode",
            problems or [problem()],
            Forecast(),
            new_ids(name),
            box_seconds=box,
            steps=steps,
            rules=rules,
            flagged=flagged,
        )
        if begin:
            self.desk.carry_out(self.machine, self.machine.begin(now))

    def save(self, lines: int = 1, ago: float = 0.0) -> list[Effect]:
        return self.give(Saved(self.now, lines, ago))

    def verdict(self, verdict: Verdict, question: str = "") -> list[Effect]:
        """The judge answers, on the present problem unless another one is named."""
        if not question:
            assert self.machine.attempt is not None
            question = self.machine.attempt.problem.id
        return self.give(Judged(report(question, verdict), "version", self.now))

    def judged(self, *verdicts: Verdict) -> None:
        """Tests the file and has it judged, once for each verdict."""
        for each in verdicts:
            self.press("t")
            self.verdict(each)

    @property
    def judgings(self) -> list[str]:
        """The questions that were to be judged, one for each time."""
        return [effect.question for effect in self.desk.asked if isinstance(effect, JudgeNow)]

    @property
    def evidence(self) -> Evidence:
        assert self.machine.attempt is not None
        return self.machine.attempt.evidence(self.now)


class Cards(Practice):
    """A card sitting in use."""

    machine: CardSitting

    def __init__(
        self,
        items: Sequence[Item] = (),
        box: float | None = None,
        desk: Desk | None = None,
        now: float = 1000.0,
        begin: bool = True,
        name: str = "id",
        lapses: int = 0,
        misses: int | None = None,
    ) -> None:
        super().__init__(desk, now)
        questions = items or [basic("a")]
        self.machine = CardSitting(
            "review", questions, Forecast(), new_ids(name), TODAY.isoformat, box, lambda name: lapses, misses
        )
        if begin:
            self.desk.carry_out(self.machine, self.machine.begin(now))

    def tick(self, *keys: str) -> None:
        """Shows the back of an overview card and its first facet, then ticks with these keys."""
        self.press("space", "space", *keys)

    @property
    def drafts(self) -> list[NewCard]:
        """The cards that were to be made, all of them."""
        return [card for effect in self.desk.asked if isinstance(effect, AddCards) for card in effect.cards]

    def answer(self, *keys: str) -> None:
        """Shows the answer of a card and rates it, once for each rating key."""
        for key in keys:
            self.press("space", key)

    @property
    def question(self) -> str | None:
        return self.machine.turn.item.question if self.machine.turn else None


def basic(name: str = "a", pieces: int = 1) -> Item:
    texts = tuple(Piece("", f"back {number} of {name}") for number in range(1, pieces + 1))
    return Item(f"bank/{name}", f"bank/{name}", "card", "Topic", f"front of {name}", texts, topics=("topic",))


def probed(name: str = "a", probes: int = 1) -> Item:
    return replace(basic(name), probes=tuple(Piece(f"and if asked {n}?", f"answer {n}") for n in range(1, probes + 1)))


def overview(name: str = "o", facets: int = 3, probes: int = 0) -> Item:
    sides = tuple(Piece(f"side {number}", f"facet {number}", is_facet=True) for number in range(1, facets + 1))
    item = probed(name, probes)
    return replace(item, pieces=(*item.pieces, *sides), source="a book")


def choice(name: str = "c", right: str = "b", options: int = 4) -> Item:
    choices = tuple(Choice(f"option {letter}", right=letter in right) for letter in "abcdefgh"[:options])
    item = basic(name)
    return Item(item.question, item.memory_id, "card", item.topic, item.front, item.pieces, choices=choices)


def numeric(name: str = "n", answer: float = 1000.0, tolerance: float = 0.0, unit: str = "") -> Item:
    item = basic(name)
    number = Number(answer, tolerance, unit=unit)
    return Item(item.question, item.memory_id, "card", item.topic, item.front, item.pieces, number=number)


def typed(*answers: str, name: str = "t") -> Item:
    item = basic(name)
    return replace(item, answers=answers)


def story(name: str = "s", seconds: int = 120) -> Item:
    pieces = tuple(Piece(heading, f"- {heading}") for heading in ("asks next", "strong", "weak"))
    return Item(f"bank/{name}", f"bank/{name}", "story", "Teamwork", "tell me", pieces, seconds=seconds)


def pattern(name: str = "p", right: str = "Two pointers", seconds: int | None = 90) -> Item:
    return Item(
        f"bank/{name}",
        f"bank/{name}#pattern",
        "pattern",
        "",
        "statement",
        (Piece(right, "key idea"),),
        pattern=right,
        patterns=("Two pointers", "Hash maps"),
        seconds=seconds,
        topics=("two-pointers",),
        title="Three sum",
    )


@dataclass(frozen=True)
class Left:
    """What is left of an interrupted sitting."""

    sitting: OpenSitting
    questions: list[str]


def left_open(state: History, mode: Mode, questions: Iterable[str]) -> Left | None:
    """The sitting that a new start would offer to go on with, and the questions it would ask, first one first.

    None when nothing is open, or nothing is left of it.
    """
    found = state.open_sitting
    if found is None:
        return None
    context = cast(Any, SimpleNamespace(library=SimpleNamespace(entries={name: entry(name) for name in questions})))
    recipe = Recipe(title="Sample", mode=mode, kinds=("code",))
    order = Order(found.started.drill, recipe)
    names = [each.id for each in sit._open_entries(context, order, found)]
    return Left(found, names) if names else None


def entry(question: str, topic: str = "topic", level: Level = "easy", kind: str = "card", bank: str = "") -> Entry:
    """An index entry without a body."""
    return Entry(
        id=question,
        bank=bank or question.partition("/")[0],
        kind=cast(Any, kind),
        title=question,
        topics=(topic,) if topic else (),
        level=level,
        minutes=1.0,
        covers=(),
        leetcode=None,
        path=f"/nowhere/{question}.yaml",
        line=1,
        body=msgspec.Raw(b""),
    )


BANK = """\
title: Sample bank
licence: MIT
topics:
  two-pointers: Two pointers
  hashing: Hash maps
"""

DECK = """\
title: Sample deck
topics: [hashing]
cards:
  - id: plain
    front: What is a hash?
    back: A number made of the content.
    source: A book
  - id: derived
    form: derive
    front: Derive it.
    back: So it is.
    steps: [First this., Then that.]
  - id: wide
    form: overview
    front: Tell all.
    back: In short.
    facets:
      - {name: cost, answer: High.}
      - {name: use, answer: Rare.}
    probes:
      - {question: Why so?, answer: Because.}
  - id: picked
    form: choice
    front: Which one?
    back: The second.
    choices:
      - {text: One, why: too small}
      - {text: Two, right: true}
  - id: counted
    form: numeric
    front: How many?
    back: A thousand.
    number: {answer: 1000, tolerance: 10, unit: items}
stories:
  - id: told
    front: Tell me about a conflict.
    signals: [Candour]
    probes: [What then?, And after?]
    strong: [Says so]
    weak: [Blames]
    scope: {middle: a colleague, senior: a team, staff: a company}
    seconds: 150
"""

CODE = """\
id: pair-sum
title: Pair sum
level: easy
topics: [two-pointers, hashing]
statement: Find two numbers with this sum.
examples:
  - {call: "pair_sum([1, 2], 3)", result: "[0, 1]"}
  - {call: "pair_sum([2, 2], 4)", result: "[0, 1]"}
  - {call: "pair_sum([3, 3], 6)", result: "[0, 1]"}
hints: [Sort them., Walk from both ends.]
key_idea: One pass with a map.
complexity: {time: O(n), space: O(n)}
"""


def write_bank(folder: Path) -> Path:
    """A bank `sample` with a card of each form, a story and a problem."""
    bank = folder / "sample"
    (bank / "pair_sum").mkdir(parents=True)
    (bank / "bank.yaml").write_text(BANK, encoding="utf-8")
    (bank / "deck.yaml").write_text(DECK, encoding="utf-8")
    (bank / "pair_sum" / "question.yaml").write_text(CODE, encoding="utf-8")
    return bank
