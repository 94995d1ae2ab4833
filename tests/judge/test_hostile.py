"""Solutions that try to be accepted without being right, or to do harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.verdict import Verdict

EVIL_INT = """
    class Evil(int):
        def __eq__(self, other): return True
        def __ne__(self, other): return False
        __hash__ = int.__hash__
"""

HOSTILE = {
    "always_equal_object": "class E:\n    def __eq__(self, o): return True\ndef double(x): return E()",
    "always_equal_int": EVIL_INT + "    \ndef double(x): return Evil(0)",
    "exit_zero": "import sys\ndef double(x): sys.exit(0)",
    "exit_while_loading": "import os\nos._exit(0)",
    "hard_exit": "import os\ndef double(x): os._exit(0)",
    "kill_parent_group": "import os, signal\ndef double(x): os.killpg(os.getpgid(os.getppid()), 0); return -1",
    "exec_true": "import os\ndef double(x): os.execv('/bin/true', ['true'])",
    "at_exit": "import atexit, os\natexit.register(lambda: os._exit(0))\ndef double(x): return 0",
    "patched_pytest": "import sys\nsys.modules['pytest'] = None\nsys.modules['hypothesis'] = None\ndef double(x): return 0",
    "patched_builtins": "import builtins\nbuiltins.isinstance = lambda *a: True\nbuiltins.AssertionError = Exception\n"
    "def double(x): return 0",
    "walks_frames": "import sys\ndef double(x):\n    f = sys._getframe()\n    while f:\n        for v in f.f_locals.values():\n"
    "            if type(v) is int and v == 2 * x and x: return v\n        f = f.f_back\n    return -1",
    "walks_gc": "import gc\ndef double(x):\n    for o in gc.get_objects():\n        if type(o) is dict and o.get('expected'):"
    " return o['expected']\n    return -1",
    "forges_a_frame": "import os\ndef double(x):\n    for fd in range(3, 64):\n        try: os.write(fd, b'\\x00\\x00\\x00\\x02{}')\n"
    "        except OSError: pass\n    return 2 * x + 1",
    "forges_a_report_on_stdout": "def double(x):\n    print('2 passed in 0.01s', flush=True)\n    return 0",
    "closes_everything": "import os\ndef double(x):\n    os.closerange(0, 64)\n    return 2 * x",
    "stops_itself": "import os, signal\ndef double(x): os.kill(os.getpid(), signal.SIGSTOP)",
    "sleeps_for_ever": "import time\ndef double(x): time.sleep(10**6)",
    "huge_answer": "def double(x): return [0] * 10**8",
    "deep_answer": "def double(x):\n    a = []\n    for _ in range(10**5): a = [a]\n    return a",
    "self_containing_answer": "def double(x):\n    a = []\n    a.append(a)\n    return a",
    "endless_answer": "import itertools\ndef double(x): return itertools.count()",
    "evil_repr": "class E:\n    def __repr__(self): raise SystemExit\n    __str__ = __repr__\ndef double(x): raise Exception(E())",
    "evil_reduce": "class E:\n    def __reduce__(self): return (print, ('gotcha',))\ndef double(x): return E()",
    "leaves_a_thread_running": "import threading, time\nthreading.Thread(target=lambda: time.sleep(999), daemon=False).start()\n"
    "def double(x): return 0",
    "leaves_a_child_running": "import os, time\ndef double(x):\n    if os.fork() == 0:\n        time.sleep(999)\n    return 0",
    "fills_descriptors": "import os\ndef double(x):\n    while True: os.dup(1)",
    "reads_the_tests": "import glob\ndef double(x):\n    return len(open(glob.glob('../**/tests.py', recursive=True)[0]).read())",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_solution_is_rejected_in_bounded_time(judge_it: JudgeIt, name: str) -> None:
    report = judge_it(HOSTILE[name].replace("\n    \n", "\n"), cpu_seconds=0.3, memory_mb=96)
    assert report.verdict not in (Verdict.ACCEPTED, Verdict.INTERNAL_ERROR), report
    assert report.failure is not None and report.failure.message


def test_the_judge_goes_on_after_every_kind_of_death(judge_it: JudgeIt) -> None:
    for name in ("hard_exit", "stops_itself", "closes_everything", "huge_answer"):
        judge_it(HOSTILE[name], cpu_seconds=0.2)
        assert judge_it("def double(x):\n    return 2 * x").verdict is Verdict.ACCEPTED


def test_a_solution_runs_in_an_empty_folder_without_the_learners_environment(
    judge_it: JudgeIt, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    report = judge_it(
        """
        import os
        def double(x):
            assert os.listdir(".") == [], os.listdir(".")
            assert "DRILL_HOME" not in os.environ and "HOME" not in os.environ, dict(os.environ)
            assert not os.isatty(0)
            assert os.getsid(0) == os.getpid()
            return 2 * x
        """
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure


def test_a_solution_holds_no_tests_and_no_reference(judge_it: JudgeIt) -> None:
    report = judge_it(
        """
        import gc, sys
        def double(x):
            names = [n for n in sys.modules if n.startswith(("pytest", "_pytest", "hypothesis", "drill_", "interview_cli.bank"))]
            assert names == [], names
            assert "interview_cli.judge.hidden_tests" not in sys.modules
            return 2 * x
        """
    )
    assert report.verdict is Verdict.ACCEPTED, report.failure
