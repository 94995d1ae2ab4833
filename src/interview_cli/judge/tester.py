"""The trusted side: a process with pytest and Hypothesis warm, which forks a stage for each question.

It starts the process that forks candidates before any bank content is read, so that a candidate
never shares memory with tests or answers. When the judge is gone, nothing is left running.
"""

from __future__ import annotations

import contextlib
import gc
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from interview_cli.judge import candidate, sandbox
from interview_cli.judge.job import Job, Order, Outcome
from interview_cli.judge.stage import Message, Stage, crashed
from interview_cli.judge.wire import HEADER, receive

MOST_STAGES = 2
RUN_WALL_SECONDS = 240.0
"""When a run is given up whatever it does; limits of CPU time and idling end it far earlier."""

CANDIDATE_ENVIRONMENT = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": os.environ.get("PYTHONHASHSEED", "0"),
    "PYTHONDONTWRITEBYTECODE": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}


def serve(judge: socket.socket) -> None:
    """Answers orders until the judge closes its end."""
    control, process = _start_candidates()
    _warm_up()
    gc.freeze()
    stages = Stages(control)
    worked = False
    try:
        while (payload := receive(judge)) is not None:
            if worked and process.poll() is not None:
                # The judge starts us anew, candidates and all.
                return
            order = msgspec.json.decode(payload, type=Order)
            stage = stages.of(order.job)
            if order.rehearse:
                stage.send(order)
                continue
            stage.begin(order)
            for number in range(len(order.jobs)):
                outcome = stage.outcome(order.job, number, judge)
                if outcome is None or (worked and process.poll() is not None):
                    return
                worked = process.poll() is None
                answer = msgspec.json.encode(outcome)
                judge.sendall(HEADER.pack(len(answer)) + answer)
                if not stage.alive:
                    break
    finally:
        stages.close()
        control.close()
        process.wait()


class Stages:
    """The stages of the questions judged last."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._stages: dict[tuple[object, ...], Running] = {}

    def of(self, job: Job) -> Running:
        """The job's stage; a new one when there is none, it has died, or the question has changed."""
        key = _key(job)
        stage = self._stages.pop(key, None)
        if stage is None or not stage.alive:
            if stage is not None:
                stage.end()
            stage = Running(job, self._control)
        self._stages[key] = stage
        while len(self._stages) > MOST_STAGES:
            self._stages.pop(next(iter(self._stages))).end()
        return stage

    def close(self) -> None:
        """Ends all of them."""
        for stage in self._stages.values():
            stage.end()


class Running:
    """One stage as the tester sees it."""

    def __init__(self, job: Job, control: socket.socket) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="drill-tests-", ignore_cleanup_errors=True)
        self._socket, theirs = socket.socketpair()
        self.alive = True
        self._first = self._runs = 0
        self._pid = os.fork()
        if self._pid == 0:
            _become_stage(job, theirs, control, Path(self._folder.name))
        theirs.close()

    def begin(self, order: Order) -> None:
        """Hands over an order whose outcomes will be awaited."""
        self._first, self._runs = self._runs, self._runs + len(order.jobs)
        self.send(msgspec.structs.replace(order, run=self._first))

    def send(self, order: Order) -> None:
        """Hands the order over; a stage that has just died is noticed when its answer is awaited."""
        payload = msgspec.json.encode(order)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            self._socket.sendall(HEADER.pack(len(payload)) + payload)

    def outcome(self, job: Job, number: int, judge: socket.socket) -> Outcome | None:
        """The stage's next answer, to the order's job of this number; None when the judge went away meanwhile."""
        test: str | None = None
        until = time.monotonic() + RUN_WALL_SECONDS
        while True:
            ready, _, _ = select.select([self._socket, judge], [], [], max(until - time.monotonic(), 0))
            if not ready:
                self.end()
                return crashed(job, "the tests do not come to an end", test)
            if judge in ready and not judge.recv(1, socket.MSG_PEEK):
                return None
            if self._socket in ready:
                try:
                    payload = receive(self._socket)
                except ConnectionResetError:
                    payload = None
                if payload is None:
                    self.alive = False
                    return crashed(job, "the tests ended without a result", test)
                message = msgspec.json.decode(payload, type=Message)
                if message.outcome is not None:
                    return message.outcome
                if message.ended is None:
                    test = message.test
                elif message.run >= self._first + number:
                    return crashed(job, message.ended, test)

    def end(self) -> None:
        """Kills the stage; a run of it dies with it."""
        self.alive = False
        self._socket.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._pid, 0)
        self._folder.cleanup()


def _become_stage(job: Job, peer: socket.socket, control: socket.socket, folder: Path) -> None:
    status = 1
    try:
        sandbox.die_with_parent()
        # What the tester holds, other stages and the judge, is none of a bank's business.
        keep = {peer.fileno(), control.fileno()}
        sandbox.close_others(keep)
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            if descriptor != nothing:
                os.dup2(nothing, descriptor)
        Stage(job, peer, control, folder).run()
        status = 0
    finally:
        os._exit(status)


def _key(job: Job) -> tuple[object, ...]:
    """What makes two jobs share a stage: the question as it is on disk now, and how it is judged."""
    names = ("tests.py", "reference.py", "starter.py", "driver.py")
    stamps = []
    for name in names if job.folder else ():
        try:
            status = (Path(job.folder) / name).stat()
            stamps.append((status.st_size, status.st_mtime_ns))
        except OSError:
            stamps.append((0, 0))
    return (job.folder, job.node, job.mutates, job.may_change, job.max_examples, job.seed, job.verify, *stamps)


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


if __name__ == "__main__":
    # Not bound to the thread that started it: when drill ends, however it ends, its socket closes.
    serve(socket.socket(fileno=int(sys.argv[1])))
    # There is nothing left to put away, and taking pytest and Hypothesis down takes its time.
    os._exit(0)
