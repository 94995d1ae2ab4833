"""The suggested rating: every way an attempt can end."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.journal.events import Evidence
from interview_cli.schedule.evidence import Suggestion, suggest

SOLVED = Evidence(solved=True, seconds=900, target_seconds=1200, checks=1)
T = 1200.0


def attempt(**changes: object) -> Evidence:
    evidence: Evidence = msgspec.structs.replace(SOLVED, **changes)
    return evidence


@pytest.mark.parametrize(
    ("evidence", "rating", "reason"),
    [
        (attempt(solved=False), 1, "not solved"),
        (attempt(revealed=True), 1, "solution seen"),
        (attempt(revealed=True, solved=False, box_ended=True), 1, "solution seen"),
        (attempt(solved=False, box_ended=True), 1, "time was over"),
        (attempt(box_ended=True), 1, "time was over"),
        (attempt(hints=1), 2, "solved with a hint"),
        (attempt(hints=3), 2, "solved with 3 hints"),
        (attempt(hints=1, seconds=10.0), 2, "solved with a hint"),
        (attempt(checks=4, failed_checks=3), 2, "after 3 failed checks"),
        (attempt(checks=5, failed_checks=4, seconds=10.0), 2, "after 4 failed checks"),
        (attempt(seconds=T + 0.1), 2, "over the target of 20 m"),
        (attempt(seconds=200.0, target_seconds=150.0), 2, "over the target of 2.5 m"),
        (attempt(seconds=50.0, target_seconds=45.0), 2, "over the target of 45 s"),
        (attempt(), 3, "solved within the target, no hints"),
        (attempt(seconds=T), 3, "solved within the target, no hints"),
        (attempt(checks=3, failed_checks=2), 3, "solved within the target, no hints"),
        (attempt(seconds=T / 2 + 0.1), 3, "solved within the target, no hints"),
        (attempt(seconds=60.0, checks=2, failed_checks=1), 3, "solved within the target, no hints"),
        (attempt(seconds=60.0, first_meeting=True), 3, "solved within the target, no hints"),
        (attempt(seconds=60.0, checks=0), 3, "solved within the target, no hints"),
        (attempt(target_seconds=0.0), 3, "solved, no hints"),
        (attempt(target_seconds=0.0, seconds=1.0), 3, "solved, no hints"),
        (attempt(seconds=T / 2), 4, "first check passed in half the target"),
        (attempt(seconds=60.0, checks=2), 4, "first check passed in half the target"),
    ],
)
def test_what_the_evidence_speaks_for(evidence: Evidence, rating: int, reason: str) -> None:
    assert suggest(evidence) == Suggestion(rating, reason)  # type: ignore[arg-type]


def test_an_attempt_that_showed_nothing_was_not_solved() -> None:
    assert suggest(Evidence()) == Suggestion(1, "not solved")


@given(
    st.builds(
        Evidence,
        solved=st.booleans(),
        seconds=st.floats(0, 5000),
        target_seconds=st.sampled_from([0.0, 60.0, T]),
        checks=st.integers(0, 6),
        failed_checks=st.integers(0, 6),
        hints=st.integers(0, 3),
        revealed=st.booleans(),
        box_ended=st.booleans(),
        first_meeting=st.booleans(),
    )
)
def test_worse_evidence_never_speaks_for_a_better_rating(evidence: Evidence) -> None:
    before = suggest(evidence).rating
    for worse in (
        {"solved": False},
        {"hints": evidence.hints + 1},
        {"failed_checks": evidence.failed_checks + 1},
        {"seconds": evidence.seconds * 2},
        {"revealed": True},
        {"box_ended": True},
    ):
        assert suggest(msgspec.structs.replace(evidence, **worse)).rating <= before
