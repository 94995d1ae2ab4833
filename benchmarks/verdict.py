"""How long a verdict takes, beside a cold pytest of the same hidden tests in the same run.

The peer is `python -m pytest` with the solution imported into its own process, plugin autoload off,
and Hypothesis' default number of examples. `save` is a judge that has rehearsed the
question's tests, as a sitting has it; `test` is a
whole cold `drill test`. Prints the ratio for each shipped problem, and min, median and max of all.

    python benchmarks/verdict.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import CodeQuestion
from interview_cli.judge.job import job_for
from interview_cli.judge.judge import Judge

ROOT = Path(__file__).resolve().parents[1]

CONFTEST = """
import sys
from pathlib import Path
import pytest
from interview_cli.judge.reference import Reference, load_module
from interview_cli.judge.signature import Signature

FOLDER, NODE = Path({folder!r}), {node!r}
MODULE, ENTRY = load_module(FOLDER / "reference.py", NODE), Signature(FOLDER / "starter.py", NODE).entry

sys.setrecursionlimit(50_000)

class Direct:
    driver = None
    def __call__(self, *args, **kwargs): return getattr(MODULE, ENTRY)(*args, **kwargs)
    def __getattr__(self, name):
        if name.startswith("_"): raise AttributeError(name)
        return getattr(MODULE, name, None) or getattr(self.driver, name)

SOLUTION = Direct()
if (FOLDER / "driver.py").exists():
    Direct.driver = load_module(FOLDER / "driver.py", NODE, solution=SOLUTION)

@pytest.fixture(scope="session")
def solution(): return SOLUTION

@pytest.fixture(scope="session")
def reference(): return Reference(MODULE, ENTRY, Direct.driver)

@pytest.fixture
def scaling(): pytest.skip("how time grows is measured by the judge only")
"""


def main() -> None:
    """Prints the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    library = Library.load([ROOT / "question_banks"], None)
    saves: list[float] = []
    tests: list[float] = []
    print(f"{'ratio to a cold pytest (medians)':<44}{'save':>7}{'test':>7}")
    with Judge() as judge:
        for entry in library.entries.values():
            if entry.kind != "code":
                continue
            save, test = measured(entry, judge, runs)
            saves.append(save)
            tests.append(test)
            print(f"{entry.id:<44}{save:7.2f}{test:7.2f}", flush=True)
    for label, ratios in (("save to verdict", saves), ("cold drill test", tests)):
        print(f"{label:<24} min {min(ratios):.2f}   median {statistics.median(ratios):.2f}   max {max(ratios):.2f}")


def measured(entry: Entry, judge: Judge, runs: int) -> tuple[float, float]:
    """Medians of (save, cold test) over the cold pytest, taken in turn."""
    question = entry.question()
    assert isinstance(question, CodeQuestion)
    source = (entry.folder / "reference.py").read_bytes()
    job = job_for(entry.id, question, entry.folder, source)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "conftest.py").write_text(CONFTEST.format(folder=str(entry.folder), node=question.node))
        (folder / "test_hidden.py").write_bytes((entry.folder / "tests.py").read_bytes())
        solution = folder / "solution.py"
        solution.write_bytes(source)
        environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "DRILL_HOME": str(folder / "home")}
        # An installed package is compiled; so is one that is linked, unless this forbids it.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        peer = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, "test_hidden.py"]
        ours = [sys.executable, "-m", "interview_cli", "test", str(solution), "--question", entry.id]
        saves, tests = [], []
        # As in a sitting, where it happens while the statement is read.
        judge.prepare(job)
        judge.judge(job)
        for number in range(runs + 1):
            cold = process(peer, folder, environment)
            started = time.perf_counter()
            report = judge.judge(job)
            save = time.perf_counter() - started
            assert report.accepted, report.failure
            test = process(ours, folder, environment)
            if number:
                saves.append(save / cold)
                tests.append(test / cold)
    return statistics.median(saves), statistics.median(tests)


def process(arguments: list[str], folder: Path, environment: dict[str, str]) -> float:
    """Seconds of a whole process, which must succeed."""
    started = time.perf_counter()
    subprocess.run(arguments, cwd=folder, env=environment, check=True, capture_output=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
