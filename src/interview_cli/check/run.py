"""Checks banks: reads what is there, then proves every question, on all cores."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import TYPE_CHECKING

from interview_cli.bank.index import Entry, load_index
from interview_cli.bank.load import BANK_FILE, QUESTION_FILE
from interview_cli.bank.problem import Problem
from interview_cli.check.alike import check_alike
from interview_cli.check.card_parts import check_card_parts
from interview_cli.check.cover import check_cover
from interview_cli.check.folder import check_folder
from interview_cli.check.ids import check_ids
from interview_cli.check.layout import check_layout
from interview_cli.check.pictures import check_pictures
from interview_cli.check.proofs import Proofs, surroundings
from interview_cli.check.reading import forget
from interview_cli.check.report import SCHEMA_RULES, CheckReport
from interview_cli.check.stamps import Stamps
from interview_cli.check.to_do import ToDos
from interview_cli.check.wording import check_wording
from interview_cli.errors import UsageError

if TYPE_CHECKING:
    from interview_cli.check.pool import Told


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
    tell: Told = lambda running, done, total: None,
    executor: Executor | None = None,
    fast: bool = False,
    cache: Path | None = None,
) -> CheckReport:
    """Everything wrong with the banks (or parts of banks) at these paths.

    `jobs` is how many questions, or parts of their proofs, are worked on at once (default: one a core), by
    threads or by an `executor` of one's own. `fast` leaves out rare inputs and the mutants of the references. What
    was proven before is not run again when `cache`, a folder, says so.
    """
    started = time.perf_counter()
    forget()
    selection = Selection(paths)
    indexes = {bank: load_index(bank, cache and cache / "index") for bank in selection.banks}
    problems: list[Problem] = []
    entries: list[Entry] = []
    proofs = Proofs(cache and cache / "proofs")
    digests: dict[str, str] = {}
    for bank, index in indexes.items():
        stamps = Stamps(cache and cache / "stamps", index, surroundings())
        clean = stamps.clean
        of_bank = [*index.problems, *check_cover(index), *check_folder(index, clean), *check_ids(index)]
        of_bank += [*check_layout(index, clean), *check_wording(index), *check_card_parts(index)]
        of_bank += check_pictures(index)
        to_dos = ToDos(index, clean)
        of_bank = [each for each in of_bank if each.rule in SCHEMA_RULES or not to_dos.unfinished(each.path, each.line)]
        of_bank += to_dos.problems
        problems += [problem for problem in of_bank if selection.holds(bank, problem.path)]
        finished = [entry for entry in index.entries if not to_dos.unfinished(entry.path, entry.line)]
        for entry in finished:
            if selection.holds(bank, entry.path):
                entries.append(entry)
                contents = stamps.contents(str(entry.folder)) if entry.kind == "code" else None
                digests[entry.id] = proofs.digest(entry, fast, contents)
        stamps.keep(problem.path for problem in of_bank)
    meant = {(entry.path, entry.line) for entry in entries}
    problems += check_alike(indexes.values(), lambda entry: (entry.path, entry.line) in meant)
    unproven = [entry for entry in entries if not proofs.holds(digests[entry.id])]
    left = 0
    if unproven:
        from interview_cli.check.pool import Pool  # and with it the judge

        pool = Pool(unproven, fast, tell)
        pool.run(jobs, executor)
        forget()
        for entry in unproven:
            proven = entry.id in pool.finished and not pool.problems[entry.id]
            # A file may have been saved meanwhile.
            if proven and proofs.digest(entry, fast) == digests[entry.id]:
                proofs.keep(digests[entry.id], entry)
        problems += [problem for some in pool.problems.values() for problem in some]
        left = len(unproven) - len(pool.finished)
    problems.sort(key=lambda problem: (problem.severity, problem.path, problem.line, problem.rule))
    seconds = round(time.perf_counter() - started, 3)
    return CheckReport(len(entries), seconds, tuple(problems), len(entries) - len(unproven), left)
