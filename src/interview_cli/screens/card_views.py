"""What a card sitting looks like at each moment: a body and two footer lines."""

from __future__ import annotations

from datetime import date

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from interview_cli.bank.maths import without_latex
from interview_cli.journal.events import RATING_NAMES
from interview_cli.schedule.interval import interval_words
from interview_cli.schedule.memory import RATINGS
from interview_cli.screens.card_text import illustrated
from interview_cli.screens.words import (
    clock_words,
    count_words,
    day_words,
    duration_words,
    help_table,
    keys_line,
    two_sided,
)
from interview_cli.sitting.card_turn import Stage, Turn
from interview_cli.sitting.cards import CHOICE_KEYS, CardSitting, Waiting

_MARKS = {True: ("✓ ", "right"), False: ("✗ ", "wrong")}
_TICK_KEYS = [("y", "named it"), ("n", "missed it"), ("u", "undo"), ("1-4", "rate"), ("b", "bury"), ("f", "flag")]
_HELP = [
    ("space, enter", "show the answer, and each further step; name a side"),
    ("1 2 3 4", "again, hard, good, easy: how well you knew it"),
    ("a b c d", "pick an option of a choice card"),
    ("y n", "of each side of an overview card: you named it, you missed it"),
    ("m", "make cards of the sides that you missed, in your own bank"),
    ("u", "take back the last tick, or the last answer"),
    ("b", "bury: not again today"),
    ("!", "suspend: not again until `drill unsuspend`"),
    ("f", "flag, or take the flag off: --flagged brings what is flagged"),
    ("e", "edit the card; of a shipped one a copy of your own"),
    ("↑ ↓", "scroll"),
    ("q", "quit; every answer is kept"),
]


def body(sitting: CardSitting, width: int) -> RenderableType:
    """The screen above the footer."""
    turn = sitting.turn
    if turn is None:
        return Text("")
    left = Text(f"{sitting.left} left", style="soft")
    told = sitting.stage in (Stage.BACK, Stage.PROBE)
    right = Text.assemble(("flagged   ", "late"), left) if sitting.is_flagged else left
    head = two_sided(_topic(turn), right, width, cut=True)
    if sitting.help:
        return Group(head, Text(""), help_table(_HELP))
    parts: list[RenderableType] = [head]
    if not (turn.item.kind == "pattern" and told):
        parts += [Text(""), illustrated(turn.item.front, turn.item.path)]
    if turn.item.choices and sitting.stage is Stage.FRONT:
        parts += [Text(""), *_options(turn)]
    if turn.picked and told:
        letters = ", ".join(CHOICE_KEYS[index] for index in sorted(turn.picked))
        parts += [Text(""), Text.assemble(("you picked  ", "soft"), _MARKS[bool(turn.right)], letters)]
    if turn.typed is not None:
        parts += [Text(""), _typed(turn, told)]
    if told and turn.item.answers and not turn.right:
        parts.append(Text.assemble(("right     ", "soft"), turn.item.answers[0]))
    marks = [_MARKS[named] for named in turn.named]
    for piece in turn.item.pieces[: turn.revealed]:
        parts.append(Text(""))
        if piece.is_facet:
            parts.append(Text.assemble(marks.pop(0) if marks else "  ", (piece.heading, "accent")))
        elif piece.heading:
            parts.append(Text(piece.heading, style="accent"))
        parts.append(_indented(piece.text, turn))
    if turn.item.source and not turn.is_ticking and turn.revealed >= len(turn.item.pieces):
        parts += [Text(""), Text(turn.item.source.strip(), style="soft")]
    for number, probe in enumerate(turn.item.probes[: turn.asked], start=1):
        parts += [Text(""), Text(without_latex(probe.heading, brackets=False), style="accent")]
        if number <= turn.told_probes:
            parts.append(_indented(probe.text, turn))
    return Group(*parts)


def _indented(text: str, turn: Turn) -> RenderableType:
    return Padding(illustrated(text, turn.item.path), (0, 0, 0, 2))


def footer(sitting: CardSitting, at: float, today: date, width: int) -> tuple[Text, Text]:
    """What is going on with the clock, and the keys."""
    turn = sitting.turn
    right = _clock(sitting, at)
    left = Text(sitting.notice, style="late") if sitting.notice else Text("")
    if not left and sitting.waiting and not sitting.done:
        left = Text(waiting_words(sitting.waiting), style="soft")
    if turn is None:
        return two_sided(left, right, width), keys_line(
            [("enter", "leave"), ("u", "take back the last")], width, ("", "")
        )
    if sitting.stage is Stage.BACK:
        keys = keys_line(_TICK_KEYS, width, ("?", "keys")) if turn.is_ticking else _rating_keys(sitting, today, width)
        return two_sided(left or _suggestion(sitting, width), right, width), keys
    if sitting.stage is Stage.PROBE:
        return two_sided(left or _rated(sitting, today), right, width), keys_line(_probe_keys(sitting, turn), width)
    return two_sided(left, right, width), keys_line(_front_keys(sitting, turn), width)


def summary(sitting: CardSitting, at: float, today: date) -> RenderableType:
    """How many were answered, how, and when they come back."""
    answered = sitting.answered
    counts = {rating: sum(each.rating == rating for each in answered) for rating in RATINGS}
    words = ", ".join(f"{number} {RATING_NAMES[rating]}" for rating, number in counts.items() if number)
    head = f"{_count(len(answered), answered[0].item.kind)} answered" if answered else "nothing answered"
    parts: list[RenderableType] = [
        Text.assemble((head, "strong"), (f"   {duration_words(sitting.clock.seconds(at))}   {words}", "soft")),
    ]
    if (passed := sitting.passed) is not None:
        missed = f"{passed.missed} missed" if passed.missed else "none missed"
        mark = Text.assemble(_MARKS[passed.right], ("passed" if passed.right else "not passed", "strong"))
        parts.append(mark.append(f"   {missed}, at most {passed.allowed} may be", style="soft"))
    due = sorted({each.due_day for each in answered})
    if due:
        first = date.fromisoformat(due[0])
        number = sum(each.due_day == due[0] for each in answered)
        back = f"{number} of them come back" if number > 1 else "1 comes back"
        parts.append(Text(f"{back} {day_words(first, today)}", style="soft"))
    if sitting.queue:
        parts.append(Text(f"{_count(len(sitting.queue), sitting.queue[0].kind)} left for another time", style="soft"))
    if sitting.waiting:
        parts.append(Text(waiting_words(sitting.waiting), style="soft"))
    return Group(*parts)


def waiting_words(waiting: Waiting) -> str:
    """40 more are due; they wait until tomorrow · --limit 240 takes them in today."""
    if waiting.cards == 1:
        return f"1 more is due; it waits until tomorrow · --limit {waiting.limit} takes it in today"
    return f"{waiting.cards:,} more are due; they wait until tomorrow · --limit {waiting.limit} takes them in today"


def _count(number: int, kind: str) -> str:
    """1 card, 2 stories, 3 patterns."""
    return f"{number} stories" if kind == "story" and number != 1 else count_words(number, kind)


def _topic(turn: Turn) -> Text:
    return Text(turn.item.title or turn.item.topic, style="strong" if turn.item.title else "accent")


def _options(turn: Turn) -> list[RenderableType]:
    lines: list[RenderableType] = []
    for index, choice in enumerate(turn.item.choices):
        picked = index in turn.picked
        words = without_latex(choice.text.strip(), brackets=False)
        text = Text.assemble((f"{CHOICE_KEYS[index]}  ", "accent"), (words, "strong" if picked else ""))
        lines.append(Padding(text, (0, 0, 0, 2)))
    return lines


def _typed(turn: Turn, told: bool) -> RenderableType:
    mark = _MARKS[bool(turn.right)]
    line = Text.assemble(("you said  ", "soft"), *([mark] if told and turn.right is not None else []), turn.typed or "")
    return Group(line, Text(f"          {turn.idea}")) if turn.idea else line


def _suggestion(sitting: CardSitting, width: int) -> Text:
    offer, turn = sitting.offer, sitting.turn
    if turn is not None and turn.is_ticking:
        words = f"side {len(turn.named) + 1} of {len(turn.item.facets)}: did you name it?"
        return Text(words, style="accent")
    if turn is not None and turn.revealed < len(turn.item.pieces):
        return Text(f"space goes on ({len(turn.item.pieces) - turn.revealed} more)", style="accent")
    if turn is not None and turn.is_leech:
        return Text(f"forgotten {turn.lapses} times: e rewrites it, ! sets it aside", style="late")
    if offer is None or not offer.reason:
        return Text("")
    style = "wrong" if offer.rating == 1 else "right"
    found = Text.assemble((offer.reason, style), (f" · enter rates it {RATING_NAMES[offer.rating]}", "soft"))
    if turn is None or turn.kept or not turn.missed:
        return found
    missed = len(turn.missed)
    if width < 64:
        return Text.assemble((offer.reason, style), f" · m: {count_words(missed, 'card')}")
    return found.append(f" · m makes {f'cards of the {missed} missed' if missed > 1 else 'the missed one a card'}")


def _rated(sitting: CardSitting, today: date) -> Text:
    """How the card that is still shown was rated: that is kept."""
    last = sitting.answered[-1]
    when = day_words(date.fromisoformat(last.due_day), today)
    return Text(f"{RATING_NAMES[last.rating]} · comes back {when}", style="right")


def _probe_keys(sitting: CardSitting, turn: Turn) -> list[tuple[str, str]]:
    if turn.told_probes < turn.asked:
        what = "show the answer"
    elif turn.asked < len(turn.item.probes):
        what = "next question"
    else:
        what = "next card" if sitting.queue and not sitting.time_over else "finish"
    return [("space", what), ("u", "undo"), ("f", "flag"), ("q", "quit")]


def _rating_keys(sitting: CardSitting, today: date, width: int) -> Text:
    turn, offer = sitting.turn, sitting.offer
    assert turn is not None and offer is not None
    others = [("u", "undo"), ("e", "edit"), ("b", "bury"), ("f", "flag")]
    days = {rating: (date.fromisoformat(offer.outcomes[rating].due_day) - today).days for rating in RATINGS}
    named = [(str(rating), f"{RATING_NAMES[rating]} {interval_words(days[rating])}") for rating in RATINGS]
    short = [(str(rating), interval_words(days[rating]).replace(" ", "")) for rating in RATINGS]
    # Whatever else has no room, no rating may be missing.
    for rates, gap in ((named, 3), (short, 2)):
        line = keys_line([*rates, *others], width, ("?", "keys"), gap)
        if " ".join(rates[-1]) in line.plain:
            return line
    return keys_line(short, width, ("?", ""), gap=2)


def _front_keys(sitting: CardSitting, turn: Turn) -> list[tuple[str, str]]:
    if turn.item.choices:
        first = [(f"a-{CHOICE_KEYS[len(turn.item.choices) - 1]}", "pick")]
    elif turn.item.kind == "story":
        first = [("space", "start telling" if sitting.stage is Stage.FRONT else "done")]
    elif turn.item.is_typed:
        first = [("space", "answer")]
    else:
        first = [("space", "show the answer")]
    # Of a choice card these letters may be options.
    aside = [] if turn.item.choices else [("b", "bury"), ("f", "flag")]
    return [*first, ("u", "undo"), *aside, ("q", "quit")]


def _clock(sitting: CardSitting, at: float) -> Text:
    own = sitting.turn_left(at)
    if own is not None:
        style = "strong" if own > 10 else "late.strong" if own > 0 else "wrong.strong"
        return Text(clock_words(own), style=style)
    left = sitting.seconds_left(at)
    if left is None:
        return Text(clock_words(sitting.clock.seconds(at)), style="soft")
    return Text(f"{clock_words(left)} left", style="strong" if left > 60 else "late.strong")
