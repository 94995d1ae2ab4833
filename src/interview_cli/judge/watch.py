"""What a check wants to know of the calls that tests make: do they stay within the statement, and are they the
same in every run?"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any

from interview_cli.judge.constraints import Constraints

SIGN_LENGTH = 8
_MOST_SIGNS = 2_000


class Watch:
    """The calls of one run, test by test."""

    def __init__(self, statement: str) -> None:
        self._constraints = Constraints(statement)
        self._test = ""
        self._signs: dict[str, list[str]] = {}
        self._left: dict[str, tuple[str, str]] = {}

    def begin(self, test: str) -> None:
        """From here on the calls are those of this test."""
        self._test = test
        self._signs[test] = []

    def forget(self) -> None:
        """How often this test calls is not its own doing."""
        self._signs.pop(self._test, None)

    def called(self, name: str, arguments: Mapping[str, Any]) -> None:
        """A call with these arguments, by the names of the parameters, is about to be made."""
        before = len(self._constraints.left)
        self._constraints.watch(arguments)
        if len(self._constraints.left) > before:
            for constraint, what in self._constraints.left.items():
                self._left.setdefault(constraint, (self._test, f"`{name}` is called where {what}"))

    def sent(self, order: Mapping[str, Any]) -> None:
        """The call as it is made."""
        self._sign([order["name"], order["args"], order["kwargs"], order["nodes"]])

    def answered(self, reply: Mapping[str, Any]) -> None:
        """What the call gave."""
        self._sign([reply.get("value"), reply.get("nodes"), reply.get("error")])

    @property
    def left(self) -> tuple[tuple[str, str, str], ...]:
        """(constraint, test, what it gave) of each constraint that was left."""
        return tuple((constraint, *where) for constraint, where in self._left.items())

    @property
    def unreached(self) -> tuple[tuple[str, str], ...]:
        """(constraint, bound) of each bound that no call came to."""
        return tuple(self._constraints.unreached)

    @property
    def traces(self) -> dict[str, str]:
        """For each test, a sign of each call and of its answer, in turn; of the first thousand."""
        return {test: "".join(signs) for test, signs in self._signs.items()}

    def _sign(self, data: Any) -> None:
        signs = self._signs.get(self._test)
        if signs is not None and len(signs) < _MOST_SIGNS:
            signs.append(f"{zlib.crc32(json.dumps(data).encode()):0{SIGN_LENGTH}x}")


def part_ways(one: str, other: str) -> int | None:
    """The number of the first call that one run of a test makes and the other does not, counted from 1; None when
    there is none, or when an answer differed before."""
    signs = [[text[at : at + SIGN_LENGTH] for at in range(0, len(text), SIGN_LENGTH)] for text in (one, other)]
    for place, (first, second) in enumerate(zip(*signs, strict=False)):
        if first != second:
            return place // 2 + 1 if place % 2 == 0 else None
    return min(map(len, signs)) // 2 + 1 if len(signs[0]) != len(signs[1]) else None
