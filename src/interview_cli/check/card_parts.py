"""Rules for the parts of a card or story against each other, which no schema sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interview_cli.bank.index import BankIndex, Entry
from interview_cli.bank.model import Card, Story
from interview_cli.bank.problem import Problem, Severity

USUAL_MINUTES = 4
"""The `minutes` of a story that names none."""


def check_card_parts(index: BankIndex) -> Iterator[Problem]:
    """What contradicts itself within a card or a story of the bank."""
    for entry in index.entries:
        question = entry.question()
        if isinstance(question, Card):
            yield from _card(entry, question)
        elif isinstance(question, Story):
            yield from _story(entry, question)


def _card(entry: Entry, card: Card) -> Iterator[Problem]:
    twice = _twice([facet.name.casefold() for facet in card.facets])
    if twice:
        message = (
            f"two facets have the name “{card.facets[twice].name.strip()}”; name one of them otherwise, or join them"
        )
        yield _problem(entry, "facets-alike", message)
    twice = _twice([choice.text for choice in card.choices])
    if twice:
        message = f"two choices read “{card.choices[twice].text.strip()}”; a learner cannot know which one to pick"
        yield _problem(entry, "choices-alike", message)
    elif card.choices and all(choice.right for choice in card.choices):
        yield _problem(entry, "all-choices-right", "all choices are right; add wrong ones that somebody would pick")
    if _words(card.front) == _words(card.back):
        yield _problem(entry, "answer-repeats-question", "the back is the same text as the front; write the answer")
    for number, probe in enumerate(card.probes, start=1):
        if _words(probe.question) == _words(probe.answer):
            message = f"the answer of probe {number} is the same text as its question; write the answer"
            yield _problem(entry, "answer-repeats-question", message)
    answer = card.number
    if answer is not None and not card.draw and 0 < abs(answer.value) <= answer.room:
        message = (
            f"the tolerance {answer.room:g} is as large as the answer {answer.value:g}, so that 0 would be "
            "right; make it smaller"
        )
        yield _problem(entry, "tolerance-too-wide", message)


def _story(entry: Entry, story: Story) -> Iterator[Problem]:
    if story.seconds <= story.minutes * 60:
        return
    told = f"telling it takes {story.seconds} seconds, longer than the {story.minutes:g} minutes of the whole"
    severity: Severity = "warning" if story.minutes == USUAL_MINUTES else "error"
    yield _problem(entry, "seconds-over-minutes", f"{told}; raise `minutes`, or lower `seconds`", severity)


def _twice(texts: Sequence[str]) -> int:
    """The place of the first text that stood before; 0 when there is none."""
    seen: set[str] = set()
    for place, text in enumerate(texts):
        words = _words(text)
        if words in seen:
            return place
        seen.add(words)
    return 0


def _words(text: str) -> str:
    return " ".join(text.split())


def _problem(entry: Entry, rule: str, message: str, severity: Severity = "error") -> Problem:
    return Problem(rule, f"`{entry.slug}`: {message}", entry.path, entry.line, severity=severity)
