"""The steps of a problem, as an interview has them: name the pattern, plan, code, dry run, cost, follow-ups.

A recipe says which there are and how long each may take. `code` is always one of them; what comes before it
is done before the file is opened, the dry run when the learner is ready for the first check, the rest after
the solution was accepted.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

import msgspec
from msgspec import field

from interview_cli.sitting.clock import Clock

StepName = Literal["pattern", "plan", "code", "dry_run", "complexity", "follow_ups"]

BEFORE: tuple[StepName, ...] = ("pattern", "plan")
AFTER: tuple[StepName, ...] = ("complexity", "follow_ups")

TITLES: Mapping[StepName, str] = {
    "pattern": "pattern",
    "plan": "plan",
    "code": "code",
    "dry_run": "dry run",
    "complexity": "cost",
    "follow_ups": "follow-ups",
}

PLAN: tuple[tuple[str, str], ...] = (
    ("questions", "what would you ask the interviewer"),
    ("cases", "which inputs will you try"),
    ("approach", "how will you solve it, at what cost"),
)
"""The lines of a plan: under which name each is kept, and how it is asked for."""

GRADES: Mapping[str, str] = {"1": "missed", "2": "partly", "3": "had it"}


class Step(NamedTuple):
    """A step and the seconds it may take; None: no clock of its own."""

    name: StepName
    seconds: float | None = None


class Spent(NamedTuple):
    """The seconds that a step took, and its target."""

    name: StepName
    seconds: float
    target: float | None


ONLY_CODE: tuple[Step, ...] = (Step("code"),)


class Course(msgspec.Struct):
    """Where an attempt stands among its steps, how long each has taken, and what was written in them."""

    steps: tuple[Step, ...] = ONLY_CODE
    current: StepName = "code"
    notes: dict[str, str] = field(default_factory=dict)
    """What was written, by the name that the journal keeps it under."""
    clock: Clock = field(default_factory=Clock)
    _spent: dict[StepName, float] = field(default_factory=dict)

    @classmethod
    def begun(cls, steps: Sequence[Step], at: float) -> Course:
        """At its first step."""
        return cls(tuple(steps), steps[0].name, clock=Clock().start(at))

    def has(self, name: StepName) -> bool:
        return any(step.name == name for step in self.steps)

    def was_at(self, name: StepName) -> bool:
        return name == self.current or name in self._spent

    def enter(self, name: StepName, at: float) -> None:
        """Leaves the present step for this one; its clock goes on from what it had before."""
        self._spent[self.current] = self.clock.seconds(at)
        self.current = name
        self.clock = Clock(self._spent.get(name, 0.0)).start(at)

    def following(self, names: Sequence[StepName]) -> StepName | None:
        """The next of these steps after the present one, if the course has any."""
        order = [step.name for step in self.steps]
        later = order[order.index(self.current) + 1 :]
        return next((name for name in later if name in names), None)

    def stop(self, at: float) -> None:
        self.clock = self.clock.stop(at)

    def start(self, at: float) -> None:
        self.clock = self.clock.start(at)

    def seconds_left(self, at: float) -> float | None:
        """Of the present step; negative when its time is over. None without a clock of its own."""
        target = next(step.seconds for step in self.steps if step.name == self.current)
        return None if target is None else target - self.clock.seconds(at)

    def spent(self, at: float) -> tuple[Spent, ...]:
        """Every step that was begun, in order."""
        seconds = {**self._spent, self.current: self.clock.seconds(at)}
        return tuple(Spent(step.name, seconds[step.name], step.seconds) for step in self.steps if step.name in seconds)

    def restore(self, step: str, spent: Mapping[str, float], notes: Mapping[str, str], at: float) -> None:
        """Takes over where an interrupted attempt stood; a step that the recipe no longer has is forgotten."""
        self._spent = {each.name: spent[each.name] for each in self.steps if each.name in spent}
        self.current = next((each.name for each in self.steps if each.name == step), "code")
        self.notes = dict(notes)
        self.clock = Clock(self._spent.get(self.current, 0.0)).start(at)


def code_lines(text: str) -> int:
    """The lines of a Python file that hold code: neither empty nor a comment."""
    lines = (line.strip() for line in text.splitlines())
    return sum(bool(line) and not line.startswith("#") for line in lines)


def same_result(typed: str, result: str) -> bool:
    """Whether the typed value is the one of the example, in any spelling of Python's literals."""
    try:
        return bool(ast.literal_eval(typed.strip()) == ast.literal_eval(result.strip()))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return typed.split() == result.split()
