"""The debugger that a session stops in: pdb, unless $PYTHONBREAKPOINT names another one."""

from __future__ import annotations

import os
import pdb
import sys
from bdb import BdbQuit
from collections.abc import Callable
from signal import Signals
from types import FrameType
from typing import Any, TypeVar

from interview_cli.debugging.session import PLAIN_DEBUGGERS, Stop
from interview_cli.judge import performer

_NOT_THE_LEARNERS = ("__main__", "interview_cli.*", "driver")
T = TypeVar("T")


class Left(BaseException):
    """The learner left the debugger: `q`, or Ctrl-C at its prompt."""


class Debugger:
    """Calls a function so that it stops where it should."""

    def __init__(self, stop: Stop, file: str) -> None:
        self._stop = stop
        self._pdb = _Pdb(file)
        self._is_pdb = os.environ.get("PYTHONBREAKPOINT", "") in PLAIN_DEBUGGERS
        # A breakpoint() or pdb.set_trace() of the file stops in the same debugger.
        pdb.set_trace = self._here
        self.quiet(False)

    @property
    def stopped(self) -> bool:
        """Whether a stop was reached, as far as that can be known."""
        return self._stop == "none" or not self._is_pdb or self._pdb.reached

    @property
    def stops_before(self) -> bool:
        """Whether breakpoint() is to be called right before the call: the debugger is another than pdb."""
        return self._stop == "call" and not self._is_pdb

    def quiet(self, quiet: bool) -> None:
        """Whether the file's own stops are passed over."""
        self._quiet = quiet
        if quiet or self._is_pdb:
            sys.breakpointhook = self._here
        else:
            sys.breakpointhook = sys.__breakpointhook__

    def attend(self, function: Callable[[], T]) -> T:
        """What the function gives, where the file may stop by itself.

        Raises Left when the debugger was left with `q`, KeyboardInterrupt when it was by Ctrl-C.
        """
        try:
            return function()
        except BdbQuit:
            raise (KeyboardInterrupt if self._pdb.interrupted else Left) from None
        finally:
            # Before anything else is called, which one would else step into.
            sys.settrace(None)

    def call(self, function: Callable[[], T]) -> T:
        """The same; where it is for us to stop, pdb stops at the first line of the file."""
        ours = self._stop == "call" and self._is_pdb
        return self.attend(lambda: self._pdb.called(function) if ours else function())

    def _here(self, *arguments: Any, **keywords: Any) -> None:
        if not self._quiet:
            self._pdb.stop_at(sys._getframe(1))


class _Pdb(pdb.Pdb):
    """pdb that stops in the learner's code only, and is left by Ctrl-C at its prompt."""

    def __init__(self, file: str) -> None:
        super().__init__(skip=_NOT_THE_LEARNERS)
        self._file = self.canonic(file)
        self._begun = False
        self._stopping = False
        self.reached = False
        self.interrupted = False

    def called(self, function: Callable[[], T]) -> T:
        """What the function gives; stops at the first line of the learner's file that it comes to."""
        self.reset()
        sys.settrace(self.trace_dispatch)
        return function()

    def stop_at(self, frame: FrameType) -> None:
        self._begun = True
        self.set_trace(frame)

    def stop_here(self, frame: FrameType) -> bool:
        if not self._begun and (self.canonic(frame.f_code.co_filename) != self._file or _is_on_the_way(frame)):
            return False
        return super().stop_here(frame)

    def user_call(self, frame: FrameType, argument_list: None) -> None:
        if self._begun:
            super().user_call(frame, argument_list)
        # Else the first line comes next: better a place to stop than the `def` above it.
        self._begun = True

    def sigint_handler(self, signum: Signals, frame: FrameType) -> None:
        # Pressed twice in haste, it must not stop a second time, within pdb itself.
        if not self._stopping:
            self._stopping = True
            super().sigint_handler(signum, frame)

    def interaction(self, frame: FrameType | None, *rest: Any) -> None:
        self.reached = True
        self._stopping = False
        super().interaction(frame, *rest)

    def get_stack(self, f: FrameType | None, t: Any) -> tuple[list[tuple[FrameType, int]], int]:
        stack, index = super().get_stack(f, t)
        ours = next(
            (n for n, (frame, _) in enumerate(stack) if self.canonic(frame.f_code.co_filename) == self._file), 0
        )
        return stack[ours:], max(index - ours, 0)

    def do_run(self, arg: str) -> None:
        self.message("q leaves; then `drill debug` starts again")

    do_restart = do_run

    def cmdloop(self, intro: Any = None) -> None:
        try:
            super().cmdloop(intro)
        except KeyboardInterrupt:
            self.interrupted = True
            self.message("")
            self.set_quit()


def _is_on_the_way(frame: FrameType) -> bool:
    """Whether this makes the fresh `Solution` on which the call that is meant will be made."""
    before = frame.f_back
    maker = before.f_globals.get("__name__") if before else None
    return frame.f_code.co_name == "__init__" and maker == performer.__name__
