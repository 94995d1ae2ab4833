"""What a learner has tried at one question: every judged version, and the ratings, in order."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from interview_cli.journal.events import Event, Judged, Rating, Reviewed


class Version(msgspec.Struct, frozen=True):
    """One judged version of a solution. `number` counts from 1, the oldest; `at` is UTC microseconds; `id` is
    what the journal keeps it by; `rating` is set on the last version of an attempt that was rated."""

    number: int
    at: int
    attempt: str
    verdict: str
    passed: int
    total: int
    id: str
    rating: Rating | None = None


def history(events: Iterable[Event], reviews: Iterable[Event], question: str) -> list[Version]:
    """The versions judged for this question, oldest first; one that was judged again, with the same verdict, once.

    `reviews` are the reviews that count.
    """
    found: list[Version] = []
    for event in events:
        body = event.body
        if not isinstance(body, Judged) or body.question != question:
            continue
        new = (body.attempt, body.version, body.verdict)
        if not found or (found[-1].attempt, found[-1].id, found[-1].verdict) != new:
            number = len(found) + 1
            found.append(Version(number, event.at, body.attempt, body.verdict, body.passed, body.total, body.version))
    ratings = {each.body.attempt: each.body.rating for each in reviews if isinstance(each.body, Reviewed)}
    last = {version.attempt: version.number for version in found}
    return [
        msgspec.structs.replace(version, rating=ratings[version.attempt])
        if version.attempt in ratings and last[version.attempt] == version.number
        else version
        for version in found
    ]
