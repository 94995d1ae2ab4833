"""What the judge says: a verdict, how many tests passed, and the failure that explains it."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Verdict(StrEnum):
    """The outcome of judging one solution."""

    ACCEPTED = "accepted"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    OUTPUT_LIMIT = "output_limit"
    COMPILE_ERROR = "compile_error"
    INTERNAL_ERROR = "internal_error"

    @property
    def words(self) -> str:
        """The verdict as a person says it: `wrong answer`."""
        return self.value.replace("_", " ")


class Tests(msgspec.Struct, frozen=True):
    """How many hidden tests passed, of how many."""

    passed: int = 0
    total: int = 0


class Failure(msgspec.Struct, frozen=True):
    """The first failing test, told on the smallest input that fails.

    `call` is the call as one would type it (for classes, the sequence of calls, one a line);
    `expected` and `got` are literals; `stdout` is the tail of what the failing call printed.
    All texts are plain: control characters are escaped.
    """

    test: str
    message: str
    call: str | None = None
    expected: str | None = None
    got: str | None = None
    stdout: str = ""


class Case(msgspec.Struct, frozen=True):
    """One input that a hidden property test was given: the test's name, and the example as the text
    of a frame (`wire`)."""

    test: str
    example: str


class Grown(msgspec.Struct, frozen=True):
    """What inputs of size `n` cost the solution and the reference: seconds, and the most bytes at once."""

    n: int
    seconds: float
    reference_seconds: float
    bytes: int
    reference_bytes: int


class Report(msgspec.Struct, frozen=True):
    """One judged solution. Times in seconds: `seconds` by the wall, `cpu_seconds` of the candidate.

    `replay` holds the calls that led to the failure as the texts of their frames, in order (for a
    class from its constructor on); `case` is the failing example, where a property test failed.
    """

    question: str
    verdict: Verdict
    tests: Tests = Tests()
    seconds: float = 0.0
    cpu_seconds: float = 0.0
    failure: Failure | None = None
    notes: tuple[str, ...] = ()
    replay: tuple[str, ...] = ()
    case: Case | None = None

    @property
    def accepted(self) -> bool:
        return self.verdict is Verdict.ACCEPTED
