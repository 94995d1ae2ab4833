"""A process with one question's tests collected, which forks a run for each solution.

Forked from the warm tester and shut in before any of the bank's code runs: it may read the bank and
the installed packages, write its own temporary folder, and reach no network. `rehearse` makes the
examples of the property tests beforehand, so that the runs that follow only have to call.
"""

from __future__ import annotations

import contextlib
import gc
import os
import random
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from interview_cli.judge import landlock, sandbox
from interview_cli.judge.call import Refused
from interview_cli.judge.candidate import WARMED
from interview_cli.judge.job import LEARNER_EXAMPLES, Job, Order, Outcome
from interview_cli.judge.line import Line
from interview_cli.judge.link import Halted, Link
from interview_cli.judge.offstage import examples_outcome, verify_outcome
from interview_cli.judge.verdict import Failure, Report, Tests, Verdict
from interview_cli.judge.wire import HEADER, receive

SHRINKING_SECONDS = 2
"""How long Hypothesis may look for the smallest input that fails (its own default is 300)."""

MOST_SHARED = 200
"""How many solutions one process with the tests may judge."""

RUN_CPU_SECONDS, CHECK_CPU_SECONDS, STAGE_CPU_SECONDS = 30, 120, 300
"""What a run for a learner, a run for a check, and collecting with rehearsing may compute themselves."""

if TYPE_CHECKING:
    from interview_cli.judge.hidden_tests import HiddenTests

BANK_FILE = "bank.yaml"
_LEVELS_TO_BANK = 4


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """What comes back: the name of the test that begins, the outcome, and when a process of runs has ended how it
    did, with the number of its last run."""

    test: str | None = None
    outcome: Outcome | None = None
    ended: str | None = None
    run: int = 0


class Stage:
    """Serves one question until its socket closes."""

    def __init__(self, job: Job, peer: socket.socket, control: socket.socket, folder: Path) -> None:
        self._job = job
        self._peer = peer
        self._control = control
        self._folder = folder
        self._broken = ""
        self._served = False
        self._rehearsed = False
        self._tests: HiddenTests | None = None

    def run(self) -> None:
        """Confines this process, collects, and serves. Never returns to the caller's work."""
        from interview_cli.judge.hidden_tests import HiddenTests, StarterBroken

        os.environ["TMPDIR"] = tempfile.tempdir = str(self._folder)
        os.chdir(self._folder)
        folder = Path(self._job.folder) if self._job.folder else self._folder
        _warm(self._control, folder)
        sandbox.confine_tester(_bank_of(folder), self._folder)
        sandbox.limit_tester_cpu(STAGE_CPU_SECONDS)
        _configure_hypothesis(self._job.max_examples)
        try:
            if not self._job.verify:
                self._tests = HiddenTests(self._job)
                self._tests.collect(self._serve)
        except StarterBroken as error:
            self._broken = str(error)
        except BaseException as error:
            self._broken = f"{type(error).__name__}: {error}"
        if not self._served:
            self._serve()

    def _serve(self) -> None:
        self._served = True
        gc.collect()
        gc.freeze()
        while (payload := receive(self._peer)) is not None:
            order = msgspec.json.decode(payload, type=Order)
            if order.rehearse:
                self._rehearse()
                continue
            jobs, done = order.jobs, 0
            while done < len(jobs):
                ended, count = self._run(jobs[done:])
                done += count
                send(self._peer, Message(ended=ended, run=order.run + done - 1))

    def _run(self, jobs: list[Job]) -> tuple[str, int]:
        """Forks a process for the first of the jobs, and for as many more as may share it: how it ended, and how many
        of them have been seen to."""
        if self._tests is None or self._broken or not self._tests.can_be_shared(jobs[0]):
            jobs = jobs[:1]
        jobs = jobs[:MOST_SHARED]
        marks, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            self._child(jobs, theirs)
        os.close(theirs)
        _, status = os.waitpid(pid, 0)
        os.set_blocking(marks, False)
        # Tests may have left a process behind that holds the other end.
        with open(marks, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor
            done = len(file.read(len(jobs)) or b"")
        return _ending(status), min(done + 1, len(jobs))

    def _rehearse(self) -> None:
        if self._tests is None or self._rehearsed:
            return
        self._rehearsed = True
        link, spare = Link(self._control, self._job.allowance), Link(self._control, self._job.allowance)
        # What goes wrong here goes wrong in the runs too, where it is told.
        with contextlib.suppress(Exception, Halted, Refused):
            self._tests.rehearse(link, spare)
        link.close()
        spare.close()
        gc.collect()
        gc.freeze()

    def _child(self, jobs: list[Job], marks: int) -> None:
        status = 1
        try:
            sandbox.die_with_parent()
            landlock.keep_signals_inside()
            gc.disable()
            allowance = jobs[0].allowance
            links = Link(self._control, allowance, ahead=len(jobs) > 1), Link(self._control, allowance)
            state = random.getstate()
            for job in jobs:
                seconds = RUN_CPU_SECONDS if job.max_examples <= LEARNER_EXAMPLES else CHECK_CPU_SECONDS
                sandbox.limit_tester_cpu(seconds)
                random.setstate(state)
                try:
                    outcome = self._outcome(job, *links)
                except BaseException as error:
                    outcome = crashed(job, f"{type(error).__name__}: {error}")
                send(self._peer, Message(outcome=outcome))
                os.write(marks, b".")
                if self._tests is not None:
                    self._tests.forget()
            status = 0
        finally:
            os._exit(status)

    def _outcome(self, job: Job, link: Link, spare: Link) -> Outcome:
        if job.verify:
            return verify_outcome(job, self._control)
        if job.examples:
            return examples_outcome(job)
        if self._tests is None or self._broken:
            return crashed(job, self._broken)
        started = time.perf_counter()
        tests = self._tests
        if job.growth:
            return self._growth(tests, job, link, spare)
        try:
            tests.run(job, link, spare, lambda name: send(self._peer, Message(test=name)))
            failure = tests.failure
            if failure is not None and not job.quick and tests.verdict in (Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR):
                failure = _with_leak(tests, failure)
        finally:
            cpu_seconds = link.cpu_seconds
            link.renew()
            spare.renew()
        report = Report(
            question=job.question,
            verdict=tests.verdict,
            tests=Tests(tests.passed, tests.total),
            seconds=round(time.perf_counter() - started, 6),
            cpu_seconds=round(cpu_seconds, 6),
            failure=failure,
            notes=tests.notes,
            replay=tuple(call.sent[HEADER.size :].decode() for call in tests.failed_calls),
            case=tests.case,
        )
        watch = tests.watch
        if watch is None:
            return Outcome(report, checker_raised=tests.checker_raised)
        return Outcome(report, tests.checker_raised, (), watch.left, watch.unreached, watch.traces)

    def _growth(self, tests: HiddenTests, job: Job, link: Link, spare: Link) -> Outcome:
        """What the solution and the reference take on growing inputs."""
        failure = None
        try:
            grown = tests.measure(job, link, spare)
        except Halted as halted:
            grown, failure = (), Failure("growing", halted.message)
        except (Exception, Refused) as error:
            grown, failure = (), Failure("growing", f"{type(error).__name__}: {error}")
        verdict = Verdict.ACCEPTED if failure is None else Verdict.INTERNAL_ERROR
        left = tests.watch.left if tests.watch else ()
        return Outcome(Report(job.question, verdict, failure=failure), left=left, grown=grown)


def _with_leak(tests: HiddenTests, failure: Failure) -> Failure:
    """Says so when the same calls have another outcome in a fresh process: something was kept."""
    calls = tests.failed_calls
    if not calls or not calls[-1].reply:
        return failure
    try:
        again = tests.again(calls)
    except Halted:
        return failure
    if again is None or not again.differs(calls[-1]):
        return failure
    words = (
        f"the same call alone, in a fresh process, {again.words()}: "
        "something is kept between calls (a global, a class attribute, a default argument?)"
    )
    return msgspec.structs.replace(failure, message=f"{failure.message}\n{words}")


def send(peer: socket.socket, message: Message) -> None:
    """The message as a frame."""
    payload = msgspec.json.encode(message)
    peer.sendall(HEADER.pack(len(payload)) + payload)


def crashed(job: Job, message: str, test: str | None = None) -> Outcome:
    """The outcome of a run that gave none. With `test` it died there, perhaps by the answer."""
    failure = Failure(test or "running the tests", message)
    return Outcome(Report(job.question, Verdict.INTERNAL_ERROR, failure=failure), checker_raised=test or None)


def _configure_hypothesis(max_examples: int) -> None:
    from hypothesis import HealthCheck, settings
    from hypothesis.internal.conjecture import engine, providers

    sys.dont_write_bytecode = True
    settings.register_profile(
        "drill",
        max_examples=max_examples,
        derandomize=True,
        database=None,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("drill")
    engine.MAX_SHRINKING_SECONDS = SHRINKING_SECONDS
    # Hypothesis tries constants that stand in local modules. Ours, where they are not installed but
    # linked, tell nothing about a question, and reading them takes a while.
    seen: set[int] = getattr(providers, "_seen_modules", set())
    seen.update(id(module) for module in sys.modules.values())


def _warm(control: socket.socket, folder: Path) -> None:
    """Has the packages that the question's own files import imported where candidates come from."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in folder.glob("*.py")]
    wanted = [name for name in WARMED if any(f"import {name}" in text for text in texts)]
    if wanted:
        with Line(control) as line:
            line.warm(wanted)


def _bank_of(folder: Path) -> Path:
    """The bank that the question's folder belongs to; the folder itself when there is none."""
    above = [folder, *folder.parents[:_LEVELS_TO_BANK]]
    return next((each for each in above if (each / BANK_FILE).is_file()), folder)


def _ending(status: int) -> str:
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if ended_by == signal.SIGXCPU:
        return "checking the answer takes too long"
    if ended_by == signal.SIGKILL:
        return "the process that checked the answer was killed (is the machine out of memory?)"
    return "the tests ended without a result"
