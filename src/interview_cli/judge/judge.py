"""The one face of this room: is this solution right?"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import msgspec

from interview_cli.judge.job import Job, Order, Outcome
from interview_cli.judge.verdict import Case, Failure, Report, Verdict
from interview_cli.judge.wire import HEADER, receive
from interview_cli.paths import places

MAX_RUN_SECONDS = 300.0

_PASSED_ON = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")


class Judge:
    """Judges solutions in processes of their own, kept warm between jobs.

    `start` returns at once and warms up in the background; `judge` waits for the verdict and always
    gets one, `close` ends everything that was started. One job at a time; a lock keeps the order.
    `hash_seed` decides in which order the tests and the solution find the items of a set.
    """

    def __init__(self, hash_seed: int = 0) -> None:
        self._hash_seed = hash_seed
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._closed = False
        self._failed: dict[str, tuple[str, Case | None]] = {}

    def __enter__(self) -> Judge:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Starts the warm processes unless they are running."""
        if self._process is not None and self._process.poll() is None:
            return
        self._end()
        ours, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-s", "-P", "-m", "interview_cli.judge.tester", str(theirs.fileno())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None if os.environ.get("DRILL_DEBUG") else subprocess.DEVNULL,
            env=self._environment(),
            pass_fds=[theirs.fileno()],
            start_new_session=True,
        )
        theirs.close()
        ours.settimeout(MAX_RUN_SECONDS)
        self._socket = ours

    def _environment(self) -> dict[str, str]:
        """What the tests' processes find in the environment: nothing that could change a verdict.

        pytest and Hypothesis do other things on a build server (`CI`), and obey variables of their own.
        """
        return {name: os.environ[name] for name in _PASSED_ON if name in os.environ} | {
            "LANG": "C.UTF-8",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "PYTHONHASHSEED": str(self._hash_seed),
            "HYPOTHESIS_STORAGE_DIRECTORY": str(places().cache / "hypothesis"),
        }

    def prepare(self, job: Job) -> None:
        """Has the question's tests collected and their examples made, in the background; the job's source
        does not matter. Nothing happens when the judge cannot be started: judging will tell."""
        with self._lock:
            if self._closed:
                return
            try:
                self.start()
                self._send(Order(job, rehearse=True))
            except OSError:
                self._end()

    def judge(self, job: Job) -> Report:
        """The verdict on the job's solution; `internal_error` when the judge itself failed.

        What failed in the last run of the same question is tried first.
        """
        last = self._failed.get(job.question)
        if last is not None:
            test, case = last
            job = msgspec.structs.replace(job, first=test, cases=(case, *job.cases) if case else job.cases)
        report = self.outcome(job).report
        if report.failure is not None:
            self._failed[job.question] = (report.failure.test, report.case)
        else:
            self._failed.pop(job.question, None)
        return report

    def outcome(self, job: Job) -> Outcome:
        """The verdict with what only `drill check` wants to know."""
        outcome = self._ask(job)
        if outcome.checker_raised is None:
            return outcome
        return self._blame(job, outcome)

    def outcomes(self, job: Job, sources: Sequence[str]) -> list[Outcome]:
        """What becomes of each of these solutions (files' bytes as latin-1 text) under the conditions of the job;
        faster than one by one where the job is `quick`."""
        jobs = [msgspec.structs.replace(job, source=source) for source in sources]
        found: list[Outcome] = []
        with self._lock:
            try:
                if jobs and not self._closed:
                    self.start()
                    self._send(Order(job, sources=tuple(sources)))
                    while len(found) < len(jobs):
                        found.append(self._received())
            except (OSError, EOFError, msgspec.MsgspecError):
                self._end()
        told = [self._blame(*each) if each[1].checker_raised else each[1] for each in zip(jobs, found, strict=False)]
        return told + [self.outcome(each) for each in jobs[len(found) :]]

    def close(self) -> None:
        """Ends the warm processes and whatever they run."""
        self._closed = True
        self._end()

    def _ask(self, job: Job) -> Outcome:
        with self._lock:
            for _attempt in range(2):
                if self._closed:
                    break
                try:
                    self.start()
                    return self._exchange(job)
                except (OSError, EOFError, msgspec.MsgspecError):
                    self._end()
        message = "the judge's process ended without a verdict"
        return Outcome(Report(job.question, Verdict.INTERNAL_ERROR, failure=Failure("running the tests", message)))

    def _exchange(self, job: Job) -> Outcome:
        self._send(Order(job))
        return self._received()

    def _received(self) -> Outcome:
        assert self._socket is not None
        answer = receive(self._socket)
        if answer is None:
            raise EOFError
        return msgspec.json.decode(answer, type=Outcome)

    def _send(self, order: Order) -> None:
        assert self._socket is not None
        payload = msgspec.json.encode(order)
        self._socket.sendall(HEADER.pack(len(payload)) + payload)

    def _blame(self, job: Job, outcome: Outcome) -> Outcome:
        """A test raised on the answer: the learner's fault if the reference passes that very test."""
        source = (Path(job.folder) / "reference.py").read_bytes().decode("latin-1")
        control = self._ask(msgspec.structs.replace(job, source=source, only=outcome.checker_raised))
        if not control.report.accepted or outcome.report.failure is None:
            return outcome
        failure = msgspec.structs.replace(
            outcome.report.failure, message=f"the answer could not be checked: {outcome.report.failure.message}"
        )
        report = msgspec.structs.replace(outcome.report, verdict=Verdict.WRONG_ANSWER, failure=failure)
        return msgspec.structs.replace(outcome, report=report)

    def _end(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None
        if self._process is not None:
            try:
                self._process.wait(timeout=2)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
