"""Runs a card sitting: cards, stories and patterns, with typed answers where a card asks for one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from rich.console import RenderableType

from interview_cli.bank.library import Library
from interview_cli.editor import editor_command, open_editor
from interview_cli.errors import DrillError
from interview_cli.screens import card_views
from interview_cli.screens.loop import Journals, SittingLoop
from interview_cli.screens.terminal import Terminal
from interview_cli.sitting.cards import CardSitting, Stage
from interview_cli.sitting.effects import Edit, Effect


class CardLoop(SittingLoop):
    """The loop of one card sitting."""

    def __init__(
        self,
        terminal: Terminal,
        sitting: CardSitting,
        journal: Journals,
        library: Library,
        editor: str,
        own_banks: tuple[Path, ...],
        today: Callable[[], date],
    ) -> None:
        super().__init__(terminal, sitting, journal)
        self.sitting = sitting
        self.library = library
        self.editor = editor
        self.own_banks = own_banks
        self.today = today

    def body(self) -> RenderableType:
        if self.sitting.stage is Stage.SUMMARY:
            return card_views.summary(self.sitting, self.now(), self.today())
        return card_views.body(self.sitting, self.width)

    def footer(self) -> tuple[RenderableType, RenderableType]:
        return card_views.footer(self.sitting, self.now(), self.today(), self.width)

    def perform(self, effect: Effect) -> None:
        if isinstance(effect, Edit):
            self._edit(effect.question)

    def answering_left(self) -> float | None:
        return self.sitting.turn_left(self.now())

    def _edit(self, question: str) -> None:
        """Opens the card's source where the bank is the learner's own, and shows what became of it."""
        entry = self.library.entries[question]
        if not any(Path(entry.path).is_relative_to(folder) for folder in self.own_banks):
            raise DrillError("a shipped card; only cards of your own banks can be edited")
        with self.terminal.lent():
            open_editor(editor_command(self.editor), Path(entry.path))
        self._reload(question)

    def _reload(self, question: str) -> None:
        from interview_cli.bank.index import load_index
        from interview_cli.sitting.items import item_for

        old = self.library.entries[question]
        index = load_index(Path(self.library.banks[old.bank].folder), None)
        found = next((entry for entry in index.entries if entry.id == question), None)
        if found is None:
            problem = next(iter(index.problems), None)
            raise DrillError(f"the edited card cannot be read: {problem}" if problem else "the edited card is gone")
        self.library.entries[question] = found
        turn = self.sitting.turn
        if turn is not None and turn.item.question == question:
            turn.item = item_for(found, self.library, "cards", turn.item.seconds, turn.item.meeting)
            turn.revealed = min(turn.revealed, len(turn.item.pieces))
