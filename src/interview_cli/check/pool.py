"""Shares the pieces of many proofs out to all cores, or to an executor of one's own."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait

from interview_cli.bank.index import Entry
from interview_cli.bank.problem import Problem
from interview_cli.check.prove import Part, end_judges, following, prove

Told = Callable[[Sequence[str], int, int], None]
"""Called with what is being proven, how many questions are done, and of how many."""

_AT_AN_EXECUTOR = 64
"""How many pieces an executor of unknown size gets at once."""


class Pool:
    """Proves questions; afterwards `problems` has those of each, by its id, and `finished` names the questions of
    which nothing is left to do."""

    def __init__(self, entries: Sequence[Entry], fast: bool, tell: Told) -> None:
        self.problems: dict[str, list[Problem]] = {entry.id: [] for entry in entries}
        self.finished: set[str] = set()
        self._fast = fast
        self._tell = tell
        self._waiting = deque(Part(entry) for entry in entries)
        self._open = {entry.id: 1 for entry in entries}
        self._running: dict[Future[list[Problem]], Part] = {}

    def run(self, jobs: int | None = None, executor: Executor | None = None) -> None:
        """Returns when all is proven, or with Ctrl-C. `jobs` is how many pieces are under way at once."""
        width = jobs or (_AT_AN_EXECUTOR if executor else os.cpu_count() or 1)
        pool = executor or ThreadPoolExecutor(max_workers=width)
        try:
            while self._waiting or self._running:
                self._hand_out(pool, width)
                for future in wait(self._running, return_when=FIRST_COMPLETED).done:
                    self._take_in(self._running.pop(future), future.result())
        except KeyboardInterrupt:
            for future in self._running:
                future.cancel()
        finally:
            end_judges()
            if executor is None:
                pool.shutdown(wait=True, cancel_futures=True)

    def _hand_out(self, pool: Executor, width: int) -> None:
        while self._waiting and len(self._running) < width:
            part = self._waiting.popleft()
            self._running[pool.submit(prove, part)] = part
        names = list(dict.fromkeys(str(part) for part in self._running.values()))
        self._tell(names, len(self.finished), len(self.problems))

    def _take_in(self, part: Part, problems: list[Problem]) -> None:
        self.problems[part.entry.id] += problems
        more = [] if self._fast else following(part, problems)
        # What the workers have warmed for this question is used before another one's turn.
        self._waiting.extendleft(reversed(more))
        self._open[part.entry.id] += len(more) - 1
        if not self._open[part.entry.id]:
            self.finished.add(part.entry.id)
