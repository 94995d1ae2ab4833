"""Each verdict, and what it says."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.job import Job
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance
from interview_cli.judge.verdict import Verdict


def test_a_right_solution_is_accepted_with_every_test_counted(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return x + x")
    assert report.verdict is Verdict.ACCEPTED
    assert (report.tests.passed, report.tests.total) == (2, 2)
    assert report.failure is None


def test_a_wrong_answer_shows_call_got_and_expected(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return x * x + 1")
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.tests.passed == 1
    assert report.failure is not None
    assert (report.failure.call, report.failure.got, report.failure.expected) == ("double(7)", "50", "14")


def test_a_property_is_told_on_the_smallest_input_that_fails(judge_it: JudgeIt) -> None:
    report = judge_it(
        "def double(x):\n    return 2 * x if x < 10 else 0",
        tests="""
            from hypothesis import given, strategies as st

            @given(st.integers(0, 1000))
            def test_any(solution, x):
                assert solution(x) == 2 * x
        """,
    )
    assert report.failure is not None
    assert (report.failure.call, report.failure.got, report.failure.expected) == ("double(10)", "0", "20")


def test_the_expected_value_may_stand_on_the_left(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return 5", tests="def test(solution):\n    assert 2 == solution(1)")
    assert report.failure is not None
    assert (report.failure.got, report.failure.expected) == ("5", "2")


def test_what_the_failing_call_printed_is_shown_and_nothing_older(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    print('seen', x)\n    return 2")
    assert report.failure is not None
    assert report.failure.stdout == "seen 7\n"


def test_terminal_escapes_in_output_and_messages_are_made_visible(judge_it: JudgeIt) -> None:
    printed = judge_it("def double(x):\n    print('\\x1b[2J\\x07')\n    return 0")
    raised = judge_it("def double(x):\n    raise ValueError('\\x1b]0;title\\x07')")
    assert printed.failure is not None and raised.failure is not None
    assert printed.failure.stdout == "\\x1b[2J\\x07\n"
    assert "\x1b" not in raised.failure.message and "\\x1b]0;title" in raised.failure.message


def test_an_exception_is_a_runtime_error_with_its_line_and_traceback(judge_it: JudgeIt) -> None:
    report = judge_it("def helper(x):\n    return x[0]\n\ndef double(x):\n    return helper(x)")
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.failure is not None
    assert report.failure.message.splitlines()[0] == "raised TypeError: 'int' object is not subscriptable (line 2)"
    assert "line 5, in double: return helper(x)" in report.failure.message


def test_a_syntax_error_is_a_compile_error_with_line_and_caret(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return x +\n")
    assert report.verdict is Verdict.COMPILE_ERROR
    assert report.tests.total == 2
    assert report.failure is not None
    first, text, caret = report.failure.message.splitlines()
    assert first.startswith("line 2: SyntaxError: ")
    assert text.rstrip() == "      return x +"
    assert caret.strip() == "^"


@pytest.mark.parametrize("source", ["import no_such_module_here", "1 / 0", "raise SystemExit(0)"])
def test_a_file_that_does_not_import_is_a_compile_error(judge_it: JudgeIt, source: str) -> None:
    assert judge_it(source).verdict is Verdict.COMPILE_ERROR


def test_a_missing_entry_point_is_a_compile_error_that_names_what_is_there(judge_it: JudgeIt) -> None:
    report = judge_it("def dubble(x):\n    return 2 * x")
    assert report.verdict is Verdict.COMPILE_ERROR
    assert report.failure is not None
    assert "`double`" in report.failure.message and "dubble" in report.failure.message


def test_a_loop_without_end_is_a_time_limit_on_the_call_it_died_in(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    while x == 7: pass\n    return 2 * x")
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.tests.passed == 1
    assert report.failure is not None
    assert report.failure.call == "double(7)"


def test_a_loop_inside_c_code_is_a_time_limit_too(judge_it: JudgeIt) -> None:
    report = judge_it("import itertools\ndef double(x):\n    return sum(itertools.repeat(1))")
    assert report.verdict is Verdict.TIME_LIMIT


def test_a_loop_while_the_file_is_loaded_is_a_time_limit(judge_it: JudgeIt) -> None:
    report = judge_it("while True: pass")
    assert report.verdict is Verdict.TIME_LIMIT
    assert report.failure is not None
    assert "while the file was being loaded" in report.failure.message


def test_memory_beyond_the_limit_is_a_memory_limit(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return len(bytearray(10**9))")
    assert report.verdict is Verdict.MEMORY_LIMIT


def test_memory_within_the_limit_is_fine(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    big = bytearray(60 * 2**20)\n    return 2 * x")
    assert report.verdict is Verdict.ACCEPTED


def test_a_flood_of_output_is_an_output_limit(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    while True: print('x' * 1000)")
    assert report.verdict is Verdict.OUTPUT_LIMIT


def test_a_recursion_without_end_is_a_runtime_error(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return double(x)")
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.failure is not None
    assert "RecursionError" in report.failure.message


def test_a_crash_of_the_interpreter_is_a_runtime_error(judge_it: JudgeIt) -> None:
    report = judge_it("import os, signal\ndef double(x):\n    os.kill(os.getpid(), signal.SIGSEGV)")
    assert report.verdict is Verdict.RUNTIME_ERROR
    assert report.failure is not None
    assert "SIGSEGV" in report.failure.message


def test_hidden_tests_that_do_not_load_are_an_internal_error(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return 2 * x", tests="import no_such_module_here")
    assert report.verdict is Verdict.INTERNAL_ERROR


def test_no_hidden_tests_at_all_are_an_internal_error_not_an_acceptance(judge_it: JudgeIt) -> None:
    assert judge_it("def double(x):\n    return 2 * x", tests="").verdict is Verdict.INTERNAL_ERROR


def test_a_test_that_raises_on_the_reference_too_is_an_internal_error(judge_it: JudgeIt) -> None:
    report = judge_it("def double(x):\n    return 2 * x", tests="def test(solution):\n    solution(1)[0]")
    assert report.verdict is Verdict.INTERNAL_ERROR


def test_a_test_that_raises_only_on_this_answer_is_a_wrong_answer(judge_it: JudgeIt) -> None:
    tests = "def test(solution):\n    assert [1, 2, 3][solution(1)] == 3"
    report = judge_it("def double(x):\n    return 99", tests=tests)
    assert report.verdict is Verdict.WRONG_ANSWER
    assert report.failure is not None
    assert "could not be checked" in report.failure.message


def test_a_closed_judge_answers_with_an_internal_error(tmp_path: Path) -> None:
    judge = Judge()
    judge.close()
    report = judge.judge(Job("bank/question", str(tmp_path), "", Allowance(1.0, 64, 64)))
    assert report.verdict is Verdict.INTERNAL_ERROR


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc")
def test_the_judge_leaves_no_process_behind(tmp_path: Path) -> None:
    before = descendants()
    with Judge() as mine:
        mine.judge(Job("bank/question", str(tmp_path), "", Allowance(1.0, 64, 64)))
        started = descendants() - before
        assert len(started) >= 2
    deadline = time.monotonic() + 10
    while living(started) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not living(started)


def descendants() -> set[int]:
    """The processes below this one."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
    found = {os.getpid()}
    while more := {child for child, parent in parents.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}


def living(processes: set[int]) -> set[int]:
    """Those that still run; a zombie does not."""
    found = set()
    for process in processes:
        with suppress(OSError):
            if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z":
                found.add(process)
    return found
