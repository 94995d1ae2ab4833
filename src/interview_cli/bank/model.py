"""What a question is: the schema of banks, decks and questions, as frozen structs.

The structs are the bank format: field names are the YAML keys, unknown keys are errors,
and the JSON Schema for editors is exported from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
GAP = r"\{\{(.+?)\}\}"
"""A gap in the front of a cloze card, with what belongs into it."""
DURATION = "^(?=.*[1-9])[0-9]{1,4}([.][0-9]{1,2})?[sm]$"

Slug = Annotated[str, Meta(pattern=SLUG, max_length=80)]
Text = Annotated[str, Meta(pattern=r"\S")]
Minutes = Annotated[float, Meta(gt=0, le=600)]
Level = Literal["warm-up", "easy", "medium", "hard"]
Kind = Literal["code", "card", "story"]
CardForm = Literal["basic", "overview", "derive", "numeric", "choice", "typed", "cloze"]

MOST_VALUES = 100_000
"""How many values a parameter of a card may have."""

LEVELS: tuple[Level, ...] = ("warm-up", "easy", "medium", "hard")


def filled(front: str) -> str:
    """The front of a cloze card with its gaps filled: the sentence that it was made of."""
    return re.sub(GAP, r"\1", front)


class Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The base of everything that is written in YAML."""


class Bank(Struct, frozen=True):
    """bank.yaml: the name on the cover, the licence, the topics, the syllabus to be covered."""

    title: Text
    licence: Text
    topics: Annotated[dict[Slug, Text], Meta(min_length=1)]
    about: str = ""
    syllabus: tuple[Slug, ...] = ()


class Ids(Struct, frozen=True):
    """ids.yaml: the id of every question ever released, and of the withdrawn ones why, or what took their place."""

    released: tuple[Slug, ...] = ()
    retired: dict[Slug, Text] = {}


class Example(Struct, frozen=True):
    """A worked example: Python calls (the last one counts) and the literal it gives."""

    call: Text
    result: Text
    note: str = ""


class Complexity(Struct, frozen=True):
    """The cost of the intended solution, in the spelling of textbooks: O(n log n)."""

    time: Text
    space: Text


class Exchange(Struct, frozen=True):
    """A further question and its model answer: a follow-up or a probe."""

    question: Text
    answer: Text


class Limits(Struct, frozen=True):
    """What a solution may use: CPU time of one call, memory and output of one process. The defaults suit
    interview-sized inputs."""

    cpu_seconds: Annotated[float, Meta(gt=0, le=60)] = 2.0
    memory_mb: Annotated[int, Meta(ge=16, le=8192)] = 256
    output_kb: Annotated[int, Meta(ge=1, le=65536)] = 4096


class Equivalent(Struct, frozen=True):
    """A mutant of the reference that gives the same answers, and why; `change` is how `drill check` names it."""

    change: Text
    reason: Text


class Equivalents(Struct, frozen=True):
    """Mutants that no test can reject, of the reference whose text has this SHA-256 (its first eight digits)."""

    reference: Annotated[str, Meta(pattern="^[0-9a-f]{8}$")]
    mutants: Annotated[tuple[Equivalent, ...], Meta(min_length=1)]


class Question(Struct, frozen=True, kw_only=True):
    """What every kind of question has."""

    id: Slug
    title: str = ""
    level: Level = "medium"
    topics: tuple[Slug, ...] = ()
    covers: tuple[Slug, ...] = ()
    as_of: str = ""

    @property
    def prompt(self) -> str:
        """The line that stands for the question in a list."""
        return self.title


class CodeQuestion(Question, frozen=True, kw_only=True, tag_field="kind", tag="code"):
    """A function or class to write, judged by hidden tests (question.yaml in a folder).

    `mutates` names the parameters that the solution must change in place, `may_change` those that it
    is free to change; `node` says which class the
    statement calls `Node`.
    """

    statement: Text
    examples: Annotated[tuple[Example, ...], Meta(min_length=1)]
    hints: Annotated[tuple[Text, ...], Meta(min_length=1, max_length=5)]
    key_idea: Text
    complexity: Complexity
    minutes: Minutes = 20
    follow_ups: tuple[Exchange, ...] = ()
    in_production: str = ""
    leetcode: Annotated[int, Meta(ge=1)] | None = None
    mutates: tuple[Text, ...] = ()
    may_change: tuple[Text, ...] = ()
    node: Literal["", "graph", "random", "nary"] = ""
    limits: Limits = Limits()
    equivalents: Equivalents | None = None


class Facet(Struct, frozen=True):
    """One side of an overview card that the learner ticks off."""

    name: Text
    answer: Text


class Choice(Struct, frozen=True):
    """One option of a choice card."""

    text: Text
    right: bool = False
    why: str = ""


class Number(Struct, frozen=True):
    """The answer of a numeric card: right within the tolerance (absolute, in the unit) or, where that is more,
    within the share `relative` of the answer. Of a card whose numbers are drawn the answer is a formula.
    """

    answer: float | Text
    tolerance: Annotated[float, Meta(ge=0)] = 0.0
    relative: Annotated[float, Meta(ge=0, lt=1)] = 0.0
    unit: str = ""

    @property
    def value(self) -> float:
        """The answer as a number. Raises TypeError while it is a formula."""
        if isinstance(self.answer, str):
            raise TypeError(f"the numbers of `{self.answer}` have not been drawn")
        return float(self.answer)

    @property
    def room(self) -> float:
        """How far a right answer may be off."""
        return max(self.tolerance, self.relative * abs(self.value))


class Span(Struct, frozen=True, rename={"first": "from", "last": "to"}):
    """The numbers from one to another, both included, in steps."""

    first: int | float
    last: int | float
    step: Annotated[int, Meta(gt=0)] | Annotated[float, Meta(gt=0)] = 1

    def __len__(self) -> int:
        first, last, step = self._exact()
        return int((last - first) / step) + 1

    def __getitem__(self, at: int) -> int | float:
        """The number at this place, exact to the digits in which the three are written."""
        if not 0 <= at < len(self):
            raise IndexError(at)
        first, _, step = self._exact()
        whole = all(isinstance(each, int) for each in (self.first, self.last, self.step))
        return int(first + step * at) if whole else float(first + step * at)

    def __iter__(self) -> Iterator[int | float]:
        return (self[at] for at in range(len(self)))

    def _exact(self) -> tuple[Decimal, Decimal, Decimal]:
        return Decimal(str(self.first)), Decimal(str(self.last)), Decimal(str(self.step))

    def __post_init__(self) -> None:
        if not self.first <= self.last:
            raise ValueError(f"`from` is {self.first:g} and `to` is {self.last:g}; swap them")
        if (self.last - self.first) / self.step >= MOST_VALUES:
            raise ValueError(f"more than {MOST_VALUES:,} values; make `step` larger")


Parameter = Annotated[str, Meta(pattern="^[a-zA-Z][a-zA-Z0-9_]{0,19}$")]


CARD_PARTS = {"overview": "facets", "derive": "steps", "choice": "choices", "numeric": "number", "typed": "answers"}
"""What a card of a form needs, and no other card may have."""


class Card(Question, frozen=True, kw_only=True, tag_field="kind", tag="card"):
    """A flashcard, answerable aloud in under two minutes.

    A `typed` card is answered in a line, one of `answers`; the front of a `cloze` card has gaps, `{{so}}`. A
    `numeric` card with parameters to `draw` has fresh numbers each time, such that `where` holds: `{n}` or
    `{n * p:.2f}` in its texts, and a formula as the answer.
    """

    front: Text
    back: Text
    form: CardForm = "basic"
    minutes: Minutes = 1
    source: str = ""
    facets: tuple[Facet, ...] = ()
    steps: tuple[Text, ...] = ()
    choices: tuple[Choice, ...] = ()
    number: Number | None = None
    answers: tuple[Text, ...] = ()
    probes: tuple[Exchange, ...] = ()
    verify: str = ""
    draw: dict[Parameter, Span | Annotated[tuple[int | float, ...], Meta(min_length=1)]] = {}
    where: str = ""

    @property
    def prompt(self) -> str:
        return self.title or self.front.strip().splitlines()[0]

    def __post_init__(self) -> None:
        if self.draw and self.form != "numeric":
            raise ValueError(f"`draw` belongs to cards of the form `numeric`, this one is `{self.form}`")
        if self.where and not self.draw:
            raise ValueError("`where` needs parameters to `draw`")
        if self.number and isinstance(self.number.answer, str) and not self.draw:
            raise ValueError(f"`number` has the answer {self.number.answer!r}; a formula needs parameters to `draw`")
        if self.draw:
            from interview_cli.bank.generated import drawn

            drawn(self)
        for form, name in CARD_PARTS.items():
            part = getattr(self, name)
            if self.form == form and not part:
                raise ValueError(f"a card of the form `{form}` needs `{name}`")
            if self.form != form and part:
                raise ValueError(f"`{name}` belongs to cards of the form `{form}`, this one is `{self.form}`")
        if self.form == "choice" and sum(choice.right for choice in self.choices) == 0:
            raise ValueError("a choice card needs at least one choice with `right: true`")
        if self.form == "cloze" and not re.search(GAP, self.front):
            raise ValueError("the front of a cloze card needs a gap, such as `{{what is left out}}`")


class Scope(Struct, frozen=True):
    """What an answer should reach at each seniority."""

    middle: Text
    senior: Text
    staff: Text


class Story(Question, frozen=True, kw_only=True, tag_field="kind", tag="story"):
    """A behavioural prompt, told aloud against the clock and graded by the teller."""

    front: Text
    signals: Annotated[tuple[Text, ...], Meta(min_length=1)]
    probes: Annotated[tuple[Text, ...], Meta(min_length=1)]
    strong: Annotated[tuple[Text, ...], Meta(min_length=1)]
    weak: Annotated[tuple[Text, ...], Meta(min_length=1)]
    scope: Scope
    seconds: Annotated[int, Meta(ge=10, le=1800)] = 120
    minutes: Minutes = 4

    @property
    def prompt(self) -> str:
        return self.title or self.front.strip().splitlines()[0]


AnyQuestion = CodeQuestion | Card | Story


class Deck(Struct, frozen=True):
    """Many cards or stories in one file; `topics` and `level` hold for those that name none."""

    title: Text
    topics: tuple[Slug, ...] = ()
    level: Level = "medium"
    cards: tuple[Card, ...] = ()
    stories: tuple[Story, ...] = ()
