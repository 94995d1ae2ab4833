"""What a candidate cannot do to the machine, where the kernel can shut it in."""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path

import pytest
from judge_fixtures import JudgeIt

import interview_cli
from interview_cli.judge.sandbox import holds, isolation, prepare, readable_paths
from interview_cli.judge.seccomp import assembled, program
from interview_cli.judge.verdict import Verdict

full = pytest.mark.skipif(isolation()[0] != "full", reason="this kernel has no Landlock or no seccomp")

FORBIDDEN = {
    "writing a file in its folder": "open('mine.txt', 'w')",
    "writing a file elsewhere": "open({target!r}, 'w')",
    "appending to a file": "open({existing!r}, 'a')",
    "deleting a file": "os.remove({existing!r})",
    "renaming a file": "os.rename({existing!r}, {target!r})",
    "changing the rights of a file": "os.chmod({existing!r}, 0o777)",
    "touching a file": "os.utime({existing!r})",
    "making a folder": "os.mkdir({target!r})",
    "making a link": "os.symlink({existing!r}, {target!r})",
    "reading a private file": "open({existing!r}).read()",
    "reading the hidden tests": "open({tests!r}).read()",
    "listing the home folder": "os.listdir(os.path.expanduser('~root'))",
    "reading drill's own package": "os.listdir({package!r})",
    "reading other processes": "open('/proc/1/environ', 'rb').read()",
    "forking": "os.fork()",
    "running a program": "subprocess.run(['/bin/true'])",
    "replacing itself by a program": "os.execv('/bin/true', ['true'])",
    "killing its parent": "os.kill(os.getppid(), 9)",
    "killing everything": "os.kill(-1, 9)",
    "opening a network socket": "socket.socket()",
    "connecting": "socket.create_connection(('127.0.0.1', {port}), timeout=1)",
    "opening a unix socket": "socket.socket(socket.AF_UNIX)",
    "memory that no limit counts": "os.memfd_create('x')",
    "shared memory that no limit counts": "mmap.mmap(-1, 4096)",
    "a session of its own": "os.setsid()",
    "raising a limit": "resource.setrlimit(resource.RLIMIT_CORE, (1, resource.RLIM_INFINITY))",
}


@full
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_candidate_is_refused(judge_it: JudgeIt, tmp_path: Path, what: str) -> None:
    existing = tmp_path / "existing.txt"
    existing.write_text("private")
    before = existing.stat()
    with socket.create_server(("127.0.0.1", 0)) as server:
        action = FORBIDDEN[what].format(
            existing=str(existing),
            target=str(tmp_path / "target"),
            tests=str(tmp_path / "question" / "tests.py"),
            package=str(Path(interview_cli.__file__).parent),
            port=server.getsockname()[1],
        )
        report = judge_it(
            f"""
            import mmap, os, resource, socket, subprocess
            def double(x):
                try:
                    {action}
                except (OSError, ValueError):
                    return 2 * x
                return -1
            """
        )
    assert report.verdict is Verdict.ACCEPTED, report.failure
    assert existing.read_text() == "private"
    assert (existing.stat().st_mode, existing.stat().st_mtime) == (before.st_mode, before.st_mtime)
    assert not (tmp_path / "target").exists()


@full
@pytest.mark.parametrize(
    "action",
    [
        "import decimal, fractions, statistics, zoneinfo, sqlite3, ctypes, xml.etree.ElementTree",
        "import numpy; numpy.linalg.inv(numpy.eye(3))",
        "import threading; t = threading.Thread(target=print); t.start(); t.join()",
        "from concurrent.futures import ThreadPoolExecutor; list(ThreadPoolExecutor(2).map(abs, range(9)))",
        "import random; random.SystemRandom().random()",
        "import time; time.sleep(0.001); time.time()",
        "import tempfile, os; os.getcwd(); os.listdir('.'); os.cpu_count()",
        "import asyncio; asyncio.run(asyncio.sleep(0))",
        "import resource; resource.getrlimit(resource.RLIMIT_STACK)",
    ],
)
def test_a_candidate_may_do_what_honest_solutions_do(judge_it: JudgeIt, action: str) -> None:
    report = judge_it(f"def double(x):\n    {action}\n    return 2 * x", memory_mb=512, cpu_seconds=5)
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_nothing_with_hidden_tests_is_readable() -> None:
    package = Path(interview_cli.__file__).parent
    for path in readable_paths():
        assert not package.is_relative_to(path), f"{path} would open {package}"


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
@pytest.mark.parametrize("may_fork", [False, True])
@pytest.mark.parametrize("process", [1, 4_194_304, 2**22 + 12345])
def test_the_assembled_filter_is_the_program_of_that_process(machine: str, may_fork: bool, process: int) -> None:
    expected = b"".join(struct.pack("=HBBI", *each) for each in program(machine, process, may_fork))
    assert assembled(machine, process, may_fork) == expected


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_every_jump_of_the_filter_lands_inside_it(machine: str) -> None:
    code = program(machine, os.getpid())
    for place, (operation, true, false, _) in enumerate(code):
        if operation & 0x07 == 0x05:
            assert place + 1 + max(true, false) < len(code)
    assert code[-1] == (0x06, 0, 0, 0x7FFF0000)


@full
def test_confinement_is_tried_out_before_any_solution_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ruleset = prepare(str(tmp_path))
    assert holds(ruleset, str(tmp_path))
    monkeypatch.setattr("interview_cli.judge.sandbox.confine", lambda ruleset, folder: None)
    assert not holds(ruleset, str(tmp_path))
