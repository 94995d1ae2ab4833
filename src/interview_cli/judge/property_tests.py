"""Property tests without Hypothesis' cost: examples recorded beforehand, with the reference as solution.

Hypothesis takes half a millisecond to make one example, and under `derandomize` always makes the
same ones for a test that passes. While the learner reads the statement they are made once and kept
as plain data; a run then only calls the test with them. When one fails, Hypothesis itself runs, and
finds the smallest input that fails.
"""

from __future__ import annotations

import functools
import json
import random
import time
from collections.abc import Callable
from typing import Any

from interview_cli.judge.wire import Decoder, Encoder, WireError

_NO_PLAIN_DATA = ('{"it":', '{"x":')


class Unrehearsed(BaseException):
    """This test draws other values than were recorded; only Hypothesis can run it.

    Not an Exception, so that no test swallows it.
    """


class Example:
    """The generated arguments of one example, and the values that `st.data()` drew, as plain data."""

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def of(cls, arguments: dict[str, Any], drawn: list[str]) -> Example | None:
        """None when something in it is no plain data, so that it cannot be made again."""
        encoder = Encoder()
        try:
            data = {"kwargs": encoder.encode(arguments), "nodes": encoder.table()}
        except WireError:
            return None
        text = json.dumps({**data, "drawn": [json.loads(value) for value in drawn]}, separators=(",", ":"))
        return None if any(sign in text for sign in _NO_PLAIN_DATA) else cls(text)

    def arguments(self) -> tuple[dict[str, Any], list[Any]]:
        """(arguments by name, values drawn), made anew. Raises WireError for a text that is none."""
        try:
            data = json.loads(self.text)
            decoder = Decoder(data["nodes"])
            arguments = decoder.decode(data["kwargs"])
            if type(arguments) is not dict or not all(type(name) is str for name in arguments):
                raise WireError("no example: its arguments have no names")
            return arguments, [Decoder().decode(value) for value in data["drawn"]]
        except (ValueError, KeyError, TypeError) as error:
            raise WireError(f"no example: {error}") from None


class Property:
    """One test under `@given`. `fixtures` are the arguments that pytest gives."""

    def __init__(self, test: Callable[..., Any], fixtures: dict[str, Any]) -> None:
        self._test = test
        self._handle: Any = test.hypothesis  # type: ignore[attr-defined]
        self._inner: Callable[..., Any] = self._handle.inner_test
        self._fixtures = fixtures
        self.last: Example | None = None

    def rehearse(self, seed: int | None = None) -> list[Example] | None:
        """The examples that Hypothesis makes for a solution that is right, with a `seed` others than usual; None when
        the test needs values that are no plain data. Raises what the test raises on the solution."""
        made: list[Example | None] = []
        self.live(lambda: None, lambda: made.append(self.last), seed=seed)
        examples = [example for example in made if example is not None]
        return examples if examples and len(examples) == len(made) else None

    def run(self, example: Example) -> None:
        """Calls the test with one example. Raises what it raises, or Unrehearsed."""
        arguments, drawn = example.arguments()
        for name, value in arguments.items():
            if isinstance(value, dict) and value == {_DATA: _DATA}:
                arguments[name] = _Replayed(drawn)
        self.last = example
        from hypothesis.errors import HypothesisException, UnsatisfiedAssumption

        try:
            self._inner(**self._fixtures, **arguments)
        except UnsatisfiedAssumption:
            return
        except HypothesisException:
            raise Unrehearsed from None

    def live(
        self, before: Callable[[], None], after: Callable[[], None], shrink: bool = True, seed: int | None = None
    ) -> None:
        """Runs the test under Hypothesis; `before` and `after` are called around each example. A `seed` makes
        other examples than usual.

        Raises what the test raises on the smallest example that fails; without `shrink` on the first.
        """
        inner = self._inner

        def example(*positional: Any, **arguments: Any) -> None:
            before()
            drawn: list[str] = []
            generated = {name: value for name, value in arguments.items() if name not in self._fixtures}
            for name, value in generated.items():
                if hasattr(value, "conjecture_data") and hasattr(value, "draw"):
                    arguments[name] = _Recorded(value, drawn)
                    generated[name] = {_DATA: _DATA}
            text = Example.of(generated, [])
            self.last = None
            try:
                inner(*positional, **arguments)
            finally:
                self.last = _with_drawn(text, drawn)
            after()

        self._handle.inner_test = functools.wraps(inner)(example)
        test: Any = self._test
        before_seed = test._hypothesis_internal_use_seed
        if seed is not None:
            test._hypothesis_internal_use_seed = seed
        before_settings = test._hypothesis_internal_use_settings
        if not shrink:
            from hypothesis import Phase, settings

            phases = [phase for phase in before_settings.phases if phase in (Phase.explicit, Phase.generate)]
            test._hypothesis_internal_use_settings = settings(before_settings, phases=phases)
        try:
            test(**self._fixtures)
        finally:
            self._handle.inner_test = inner
            test._hypothesis_internal_use_settings = before_settings
            test._hypothesis_internal_use_seed = before_seed

    def soak(self, before: Callable[[], None], examples: int, cpu_seconds: float) -> None:
        """Runs the test on many more random examples, each a fraction of what Hypothesis' search costs, until
        there were so many or this process has computed so long. Raises what the test raises on the first
        that fails."""
        from hypothesis import given

        tried = 0
        different: set[int] = set()

        def one(**generated: Any) -> None:
            before()
            if tried < _SAMPLE:
                different.add(hash(repr(generated)))
            self._inner(**self._fixtures, **generated)

        # Hypothesis has no other way to the strategies of a test.
        test: Any = given(**self._handle._given_kwargs)(one)
        try_bytes = test.hypothesis.fuzz_one_input
        source = random.Random(_SOAK_SEED)
        until = time.process_time() + cpu_seconds
        for tried in range(examples):
            try_bytes(source.randbytes(_EXAMPLE_BYTES))
            few = tried == _SAMPLE and len(different) < _SAMPLE * _FEWEST
            if few or time.process_time() > until:
                return


_SOAK_SEED, _EXAMPLE_BYTES = 7, 4096
_SAMPLE, _FEWEST = 1_000, 0.2
"""Where fewer than this share of the first examples differ, the usual run has seen them all."""

_DATA = "st.data()"
"""Stands for the object that draws, in the arguments of an example."""

_UNRECORDED = "null, not plain"


class _Recorded:
    """Draws like the real one, and notes what came."""

    def __init__(self, data: Any, drawn: list[str]) -> None:
        self._data = data
        self._drawn = drawn

    def draw(self, strategy: Any, label: Any = None) -> Any:
        value = self._data.draw(strategy, label)
        encoder = Encoder()
        try:
            text = json.dumps(encoder.encode(value), separators=(",", ":"))
        except WireError:
            text = _UNRECORDED
        # A node is the test's own by identity, which a copy would lose.
        self._drawn.append(_UNRECORDED if encoder.nodes else text)
        return value


class _Replayed:
    """Gives what was drawn, in the same order."""

    def __init__(self, drawn: list[Any]) -> None:
        self._drawn = iter(drawn)

    def draw(self, strategy: Any, label: Any = None) -> Any:
        for value in self._drawn:
            return value
        raise Unrehearsed


def _with_drawn(example: Example | None, drawn: list[str]) -> Example | None:
    if example is None or _UNRECORDED in drawn or any(sign in text for text in drawn for sign in _NO_PLAIN_DATA):
        return None
    if not drawn:
        return example
    return Example(f"{example.text[: -len('[]}')]}[{','.join(drawn)}]}}")
