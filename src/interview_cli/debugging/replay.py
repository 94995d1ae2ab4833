"""The process of a debugging session: loads the learner's file as the judge does, and calls it in the open.

Run as `python -m interview_cli.debugging.replay ORDER ANSWER`, two inherited descriptors.
"""

from __future__ import annotations

import inspect
import json
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from interview_cli.debugging.debugger import Debugger, Left
from interview_cli.debugging.session import Outcome, Session
from interview_cli.errors import ExitCode
from interview_cli.judge import performer, sandbox
from interview_cli.judge.outline import Outline
from interview_cli.judge.performer import Performer
from interview_cli.judge.telling import shown
from interview_cli.judge.wire import Decoder, Encoder, WireError


class Replay(Performer):
    """The solution, and the objects that its calls gave."""

    def __init__(self, session: Session) -> None:
        super().__init__(_nobody_answers)
        self.session = session
        self._debugger = Debugger(session.stop, session.file)

    def load(self) -> None:
        """Runs the file under its real path. Raises whatever it raises, LookupError without an entry point."""
        # The debugger and tracebacks show the real file.
        performer.SOLUTION_FILE = self.session.file
        folder, node = Path(self.session.folder), self.session.node
        driver = folder / "driver.py"
        entry = Outline(folder / "starter.py").entry
        order = {
            "source": Path(self.session.file).read_bytes().decode("latin-1"),
            "entry": entry,
            "node": node,
            "driver": driver.read_text(encoding="utf-8") if driver.exists() else "",
        }
        if "missing" in self._debugger.attend(lambda: self._load(order)):
            raise LookupError(f"the file defines no `{entry}`")

    def outcome(self) -> Outcome:
        """Performs all calls, the last one under the debugger."""
        *before, last = self.session.calls
        self._debugger.quiet(True)
        for call in before:
            function, arguments, keywords, _ = self._prepared(json.loads(call.payload))
            value = function(*arguments, **keywords)
            self.objects |= dict.fromkeys(call.keep, value)
        self._debugger.quiet(False)
        order = json.loads(last.payload)
        function, arguments, keywords, decoder = self._prepared(order)
        names = _parameters(function)

        def performed() -> tuple[str, list[str]]:
            if self._debugger.stops_before:
                breakpoint()
            value = function(*arguments, **keywords)
            # Made into text in here: a generator runs while it is read.
            return self._plain(value, decoder), [self._plain(argument, decoder) for argument in arguments]

        returned, afterwards = self._debugger.call(performed)
        changed = {_name(names, index): afterwards[index] for index in order["back"] if index < len(afterwards)}
        return Outcome(returned, changed, stopped=self._debugger.stopped)

    def _prepared(self, order: dict[str, Any]) -> tuple[Callable[..., Any], list[Any], dict[str, Any], Decoder]:
        decoder = Decoder(order["nodes"], handle=self._known, function=lambda number: _belongs_to_the_tests)
        if order["target"] is not None:
            self._known(order["target"])
        return self._target(order), decoder.decode(order["args"]), decoder.decode(order["kwargs"]), decoder

    def _known(self, handle: int, name: str = "") -> Any:
        if handle not in self.objects:
            raise LookupError("the call needs an object that was made in a call that is not known any more")
        return self.objects[handle]

    def _plain(self, value: Any, decoder: Decoder) -> str:
        """The value as the verdict shows it: iterators as lists, the learner's own nodes as nodes."""
        try:
            encoder = Encoder(decoder.nodes, node_kind=self._node_kind)
            data = encoder.encode(value)
            return shown(Decoder(encoder.table()).decode(data))
        except WireError:
            return shown(value)


def _parameters(function: Callable[..., Any]) -> list[str]:
    try:
        return list(inspect.signature(function).parameters)
    except (TypeError, ValueError):
        return []


def _name(names: list[str], index: int) -> str:
    return names[index] if index < len(names) else f"argument {index + 1}"


def _belongs_to_the_tests(*arguments: Any, **keywords: Any) -> Any:
    raise RuntimeError("this function belongs to the hidden tests; it answers only there")


def _nobody_answers(frame: bytes) -> dict[str, Any]:
    raise RuntimeError("the hidden tests are not here")


def _told(error: BaseException, file: str) -> str:
    """The traceback from the learner's file on."""
    trace: TracebackType | None = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename != file:
        trace = trace.tb_next
    if trace is None and isinstance(error, LookupError | WireError):
        return str(error)
    return "".join(traceback.format_exception(type(error), error, trace)).rstrip("\n")


def main(order: int, answer: int) -> int:
    """The exit code of the process; the outcome is written to `answer`."""
    with os.fdopen(order, "rb") as file:
        session = msgspec.json.decode(file.read(), type=Session)
    # As far as -P leaves it to us: a debugger in the present folder may be named, but shadows nothing.
    sys.path.append(os.getcwd())  # noqa: PTH109
    sandbox.allow_deep_recursion()
    replay = Replay(session)
    try:
        try:
            replay.load()
            outcome = replay.outcome()
        except (Left, KeyboardInterrupt):
            raise
        except BaseException as error:
            outcome = Outcome(raised=_told(error, session.file))
    except Left:
        return ExitCode.NOT_ACCEPTED
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    with os.fdopen(answer, "wb") as file:
        file.write(msgspec.json.encode(outcome))
    return ExitCode.DONE


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
