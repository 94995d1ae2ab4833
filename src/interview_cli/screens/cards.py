"""Runs a card sitting: cards, stories and patterns, with typed answers where a card asks for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from interview_cli.sitting.effects import AddCards, Added, Edit, Effect, NewCard


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
        add_cards: Callable[[Sequence[NewCard]], int],
    ) -> None:
        super().__init__(terminal, sitting, journal)
        self.sitting = sitting
        self.library = library
        self.editor = editor
        self.own_banks = own_banks
        self.today = today
        self.add_cards = add_cards

    def body(self) -> RenderableType:
        if self.sitting.stage is Stage.SUMMARY:
            return card_views.summary(self.sitting, self.now(), self.today())
        return card_views.body(self.sitting, self.width)

    def footer(self) -> tuple[RenderableType, RenderableType]:
        return card_views.footer(self.sitting, self.now(), self.today(), self.width)

    def shown(self) -> None:
        """Loads the scheduler while the learner reads the first card."""
        turn = self.sitting.turn
        if turn is not None:
            import fsrs  # noqa: F401

    def perform(self, effect: Effect) -> None:
        if isinstance(effect, Edit):
            self._edit(effect.question)
        elif isinstance(effect, AddCards):
            self._add(effect.cards)

    def follows_end(self) -> bool:
        """What comes below a shown answer is what one looks for."""
        turn, stage = self.sitting.turn, self.sitting.stage
        if turn is None or self.sitting.help:
            return False
        return stage is Stage.PROBE or (stage is Stage.BACK and turn.item.kind == "card" and turn.revealed > 1)

    def answering_left(self) -> float | None:
        return self.sitting.turn_left(self.now())

    def _add(self, cards: Sequence[NewCard]) -> None:
        # A bank of a thousand cards takes seconds.
        self.notice = "adding to your bank …"
        self._paint(keep=True)
        self.notice = ""
        self.carry_out(self.sitting.handle(Added(self.add_cards(cards))))

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
            item = item_for(found, self.library, "cards", turn.item.seconds, turn.item.meeting)
            self.sitting.show_edited(item)
