"""What a coding sitting looks like at each moment: a body and two footer lines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from interview_cli.bank.index import Entry
from interview_cli.bank.model import CodeQuestion
from interview_cli.errors import DrillError
from interview_cli.journal.events import RATING_NAMES
from interview_cli.judge.verdict import Verdict
from interview_cli.screens import problem_view, verdict_view
from interview_cli.screens.growth_view import growth
from interview_cli.screens.step_views import (
    beside_the_reference,
    how_it_went,
    plan_written,
    step_body,
    step_keys,
    step_line,
    time_taken,
)
from interview_cli.screens.words import (
    clock_words,
    count_words,
    day_words,
    duration_words,
    help_table,
    keys_line,
    two_sided,
)
from interview_cli.sitting.attempt import Attempt, Result
from interview_cli.sitting.coding import CodingSitting, Phase, View
from interview_cli.sitting.steps import TITLES

_SOLVING_KEYS = [
    ("e", "edit"),
    ("t", "test"),
    ("h", "hint"),
    ("d", "debug"),
    ("g", "give up"),
    ("s", "skip"),
    ("p", "pause"),
    ("q", "quit"),
]
_RATING_KEYS = [("enter", "keep"), ("1", "again"), ("2", "hard"), ("3", "good"), ("4", "easy"), ("o", "reference")]
_SHORT_RATING_KEYS = [("enter", "keep"), ("1-4", "rate"), ("o", "reference")]
_COST_KEY = ("c", "cost")
_GROWTH_KEY = ("m", "growth")
_LESSON_KEY = ("l", "lesson")
_WIDE = 70
_HELP = [
    ("e", "open your file in the editor; it is judged when you save it or close the editor"),
    ("t", "judge the file as it is now"),
    ("r", "read the statement again"),
    ("v", "look at the last verdict again"),
    ("h", "next hint; the rating will say that you took it"),
    ("d", "after a failed check: run the failing call again, under the debugger"),
    ("g g", "give up and see the reference"),
    ("s", "skip this problem"),
    ("f", "flag, or take the flag off: --flagged brings what is flagged"),
    ("p", "pause: the clock stops, the statement is hidden"),
    ("q", "quit; everything is kept, the next start offers to go on"),
    ("↑ ↓ space", "scroll"),
    ("enter, 1-4", "after the end of a problem: keep or change the rating"),
    ("o", "after the end of a problem: the reference solution"),
    ("c", "after an accepted solution: name how its time grows, and compare it with the reference's"),
    ("m", "after an accepted solution: measure how its time and memory grow, beside the reference's"),
    ("l", "after giving up: write down what you will recognise next time"),
]
_STEP_HELP = [
    ("enter", "in a step: write, or answer"),
    ("n", "in a step: go on to the next one"),
    ("space", "at a follow-up: you said it aloud; shows the answer"),
]
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_MINUTE = 60.0
_MOST_VERDICTS = 8


class Shown:
    """The problem on the screen: everything a view needs beside the machine's state."""

    def __init__(self, entry: Entry, topic: str, question: CodeQuestion, path: Path) -> None:
        self.entry = entry
        self.topic = topic
        self.question = question
        self.path = path
        self.solution = ""
        """What the learner's file holds."""

    def reference(self, width: int) -> RenderableType:
        """The reference solution, the learner's beside it; why it cannot be shown, when it cannot."""
        try:
            return problem_view.reference(self.question, self.entry.file("reference.py"), self.solution, width)
        except DrillError as error:
            return Text(error.message, style="late")


def body(sitting: CodingSitting, shown: Shown, at: float, today: date, width: int) -> RenderableType:
    """The screen above the footer."""
    attempt = sitting.attempt
    asks_the_pattern = attempt is not None and attempt.course.has("pattern") and sitting.phase is not Phase.RATING
    title, about = problem_view.headline(shown.entry, "" if asks_the_pattern else shown.topic)
    right = Text.assemble(("flagged   ", "late"), about) if sitting.is_flagged else about
    if sitting.is_flagged and title.cell_len + right.cell_len + 2 > width:
        right = Text("flagged", style="late")
    head: RenderableType = two_sided(title, right, width, cut=sitting.is_flagged)
    if attempt is not None and len(attempt.course.steps) > 1 and sitting.phase is not Phase.RATING:
        head = Group(head, step_line(attempt.course))
    if sitting.phase is Phase.PAUSED or attempt is None:
        return Group(head, Text(""), Text("paused: the clock stands still", style="accent"))
    if sitting.view is View.HELP:
        return Group(head, Text(""), help_table([*_STEP_HELP, *_HELP] if len(attempt.course.steps) > 1 else _HELP))
    if sitting.view is View.HINTS:
        back = Text("a solution with a hint is rated hard at best; r shows the statement again", style="soft")
        return Group(head, Text(""), problem_view.hints_taken(shown.question, attempt.hints), back)
    if sitting.view is View.REFERENCE:
        offer = _offer(sitting, shown, at, today, width)
        return Group(head, *offer, *_thoughts(attempt), Text(""), shown.reference(width))
    if sitting.view is View.GROWTH and attempt.grown is not None:
        return Group(head, Text(""), growth(attempt.grown, width), *_offer(sitting, shown, at, today, width))
    if sitting.phase is Phase.STEP and sitting.turn is not None:
        verdict = [_verdict(attempt, at), Text("")] if attempt.solved and attempt.report else []
        return Group(head, Text(""), *verdict, step_body(attempt, sitting.turn, shown.question, shown.solution))
    if sitting.view is View.VERDICT and attempt.report:
        return Group(head, Text(""), _verdict(attempt, at), *_offer(sitting, shown, at, today, width))
    file = Text.assemble(("your file  ", "soft"), (_short(shown.path), "soft"))
    plan = plan_written(attempt.course)
    statement = problem_view.statement(shown.question, attempt.hints)
    return Group(head, Text(""), statement, *plan, file, *_offer(sitting, shown, at, today, width))


def footer(sitting: CodingSitting, shown: Shown, at: float, width: int) -> tuple[Text, Text]:
    """The clock with what is going on, and the keys."""
    left = _going_on(sitting)
    right = clock(sitting, at)
    if sitting.phase is Phase.RATING:
        keys = _RATING_KEYS if width >= _WIDE else _SHORT_RATING_KEYS
        attempt = sitting.attempt
        solved = attempt is not None and attempt.solved
        keys = [*keys, _COST_KEY, _GROWTH_KEY] if solved else [keys[0], _LESSON_KEY, *keys[1:]]
        return two_sided(left, right, width), keys_line(keys, width)
    if sitting.phase is Phase.PAUSED:
        return two_sided(left, right, width), keys_line([("any key", "goes on"), ("q", "quit")], width, ("", ""))
    if sitting.phase is Phase.STEP and sitting.attempt and sitting.turn:
        return two_sided(left, right, width), keys_line(step_keys(sitting.attempt, sitting.turn), width)
    keys = [
        (key, _hint_words(sitting, what) if key == "h" else what)
        for key, what in _SOLVING_KEYS
        if key != "d" or _can_debug(sitting)
    ]
    return two_sided(left, right, width), keys_line(keys, width)


def clock(sitting: CodingSitting, at: float) -> Text:
    """The clock of the step, where it has one, and that of the sitting."""
    whole, step = _sitting_clock(sitting, at), sitting.step_left(at)
    if step is None or sitting.attempt is None:
        return whole
    name = TITLES[sitting.attempt.course.current]
    style = "strong" if step > 0 else "late.strong"
    return Text.assemble((f"{name} ", "soft"), (clock_words(step), style), (" · ", "soft"), whole)


def _sitting_clock(sitting: CodingSitting, at: float) -> Text:
    """07:42 left of 15, turning yellow in the last minute; the time so far where there is no box."""
    left = sitting.seconds_left(at)
    if left is None or sitting.box_seconds is None:
        return Text(clock_words(sitting.clock.seconds(at)), style="strong")
    style = "strong" if left > _MINUTE else "late.strong" if left > 0 else "wrong.strong"
    return Text.assemble(
        (clock_words(left), style), (f" left of {sitting.box_seconds / 60:g}" if left > 0 else "", "soft")
    )


def summary(sitting: CodingSitting, entries: Mapping[str, Entry], at: float, today: date) -> RenderableType:
    """What was done: each problem with its time and rating, and when it comes back."""
    solved = sum(result.solved for result in sitting.results)
    head = f"{solved} solved" + (f" of {count_words(len(sitting.results), 'problem')}" if sitting.results else "")
    parts: list[RenderableType] = [
        Text.assemble((head, "strong"), (f"   {duration_words(sitting.clock.seconds(at))} in all", "soft")),
        Text(""),
    ]
    for result in sitting.results:
        parts += [_result(result, entries, today), *_steps(result)]
    if any(result.open for result in sitting.results):
        parts += [Text(""), Text(f"`drill {sitting.drill}` offers to go on where you stopped", style="soft")]
    return Group(*parts)


def _result(result: Result, entries: Mapping[str, Entry], today: date) -> RenderableType:
    mark = ("✓ ", "right") if result.solved else ("· ", "soft") if result.rating is None else ("✗ ", "wrong")
    entry = entries.get(result.question)
    line = Text.assemble(mark, entry.title if entry else result.question)
    line.append(f"   {duration_words(result.seconds)}", style="soft")
    if result.rating is not None and result.due_day is not None:
        line.append(
            f"   {RATING_NAMES[result.rating]}, comes back {day_words(date.fromisoformat(result.due_day), today)}"
        )
    else:
        line.append("   left open" if result.open else "   skipped", style="soft")
    return Padding(line, (0, 0, 0, 2))


def _steps(result: Result) -> list[RenderableType]:
    """Where the time of the problem went."""
    if not result.steps:
        return []
    line = Text(" · ", style="soft").join(
        Text.assemble((f"{TITLES[spent.name]} ", "soft"), time_taken(spent)) for spent in result.steps
    )
    return [Padding(line, (0, 0, 0, 4))]


def _verdict(attempt: Attempt, at: float) -> RenderableType:
    assert attempt.report is not None
    verdict = verdict_view.verdict(attempt.report, _checks(attempt, at))
    return Group(verdict, *_verdicts_so_far(attempt))


def _verdicts_so_far(attempt: Attempt) -> list[RenderableType]:
    """✗ 2 m 10 s   ✗ 4 m 05 s   ✓ 9 m 00 s: when each verdict came, where there were several."""
    told = list(zip(attempt.verdicts, attempt.verdict_seconds, strict=False))
    if len(told) < 2:
        return []
    line = Text("… " if len(told) > _MOST_VERDICTS else "", style="soft")
    for verdict, seconds in told[-_MOST_VERDICTS:]:
        mark, style = ("✓", "right") if verdict == Verdict.ACCEPTED else ("✗", "wrong")
        line.append(f"{mark} ", style=style).append(f"{duration_words(seconds)}   ", style="soft")
    line.rstrip()
    return [Text(""), line]


def _thoughts(attempt: Attempt) -> list[RenderableType]:
    """What the learner wrote of the failure, and the lesson."""
    notes = attempt.course.notes
    names = {"hypothesis": "you thought", "lesson": "your lesson"}
    return [Text.assemble((f"{words}  ", "accent"), notes[name]) for name, words in names.items() if notes.get(name)]


def _offer(sitting: CodingSitting, shown: Shown, at: float, today: date, width: int) -> list[RenderableType]:
    offer, attempt = sitting.offer, sitting.attempt
    if sitting.phase is not Phase.RATING or offer is None or attempt is None:
        return []
    due = date.fromisoformat(offer.outcomes[offer.rating].due_day)
    line = Text.assemble(
        (RATING_NAMES[offer.rating], "strong"),
        f": {offer.reason} · comes back {day_words(due, today)}",
    )
    if len(attempt.course.steps) > 1:
        return [*how_it_went(attempt, shown.question, at, width), Text(""), line]
    return [Text(""), *_cost(attempt), line]


def _cost(attempt: Attempt) -> list[RenderableType]:
    """The cost that the learner named, beside the model's."""
    if attempt.cost is None:
        return []
    cost = attempt.cost
    if cost.right:
        return [Text.assemble(("✓ ", "right"), f"time grows like {cost.typed}, as the reference's")]
    if cost.right is None:
        words = f"`{cost.typed}` is not understood as a cost; the reference takes {attempt.problem.cost}"
        return [Text.assemble(("· ", "soft"), words)]
    beside = beside_the_reference(cost.typed, attempt.problem.cost)
    return [Text.assemble(("✗ ", "wrong"), f"you say {cost.typed}, {beside}")]


def _checks(attempt: Attempt, at: float) -> str:
    number = len(attempt.verdicts)
    if attempt.solved:
        target = duration_words(attempt.problem.target_seconds).removesuffix(" 00 s")
        return f"solved in {duration_words(attempt.clock.seconds(at))}, target {target}"
    check = f"{_ordinal(number)} check" if number else "no check yet"
    return f"{check}, {duration_words(attempt.clock.seconds(at))} in this problem"


def _ordinal(number: int) -> str:
    """first … tenth, 11th, 21st."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _going_on(sitting: CodingSitting) -> Text:
    if sitting.notice:
        return Text(sitting.notice, style="late")
    if sitting.measuring:
        return Text("measuring …", style="accent")
    if sitting.judging:
        return Text("judging …", style="accent")
    return Text("")


def _hint_words(sitting: CodingSitting, what: str) -> str:
    attempt = sitting.attempt
    if attempt is None or attempt.hints >= attempt.problem.hints:
        return what
    return f"hint {attempt.hints + 1} of {attempt.problem.hints}"


def _can_debug(sitting: CodingSitting) -> bool:
    """Whether the last check left a failing call."""
    attempt = sitting.attempt
    return bool(attempt and attempt.has_failed and attempt.report and attempt.report.replay)


def _short(path: Path) -> str:
    """The path with ~ for the home folder."""
    return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)
