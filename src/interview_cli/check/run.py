"""Checks banks: reads what is there, then proves every question, on all cores."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor, as_completed
from pathlib import Path

from interview_cli.bank.index import Entry, load_index
from interview_cli.bank.load import BANK_FILE, QUESTION_FILE
from interview_cli.bank.problem import Problem
from interview_cli.check.behaviour import check_behaviour, check_card
from interview_cli.check.cover import check_cover
from interview_cli.check.folder import check_folder
from interview_cli.check.ids import check_ids
from interview_cli.check.layout import check_layout
from interview_cli.check.proofs import Proofs
from interview_cli.check.report import CheckReport
from interview_cli.errors import UsageError
from interview_cli.judge.judge import Judge

Told = Callable[[str, int, int], None]
"""Called with a question's id, how many are done, and of how many."""


class Selection:
    """The banks a path belongs to, and which of their questions are meant."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self.banks: dict[Path, list[Path]] = {}
        for path in paths:
            self._add(Path(os.path.normpath(path.absolute())))

    def _add(self, path: Path) -> None:
        if not path.exists():
            raise UsageError(f"{path} does not exist", "name a bank, a folder of banks, or something inside a bank")
        inside = next((each for each in (path, *path.parents) if (each / BANK_FILE).is_file()), None)
        if inside is not None:
            self.banks.setdefault(inside, []).append(_question_of(path, inside))
            return
        children = sorted(each for each in path.iterdir() if (each / BANK_FILE).is_file()) if path.is_dir() else []
        if not children:
            raise UsageError(
                f"{path} holds no bank (no {BANK_FILE})", "start one with a bank.yaml: title, licence, topics"
            )
        for child in children:
            self.banks.setdefault(child, []).append(child)

    def holds(self, bank: Path, path: str) -> bool:
        """Whether this file of the bank is meant."""
        return any(Path(path).is_relative_to(wanted) for wanted in self.banks[bank])


def _question_of(path: Path, bank: Path) -> Path:
    """The coding question that a file or folder inside it stands for; any other path as it is."""
    above = (each for each in (path, *path.parents) if each.is_relative_to(bank))
    return next((each for each in above if (each / QUESTION_FILE).is_file()), path)


def check(
    paths: Sequence[Path],
    jobs: int | None = None,
    tell: Told = lambda question, done, total: None,
    executor: Executor | None = None,
    fast: bool = False,
    cache: Path | None = None,
) -> CheckReport:
    """Everything wrong with the banks (or parts of banks) at these paths.

    `jobs` is how many questions are proven at once (default: one a core); an `executor` of one's
    own takes its place. `fast` leaves out the mutants of the references. What was
    proven before is not run again when `cache`, a folder, says so.
    """
    started = time.perf_counter()
    selection = Selection(paths)
    indexes = {bank: load_index(bank, cache and cache / "index") for bank in selection.banks}
    problems: list[Problem] = []
    entries: list[Entry] = []
    for bank, index in indexes.items():
        of_bank = [*index.problems, *check_cover(index), *check_folder(index), *check_ids(index), *check_layout(index)]
        problems += [problem for problem in of_bank if selection.holds(bank, problem.path)]
        entries += [entry for entry in index.entries if selection.holds(bank, entry.path)]
    proofs = Proofs(cache and cache / "proofs")
    digests = {entry.id: proofs.digest(entry, fast) for entry in entries}
    unproven = [entry for entry in entries if not proofs.holds(digests[entry.id])]
    found = _prove(unproven, jobs or os.cpu_count() or 1, tell, executor, fast)
    for entry in unproven:
        # A file may have been saved meanwhile.
        if found.get(entry.id) == [] and proofs.digest(entry, fast) == digests[entry.id]:
            proofs.keep(digests[entry.id], entry)
    problems += [problem for some in found.values() for problem in some]
    problems.sort(key=lambda problem: (problem.severity, problem.path, problem.line, problem.rule))
    seconds = round(time.perf_counter() - started, 3)
    unchanged, left = len(entries) - len(unproven), len(unproven) - len(found)
    return CheckReport(len(entries), seconds, tuple(problems), unchanged, left)


def _prove(
    entries: list[Entry], jobs: int, tell: Told, executor: Executor | None, fast: bool
) -> dict[str, list[Problem]]:
    """What is wrong with each question, by its id; those that Ctrl-C came before are missing."""
    problems: dict[str, list[Problem]] = {}
    futures: dict[Future[list[Problem]], Entry] = {}
    pool = executor or ThreadPoolExecutor(max_workers=jobs)
    try:
        futures |= {pool.submit(prove, entry, fast): entry for entry in entries}
        for done, future in enumerate(as_completed(futures), start=1):
            entry = futures[future]
            problems[entry.id] = future.result()
            tell(entry.id, done, len(entries))
    except KeyboardInterrupt:
        for future in futures:
            future.cancel()
    finally:
        _end_judges()
        if executor is None:
            pool.shutdown(wait=True, cancel_futures=True)
    return problems


def prove(entry: Entry, fast: bool = False) -> list[Problem]:
    """Everything wrong with what one question does. Uses a judge of the calling thread, so that any
    executor, of threads or of processes, may call it."""
    if not hasattr(_own, "judge"):
        _own.judge = Judge()
        _judges.append(_own.judge)
    return check_behaviour(entry, _own.judge, fast) if entry.kind == "code" else check_card(entry, _own.judge)


_own = threading.local()
_judges: list[Judge] = []


def _end_judges() -> None:
    """Ends the judges of this process; those of other processes end with them."""
    global _own
    while _judges:
        _judges.pop().close()
    _own = threading.local()
