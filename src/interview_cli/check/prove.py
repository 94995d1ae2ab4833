"""Proves questions, piece by piece: any executor, of threads or of processes, may be given the pieces."""

from __future__ import annotations

import threading
from typing import Literal, NamedTuple

from interview_cli.bank.index import Entry
from interview_cli.bank.problem import Problem
from interview_cli.check.behaviour import Judges, check_behaviour, check_card, check_rare_inputs, spoils_the_rest
from interview_cli.check.hardness import check_hardness, number_of_mutants
from interview_cli.judge.judge import Judge

MUTANTS_A_PART = 150
"""So many that setting up the tests for them costs little beside judging them."""


class Part(NamedTuple):
    """A piece of the proof of a question: its `tests`; when nothing there spoils it, the `rare` inputs too, and one
    of the shares of the `mutants` of its reference."""

    entry: Entry
    what: Literal["tests", "rare", "mutants"] = "tests"
    number: int = 0
    shares: int = 1

    def __str__(self) -> str:
        words = {"tests": "", "rare": ", rare inputs", "mutants": ", mutants"}
        return self.entry.slug + words[self.what]


def prove(part: Part) -> list[Problem]:
    """What is wrong with this piece. Uses judges of the calling thread."""
    if not hasattr(_own, "judges"):
        _own.judges = Judges(Judge(), Judge(hash_seed=1))
        _judges.extend(_own.judges)
    judges: Judges = _own.judges
    if part.entry.kind != "code":
        return check_card(part.entry, judges.usual)
    if part.what == "tests":
        return check_behaviour(part.entry, judges)
    if part.what == "rare":
        return check_rare_inputs(part.entry, judges.usual)
    return list(check_hardness(part.entry, judges.usual, part.number, part.shares))


def following(part: Part, problems: list[Problem]) -> list[Part]:
    """The pieces that this one, which came to these problems, opens."""
    if part.entry.kind != "code" or part.what != "tests" or spoils_the_rest(problems):
        return []
    shares = max(1, -(-number_of_mutants(part.entry) // MUTANTS_A_PART))
    mutants = [Part(part.entry, "mutants", number, shares) for number in range(shares)]
    return [Part(part.entry, "rare"), *mutants]


_own = threading.local()
_judges: list[Judge] = []


def end_judges() -> None:
    """Ends the judges of this process; those of other processes end with them."""
    global _own
    while _judges:
        _judges.pop().close()
    _own = threading.local()
