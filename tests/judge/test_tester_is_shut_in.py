"""A bank may be a stranger's: what its tests.py cannot do to the machine, and how it ends when it tries."""

from __future__ import annotations

import socket
import time
from pathlib import Path

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.job import Job
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance
from interview_cli.judge.sandbox import isolation
from interview_cli.judge.verdict import Verdict

pytestmark = pytest.mark.skipif(isolation()[0] != "full", reason="this system cannot shut the tests in")

RIGHT = "def double(x):\n    return 2 * x"

FORBIDDEN = {
    "writing a file": "open({target!r}, 'w')",
    "writing beside itself": "open(os.path.join(os.path.dirname({tests!r}), 'mine.py'), 'w')",
    "changing itself": "open({tests!r}, 'a')",
    "appending to a file": "open({existing!r}, 'a')",
    "deleting a file": "os.remove({existing!r})",
    "renaming a file": "os.rename({existing!r}, {target!r})",
    "renaming a file into its own folder": "os.rename({existing!r}, 'mine.txt')",
    "linking a file into its own folder": "os.link({existing!r}, 'mine.txt')",
    "changing the rights of a file": "os.chmod({existing!r}, 0o777)",
    "touching a file": "os.utime({existing!r})",
    "making a folder": "os.mkdir({target!r})",
    "reading a private file": "open({existing!r}).read()",
    "reading a private file through a link": "(os.symlink({existing!r}, 'link.txt'), open('link.txt').read())",
    "listing the home folder": "os.listdir(os.path.expanduser('~root'))",
    "reading what other processes hold": "open('/proc/1/environ', 'rb').read()",
    "running a program": "subprocess.run(['/bin/true'])",
    "replacing itself by a program": "os.execv('/bin/true', ['true'])",
    "running a program of its own": (
        "(open('mine', 'w').write('#!/bin/sh\\n'), os.chmod('mine', 0o755), subprocess.run(['./mine']))"
    ),
    "killing its parent": "os.kill(os.getppid(), 9)",
    "killing the process that starts the question's": "os.kill(ABOVE, 9)",
    "asking whether another process lives": "os.kill(1, 0)",
    "opening a network socket": "socket.socket()",
    "connecting": "socket.create_connection(('127.0.0.1', {port}), timeout=1)",
    "opening a unix socket": "socket.socket(socket.AF_UNIX)",
    "a session of its own": "os.setsid()",
    "tracing another process": "raised(ctypes.CDLL(None, use_errno=True).ptrace(16, os.getppid(), 0, 0))",
}


@pytest.mark.parametrize("prepare", [False, True], ids=["judging", "rehearsing"])
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_banks_tests_are_refused(judge_it: JudgeIt, tmp_path: Path, what: str, prepare: bool) -> None:
    existing = tmp_path / "existing.txt"
    existing.write_text("private")
    before = existing.stat()
    tests = tmp_path / "question" / "tests.py"
    with socket.create_server(("127.0.0.1", 0)) as server:
        action = FORBIDDEN[what].format(
            existing=str(existing), target=str(tmp_path / "target"), tests=str(tests), port=server.getsockname()[1]
        )
        report = judge_it(
            RIGHT,
            tests=f"""
            import ctypes, os, socket, subprocess, pytest

            # Collected in the question's own process, a child of the tester.
            ABOVE = os.getppid()

            def raised(result):
                if result:
                    raise OSError(ctypes.get_errno())

            def test_refused(solution):
                assert solution(1) == 2
                with pytest.raises(OSError):
                    {action}
            """,
            prepare=prepare,
        )
    assert report.verdict is Verdict.ACCEPTED, report.failure
    assert existing.read_text() == "private"
    assert (existing.stat().st_mode, existing.stat().st_mtime) == (before.st_mode, before.st_mtime)
    assert not (tmp_path / "target").exists()
    assert sorted(path.name for path in tests.parent.iterdir()) == ["reference.py", "starter.py", "tests.py"]
    assert "test_refused" in tests.read_text()


@pytest.mark.parametrize("file", ["tests", "reference", "starter"])
def test_every_file_of_the_question_is_shut_in_while_it_is_imported(
    judge_it: JudgeIt, tmp_path: Path, file: str
) -> None:
    """Collecting runs code as well, before any test."""
    attack = f"""
import os as _os
try:
    with open({str(tmp_path / "target")!r}, "w") as _file:
        _file.write("here")
except OSError:
    pass
"""
    texts = {
        "tests": "def test_one(solution):\n    assert solution(1) == 2\n",
        "reference": RIGHT,
        "starter": "def double(x: int) -> int: ...\n",
    }
    texts[file] = f"{attack}\n{texts[file]}"
    assert judge_it(RIGHT, **texts).verdict is Verdict.ACCEPTED
    assert not (tmp_path / "target").exists()


def test_the_tests_may_write_their_own_temporary_folder_and_it_is_gone_afterwards(
    judge_it: JudgeIt, tmp_path: Path
) -> None:
    report = judge_it(
        RIGHT,
        tests="""
            import os, tempfile

            def test_tmp_path(solution, tmp_path):
                (tmp_path / "sub").mkdir()
                (tmp_path / "sub" / "file.txt").write_text(str(solution(1)))
                assert (tmp_path / "sub" / "file.txt").read_text() == "2"

            def test_tempfile(solution):
                with tempfile.NamedTemporaryFile("w+") as file:
                    file.write("x")
                with open("here.txt", "w") as file:
                    file.write("x")
                os.remove("here.txt")
                assert solution(2) == 4
        """,
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure
    assert report.tests.passed == 2


def test_the_tests_may_read_their_question_and_the_installed_packages(judge_it: JudgeIt) -> None:
    report = judge_it(
        RIGHT,
        tests="""
            import json, math, numpy, pathlib, hypothesis

            def test_reads(solution):
                assert "def double" in pathlib.Path(__file__).with_name("reference.py").read_text()
                assert solution(1) == 2
        """,
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


ENDINGS = {
    "leaving at once": "os._exit(0)",
    "leaving": "raise SystemExit(0)",
    "an interrupt": "raise KeyboardInterrupt",
    "leaving by pytest": "pytest.exit('enough', 0)",
    "skipping": "pytest.skip('no')",
    "killing itself": "os.kill(os.getpid(), 9)",
    "crashing": "ctypes.string_at(0)",
    "recursion without end": "(lambda f: f(f))(lambda f: f(f))",
    "memory without end": "[bytearray(2**33) for _ in range(100)]",
    "a flood on its output": "[os.write(1, b'x' * 2**16) for _ in range(1000)] and 1 / 0",
    "closing everything": "os.closerange(0, 64)",
    "junk on every descriptor": "[junk(number) for number in range(3, 64)] and 1 / 0",
}


@pytest.mark.parametrize("what", ENDINGS)
def test_tests_that_end_oddly_never_accept_and_the_next_verdict_stands(judge_it: JudgeIt, what: str) -> None:
    """A loop for ever is not tried here: a run may compute for half a minute."""
    started = time.monotonic()
    report = judge_it(
        RIGHT,
        tests=f"""
            import contextlib, ctypes, os, pytest

            def junk(number):
                with contextlib.suppress(OSError):
                    os.write(number, b"\\x00\\x00\\x00\\x02[]")

            def test_first(solution):
                assert solution(1) == 2

            def test_odd(solution):
                {ENDINGS[what]}
        """,
    )
    assert report.verdict is not Verdict.ACCEPTED
    assert report.verdict is Verdict.INTERNAL_ERROR, report.failure
    assert time.monotonic() - started < 60
    assert judge_it(RIGHT).verdict is Verdict.ACCEPTED


STRAY = {
    "CI": "true",
    "BUILD_NUMBER": "7",
    "PYTEST_ADDOPTS": "--co",
    "PYTEST_PLUGINS": "no_such_plugin",
    "HYPOTHESIS_NO_PLUGINS": "1",
    "PYTHONWARNINGS": "error",
    "PYTHONOPTIMIZE": "2",
    "FORCE_COLOR": "1",
    "TOKEN": "secret",
}


def test_the_tests_see_nothing_of_what_the_learner_has_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in STRAY.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "starter.py").write_text("def double(x: int) -> int: ...\n")
    (tmp_path / "reference.py").write_text(RIGHT)
    (tmp_path / "tests.py").write_text(
        "import os\n\ndef test_one(solution):\n    assert solution(1) == 2\n"
        f"    assert not set(os.environ) & set({[*STRAY]!r})\n"
    )
    with Judge() as judge:
        report = judge.judge(Job("bank/double", str(tmp_path), RIGHT, Allowance(1.0, 128, 256)))
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_on_a_build_server_a_long_wrong_answer_is_told_as_soon_as_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """pytest compares two lists item by item there, however long they are."""
    monkeypatch.setenv("CI", "true")
    wrong = "def count(n):\n    return [at * at % 8_111 for at in range(n)]\n"
    (tmp_path / "starter.py").write_text("def count(n: int) -> list[int]: ...\n")
    (tmp_path / "reference.py").write_text("def count(n):\n    return [at * at % 8_101 for at in range(n)]\n")
    (tmp_path / "tests.py").write_text(
        "def test_many(solution, reference):\n    assert solution(300_000) == reference(300_000)\n"
    )
    with Judge() as judge:
        report = judge.judge(Job("bank/count", str(tmp_path), wrong, Allowance(5.0, 512, 256)))
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None and report.failure.message == "the answer is not the expected one"


@pytest.mark.parametrize("how", ["@pytest.mark.xfail", "@pytest.mark.skip", "@pytest.mark.skipif(True, reason='no')"])
def test_a_test_that_is_expected_to_fail_or_skipped_accepts_nothing(judge_it: JudgeIt, how: str) -> None:
    tests = f"import pytest\n\n{how}\ndef test_one(solution):\n    assert solution(1) == 2\n"
    assert judge_it("def double(x):\n    return 0", tests=tests).verdict is not Verdict.ACCEPTED
