"""A verdict as the one JSON object that `drill test --json` prints; scripts rely on its fields."""

from __future__ import annotations

import msgspec

from interview_cli.judge.verdict import Report


def verdict_json(report: Report) -> str:
    """The object as one line."""
    failure = report.failure
    data = {
        "question": report.question,
        "verdict": report.verdict.value,
        "tests": {"passed": report.tests.passed, "total": report.tests.total},
        "seconds": report.seconds,
        "cpu_seconds": report.cpu_seconds,
        "failure": failure and msgspec.structs.asdict(failure),
    }
    return msgspec.json.encode(data).decode()
