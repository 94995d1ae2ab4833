"""Runs a card sitting: cards, stories and patterns, with typed answers where a card asks for one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from rich.console import RenderableType

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.editor import editor_command, open_editor
from interview_cli.errors import DrillError
from interview_cli.paths import Places
from interview_cli.screens import card_views
from interview_cli.screens.loop import Journals, SittingLoop
from interview_cli.screens.terminal import Terminal
from interview_cli.sitting.card_turn import Stage
from interview_cli.sitting.cards import CardSitting
from interview_cli.sitting.effects import AddCards, Added, Edit, Effect, NewCard
from interview_cli.watched_file import WatchedFile


class CardLoop(SittingLoop):
    """The loop of one card sitting."""

    def __init__(
        self,
        terminal: Terminal,
        sitting: CardSitting,
        journal: Journals,
        library: Library,
        editor: str,
        places: Places,
        today: Callable[[], date],
        add_cards: Callable[[Sequence[NewCard]], int],
    ) -> None:
        super().__init__(terminal, sitting, journal)
        self.sitting = sitting
        self.library = library
        self.editor = editor
        self.places = places
        self._has_copied = False
        self._edited: tuple[str, WatchedFile] | None = None
        self.today = today
        self.add_cards = add_cards

    def body(self) -> RenderableType:
        if self.sitting.stage is Stage.SUMMARY:
            return card_views.summary(self.sitting, self.now(), self.today())
        return card_views.body(self.sitting, self.width)

    def footer(self) -> tuple[RenderableType, RenderableType]:
        return card_views.footer(self.sitting, self.now(), self.today(), self.width)

    def run(self, effects: Sequence[Effect]) -> None:
        """Runs it to its end; copies that were left as they are do not stay."""
        try:
            super().run(effects)
        finally:
            # Not before the end: an editor that returns at once may still have the copy open.
            if self._has_copied:
                from interview_cli.authoring.overlay import remove_unchanged

                with suppress(OSError, DrillError):
                    remove_unchanged(self.library, self.places.edits)

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
        """Opens the card's source, or the learner's copy of it where the card is a shipped one, and shows what became
        of it."""
        from interview_cli.authoring.overlay import deck_to_edit

        entry = self.library.entries[question]
        command = editor_command(self.editor)
        path = deck_to_edit(entry, self.library, self.places)
        self._has_copied |= path.is_relative_to(self.places.edits)
        with self.terminal.lent():
            open_editor(command, path)
        self._edited = question, WatchedFile(path)
        self._reload(entry, path)

    def look_around(self) -> None:
        """Takes in what an editor saves that returned at once and goes on beside the sitting."""
        if self._edited and self._edited[1].saved():
            question, file = self._edited
            try:
                self._reload(self.library.entries[question], file.path)
            except DrillError as error:
                self.tell(error)
            self._paint(keep=True)

    def _reload(self, old: Entry, path: Path) -> None:
        """Takes the question in as it stands in the edited file now. Raises DrillError when it cannot be read."""
        from interview_cli.sitting.items import item_for

        is_copy = path.is_relative_to(self.places.edits)
        if is_copy and not path.exists():
            found = self.library.original(old.id)
            self.sitting.notice = "your copy is gone: this is the shipped card again"
        else:
            found = self._read(old, path, is_copy)
        self.library.entries[old.id] = found
        turn = self.sitting.turn
        if turn is not None and turn.item.question == old.id:
            mode = "patterns" if turn.item.kind == "pattern" else "cards"
            self.sitting.show_edited(item_for(found, self.library, mode, turn.item.seconds, turn.item.meeting))

    def _read(self, old: Entry, path: Path, is_copy: bool) -> Entry:
        from interview_cli.bank.index import Entries, load_index

        folder = self.places.edits / old.bank if is_copy else Path(self.library.banks[old.bank].folder)
        try:
            index = load_index(folder, None)
        except OSError as error:
            raise DrillError(f"{folder} cannot be read: {error.strerror}") from None
        found = Entries([index]).get(old.id)
        if found is None:
            problem = next((each for each in index.problems if each.path == str(path)), None)
            if problem:
                said = str(problem).replace(problem.path, path.name, 1)
                if problem.line and len(said) > self.width:
                    said = f"line {said.removeprefix(f'{path.name}:')}"
                raise DrillError(said, "the card stays as it was; e opens the file again")
            raise DrillError(f"{path.name} holds no `{old.slug}` any more", "the id must stay; e opens the file again")
        if is_copy:
            self.library.edits[old.bank] = index
            if found.body not in (old.body, self.library.original(old.id).body):
                self.sitting.notice = "your copy is asked from now on, instead of the shipped card"
        return found
