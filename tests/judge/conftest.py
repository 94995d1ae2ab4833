"""The fixtures of conftest_judge for this folder."""

from conftest_judge import judge, judge_it

__all__ = ["judge", "judge_it"]
