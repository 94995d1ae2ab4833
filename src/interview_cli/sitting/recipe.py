"""A drill: the recipe in drills/NAME.yaml that says which questions, how many, how long."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, get_args

from msgspec import Meta

from interview_cli.bank.document import read_document
from interview_cli.bank.library import Library, nearest
from interview_cli.bank.model import DURATION, Kind, Level, Minutes, Slug, Struct, Text
from interview_cli.bank.schema import convert
from interview_cli.errors import UsageError
from interview_cli.sitting.steps import Step, StepName

Mode = Literal["code", "cards", "patterns"]
Only = Literal["", "new", "due", "flagged"]
Duration = Annotated[str, Meta(pattern=DURATION)]


class Steps(Struct, frozen=True):
    """The steps of a coding problem beside writing the code, each with its time, such as `3m` or `90s`.

    `pattern` (name it) and `plan` (questions, cases, approach) come before the file is opened, `dry_run`
    before the first check, `complexity` and `follow_ups` after the solution was accepted. `code` gives the
    code a time of its own.
    """

    pattern: Duration | None = None
    plan: Duration | None = None
    code: Duration | None = None
    dry_run: Duration | None = None
    complexity: Duration | None = None
    follow_ups: Duration | None = None

    def course(self) -> tuple[Step, ...]:
        """The steps that there are, in order, with their seconds."""
        times = {name: getattr(self, name) for name in get_args(StepName)}
        return tuple(
            Step(name, None if time is None else seconds_of(time))
            for name, time in times.items()
            if time is not None or name == "code"
        )


def seconds_of(time: str) -> float:
    """The seconds of a time such as `3m` or `90s`."""
    return float(time[:-1]) * (60 if time.endswith("m") else 1)


class Recipe(Struct, frozen=True):
    """What a sitting is made of.

    `mode`: `code` (solve in the editor, hidden tests), `cards` (reveal and rate; cards and stories alike),
    `patterns` (name the pattern of a coding problem without solving it). Empty `banks`, `topics` and `levels`
    mean all. `only` takes new questions, due ones, or those that the learner flagged or that went wrong
    before (`flagged`). `minutes` is the time box, `count` the number of questions, `seconds` the clock of one
    question; each may be left out. `misses` makes cards a sprint that is passed when no more of them are
    rated again, or not reached in time. For `code` there may be `steps`, and two rules: `hypothesis`, that
    after a failed check the reference stays closed until it is written down what may be wrong, and `stuck`,
    the time without a solution after which the reference is offered and a lesson asked for.
    """

    title: Text
    mode: Mode
    kinds: Annotated[tuple[Kind, ...], Meta(min_length=1)]
    about: str = ""
    banks: tuple[Text, ...] = ()
    topics: tuple[Slug, ...] = ()
    levels: tuple[Level, ...] = ()
    only: Only = ""
    minutes: Minutes | None = None
    count: Annotated[int, Meta(ge=1, le=1000)] | None = None
    seconds: Annotated[int, Meta(ge=5, le=7200)] | None = None
    misses: Annotated[int, Meta(ge=0)] | None = None
    steps: Steps = Steps()
    hypothesis: bool = False
    stuck: Duration | None = None

    def __post_init__(self) -> None:
        if self.mode == "code" and self.misses is not None:
            raise ValueError("`misses` belongs to drills of the modes `cards` and `patterns`, this one is `code`")
        if self.mode != "code":
            given = {"steps": self.steps != Steps(), "hypothesis": self.hypothesis, "stuck": self.stuck is not None}
            wrong = next((name for name, there in given.items() if there), None)
            if wrong:
                raise ValueError(f"`{wrong}` belongs to drills of the mode `code`, this one is `{self.mode}`")


def recipe_files(folders: Sequence[Path]) -> dict[str, Path]:
    """The recipes by name; an earlier folder's recipe hides a later namesake."""
    found: dict[str, Path] = {}
    for folder in folders:
        if folder.is_dir():
            for path in sorted(folder.glob("*.yaml")):
                found.setdefault(path.stem, path)
    return found


def read_recipe(path: Path) -> Recipe:
    """The recipe in this file. Raises Malformed with the place."""
    document = read_document(path)
    return convert(document, document.data, Recipe)


class Unknown(NamedTuple):
    """What a recipe asks for and no bank has, and where in the recipe."""

    at: tuple[str, int]
    words: str


def unknown_names(recipe: Recipe, library: Library) -> list[Unknown]:
    """The banks and topics that do not exist, each with the nearest name."""
    found = [
        (("banks", at), f"there is no bank `{bank}`; {nearest(bank, library.banks)}")
        for at, bank in enumerate(recipe.banks)
        if bank not in library.banks
    ]
    banks = [index.bank for name, index in library.banks.items() if not recipe.banks or name in recipe.banks]
    topics = [topic for bank in banks if bank for topic in bank.topics]
    found += [
        (("topics", at), f"there is no topic `{topic}` in its banks; {nearest(topic, topics)}")
        for at, topic in enumerate(recipe.topics)
        if topics and topic not in topics
    ]
    return [Unknown(at, words.rstrip("; ")) for at, words in found]


def find_recipe(name: str, folders: Sequence[Path], also: Sequence[str] = ()) -> Recipe:
    """The recipe of this name. Raises UsageError with the nearest names, `also` other commands'."""
    files = recipe_files(folders)
    if name not in files:
        hint = nearest(name, [*files, *also]) or "`drill --help` lists commands and drills"
        raise UsageError(f"there is no command or drill `{name}`", hint)
    return read_recipe(files[name])
