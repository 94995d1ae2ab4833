"""The loop that joins a sitting to a terminal: events in, effects carried out, the screen repainted."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Sequence
from typing import Protocol

from rich.console import RenderableType

from interview_cli.errors import DrillError
from interview_cli.journal.events import AnyBody, Event
from interview_cli.screens.terminal import Terminal
from interview_cli.sitting.effects import Append, Appended, Ask, Effect, Finish, InputEvent, Key, Tick, Typed

_WAIT_SECONDS = 0.1
_SCROLL_KEYS = ("up", "down", "page up", "page down")


class Journals(Protocol):
    """Where events are committed."""

    def append(self, body: AnyBody) -> Event: ...
    def look_after(self) -> None: ...


class Machine(Protocol):
    """A sitting."""

    def handle(self, event: InputEvent) -> list[Effect]: ...
    def leave(self, at: float) -> list[Effect]: ...


class SittingLoop(ABC):
    """Runs one sitting in the terminal until it finishes.

    Subclasses say how it looks and carry out the effects of their kind. An effect that fails for
    a reason the learner can mend becomes a notice, never the end of the sitting.
    """

    def __init__(self, terminal: Terminal, machine: Machine, journal: Journals) -> None:
        self.terminal = terminal
        self.machine = machine
        self.journal = journal
        self.finished = False
        self.notice = ""
        self._arrived: deque[InputEvent] = deque()

    @staticmethod
    def now() -> float:
        """Monotonic seconds, the `at` of every event."""
        return time.monotonic()

    def run(self, effects: Sequence[Effect]) -> None:
        """Carries out these first effects, then goes on until the sitting is over."""
        try:
            self._run(effects)
        except (KeyboardInterrupt, SystemExit):
            self.carry_out(self.machine.leave(self.now()))
            raise

    def _run(self, effects: Sequence[Effect]) -> None:
        self.carry_out(effects)
        self._paint()
        self.journal.look_after()
        self.shown()
        while not self.finished:
            events = self._events()
            for event in events:
                self.carry_out(self.machine.handle(event))
                if self.finished:
                    return
            if any(not isinstance(event, Tick) for event in events) or self.terminal.resized:
                self._paint(keep=self.terminal.resized)
            else:
                self.terminal.footer(*self._footer())

    def carry_out(self, effects: Sequence[Effect]) -> None:
        """The effects in order; what they bring about is handed to the machine."""
        for effect in effects:
            if isinstance(effect, Finish):
                self.finished = True
            elif isinstance(effect, Append):
                event = self.journal.append(effect.body)
                self.carry_out(self.machine.handle(Appended(effect.body, event.id)))
            else:
                try:
                    self.ask(effect) if isinstance(effect, Ask) else self.perform(effect)
                except DrillError as error:
                    self.tell(error)

    def tell(self, error: DrillError) -> None:
        """Shows what went wrong in the footer; the hint too where there is room."""
        whole = f"{error.message}; {error.hint}" if error.hint else error.message
        self.notice = whole if len(error.message) <= self.width * 3 // 4 else error.message

    def arrive(self, event: InputEvent) -> None:
        """Hands an event to the loop, from any thread."""
        self._arrived.append(event)
        self.terminal.wake()

    def _events(self) -> list[InputEvent]:
        events: list[InputEvent] = []
        for name in self.terminal.read(_WAIT_SECONDS):
            self.notice = ""
            if name in _SCROLL_KEYS or (name == "space" and self.space_scrolls()):
                self.terminal.scroll(name)
            else:
                events.append(Key(name, self.now()))
        self.look_around()
        while self._arrived:
            events.append(self._arrived.popleft())
        return events or [Tick(self.now())]

    def _paint(self, keep: bool = False) -> None:
        self.terminal.resized = False
        self.terminal.paint(self.body(), *self._footer(), keep=keep, end=self.follows_end())

    def _footer(self) -> tuple[RenderableType, RenderableType]:
        from rich.text import Text

        first, second = self.footer()
        return (Text(self.notice, style="late", no_wrap=True, overflow="ellipsis") if self.notice else first), second

    def shown(self) -> None:
        """Called once, when the first screen has been painted: the time to warm things up."""
        return

    def look_around(self) -> None:
        """Called a few times a second: the place to look for changed files."""
        return

    def follows_end(self) -> bool:
        """Whether the end of the content is shown rather than its beginning, where there is no room for both."""
        return False

    def space_scrolls(self) -> bool:
        """Whether the space bar moves the content instead of being a key of the sitting."""
        return False

    @property
    def width(self) -> int:
        """Columns that may be written to."""
        return self.terminal.size[0] - 1

    @abstractmethod
    def body(self) -> RenderableType:
        """The screen above the footer."""

    @abstractmethod
    def footer(self) -> tuple[RenderableType, RenderableType]:
        """The two lines at the bottom."""

    @abstractmethod
    def perform(self, effect: Effect) -> None:
        """Carries out an effect of this kind of sitting. May raise DrillError."""

    @abstractmethod
    def answering_left(self) -> float | None:
        """Seconds left for a line that is being typed; None without a clock."""

    def ask(self, ask: Ask) -> None:
        """Has the learner type a line below the screen, and hands it to the machine."""
        from interview_cli.screens.ask import ask_line

        with self.terminal.lent(keep_screen=True):
            text = ask_line(self.body(), ask.prompt, ask.choices, self.answering_left)
        self.arrive(Typed(text, self.now()))
