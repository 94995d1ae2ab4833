"""The questions that an interview is about: those met, with their memory, and those not met, in the order they come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from statistics import median

from interview_cli.bank.library import Library
from interview_cli.bank.model import Kind
from interview_cli.journal.replay import State
from interview_cli.progress.forecast import Subject
from interview_cli.sitting.pick import Wish, pool
from interview_cli.sitting.recipe import Recipe

NEW: tuple[Kind, ...] = ("card", "code")
"""The kinds of which the plan brings unseen ones; stories come up again once they have been told."""
USUAL_MINUTES: dict[Kind, float] = {"card": 1.0, "code": 20.0, "story": 4.0}


def subjects(library: Library, state: State, banks: Sequence[str], today: date) -> list[Subject]:
    """Cards, problems and the stories told of these banks (none named: all), without what is suspended."""
    known = [
        Subject(entry.id, entry.kind, state.memories[entry.id].memory)
        for entry in library.filter(kinds=(*USUAL_MINUTES,))
        if entry.id in state.memories and entry.id not in state.suspended and (not banks or entry.bank in banks)
    ]
    recipe = Recipe(title="Interview", mode="cards", kinds=NEW, banks=tuple(banks))
    unseen = pool(recipe, library, state, today, Random(0), Wish()).new
    return [*known, *(Subject(entry.id, entry.kind) for entry in unseen)]


def seconds_by_kind(library: Library) -> tuple[float, float, float]:
    """What a card, a problem and a story take by the banks' own word: the median of their minutes, in seconds."""
    card, problem, story = (
        median([entry.minutes for entry in library.filter(kinds=(kind,))] or [usual]) * 60
        for kind, usual in USUAL_MINUTES.items()
    )
    return card, problem, story
