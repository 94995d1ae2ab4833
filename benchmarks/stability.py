"""Whether verdicts hold on a busy machine: repeats one solution near half its limit of CPU time and one
beyond it, with the machine idle and with every core busy, and counts the verdicts that differ.

    python benchmarks/stability.py [REPETITIONS]
"""

from __future__ import annotations

import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from interview_cli.judge.job import Job
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance

LIMIT = 0.2
HONEST, SLOW = 0.5, 1.5
"""CPU time of the two solutions, as shares of the limit."""

STARTER = "def double(x: int) -> int: ..."
REFERENCE = "def double(x):\n    return 2 * x\n"
TESTS = "def test_one(solution):\n    assert solution(1) == 2\n"
SOLUTION = """
import time

def double(x):
    end = time.process_time() + {seconds}
    while time.process_time() < end:
        pass
    return 2 * x
"""


def main() -> None:
    """Prints a line for each solution and load."""
    repetitions = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    print(f"{'':<34}{'verdicts':<40}{'CPU seconds, min to max':>24}")
    with tempfile.TemporaryDirectory() as name, Judge() as judge:
        folder = Path(name)
        for file, text in (("starter", STARTER), ("reference", REFERENCE), ("tests", TESTS)):
            (folder / f"{file}.py").write_text(text)
        for busy in (0, os.cpu_count() or 1):
            load = [multiprocessing.Process(target=burn, daemon=True) for _ in range(busy)]
            for process in load:
                process.start()
            for share in (HONEST, SLOW):
                measure(judge, folder, share, busy, repetitions)
            for process in load:
                process.terminate()
                process.join()


def measure(judge: Judge, folder: Path, share: float, busy: int, repetitions: int) -> None:
    """Judges one solution again and again and prints what came."""
    source = SOLUTION.format(seconds=share * LIMIT)
    job = Job("benchmark/double", str(folder), source, Allowance(LIMIT, 128, 64))
    reports = [judge.judge(job) for _ in range(repetitions)]
    verdicts = ", ".join(f"{count} {verdict.words}" for verdict, count in Counter(r.verdict for r in reports).items())
    used = [report.cpu_seconds for report in reports]
    label = f"{share:.1f} of the limit, {busy} cores busy"
    print(f"{label:<34}{verdicts:<40}{min(used):10.3f} {statistics.median(used):.3f} {max(used):.3f}", flush=True)


def burn() -> None:
    """Keeps a core busy until it is ended, at most a quarter of an hour."""
    end = time.monotonic() + 900
    while time.monotonic() < end:
        pass


if __name__ == "__main__":
    main()
