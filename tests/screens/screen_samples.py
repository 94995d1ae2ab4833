"""What the tests of the screens share: rendering at a width, a small bank, sittings at each moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console, RenderableType

from interview_cli.bank.library import Library
from interview_cli.bank.model import CodeQuestion
from interview_cli.journal.events import Evidence, Memory, Rating, Reviewed
from interview_cli.judge.verdict import Failure, Report, Tests, Verdict
from interview_cli.schedule.evidence import suggest
from interview_cli.screens.coding_views import Shown
from interview_cli.screens.console import THEME
from interview_cli.sitting.attempt import Suggests

TODAY = date(2026, 3, 2)
WIDTHS = (40, 80, 200)
RATINGS: tuple[Rating, ...] = (1, 2, 3, 4)

BANK = """\
title: Sample bank
licence: MIT
topics:
  two-pointers: Two pointers
  hashing: Hash maps
"""

CODE = """\
id: longest-run-of-equal-values
title: Longest run of equal values in a list that may be empty, with all its places
level: easy
topics: [two-pointers, hashing]
leetcode: 485
minutes: 15
covers: [runs]
statement: |
  Given a list `values`, return the length of the **longest run** of equal values, and see
  https://example.com/a/very/long/address/that/has/no/place/to/be/broken/in/any/terminal/of/forty/columns/at/all

      for value in values: print(value, "a line of code that is much longer than forty columns are wide")

  - an empty list has none
  - 日本語の文も全角で表示されるので幅を二倍に数える必要があります、そうですよね
examples:
  - call: "longest_run([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2])"
    result: "20"
    note: the first twenty are equal
  - {call: "longest_run([])", result: "0"}
hints: [Walk once., Keep the length of the present run and that of the best one so far.]
key_idea: One pass, two numbers.
complexity: {time: O(n), space: O(1)}
in_production: Run-length encoding.
follow_ups:
  - {question: And in a stream?, answer: The same two numbers do.}
"""

REFERENCE = '''\
"""The reference."""


def longest_run(values: list[int]) -> int:
    best = run = 0
    for index, value in enumerate(values):
        run = run + 1 if index and value == values[index - 1] else 1  # a comment that goes on for quite some while
        best = max(best, run)
    return best
'''

DECK = """\
title: Sample deck
topics: [hashing]
cards:
  - {id: plain, front: What is a hash?, back: A number made of the content., source: A book of that name, page 7}
  - id: derived
    form: derive
    front: Derive it.
    back: So it is.
    steps: [First this., Then that.]
  - id: wide
    form: overview
    front: Tell all.
    back: In short.
    facets:
      - {name: cost, answer: High.}
      - {name: use, answer: Rare.}
    probes:
      - {question: Why so?, answer: Because.}
      - {question: "And with a question that is much longer than forty columns are wide?", answer: It is so too.}
  - id: picked
    form: choice
    front: Which one?
    back: The second.
    choices:
      - {text: "One [bold]of[/bold] the options, with a text that is longer than forty columns", why: too small}
      - {text: Two, right: true}
  - id: counted
    form: numeric
    front: How many?
    back: A thousand.
    number: {answer: 1000, tolerance: 10, unit: items}
stories:
  - id: told
    front: Tell me about a conflict.
    signals: [Candour]
    probes: [What then?]
    strong: [Says so]
    weak: [Blames]
    scope: {middle: a colleague, senior: a team, staff: a company}
"""


def write_bank(folder: Path) -> Path:
    """A bank `sample` with one problem, a card of each form and a story."""
    bank = folder / "sample"
    problem = bank / "longest_run"
    problem.mkdir(parents=True)
    (bank / "bank.yaml").write_text(BANK, encoding="utf-8")
    (bank / "deck.yaml").write_text(DECK.replace(", page 7", ""), encoding="utf-8")
    (problem / "question.yaml").write_text(CODE, encoding="utf-8")
    (problem / "reference.py").write_text(REFERENCE, encoding="utf-8")
    return bank


def load(folder: Path) -> Library:
    library = Library.load([write_bank(folder)], None)
    assert not library.problems, library.problems
    return library


def shown(library: Library) -> Shown:
    """The problem of the bank as the views want it."""
    entry = library.entries["sample/longest-run-of-equal-values"]
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    return Shown(entry, library.topic_title(entry), question, Path("/somewhere/sample/longest_run.py"))


class Forecast:
    """A schedule that suggests by the evidence and lets a rating of n come back in n days."""

    def suggest(self, evidence: Evidence) -> Suggests:
        return suggest(evidence)

    def outcomes(self, question: str, kind: str) -> dict[Rating, Memory]:
        return {rating: memory(rating) for rating in RATINGS}


def memory(due_in: int) -> Memory:
    return Memory(3.0, 5.0, TODAY.isoformat(), (TODAY + timedelta(days=due_in)).isoformat(), "sample")


def review(question: str = "sample/plain", rating: Rating = 3, solved: bool = True, kind: str = "card") -> Reviewed:
    return Reviewed(
        attempt="attempt",
        question=question,
        question_kind=kind,
        rating=rating,
        study_day=TODAY.isoformat(),
        memory=memory(rating),
        suggested=3,
        seconds=125.0,
        evidence=Evidence(solved=solved, seconds=125.0),
        topics=("hashing",),
    )


def new_ids() -> Callable[[], str]:
    numbers = iter(range(1, 1000))
    return lambda: f"id-{next(numbers)}"


FAILURE = Failure(
    test="test_the_longest_run_is_found",
    message="the answer is not the expected one",
    call="longest_run([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2])",
    expected="20",
    got="21",
    stdout="present run 1\nbest \\x1b[31m20\\x1b[0m [red]no markup[/red]\n",
)


def report(
    verdict: Verdict = Verdict.WRONG_ANSWER, question: str = "sample/longest-run-of-equal-values", total: int = 14
) -> Report:
    if verdict is Verdict.ACCEPTED:
        return Report(question, verdict, Tests(total, total), seconds=0.034, cpu_seconds=0.03)
    replay = () if verdict is Verdict.COMPILE_ERROR else ("{}",)
    return Report(question, verdict, Tests(11, total), 0.5, 0.4, FAILURE, replay=replay)


def rendered(view: RenderableType, width: int, colour: bool = False) -> str:
    """The view as the terminal gets it; the test fails when a line is wider than the width."""
    buffer = StringIO()
    console = Console(
        file=buffer,
        theme=THEME,
        width=width,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(view)
    text = buffer.getvalue()
    if not colour:
        for line in text.splitlines():
            assert cell_len(line) <= width, f"{cell_len(line)} columns instead of {width}: {line!r}"
    return text


def flat(text: str) -> str:
    """The words without the line breaks, to look for what may have been wrapped."""
    return " ".join(text.split())
