"""How long drill takes to start, beside a hello-world Typer app in the same run.

Prints min, median and max of the ratios, pair by pair. The first screen of a sitting is timed in a
pseudo-terminal until its last line (`? all keys`) is there. Measured with the shipped banks and with
a synthetic bank of 5,000 cards and 200 problems more.

    python benchmarks/start.py [RUNS]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pexpect

ROOT = Path(__file__).resolve().parents[1]
HELLO = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = "world"):
    print("hello", name)
app()
"""


def main() -> None:
    """Prints the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hello = folder / "hello.py"
        hello.write_text(HELLO, encoding="utf-8")
        base = command([sys.executable, str(hello)], {})
        large = synthetic(folder / "banks")
        print(f"{'ratio to a hello-world Typer app':<44}{'min':>7}{'median':>8}{'max':>7}")
        for banks, label in (("", "shipped banks"), (str(large), "5,200 questions more")):
            environment = {"DRILL_HOME": str(folder / "home"), "DRILL_WORKSPACE": str(folder / "work")}
            if banks:
                environment["DRILL_BANKS"] = banks
            drill = [sys.executable, "-m", "interview_cli"]
            cases = {
                "drill --version": command([*drill, "--version"], environment),
                "drill --help": command([*drill, "--help"], environment),
                "drill (what is due)": command(drill, environment),
                "drill leetcode, first screen": screen([*drill, "leetcode", "--seed", "1"], environment),
                "drill review, first screen": screen([*drill, "review"], environment),
            }
            for case, run in cases.items():
                report(f"{case}, {label}", run, base, runs)


def report(label: str, run: Callable[[], float], base: Callable[[], float], runs: int) -> None:
    """One row: the ratio of `run` to `base`, measured in turn."""
    run(), base()
    ratios = [run() / base() for _ in range(runs)]
    print(f"{label:<44}{min(ratios):7.2f}{statistics.median(ratios):8.2f}{max(ratios):7.2f}", flush=True)


def command(arguments: list[str], environment: dict[str, str]) -> Callable[[], float]:
    """Seconds of a whole process without a terminal."""

    def run() -> float:
        started = time.perf_counter()
        subprocess.run(
            arguments,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        return time.perf_counter() - started

    return run


def screen(arguments: list[str], environment: dict[str, str]) -> Callable[[], float]:
    """Seconds until the first screen of a sitting stands; the sitting is ended and its home cleared."""

    def run() -> float:
        shutil.rmtree(Path(environment["DRILL_HOME"]) / "journal.db", ignore_errors=True)
        for file in Path(environment["DRILL_HOME"]).glob("journal.db*"):
            file.unlink()
        started = time.perf_counter()
        child = pexpect.spawn(
            arguments[0],
            arguments[1:],
            env={**os.environ, **environment, "TERM": "xterm-256color"},
            dimensions=(24, 80),
            timeout=60,
        )
        child.expect("all keys")
        seconds = time.perf_counter() - started
        child.kill(9)
        child.close()
        return seconds

    return run


def synthetic(folder: Path) -> Path:
    """A bank of 5,000 cards in 100 decks and 200 copies of a shipped problem."""
    bank = folder / "synthetic"
    bank.mkdir(parents=True)
    (bank / "bank.yaml").write_text("title: Synthetic\nlicence: MIT\ntopics: {topic: Topic}\n", encoding="utf-8")
    for deck in range(100):
        cards = "".join(
            f"  - id: card-{deck}-{card}\n    front: Card {card} of deck {deck}?\n    back: It is {deck * card}.\n"
            for card in range(50)
        )
        text = f"title: Deck {deck}\ntopics: [topic]\ncards:\n{cards}"
        (bank / f"deck_{deck}.yaml").write_text(text, encoding="utf-8")
    shipped = ROOT / "question_banks/leetcode/arrays_and_hashing/two_sum"
    question = (shipped / "question.yaml").read_text(encoding="utf-8")
    for number in range(200):
        copy = bank / "problems" / f"problem_{number}"
        shutil.copytree(shipped, copy)
        changed = question.replace("id: two-sum", f"id: problem-{number}").replace("[arrays-and-hashing]", "[topic]")
        (copy / "question.yaml").write_text(changed, encoding="utf-8")
    return folder


if __name__ == "__main__":
    main()
