"""Limits of time: CPU decides, idling is limited, a busy machine changes nothing."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge import clock, darwin
from interview_cli.judge.clock import Stopwatch, cpu_seconds, idle_limit, waited_seconds
from interview_cli.judge.verdict import Verdict

linux = pytest.mark.skipif(sys.platform != "linux", reason="reads the kernel's clocks")

BURN = """
    import time
    def burn(seconds):
        end = time.process_time() + seconds
        while time.process_time() < end:
            sum(range(500))
"""
BUSY = "import time\nend = time.monotonic() + 60\nwhile time.monotonic() < end: pass"


@contextmanager
def busy_machine(processes: int = 2) -> Iterator[None]:
    """Processes that compute all the time, for a minute at most."""
    started = [subprocess.Popen([sys.executable, "-c", BUSY]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in started:
            process.kill()
            process.wait()


def burning(seconds: float) -> str:
    return f"{BURN}\n    def double(x):\n        burn({seconds})\n        return 2 * x\n"


@contextmanager
def sleeper() -> Iterator[int]:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        yield process.pid
    finally:
        process.kill()
        process.wait()


@linux
def test_the_clock_of_another_process_counts_its_cpu_time_only() -> None:
    with sleeper() as pid:
        time.sleep(0.3)
        started = cpu_seconds(pid)
        time.sleep(0.2)
        assert cpu_seconds(pid) - started < 0.1
    before = cpu_seconds(os.getpid())
    burned = time.process_time()
    while time.process_time() - burned < 0.05:
        pass
    assert 0.05 <= cpu_seconds(os.getpid()) - before < 0.2


def test_a_process_that_is_gone_has_used_nothing_and_tells_no_waiting() -> None:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    assert cpu_seconds(process.pid) == 0.0
    assert waited_seconds(process.pid) is None


@linux
def test_a_sleeping_process_idles_and_a_computing_one_does_not() -> None:
    with sleeper() as pid:
        watch = Stopwatch(pid, 1.0)
        watch.idle()
        time.sleep(0.3)
        assert watch.idle() > 0.15
        watch.pause(100)
        assert watch.idle() == 0.0
    mine = Stopwatch(os.getpid(), 1.0)
    mine.idle()
    burned = time.process_time()
    while time.process_time() - burned < 0.2:
        pass
    assert mine.idle() < 0.1
    assert mine.cpu() >= 0.2


def test_idling_is_allowed_for_twice_the_limit_and_a_second_but_not_beyond_what_is_left() -> None:
    assert idle_limit(0.5) == 2.0
    with sleeper() as pid:
        watch = Stopwatch(pid, 0.5, idle_left=0.3)
        watch.idle()
        if waited_seconds(pid) is not None:
            assert watch.idle_limit() == 0.3
        roomy = Stopwatch(pid, 0.5)
        roomy.idle()
        if waited_seconds(pid) is not None:
            assert roomy.idle_limit() == 2.0


def test_where_waiting_is_not_told_all_wall_time_is_idle_under_a_wider_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "waited_seconds", lambda process: None)
    with sleeper() as pid:
        watch = Stopwatch(pid, 0.5, idle_left=0.1)
        started = time.monotonic()
        time.sleep(0.05)
        assert watch.idle() >= 0.05 - 1e-3
        assert watch.idle() <= time.monotonic() - started + 0.05
        assert watch.idle_limit() == 0.5 * 5 + 5.0


def test_a_stopwatch_looks_soon_and_then_no_later_than_the_limit_could_be_reached() -> None:
    watch = Stopwatch(os.getpid(), 0.05)
    assert watch.short
    assert watch.wait() == clock.FIRST_LOOK_SECONDS
    assert not watch.due()
    watch.idle()
    assert not watch.short
    assert 0.002 <= watch.wait() <= 0.05
    assert Stopwatch(os.getpid(), 100.0).short


def test_a_sleeper_ends_by_idling_within_a_few_seconds(judge_it: JudgeIt) -> None:
    started = time.monotonic()
    report = judge_it("import time\ndef double(x):\n    time.sleep(1000)", cpu_seconds=0.5)
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.failure is not None and "waiting instead of computing" in report.failure.message
    assert time.monotonic() - started < 60


def test_a_deadlock_ends_by_idling(judge_it: JudgeIt) -> None:
    report = judge_it(
        "import threading\ndef double(x):\n    lock = threading.Lock()\n    lock.acquire()\n    lock.acquire()"
    )
    assert report.verdict is Verdict.TIME_LIMIT


def test_short_naps_in_many_calls_add_up_to_a_time_limit(judge_it: JudgeIt) -> None:
    tests = "def test_many(solution):\n    for x in range(500):\n        assert solution(x) == 2 * x"
    report = judge_it(
        "import time\ndef double(x):\n    time.sleep(0.1)\n    return 2 * x", tests=tests, cpu_seconds=0.1
    )
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.failure is not None and "waiting instead of computing" in report.failure.message


def test_a_busy_machine_does_not_make_an_honest_solution_slow(judge_it: JudgeIt) -> None:
    with busy_machine():
        reports = [judge_it(burning(0.19), tests=ONE, cpu_seconds=0.4) for _ in range(10)]
    assert [report.verdict for report in reports] == [Verdict.ACCEPTED] * 10, reports


def test_a_solution_at_twice_the_limit_is_too_slow_every_time(judge_it: JudgeIt) -> None:
    reports = [judge_it(burning(0.4), tests=ONE, cpu_seconds=0.2) for _ in range(5)]
    with busy_machine():
        reports += [judge_it(burning(0.4), tests=ONE, cpu_seconds=0.2) for _ in range(5)]
    assert [report.verdict for report in reports] == [Verdict.TIME_LIMIT] * 10, reports


ONE = "def test_one(solution):\n    assert solution(4) == 8"


def test_many_calls_below_the_limit_but_beyond_ten_times_it_together_are_a_time_limit(judge_it: JudgeIt) -> None:
    tests = "def test_many(solution):\n    for x in range({}):\n        assert solution(x) == 2 * x"
    report = judge_it(burning(0.06), tests=tests.format(40), cpu_seconds=0.1)
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.failure is not None and "in all tests together" in report.failure.message
    assert judge_it(burning(0.06), tests=tests.format(9), cpu_seconds=0.1).verdict is Verdict.ACCEPTED


def test_a_reference_that_is_slow_here_too_extends_the_limit(judge_it: JudgeIt) -> None:
    limit = 0.2
    slow = burning(0.25)
    assert judge_it(slow, tests=ONE, cpu_seconds=limit).verdict is Verdict.TIME_LIMIT
    assert judge_it(slow, reference=burning(0.2), tests=ONE, cpu_seconds=limit).verdict is Verdict.ACCEPTED
    report = judge_it(burning(0.9), reference=burning(0.2), tests=ONE, cpu_seconds=limit)
    assert report.verdict is Verdict.TIME_LIMIT


def test_a_limit_is_extended_to_five_times_at_most(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    while True: pass", reference=burning(30), tests=ONE, cpu_seconds=0.1)
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.failure is not None and "more than 0.5 s of CPU time" in report.failure.message


def test_threads_that_compute_side_by_side_are_counted_together(judge_it: JudgeIt) -> None:
    source = """
        import hashlib, threading
        def double(x):
            work = lambda: [hashlib.sha256(bytes(2**20)).digest() for _ in range(100_000)]
            threads = [threading.Thread(target=work, daemon=True) for _ in range(3)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            return 2 * x
    """
    assert judge_it(source, tests=ONE).verdict is Verdict.TIME_LIMIT


def test_mac_usage_is_read_from_the_bytes_of_the_system() -> None:
    numbers = list(range(1000, 18_001, 1000))
    numbers[0], numbers[1], numbers[7] = 3_000_000, 1_000_000, 123 * 2**20
    info = struct.pack("=16s18Q", b"\xff" * 16, *numbers)
    assert len(info) == 160
    seconds, memory = darwin.read_usage(info, 1e-9)
    assert seconds == pytest.approx(0.004)
    assert memory == 123 * 2**20
    assert darwin.read_usage(info, 125 / 3 / 1e9)[0] == pytest.approx(4e6 * 125 / 3 / 1e9)


def test_the_mac_profile_refuses_first_and_allows_below_with_paths_quoted() -> None:
    text = darwin.profile([Path("/usr/lib")], [Path("/Users/me")], [Path('/tmp/a"b\\c')])
    rules = text.splitlines()
    assert rules[:2] == ["(version 1)", "(allow default)"]
    assert {"(deny network*)", "(deny process-exec*)", "(deny signal (target others))"} <= set(rules)
    assert rules.index("(deny file-write*)") < rules.index('(allow file-write* (subpath "/tmp/a\\"b\\\\c"))')
    assert rules.index('(deny file-read* (subpath "/Users/me"))') < rules.index(
        '(allow file-read* (subpath "/usr/lib"))'
    )
    assert text.count("(") == text.count(")")


@pytest.mark.skipif(sys.platform == "darwin", reason="this is one")
def test_on_other_systems_there_is_no_mac_sandbox() -> None:
    assert not darwin.available()
    assert not darwin.confine("(version 1)")
