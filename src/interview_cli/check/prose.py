"""The texts of a question that a learner reads, each under the name of its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from interview_cli.bank.model import AnyQuestion, Card, CodeQuestion, Story


class Prose(NamedTuple):
    """One text. `markdown`: its signs are meant as Markdown; `drawn`: it is drawn as such, not shown as it is."""

    field: str
    text: str
    markdown: bool = True
    drawn: bool = True


def prose_of(question: AnyQuestion) -> list[Prose]:
    """Every text of the question, in the order of its fields, without those that are empty."""
    if isinstance(question, CodeQuestion):
        texts = _of_code(question)
    elif isinstance(question, Card):
        texts = _of_card(question)
    else:
        texts = _of_story(question)
    return [each for each in texts if each.text]


def _of_code(question: CodeQuestion) -> Iterator[Prose]:
    yield Prose("statement", question.statement)
    for number, hint in enumerate(question.hints, start=1):
        yield Prose(f"hints {number}", hint, drawn=False)
    yield Prose("key_idea", question.key_idea)
    for number, follow_up in enumerate(question.follow_ups, start=1):
        yield Prose(f"follow_ups {number}: question", follow_up.question, drawn=False)
        yield Prose(f"follow_ups {number}: answer", follow_up.answer, drawn=False)
    yield Prose("in_production", question.in_production, drawn=False)


def _of_card(card: Card) -> Iterator[Prose]:
    yield Prose("front", card.front)
    yield Prose("back", card.back)
    for number, facet in enumerate(card.facets, start=1):
        yield Prose(f"facets {number}: name", facet.name, markdown=False)
        yield Prose(f"facets {number}: answer", facet.answer)
    for number, step in enumerate(card.steps, start=1):
        yield Prose(f"steps {number}", step)
    for number, choice in enumerate(card.choices, start=1):
        yield Prose(f"choices {number}: text", choice.text, markdown=False)
        yield Prose(f"choices {number}: why", choice.why)
    for number, answer in enumerate(card.answers, start=1):
        yield Prose(f"answers {number}", answer, markdown=False)
    for number, probe in enumerate(card.probes, start=1):
        yield Prose(f"probes {number}: question", probe.question, markdown=False)
        yield Prose(f"probes {number}: answer", probe.answer)


def _of_story(story: Story) -> Iterator[Prose]:
    yield Prose("front", story.front)
    for field in ("signals", "probes", "strong", "weak"):
        for number, text in enumerate(getattr(story, field), start=1):
            yield Prose(f"{field} {number}", text)
    for field in ("middle", "senior", "staff"):
        yield Prose(f"scope: {field}", getattr(story.scope, field))
