"""The trusted side: a process with pytest and Hypothesis warm, which forks one run for each job.

It starts the process that forks candidates before any bank content is read, so that a candidate
never shares memory with tests or answers. When the judge is gone, nothing is left running.
"""

from __future__ import annotations

import gc
import os
import select
import signal
import socket
import subprocess
import sys
import time
from typing import Any

import msgspec

from interview_cli.judge import candidate, sandbox
from interview_cli.judge.example import ExampleError, carry_out, literal, plain
from interview_cli.judge.job import Job, Outcome
from interview_cli.judge.link import Halted, Link
from interview_cli.judge.solution import load_words, shown
from interview_cli.judge.verdict import Failure, Report, Tests, Verdict
from interview_cli.judge.wire import HEADER, receive

SHRINKING_SECONDS = 2
"""How long Hypothesis may look for the smallest input that fails (its own default is 300)."""

CANDIDATE_ENVIRONMENT = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


def serve(judge: socket.socket) -> None:
    """Answers jobs until the judge closes its end; each runs in a fork of this warm process."""
    control, process = _start_candidates()
    _warm_up()
    gc.freeze()
    try:
        while (payload := receive(judge)) is not None:
            answer = _run_forked(payload, judge, control)
            if answer is None:
                return
            judge.sendall(HEADER.pack(len(answer)) + answer)
    finally:
        control.close()
        process.wait()


def _start_candidates() -> tuple[socket.socket, subprocess.Popen[bytes]]:
    ours, theirs = socket.socketpair()
    sandbox.allow_deep_recursion()
    number = str(theirs.fileno())
    process = subprocess.Popen(
        [sys.executable, "-s", "-P", "-B", "-m", candidate.__name__, number],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=CANDIDATE_ENVIRONMENT,
        pass_fds=[theirs.fileno()],
        start_new_session=True,
    )
    theirs.close()
    return ours, process


def _warm_up() -> None:
    import hypothesis
    import hypothesis.strategies as st
    import pytest  # noqa: F401

    from interview_cli.judge import hidden_tests  # noqa: F401

    settings = hypothesis.settings(max_examples=1, database=None, deadline=None)

    @settings
    @hypothesis.given(st.lists(st.integers(0, 3), max_size=2), st.text("ab", max_size=2))
    def nothing(_numbers: list[int], _text: str) -> None:
        return

    nothing()


def _run_forked(payload: bytes, judge: socket.socket, control: socket.socket) -> bytes | None:
    """The run's answer; None when the judge went away meanwhile (the run is then ended)."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        judge.close()
        _child(payload, writing, control)
    os.close(writing)
    chunks: list[bytes] = []
    try:
        while True:
            ready, _, _ = select.select([reading, judge.fileno()], [], [])
            if judge.fileno() in ready and not judge.recv(1, socket.MSG_PEEK):
                os.kill(pid, signal.SIGKILL)
                return None
            if reading in ready:
                chunk = os.read(reading, 1 << 20)
                if not chunk:
                    break
                chunks.append(chunk)
    finally:
        os.close(reading)
        os.waitpid(pid, 0)
    return b"".join(chunks) or _encode(_crashed(payload, "the tests ended without a result"))


def _child(payload: bytes, writing: int, control: socket.socket) -> None:
    status = 1
    try:
        sandbox.die_with_parent()
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nothing, descriptor)
        try:
            answer = _encode(run(msgspec.json.decode(payload, type=Job), control))
        except BaseException as error:
            answer = _encode(_crashed(payload, f"{type(error).__name__}: {error}"))
        view = memoryview(answer)
        while view:
            view = view[os.write(writing, view) :]
        status = 0
    finally:
        os._exit(status)


def run(job: Job, control: socket.socket) -> Outcome:
    """Carries the job out in this process."""
    from hypothesis import HealthCheck, settings
    from hypothesis.internal.conjecture import engine

    from interview_cli.judge.hidden_tests import HiddenTests

    sys.dont_write_bytecode = True
    settings.register_profile(
        "drill",
        max_examples=job.max_examples,
        derandomize=True,
        database=None,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    settings.load_profile("drill")
    engine.MAX_SHRINKING_SECONDS = SHRINKING_SECONDS
    if job.examples:
        return _examples(job)
    if job.verify:
        return _verified(job, control)
    started = time.perf_counter()
    link = Link(control, job.allowance)
    try:
        tests = HiddenTests(job, link)
        tests.run()
    finally:
        link.close()
    report = Report(
        question=job.question,
        verdict=tests.verdict,
        tests=Tests(tests.passed, tests.total),
        seconds=round(time.perf_counter() - started, 6),
        cpu_seconds=round(link.cpu_seconds, 6),
        failure=tests.failure,
        notes=tests.notes,
    )
    return Outcome(report, checker_raised=tests.checker_raised)


def _examples(job: Job) -> Outcome:
    """Executes the worked examples against the reference; each that differs is a disagreement."""
    from pathlib import Path

    from interview_cli.judge.hidden_tests import load_module

    module = load_module(Path(job.folder) / "reference.py", job.node)
    functions = {name: value for name, value in vars(module).items() if callable(value)}
    disagreements: list[tuple[int, str]] = []
    for index, example in enumerate(job.examples):
        try:
            given, expected = plain(carry_out(example.call, functions)), plain(literal(example.result))
        except ExampleError as error:
            disagreements.append((index, str(error)))
        except Exception as error:
            disagreements.append((index, f"the reference raises {type(error).__name__}: {error}"))
        else:
            if given != expected or type(given) is not type(expected):
                disagreements.append((index, f"the reference gives {shown(given)}, the example says {example.result}"))
    return Outcome(Report(job.question, Verdict.ACCEPTED), disagreements=tuple(disagreements))


def _verified(job: Job, control: socket.socket) -> Outcome:
    """Runs the source as a file of its own; a failure when it raises."""
    link = Link(control, job.allowance)
    try:
        link.start()
        reply = link.ask({"order": "load", "source": job.source, "entry": "", "node": "", "driver": ""})
        failed = load_words(reply["error"]) if "error" in reply else None
    except Halted as halted:
        failed = halted.message
    finally:
        link.close()
    if failed is None:
        return Outcome(Report(job.question, Verdict.ACCEPTED))
    return Outcome(Report(job.question, Verdict.RUNTIME_ERROR, failure=Failure("verify", failed)))


def _crashed(payload: bytes, message: str) -> Outcome:
    question: Any = msgspec.json.decode(payload).get("question", "")
    return Outcome(Report(question, Verdict.INTERNAL_ERROR, failure=Failure("running the tests", message)))


def _encode(outcome: Outcome) -> bytes:
    return msgspec.json.encode(outcome)


if __name__ == "__main__":
    sandbox.die_with_parent()
    serve(socket.socket(fileno=int(sys.argv[1])))
