"""The calls that lead to what is debugged: those of a failing test, or those in a line of text."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from interview_cli.debugging.stops import parsed
from interview_cli.errors import UsageError
from interview_cli.judge.example import ExampleError, carry_out
from interview_cli.judge.performer import camel
from interview_cli.judge.wire import Encoder, WireError


class Replayed(msgspec.Struct, frozen=True):
    """One call: `payload` is its frame as the judge sends one, `keep` the handles under which later
    calls know what it gave."""

    payload: str
    keep: tuple[int, ...] = ()


def calls_of_failure(replay: Sequence[str]) -> tuple[Replayed, ...]:
    """The calls of a report; what the first one makes is the object that the others are made on."""
    targets = [json.loads(payload).get("target") for payload in replay]
    # One object may go by several handles: some calls were recorded in an earlier run.
    made = tuple(dict.fromkeys(target for target in targets if target is not None))
    keep = made if targets and targets[0] is None else ()
    return tuple(Replayed(payload, () if index else keep) for index, payload in enumerate(replay))


def calls_of_text(text: str, names: Iterable[str]) -> tuple[Replayed, ...]:
    """The calls in the text, which is parsed and never evaluated; `names` are those that may be called.

    Raises UsageError that says what may stand there.
    """
    record = _Record()
    known = {spelling: record.function(name) for name in names for spelling in (name, camel(name))}
    example = 'for example --call "two_sum([3, 3], 6)"'
    try:
        carry_out(text, known)
    except ExampleError as error:
        public = ", ".join(dict.fromkeys(name for name in names if not name.startswith("_")))
        raise UsageError(f"--call: {_here(error)}", f"{example}; this file can be called as: {public}") from None
    except (WireError, TypeError, ValueError, IndexError, AttributeError, RecursionError) as error:
        raise UsageError(f"--call: the arguments cannot be made: {error}", example) from None
    if not record.calls:
        raise UsageError("--call: the text makes no call of the solution", example)
    return tuple(record.calls)


def names_in(*sources: bytes) -> list[str]:
    """The functions and classes at the top of these files, as far as they can be read."""
    found: list[str] = []
    for source in sources:
        try:
            body = parsed(source).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        found += [node.name for node in body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
        found += [target.id for node in body if isinstance(node, ast.Assign) for target in _names(node.targets)]
    return list(dict.fromkeys(found))


def callable_names(folder: Path, file: bytes) -> list[str]:
    """What a call may name: what the starter and the driver of the question define, then the file itself."""
    given = [path.read_bytes() for path in (folder / "starter.py", folder / "driver.py") if path.exists()]
    return names_in(*given, file)


class _Result:
    """What a recorded call will have given: methods can be called on it, and it can be an argument."""

    def __init__(self, record: _Record, handle: int) -> None:
        self._record = record
        self._handle = handle

    def __getattr__(self, name: str) -> Callable[..., _Result]:
        return self._record.function(name, self._handle)


class _Record:
    """The calls made so far, each with a handle of its own."""

    def __init__(self) -> None:
        self.calls: list[Replayed] = []

    def function(self, name: str, target: int | None = None) -> Callable[..., _Result]:
        def made(*arguments: Any, **keywords: Any) -> _Result:
            encoder = Encoder(handle=_handle_of)
            order = {
                "order": "call",
                "target": target,
                "name": name,
                "args": encoder.encode(list(arguments)),
                "kwargs": encoder.encode(keywords),
                "nodes": encoder.table(),
                "back": [],
            }
            handle = len(self.calls) + 1
            self.calls.append(Replayed(json.dumps(order), (handle,)))
            return _Result(self, handle)

        return made


def _handle_of(value: Any) -> int:
    if isinstance(value, _Result):
        return value._handle
    raise TypeError(f"`{getattr(value, '__name__', value)}` is no value")


def _names(targets: Sequence[ast.expr]) -> list[ast.Name]:
    return [target for target in targets if isinstance(target, ast.Name)]


def _here(error: ExampleError) -> str:
    return str(error).replace(" in an example", "")
