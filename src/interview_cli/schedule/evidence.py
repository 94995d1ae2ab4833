"""From what an attempt showed to the rating that is suggested; the learner confirms or changes it."""

from __future__ import annotations

import msgspec

from interview_cli.journal.events import Evidence, Rating

MANY_FAILED_CHECKS = 3


class Suggestion(msgspec.Struct, frozen=True):
    """A rating and, in a short phrase, why."""

    rating: Rating
    reason: str


def suggest(evidence: Evidence) -> Suggestion:
    """The rating that the evidence of a problem speaks for.

    Again: the solution was seen, time was over, or it was not solved. Hard: with a hint, after three
    failed checks, or over the target. Good: within the target without hints. Easy: the first check
    passed within half the target, and not at the first meeting. A target of 0 is none.
    """
    return _again(evidence) or _hard(evidence) or _easy(evidence) or _good(evidence)


def _again(evidence: Evidence) -> Suggestion | None:
    if evidence.revealed:
        return Suggestion(1, "solution seen")
    if evidence.box_ended:
        return Suggestion(1, "time was over")
    if not evidence.solved:
        return Suggestion(1, "not solved")
    return None


def _hard(evidence: Evidence) -> Suggestion | None:
    if evidence.hints:
        return Suggestion(2, "solved with a hint" if evidence.hints == 1 else f"solved with {evidence.hints} hints")
    if evidence.failed_checks >= MANY_FAILED_CHECKS:
        return Suggestion(2, f"after {evidence.failed_checks} failed checks")
    if 0 < evidence.target_seconds < evidence.seconds:
        return Suggestion(2, f"over the target of {_duration(evidence.target_seconds)}")
    return None


def _easy(evidence: Evidence) -> Suggestion | None:
    first_check_passed = evidence.checks > 0 and evidence.failed_checks == 0
    in_half_the_target = evidence.target_seconds > 0 and evidence.seconds <= evidence.target_seconds / 2
    if first_check_passed and in_half_the_target and not evidence.first_meeting:
        return Suggestion(4, "first check passed in half the target")
    return None


def _good(evidence: Evidence) -> Suggestion:
    if evidence.target_seconds > 0:
        return Suggestion(3, "solved within the target, no hints")
    return Suggestion(3, "solved, no hints")


def _duration(seconds: float) -> str:
    """As people say it: "45 s", "20 m", "2.5 m"."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.1f}".removesuffix(".0") + " m"
