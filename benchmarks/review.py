"""How long the daily review takes to start, and a turn of it, with very many cards and reviews.

Two homes are made: 10,000 cards with 100,000 reviews, all cards due; and 100,000 cards with 1,000,000 reviews, a
thousand of them due. The start of `drill`, and of `drill review` until its first card stands in a pseudo-terminal, are
whole processes beside `python -c pass`. A turn is what an answer costs: the intervals of all ratings, and the review
on the disk. Where Anki's package (`anki`) is installed beside drill, its own backend answers as many cards of a
collection of the same size in the same run; else its rows are left out.

    python benchmarks/review.py [small|large]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pexpect
from large_home import build_bank, build_journal

from interview_cli.journal.events import Reviewed
from interview_cli.journal.journal import Journal
from interview_cli.journal.replay import State
from interview_cli.journal.snapshot import present
from interview_cli.schedule.study_day import study_day
from interview_cli.sitting.scheduling import Scheduling

SIZES = {"small": (10_000, 100_000, 10_000), "large": (100_000, 1_000_000, 1_000)}
RUNS = 7
TURNS = 150


def main() -> None:
    """Prints the table."""
    for name in sys.argv[1:] or SIZES:
        cards, reviews, due = SIZES[name]
        with tempfile.TemporaryDirectory() as folder:
            print(f"{cards:,} cards, {reviews:,} reviews, {due:,} due today")
            measure(Path(folder), cards, reviews, due, study_day(datetime.now(UTC)))


def measure(folder: Path, cards: int, reviews: int, due: int, today: date) -> None:
    """The rows of one size."""
    build_bank(folder / "banks", cards)
    build_journal(folder / "home" / "journal.db", cards, reviews, due, today)
    environment = {
        **os.environ,
        "DRILL_HOME": str(folder / "home"),
        "DRILL_BANKS": str(folder / "banks"),
        "DRILL_WORKSPACE": str(folder / "work"),
        "TERM": "xterm-256color",
    }
    drill = [sys.executable, "-m", "interview_cli"]
    first = seconds(lambda: process(drill, environment))
    print(f"  {'drill, the first time (index, fold and snapshot)':<52}{1000 * first:>8.0f} ms")
    base = [seconds(lambda: process([sys.executable, "-c", "pass"], environment)) for _ in range(RUNS)]
    row("drill", [seconds(lambda: process(drill, environment)) for _ in range(RUNS)], base)
    row("drill review, first card", [first_card([*drill, "review"], environment) for _ in range(RUNS)], base)
    turns(folder / "home", today)
    anki(folder, cards)


def turns(home: Path, today: date) -> None:
    """What an answer costs once the session runs."""
    with Journal.open(home / "journal.db") as journal:
        state = present(journal, home / "cache" / "state.msgpack")
        scheduling = Scheduling(state.memories.get)
        names = due_names(state, today)[:TURNS]
        times = [seconds(lambda name=name: answer(journal, scheduling, name, today)) for name in names]  # type: ignore[misc]
    print(f"  {'a turn: four intervals, one review on the disk':<52}{1000 * statistics.median(times):>8.2f} ms")


def due_names(state: State, today: date) -> list[str]:
    """What is due, in the order of the journal."""
    return [name for name, known in state.memories.items() if known.memory.due_day <= today.isoformat()]


def answer(journal: Journal, scheduling: Scheduling, name: str, today: date) -> None:
    """One card answered with "good"."""
    memory = scheduling.outcomes(name, "card")[3]
    journal.append(Reviewed(f"benchmark {name}", name, "card", 3, today.isoformat(), memory))


def anki(folder: Path, cards: int) -> None:
    """The same with Anki's backend: opening, building the queue, answering."""
    try:
        from anki.collection import Collection
    except ImportError:
        print("  (the package anki is not installed: nothing to compare with)")
        return
    collection: Any = Collection(str(folder / "collection.anki2"))
    kind = collection.models.by_name("Basic")
    deck = collection.decks.id("Large")
    notes: list[Any] = []
    for number in range(cards):
        note = collection.new_note(kind)
        note["Front"], note["Back"] = f"What is the number {number}?", f"It is {number}."
        notes.append(note)
    from anki.collection import AddNoteRequest

    collection.add_notes([AddNoteRequest(note, deck) for note in notes])
    # Made due today, as cards that have been learnt.
    collection.db.execute("update cards set type = 2, queue = 2, due = 0, ivl = 10, factor = 2500, reps = 3")
    config = collection.decks.config_dict_for_deck_id(deck)
    config["rev"]["perDay"] = 100_000
    collection.decks.update_config(config)
    collection.close()
    started = time.perf_counter()
    collection = Collection(str(folder / "collection.anki2"))
    collection.decks.select(deck)
    queued = collection.sched.get_queued_cards(fetch_limit=1)
    opened = time.perf_counter() - started
    assert queued.cards, "nothing is due in the collection"
    times = [seconds(lambda: anki_answer(collection)) for _ in range(TURNS)]
    print(f"  {'Anki: opening the collection, the first card':<52}{1000 * opened:>8.0f} ms")
    print(f"  {'Anki: a turn':<52}{1000 * statistics.median(times):>8.2f} ms")
    collection.close()


def anki_answer(collection: Any) -> None:
    """One card answered with "good"."""
    from anki.scheduler.v3 import CardAnswer

    queued = collection.sched.get_queued_cards(fetch_limit=1).cards[0]
    card = collection.get_card(queued.card.id)
    card.start_timer()
    built = collection.sched.build_answer(card=card, states=queued.states, rating=CardAnswer.GOOD)
    collection.sched.answer_card(built)


def first_card(arguments: list[str], environment: dict[str, str]) -> float:
    """Seconds until the first card stands; the sitting is put away again."""
    home = Path(environment["DRILL_HOME"])
    started = time.perf_counter()
    child = pexpect.spawn(arguments[0], arguments[1:], env=environment, dimensions=(24, 80), timeout=120)
    child.expect("all keys")
    found = time.perf_counter() - started
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert home.exists()
    return found


def process(arguments: list[str], environment: dict[str, str]) -> None:
    """A whole process, without a terminal."""
    subprocess.run(arguments, env=environment, check=True, stdin=subprocess.DEVNULL, capture_output=True)


def seconds(run: Callable[[], object]) -> float:
    """How long it takes."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def row(label: str, times: list[float], base: list[float]) -> None:
    """Median, and the ratio to an empty Python process."""
    median, ratio = statistics.median(times), statistics.median(times) / statistics.median(base)
    print(f"  {label:<52}{1000 * median:>8.0f} ms   {ratio:.1f} times an empty Python", flush=True)


if __name__ == "__main__":
    main()
