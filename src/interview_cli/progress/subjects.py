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

KINDS: tuple[Kind, ...] = ("card", "code")
USUAL_MINUTES = {"card": 1.0, "code": 20.0}


def subjects(library: Library, state: State, banks: Sequence[str], today: date) -> list[Subject]:
    """Cards and problems of these banks (none named: all), without what is suspended."""
    known = [
        Subject(entry.id, entry.kind, state.memories[entry.id].memory)
        for entry in library.filter(kinds=KINDS)
        if entry.id in state.memories and entry.id not in state.suspended and (not banks or entry.bank in banks)
    ]
    recipe = Recipe(title="Interview", mode="cards", kinds=KINDS, banks=tuple(banks))
    unseen = pool(recipe, library, state, today, Random(0), Wish()).new
    return [*known, *(Subject(entry.id, entry.kind) for entry in unseen)]


def seconds_by_kind(library: Library) -> tuple[float, float]:
    """What a card and a problem take by the banks' own word: the median of their minutes, in seconds."""
    minutes = {
        kind: median([entry.minutes for entry in library.filter(kinds=(kind,))] or [USUAL_MINUTES[kind]])
        for kind in KINDS
    }
    return minutes["card"] * 60, minutes["code"] * 60
