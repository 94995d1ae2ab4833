"""How fast `drill check` proves: mutants a second on one core, and a large bank in which nothing has changed.

For each shipped coding problem the mutants of its reference are judged one after the other. For the
second figure a bank of 1,000 problems is made whose proofs are in the cache; `drill check` is a whole
process there, beside `python -c pass`.

    python benchmarks/check.py [PROBLEMS]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from interview_cli.bank.index import load_index
from interview_cli.bank.library import Library
from interview_cli.bank.model import CodeQuestion
from interview_cli.check.mutants import branches, mutants
from interview_cli.check.proofs import Proofs
from interview_cli.judge.job import job_for
from interview_cli.judge.judge import Judge
from interview_cli.judge.verdict import Verdict

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "tests" / "banks" / "tiny" / "arithmetic" / "add_numbers"
LARGE = 1_000
RUNS = 5


def main() -> None:
    """Prints the table."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else sys.maxsize
    library = Library.load([ROOT / "question_banks"], None)
    entries = [entry for entry in library.entries.values() if entry.kind == "code"][:most]
    rates: list[float] = []
    made = 0
    spent = 0.0
    print(f"{'mutants of the reference, one core':<56}{'number':>7}{'ms each':>9}")
    with Judge() as judge:
        for entry in entries:
            question = entry.question()
            assert isinstance(question, CodeQuestion)
            content = (entry.folder / "reference.py").read_bytes()
            job = job_for(entry.id, question, entry.folder, content)
            judge.prepare(job)
            assert judge.judge(job).accepted
            sources = [each.source for each in (*mutants(content.decode()), *branches(content.decode()))]
            started = time.perf_counter()
            tight = msgspec.structs.replace(job, quick=True, tight=True)
            for outcome in judge.outcomes(tight, [source.encode().decode("latin-1") for source in sources]):
                assert outcome.report.verdict is not Verdict.INTERNAL_ERROR
            seconds = time.perf_counter() - started
            made, spent = made + len(sources), spent + seconds
            rates.append(len(sources) / seconds)
            print(f"{entry.id:<56}{len(sources):>7}{1000 * seconds / len(sources):>9.1f}", flush=True)
    low, middle, high = min(rates), statistics.median(rates), max(rates)
    print(f"mutants a second: min {low:.0f}   median {middle:.0f}   max {high:.0f}   all together {made / spent:.0f}")
    print(f"100 mutants at the median: {100 / middle:.1f} s")
    with tempfile.TemporaryDirectory() as name:
        unchanged(Path(name))


def unchanged(folder: Path) -> None:
    """Times a check of a large bank in which every question was proven before."""
    bank, home = folder / "large", folder / "home"
    bank.mkdir()
    (bank / "bank.yaml").write_text("title: Large\nlicence: MIT\ntopics: {arithmetic: Arithmetic}\nsyllabus: [sums]\n")
    page = (SAMPLE / "question.yaml").read_text(encoding="utf-8")
    for number in range(LARGE):
        shutil.copytree(SAMPLE, bank / f"add_{number}")
        text = page.replace("id: add-numbers", f"id: add-{number}").replace("title: Add", f"title: Add {number}")
        (bank / f"add_{number}" / "question.yaml").write_text(text, encoding="utf-8")
    proofs = Proofs(home / "cache" / "check" / "proofs")
    for entry in load_index(bank, None).entries:
        proofs.keep(proofs.digest(entry, False), entry)
    command = [sys.executable, "-m", "interview_cli", "check", str(bank), "--format", "json"]
    environment = {**os.environ, "DRILL_HOME": str(home)}
    empty: list[float] = []
    whole: list[float] = []
    for number in range(RUNS + 1):
        empty.append(process([sys.executable, "-c", "pass"], environment))
        whole.append(process(command, environment))
        if number == 0:
            # The index of the bank is made the first time, and files just written are not trusted yet.
            time.sleep(2.5)
            process(command, environment)
    ratios = [one / other for one, other in zip(whole[1:], empty[1:], strict=True)]
    first, median = whole[0], statistics.median(whole[1:])
    print(f"{LARGE:,} unchanged questions: first {first:.2f} s, then {median:.2f} s ({LARGE / median:.0f} a second)")
    print(f"beside an empty Python process: min {min(ratios):.0f}   median {statistics.median(ratios):.0f}")


def process(arguments: list[str], environment: dict[str, str]) -> float:
    """Seconds of a whole process."""
    started = time.perf_counter()
    subprocess.run(arguments, env=environment, check=True, capture_output=True)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
