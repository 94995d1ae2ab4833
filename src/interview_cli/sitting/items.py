"""Questions as items of a card sitting: a front, what is asked, and what is revealed step by step."""

from __future__ import annotations

import re
from math import isclose

import msgspec
from msgspec.structs import replace

from interview_cli.bank import formula
from interview_cli.bank.formula import NoFormula
from interview_cli.bank.generated import drawn
from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.maths import without_latex
from interview_cli.bank.model import GAP, Card, Choice, CodeQuestion, Number, Story, filled

PATTERN_SUFFIX = "#pattern"
"""A pattern drill has a memory of its own beside that of the problem it shows."""


class Piece(msgspec.Struct, frozen=True):
    """A part of the answer: a heading (may be empty) and Markdown; a facet of an overview card is ticked."""

    heading: str
    text: str
    is_facet: bool = False


class Item(msgspec.Struct, frozen=True):
    """One question of a card sitting.

    `memory_id` names its memory in the schedule. `pieces` are revealed one by one; `probes` are asked after a
    good answer, the question as the heading. At most one of these is asked first: `choices` (by key), `number`
    or `answers` (typed), `pattern` (typed, from `patterns`). `seconds` is a clock for speaking or for naming the
    pattern; `meeting` counts the reviews before this one; `path` is the file that it stands in.
    """

    question: str
    memory_id: str
    kind: str
    topic: str
    front: str
    pieces: tuple[Piece, ...]
    probes: tuple[Piece, ...] = ()
    choices: tuple[Choice, ...] = ()
    number: Number | None = None
    answers: tuple[str, ...] = ()
    pattern: str = ""
    patterns: tuple[str, ...] = ()
    seconds: int | None = None
    topics: tuple[str, ...] = ()
    source: str = ""
    title: str = ""
    meeting: int = 0
    path: str = ""

    @property
    def facets(self) -> tuple[Piece, ...]:
        """The pieces that are ticked; they come last."""
        return tuple(piece for piece in self.pieces if piece.is_facet)

    @property
    def everything(self) -> tuple[Piece, ...]:
        """All that there is to read outside a sitting."""
        return self.pieces + self.probes

    @property
    def is_typed(self) -> bool:
        """Whether an answer is typed before anything is shown."""
        return self.number is not None or bool(self.answers) or bool(self.pattern)


def memory_id(entry: Entry, mode: str) -> str:
    """Under which id the schedule remembers the question in a drill of this mode."""
    return entry.id + PATTERN_SUFFIX if mode == "patterns" else entry.id


def memory_ids(question: str) -> tuple[str, str]:
    """Under which ids the schedule may remember a question: its own, and that of its pattern."""
    return question, question + PATTERN_SUFFIX


def item_for(entry: Entry, library: Library, mode: str, seconds: int | None, meeting: int = 0) -> Item:
    """The item for a question; `seconds` is the recipe's clock, if it has one. A card whose numbers are drawn
    has others at each `meeting`."""
    question = entry.question()
    topic = library.topic_title(entry)
    if isinstance(question, Card):
        return replace(_card(entry, drawn(question, meeting), topic), meeting=meeting, path=entry.path)
    if isinstance(question, Story):
        return replace(_story(entry, question, topic, seconds), path=entry.path)
    return _pattern(entry, question, library, mode, seconds)


def _card(entry: Entry, card: Card, topic: str) -> Item:
    pieces = [Piece("", card.back)]
    if card.form == "derive":
        steps = [Piece(f"step {number} of {len(card.steps)}", step) for number, step in enumerate(card.steps, start=1)]
        pieces = [*steps, *pieces]
    if card.form == "overview":
        pieces = [*pieces, *(Piece(facet.name, facet.answer, is_facet=True) for facet in card.facets)]
    if card.form == "choice":
        options = "\n".join(_option(index, choice) for index, choice in enumerate(card.choices))
        pieces = [Piece("", f"{options}\n\n{card.back}")]
    front = card.front
    if card.form == "cloze":
        front = re.sub(GAP, "**[ … ]**", card.front)
        # An imported card has no back but the sentence itself.
        more = [] if filled(card.front).split() == card.back.split() else pieces
        pieces = [Piece("", re.sub(GAP, r"**\1**", card.front)), *more]
    return Item(
        question=entry.id,
        memory_id=entry.id,
        kind="card",
        topic=topic,
        front=front,
        pieces=tuple(pieces),
        probes=tuple(Piece(f"and if asked: {probe.question}", probe.answer) for probe in card.probes),
        choices=card.choices,
        number=card.number,
        answers=card.answers,
        topics=entry.topics,
        source=card.source,
    )


def _option(index: int, choice: Choice) -> str:
    mark = "right" if choice.right else "wrong"
    why = f": {choice.why.strip()}" if choice.why else ""
    return f"- **{'abcdefgh'[index]}** {literal(without_latex(choice.text.strip(), brackets=False))}\n\n  *{mark}*{why}"


def literal(text: str) -> str:
    """The text as Markdown that is shown as it was read: its own signs are none of Markdown's."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", text)


def _story(entry: Entry, story: Story, topic: str, seconds: int | None) -> Item:
    scope = f"- middle: {story.scope.middle}\n- senior: {story.scope.senior}\n- staff: {story.scope.staff}"
    return Item(
        question=entry.id,
        memory_id=entry.id,
        kind="story",
        topic=topic,
        front=story.front,
        pieces=(
            Piece("what the interviewer asks next", _bullets(story.probes)),
            Piece("listens for", _bullets(story.signals)),
            Piece("strong", _bullets(story.strong)),
            Piece("weak", _bullets(story.weak)),
            Piece("scope", scope),
        ),
        seconds=seconds or story.seconds,
        topics=entry.topics,
    )


def _pattern(entry: Entry, question: CodeQuestion, library: Library, mode: str, seconds: int | None) -> Item:
    bank = library.banks[entry.bank].bank
    examples = "\n\n".join(f"{each.call.strip()}\n→ {each.result.strip()}" for each in question.examples[:2])
    cost = f"{question.complexity.time} time, {question.complexity.space} space"
    return Item(
        question=entry.id,
        memory_id=memory_id(entry, mode),
        kind="pattern",
        topic="",
        front=f"{question.statement}\n\n```text\n{examples}\n```",
        pieces=(Piece(library.topic_title(entry), f"{question.key_idea}\n\n{cost}"),),
        pattern=library.topic_title(entry),
        patterns=tuple(bank.topics.values()) if bank else (),
        seconds=seconds,
        topics=entry.topics,
        title=question.title,
    )


def _bullets(texts: tuple[str, ...]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def number_is_right(number: Number, typed: str) -> bool | None:
    """Whether the typed number is within the tolerance; None when it is no number.

    Understands 1,000 and 1e3, a percent sign, the unit written behind, and arithmetic such as 1/6 or 2^10.
    """
    text = typed.strip().lower().removesuffix(number.unit.lower()).strip()
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text).translate(formula.SIGNS).replace("^", "**")
    if not re.fullmatch(r"[\d.e()+*/ -]+%?", plain) or re.search(r"[-+]\s*[-+]", plain):
        return None
    try:
        value = float(formula.value(formula.parsed(plain.removesuffix("%")), _no_name))
    except NoFormula:
        return None
    if plain.endswith("%") and number.unit != "%":
        value /= 100
    # isclose: the edge itself is right, though neither it nor the distance is an exact binary fraction.
    off = abs(value - number.value)
    return off <= number.room or isclose(off, number.room) or isclose(value, number.value)


def _no_name(name: str) -> float:
    raise NoFormula(f"`{name}` is no number")


def pattern_is_right(item: Item, typed: str) -> bool:
    """Whether the typed words name the pattern."""
    return same_words(typed, item.pattern)


def same_words(one: str, other: str) -> bool:
    """Whether both are the same words, in any case and punctuation."""
    return _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
