"""The corpus: hostile and broken solutions that must be rejected, honest ones that must be accepted.

A file's head says what is right: `# verdict:` (one or several, separated by ` | `), `# why:`, and
where they differ from the usual `# question:` (a folder in corpus/questions) and `# memory:` (MB).
The word before the first underscore of a hostile file's name is its class. The paths
/tmp/drill-corpus-home, /tmp/drill-corpus-bank and /tmp/drill-corpus-terminal stand for a watched
folder, for the questions with their tests, and for a terminal; the real ones are put in their place.
"""

from __future__ import annotations

import ctypes
import os
import re
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from awake import Patience, Stopwatch
from test_verdicts import descendants, living

from interview_cli.judge.job import Job
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance
from interview_cli.judge.sandbox import isolation
from interview_cli.judge.verdict import Report, Verdict

CORPUS = Path(__file__).parent / "corpus"
QUESTIONS = CORPUS / "questions"
MUTATES = {"rotate_in_place": ("items",)}

CPU_SECONDS = 0.3
MEMORY_MB = 96
OUTPUT_KB = 256
PATIENCE_SECONDS = 12.0
"""No single solution may keep the learner waiting longer than this: the wall limit of one call
(five times its CPU limit and five seconds more), the tests around it, and a busy machine."""
LONGEST_MESSAGE = 5000

CLASSES = {
    "compares": "answers that claim to equal whatever is expected",
    "leaves": "ending the process before the tests do",
    "patches": "changing libraries, built-ins or the judge's own modules",
    "walks": "looking for expected values in frames and in the heap",
    "reads": "reading tests or reference from disk",
    "forges": "speaking the judge's protocol, or writing a report of its own",
    "configures": "conftest files, plugins, environment variables",
    "remembers": "answering by what was seen before",
    "late": "threads that go on after the answer",
    "endless": "iterables without end",
    "huge": "answers too large",
    "deep": "answers nested too deeply",
    "evil": "special methods and metaclasses with intentions",
    "loops": "computing without end, in Python and in C",
    "sleeps": "waiting without end",
    "memory": "using more memory than is there",
    "processes": "starting processes",
    "threads": "threads by the hundred",
    "writes": "writing, deleting and changing files",
    "descriptors": "using up or closing descriptors",
    "floods": "printing without end",
    "escapes": "control characters for the learner's terminal",
    "network": "talking to the network",
    "home": "reading the learner's files",
    "kills": "signals to the parent, its group and everyone",
    "stops": "stopping itself",
    "scribbles": "reading and writing raw memory",
    "traces": "hooks of the interpreter: trace, profile, collector, import, exceptions",
    "recursion": "recursion without end",
    "source": "files that are no sane Python source",
    "beginner": "plain faults of people who learn",
}

NEED_THE_KERNEL = {
    "configures", "descriptors", "home", "kills", "memory", "network", "processes", "reads", "stops", "writes",
}  # fmt: skip
"""Classes that are run only where the kernel shuts candidates in; elsewhere they could do what they try."""

ODD_BYTES: dict[str, tuple[bytes, str]] = {
    "source_empty": (b"", "compile_error"),
    "source_null_byte": (b"def double(x):\n    return 2 * x\n\x00", "compile_error"),
    "source_not_utf_8": (b"word = 'gr\xf6\xdfe'\ndef double(x):\n    return 2 * x\n", "compile_error"),
    "source_unknown_cookie": (b"# coding: klingon\ndef double(x):\n    return 2 * x\n", "compile_error"),
    "source_utf_16": ("def double(x):\n    return 2 * x\n".encode("utf-16"), "compile_error"),
    "source_random_bytes": (bytes(range(256)) * 8, "compile_error"),
    "source_five_megabytes": (
        b"def double(x):\n    return 0\n" + b"# padding\n" * 500_000,
        "wrong_answer | time_limit | memory_limit",
    ),
    "source_a_line_of_a_megabyte": (
        b"def double(x):\n    return 0 if x else [" + b"0," * 500_000 + b"]\n",
        "wrong_answer | compile_error | time_limit | memory_limit",
    ),
    "source_brackets_without_end": (b"double = " + b"(" * 100_000, "compile_error"),
    "source_operators_without_end": (
        b"double = lambda x: 0" + b" + 0" * 100_000,
        "compile_error | wrong_answer | runtime_error | time_limit | memory_limit",
    ),
}
"""Files that cannot have a head, or would be heavy to keep."""

ODD_HONEST: dict[str, bytes] = {
    "crlf": b"def double(x):\r\n    return 2 * x\r\n",
    "carriage_returns_only": b"def double(x):\r    return 2 * x\r",
    "byte_order_mark": "\ufeffdef double(x):\n    return 2 * x".encode(),
    "latin_1_with_cookie": "# -*- coding: latin-1 -*-\n# größe\ndef double(x):\n    return 2 * x".encode("latin-1"),
    "form_feed": b"\x0cdef double(x):\n    return 2 * x\n\x0c\n",
}
"""Honest files that an editor or a version control system would not keep as they are."""


@dataclass(frozen=True)
class Specimen:
    """One solution of the corpus, and the verdicts that are right for it."""

    name: str
    source: bytes
    verdicts: frozenset[str]
    question: str = "double"
    memory_mb: int = MEMORY_MB


def read_specimen(path: Path) -> Specimen:
    source = path.read_bytes()
    head = dict(re.findall(r"^# (verdict|why|question|memory): (.+?)\r?$", source.decode("utf-8-sig"), re.M))
    assert {"verdict", "why"} <= head.keys(), f"{path}: the head needs `# verdict:` and `# why:`"
    return Specimen(
        path.stem,
        source,
        frozenset(head["verdict"].split(" | ")),
        head.get("question", "double"),
        int(head.get("memory", MEMORY_MB)),
    )


HOSTILE = [read_specimen(path) for path in sorted((CORPUS / "hostile").glob("*.py"))] + [
    Specimen(name, source, frozenset(verdicts.split(" | "))) for name, (source, verdicts) in ODD_BYTES.items()
]
HONEST = [read_specimen(path) for path in sorted((CORPUS / "honest").glob("*.py"))] + [
    Specimen(name, source, frozenset({"accepted"})) for name, source in ODD_HONEST.items()
]

Run = Callable[[Specimen], tuple[Report, float]]


@pytest.fixture(scope="module", params=[False, True], ids=["at_once", "rehearsed"])
def run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Judges a specimen, timed, by a judge that has or has not rehearsed the question; after the last one
    looks whether the machine is as it was."""
    with Judge() as judge:
        yield from _runs(judge, bool(request.param), tmp_path_factory)


def _runs(judge: Judge, rehearsed: bool, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    home = _furnished_home(tmp_path_factory.mktemp("home"))
    terminal, slave = os.openpty()
    places = {
        b"/tmp/drill-corpus-home": str(home).encode(),
        b"/tmp/drill-corpus-bank": str(QUESTIONS).encode(),
        b"/tmp/drill-corpus-terminal": os.ttyname(slave).encode(),
    }

    def run_one(specimen: Specimen) -> tuple[Report, float]:
        source = specimen.source
        for written, real in places.items():
            source = source.replace(written, real)
        job = Job(
            f"corpus/{specimen.question}",
            str(QUESTIONS / specimen.question),
            source.decode("latin-1"),
            Allowance(CPU_SECONDS, specimen.memory_mb, OUTPUT_KB),
            mutates=MUTATES.get(specimen.question, ()),
        )
        if rehearsed:
            judge.prepare(job)
        report, seconds = timed(job)
        # A machine that was busy elsewhere for a while is no hang: what hangs does so again.
        return (report, seconds) if seconds < PATIENCE_SECONDS else (report, timed(job)[1])

    def timed(job: Job) -> tuple[Report, float]:
        with Stopwatch() as watch:
            report = judge.judge(job)
        return report, watch.seconds

    _become_the_parent_of_orphans()
    right = Specimen("right", b"def double(x):\n    return 2 * x\n", frozenset({"accepted"}))
    assert run_one(right)[0].verdict is Verdict.ACCEPTED
    processes, files, settings = descendants(), _snapshot(home, QUESTIONS), termios.tcgetattr(slave)

    yield run_one

    assert run_one(right)[0].verdict is Verdict.ACCEPTED, "the judge no longer accepts a right solution"
    assert not _still_living(_strangers(processes)), "a process was left running, or the candidates' parent was ended"
    assert _snapshot(home, QUESTIONS) == files, "a watched file changed"
    assert not _traces_on_disk(), "the corpus left files behind"
    assert termios.tcgetattr(slave) == settings, "the terminal's settings changed"
    os.set_blocking(terminal, False)
    with pytest.raises(BlockingIOError):
        os.read(terminal, 1)
    os.close(terminal)
    os.close(slave)


@pytest.mark.parametrize("specimen", HOSTILE, ids=lambda specimen: specimen.name)
def test_a_hostile_or_broken_solution_is_rejected_for_what_it_did(run: Run, specimen: Specimen) -> None:
    if specimen.name.partition("_")[0] in NEED_THE_KERNEL and isolation()[0] != "full":
        pytest.skip("this system does not shut candidates in")
    report, seconds = run(specimen)
    assert report.verdict.value in specimen.verdicts, report
    assert report.failure is not None and report.failure.message
    assert seconds < PATIENCE_SECONDS
    assert len(report.failure.message) <= LONGEST_MESSAGE
    for text in (report.failure.message, report.failure.call, report.failure.expected, report.failure.got):
        assert not _control_characters(text or ""), text
        assert "interview_cli.judge.solution" not in (text or ""), "the judge shows its own machinery"
    assert not _control_characters(report.failure.stdout), report.failure.stdout


@pytest.mark.parametrize("specimen", HONEST, ids=lambda specimen: specimen.name)
def test_an_honest_solution_is_accepted(run: Run, specimen: Specimen) -> None:
    report, seconds = run(specimen)
    assert report.verdict is Verdict.ACCEPTED, report.failure
    assert seconds < PATIENCE_SECONDS


def test_every_class_of_attack_has_a_file_and_the_corpus_is_large() -> None:
    assert {specimen.name.partition("_")[0] for specimen in HOSTILE} == set(CLASSES)
    assert len(HOSTILE) >= 100
    assert len(HONEST) >= 45


def test_no_hostile_file_asks_to_be_accepted() -> None:
    rejections = {verdict.value for verdict in Verdict} - {"accepted", "internal_error"}
    assert [specimen.name for specimen in HOSTILE if not specimen.verdicts <= rejections] == []


@pytest.mark.parametrize("question", sorted(path.name for path in QUESTIONS.iterdir()))
def test_the_reference_of_each_question_passes_its_tests(run: Run, question: str) -> None:
    source = (QUESTIONS / question / "reference.py").read_bytes()
    report, _ = run(Specimen("reference", source, frozenset({"accepted"}), question))
    assert report.verdict is Verdict.ACCEPTED, report.failure


def _furnished_home(home: Path) -> Path:
    (home / "diary.txt").write_text("private: the word is swordfish\n")
    (home / "notes").mkdir()
    (home / "notes" / "plan.md").write_text("# Plan\n")
    (home / ".profile").write_text("umask 022\n")
    (home / "notes" / "plan.md").chmod(0o640)
    return home


def _snapshot(*folders: Path) -> dict[str, tuple[int, int, bytes]]:
    """Mode, time of change and content of everything below the folders."""
    found = {}
    for folder in folders:
        for path in [folder, *folder.rglob("*")]:
            status = path.lstat()
            content = path.read_bytes() if path.is_file() else b""
            found[str(path)] = (status.st_mode, status.st_mtime_ns, content)
    return found


def _traces_on_disk() -> list[Path]:
    """Whatever carries the corpus's name, and whatever lies in a candidate's own folder."""
    shared = {Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"), Path.home(), Path.cwd()}
    found = [path for folder in shared if folder.is_dir() for path in folder.glob("*drill-corpus-*")]
    if isolation()[0] == "full":
        for folders in list(Path(tempfile.gettempdir()).glob("drill-candidates-*")):
            with suppress(FileNotFoundError):  # of another judge, which is ending meanwhile
                for folder in list(folders.iterdir()):
                    found += folder.iterdir()
    return found


def _become_the_parent_of_orphans() -> None:
    """A process that slipped away from the judge comes back to us instead of to init (Linux)."""
    if sys.platform == "linux":
        set_child_subreaper = 36
        ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


def _strangers(known: set[int]) -> set[int]:
    """The processes below us that are neither known nor the trusted side's own warm ones."""
    found = set()
    for process in descendants() - known:
        with suppress(OSError):
            if b"interview_cli.judge.tester" not in Path(f"/proc/{process}/cmdline").read_bytes():
                found.add(process)
    return found


def _still_living(processes: set[int]) -> set[int]:
    patience = Patience(5)
    while (rest := living(processes)) and not patience.over:
        time.sleep(0.02)
    return rest


def _control_characters(text: str) -> str:
    return "".join(char for char in text if not char.isprintable() and char not in "\n\t")
