"""What the tests at a terminal share: runs that end with the test, an own bank, the program's word on the past."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from driver import DRILL, Drill
from two_sum import RIGHT

from interview_cli.journal.events import Event
from interview_cli.journal.journal import Journal

Start = Callable[..., Drill]
Log = Callable[[], list[dict[str, Any]]]
Events = Callable[[], list[Event]]

DECK = """\
title: Facts
topics: [sizes]
cards:
  - id: values-of-a-byte
    form: numeric
    level: warm-up
    front: How many values has a byte?
    back: Each of eight bits doubles their number.
    number: {answer: 256, unit: values}
  - id: oldest-colour
    level: easy
    front: Which colour did the first ink have?
    back: Black, from soot.
    probes:
      - {question: And the second?, answer: Red ochre.}
  - id: farthest-lamp
    level: medium
    front: Which lamp is the farthest?
    back: The sun of another world.
  - id: end-of-the-walk
    form: choice
    level: hard
    front: Which walk through a tree visits the root last?
    back: The root comes after both of its subtrees.
    choices:
      - {text: preorder, why: it starts there}
      - {text: postorder, right: true}
      - {text: inorder, why: it is in the middle}
"""


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the program has reckoned once a solution was judged: the index of the shipped banks, Hypothesis's tables."""
    folder = tmp_path_factory.mktemp("cache")
    solution = folder / "two_sum.py"
    solution.write_text(RIGHT, encoding="utf-8")
    environment = {**os.environ, "DRILL_HOME": str(folder)}
    environment.pop("DRILL_BANKS", None)
    subprocess.run([*DRILL, "test", str(solution)], env=environment, stdout=subprocess.DEVNULL, check=True)
    return folder / "cache"


@pytest.fixture
def start(own_home: Path, cache: Path) -> Iterator[Start]:
    """Starts the program, with an empty home but for the cache; all runs of the test are ended with it."""
    runs: list[Drill] = []

    def begin(*arguments: str, **options: Any) -> Drill:
        if not (own_home / "cache").exists():
            shutil.copytree(cache, own_home / "cache")
        run = Drill(*arguments, **options)
        runs.append(run)
        return run

    yield begin
    for run in runs:
        run.close()


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The deck of an own bank `facts`: four cards of rising level, so that their order is known."""
    bank = tmp_path / "banks" / "facts"
    bank.mkdir(parents=True)
    (bank / "bank.yaml").write_text("title: Facts\nlicence: MIT\ntopics: {sizes: Sizes}\n", encoding="utf-8")
    deck = bank / "deck.yaml"
    deck.write_text(DECK, encoding="utf-8")
    monkeypatch.setenv("DRILL_BANKS", str(bank.parent))
    return deck


@pytest.fixture
def log() -> Callable[[], list[dict[str, Any]]]:
    """What `drill log --json` tells now."""

    def told() -> list[dict[str, Any]]:
        done = subprocess.run([*DRILL, "log", "--json"], capture_output=True, text=True, check=True)
        reviews: list[dict[str, Any]] = json.loads(done.stdout)
        return reviews

    return told


@pytest.fixture
def events(own_home: Path) -> Callable[[], list[Event]]:
    """Every event in the journal now."""

    def read() -> list[Event]:
        with Journal.open(own_home / "journal.db", write=False) as journal:
            return journal.events()

    return read


@pytest.fixture
def solution(tmp_path: Path) -> Path:
    """The learner's file of Two Sum."""
    return tmp_path / "workspace" / "leetcode" / "two_sum.py"
