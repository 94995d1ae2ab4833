"""How long the daily review takes to start, and a turn of it, with very many cards and reviews.

Two homes are made: 10,000 cards with 100,000 reviews, all cards due; and 100,000 cards with 1,000,000 reviews, a
thousand of them due. The start of `drill`, and of `drill review` until its first card stands in a pseudo-terminal, are
whole processes beside a hello-world Typer app, taken in turn. A turn is what an answer costs: the intervals of all
ratings, and the review on the disk. Where Anki's package (`anki`) is installed beside drill, its own backend answers
as many cards of a collection of the same size, turn by turn with drill; else its rows are left out.

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
from start import HELLO

from interview_cli.journal.events import Reviewed
from interview_cli.journal.journal import Journal
from interview_cli.journal.snapshot import present
from interview_cli.schedule.study_day import study_day
from interview_cli.sitting.due_days import DueDays
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
    hello = folder / "hello.py"
    hello.write_text(HELLO, encoding="utf-8")
    first = seconds(lambda: process(drill, environment))
    print(f"  {'drill, the first time (index, fold and snapshot)':<52}{1000 * first:>8.0f} ms")
    first = first_card([*drill, "review"], environment)
    print(f"  {'drill review, the first of the day (check and backup)':<52}{1000 * first:>8.0f} ms")
    runs: dict[str, Callable[[], float]] = {
        "a hello-world Typer app": lambda: seconds(lambda: process([sys.executable, str(hello)], environment)),
        "drill": lambda: seconds(lambda: process(drill, environment)),
        "drill review, first card": lambda: first_card([*drill, "review"], environment),
    }
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(RUNS):
        for name, run in runs.items():
            times[name].append(run())
    base = statistics.median(times["a hello-world Typer app"])
    for name, each in times.items():
        median = statistics.median(each)
        print(f"  {name:<52}{1000 * median:>8.0f} ms   {median / base:.1f} times", flush=True)
    turns(folder, cards, today)


def turns(folder: Path, cards: int, today: date) -> None:
    """What an answer costs once the session runs, drill's and Anki's in turn."""
    home = folder / "home"
    collection = anki_collection(folder, cards)
    ours: list[float] = []
    theirs: list[float] = []
    with Journal.open(home / "journal.db") as journal:
        state = present(journal, home / "cache" / "state.msgpack")
        scheduling = Scheduling(state.memories.get, due_days=DueDays(state.memories))
        for name in sorted(state.memories.due(today.isoformat()))[:TURNS]:
            ours.append(seconds(lambda name=name: answer(journal, scheduling, name, today)))  # type: ignore[misc]
            if collection:
                theirs.append(seconds(lambda: anki_answer(collection)))
    median = statistics.median(ours)
    print(f"  {'a turn: four intervals, one review on the disk':<52}{1000 * median:>8.2f} ms")
    if collection:
        collection.close()
        other = statistics.median(theirs)
        print(f"  {'a turn of Anki':<52}{1000 * other:>8.2f} ms   drill takes {median / other:.2f} of it")


def answer(journal: Journal, scheduling: Scheduling, name: str, today: date) -> None:
    """One card answered with "good"."""
    memory = scheduling.outcomes(name, "card")[3]
    journal.append(Reviewed(f"benchmark {name}", name, "card", 3, today.isoformat(), memory))


def anki_collection(folder: Path, cards: int) -> Any:
    """An open collection of so many cards, all due; None where Anki is not installed."""
    try:
        from anki.collection import Collection
    except ImportError:
        print("  (the package anki is not installed: nothing to compare with)")
        return None
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
    print(f"  {'Anki: opening the collection, the first card':<52}{1000 * opened:>8.0f} ms")
    return collection


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


if __name__ == "__main__":
    main()
