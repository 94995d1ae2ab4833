"""What the steps of a problem look like: where one stands, what is asked, and how it went."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from interview_cli.bank.model import CodeQuestion
from interview_cli.screens import problem_view
from interview_cli.screens.words import clock_words
from interview_cli.sitting.attempt import Attempt
from interview_cli.sitting.complexity import compared
from interview_cli.sitting.step_turn import StepTurn
from interview_cli.sitting.steps import PLAN, TITLES, Course, Spent, StepName

ROOM_FOR_OUTCOMES = 70
"""Columns from which on what came of a step stands beside its time, not below it."""

_DONE, _HERE = "✓", "▸"


def step_line(course: Course) -> Text:
    """pattern ✓   ▸ plan   code   dry run: every step, and where one stands."""
    line = Text()
    for step in course.steps:
        title = TITLES[step.name]
        if step.name == course.current:
            line.append(f"{_HERE} {title}", style="accent")
        else:
            line.append(f"{title} {_DONE}" if course.was_at(step.name) else title, style="soft")
        line.append("   ")
    line.rstrip()
    return line


def step_body(attempt: Attempt, turn: StepTurn, question: CodeQuestion, solution: str) -> RenderableType:
    """What one looks at in a step other than coding."""
    if turn.step == "follow_ups":
        return _follow_up(attempt, turn, question)
    if turn.step == "dry_run":
        return _dry_run(attempt, solution)
    if turn.step == "complexity":
        asked = Text("How does its time grow with the size of the input, and why?", style="strong")
        return Group(asked, Text(""), Padding(problem_view.python(solution), (0, 0, 0, 2)))
    return Group(problem_view.statement(question), *plan_written(attempt.course))


def step_keys(attempt: Attempt, turn: StepTurn) -> list[tuple[str, str]]:
    """The keys of this moment, with what they do."""
    if turn.step == "follow_ups" and turn.revealed:
        return [("1", "missed"), ("2", "partly"), ("3", "had it"), ("n", "next")]
    does = {
        "plan": "write",
        "pattern": "name the pattern",
        "dry_run": "say what it gives",
        "complexity": "name its growth",
        "follow_ups": "answer",
    }[turn.step]
    keys = [("enter", does)]
    if turn.step == "follow_ups":
        keys.append(("space", "said aloud"))
    keys.append(("n", "check it now" if turn.step == "dry_run" else "go on"))
    if not attempt.solved:
        keys.append(("s", "skip"))
    return [*keys, ("p", "pause"), ("q", "quit")]


def plan_written(course: Course, model: str = "") -> list[RenderableType]:
    """The plan as far as it is written, the `model` approach below it; nothing when there is none."""
    lines = [(name, course.notes.get(f"plan: {name}", "")) for name, _ in PLAN]
    if not any(text for _, text in lines):
        return []
    table = _grid()
    for name, text in lines:
        table.add_row(f"  {name}", Text(text or "–"))
    if model:
        table.add_row("  model", Text(model))
    return [Text("your plan", style="accent"), table, Text("")]


def how_it_went(attempt: Attempt, question: CodeQuestion, at: float, width: int) -> list[RenderableType]:
    """Where the time went, step by step, with what was right; the plan beside the model's. Nothing without steps."""
    course = attempt.course
    if len(course.steps) == 1:
        return []
    table = _grid()
    for spent in course.spent(at):
        outcome = _outcome(attempt, spent.name)
        cells = [time_taken(spent), outcome] if width >= ROOM_FOR_OUTCOMES else [time_taken(spent)]
        table.add_row(f"  {TITLES[spent.name]}", *cells)
        if outcome and len(cells) == 1:
            table.add_row("", outcome)
    parts: list[RenderableType] = [Text(""), Text("where the time went", style="accent"), table]
    plan = plan_written(course, question.key_idea.strip())
    return [*parts, Text(""), *plan[:-1]] if plan else parts


def time_taken(spent: Spent) -> Text:
    """02:40 of 03:00; late where it is over."""
    late = spent.target is not None and spent.seconds > spent.target
    text = Text(clock_words(spent.seconds), style="late" if late else "")
    if spent.target is not None:
        text.append(f" of {clock_words(spent.target)}", style="soft")
    return text


def beside_the_reference(typed: str, cost: str) -> str:
    """How a cost that was not right stands to the reference's."""
    how = compared(typed, cost)
    return f"which grows {how} than the reference's {cost}" if how else f"the reference takes {cost}"


def _outcome(attempt: Attempt, name: StepName) -> Text:
    notes, problem = attempt.course.notes, attempt.problem
    if name == "pattern" and "pattern" in notes:
        right = attempt.pattern_is_right
        return _marked(right, notes["pattern"], f"it is {' or '.join(problem.pattern).lower()}")
    if name == "dry_run" and problem.example and "dry_run" in notes:
        # Another answer may be right as well.
        right = attempt.dry_run_is_right or None
        return _marked(right, notes["dry_run"], f"the example gives {problem.example[1].strip()}")
    if name == "complexity" and attempt.cost is not None:
        return _marked(attempt.cost.right, attempt.cost.typed, beside_the_reference(attempt.cost.typed, problem.cost))
    if name == "follow_ups":
        grades = [
            notes[f"follow-up {number} grade"]
            for number in range(1, problem.follow_ups + 1)
            if f"follow-up {number} grade" in notes
        ]
        return Text(", ".join(grades), style="soft")
    return Text("")


def _marked(right: bool | None, typed: str, otherwise: str) -> Text:
    if right:
        return Text.assemble(("✓ ", "right"), typed)
    mark = ("· ", "soft") if right is None else ("✗ ", "wrong")
    return Text.assemble(mark, f"you said {typed}, {otherwise}")


def _dry_run(attempt: Attempt, solution: str) -> RenderableType:
    assert attempt.problem.example is not None
    call, _ = attempt.problem.example
    return Group(
        Text("Before the first check: walk through your code with this example, aloud, line by line.", style="strong"),
        Padding(Text(call.strip()), (1, 0, 1, 2)),
        Padding(problem_view.python(solution), (0, 0, 0, 2)),
    )


def _follow_up(attempt: Attempt, turn: StepTurn, question: CodeQuestion) -> RenderableType:
    exchange = question.follow_ups[turn.number]
    parts: list[RenderableType] = [
        Text(f"follow-up {turn.number + 1} of {len(question.follow_ups)}", style="accent"),
        Text(""),
        Text(exchange.question.strip(), style="strong"),
    ]
    answer = attempt.course.notes.get(f"follow-up {turn.number + 1}")
    if answer:
        parts += [Text(""), Text.assemble(("you  ", "soft"), answer)]
    if turn.revealed:
        parts += [Text(""), problem_view.markdown(exchange.answer.strip())]
    return Group(*parts)


def _grid() -> Table:
    table = Table.grid(padding=(0, 3))
    table.add_column(style="soft", no_wrap=True)
    table.add_column()
    return table
