"""What a solution finds around itself, and what the judge does after one that did harm.

The hostile solutions themselves are the corpus, see test_corpus.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.verdict import Verdict

CORPUS = Path(__file__).parent / "corpus" / "hostile"


def test_the_judge_goes_on_after_every_kind_of_death(judge_it: JudgeIt) -> None:
    for name in ("leaves_hard", "stops_itself", "descriptors_all_closed", "huge_list"):
        judge_it((CORPUS / f"{name}.py").read_bytes(), cpu_seconds=0.2)
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
