"""drill card: cards of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_cli.commands.plain import plain_app

if TYPE_CHECKING:
    from interview_cli.commands.context import Context

OWN_BANK = "mine"
AT_ONCE_SECONDS = 1.0
"""A person takes longer to change a card."""

app = plain_app()


@app.callback()
def card() -> None:
    """Cards of your own."""


@app.command()
def add(
    front: Annotated[str | None, typer.Argument(help="The question.", show_default=False)] = None,
    back: Annotated[str | None, typer.Argument(help="The answer.", show_default=False)] = None,
    bank: Annotated[str, typer.Option(help="One of your banks; it is made when there is none.")] = OWN_BANK,
    topic: Annotated[str | None, typer.Option(help="A topic of the bank (default: its first).")] = None,
    source: Annotated[str, typer.Option(help="Where you have it from.", show_default=False)] = "",
) -> None:
    """Add a card, to be asked at the next review. Without a front and a back you are asked for them.

    drill card add "What is the default of shuffle in a DataLoader?" "False."
    """
    from interview_cli.authoring.new_card import add_card
    from interview_cli.commands.bank_add import own_bank

    made = add_card(own_bank(bank), *_asked(front, back), topic, source)
    print(f"added to {made.path}:{made.line}; `drill review` asks it among the new cards")


def _asked(front: str | None, back: str | None) -> tuple[str, str]:
    """Front and back, typed by the learner where they were not given."""
    from interview_cli.errors import UsageError
    from interview_cli.screens.terminal import is_terminal

    if front is not None and back is not None:
        return front, back
    if not is_terminal():
        raise UsageError("a card needs a front and a back", 'drill card add "What is 2⁵?" "32"')
    import questionary

    texts = []
    for what, given in (("front", front), ("back", back)):
        text = given if given is not None else questionary.text(f"{what}:").ask()
        if text is None:
            raise KeyboardInterrupt
        texts.append(text)
    return texts[0], texts[1]


@app.command()
def edit(
    card: Annotated[str | None, typer.Argument(help="bank/slug, or a slug.", show_default=False)] = None,
    bank: Annotated[str, typer.Option(help="Without a card: one of your banks.")] = OWN_BANK,
) -> None:
    """Open the deck of your own cards in your editor, or the one with this card.

    Of a shipped card a copy of your own is opened, which is asked from then on.
    """
    from contextlib import suppress
    from time import monotonic

    from interview_cli.authoring.overlay import remove_unchanged
    from interview_cli.commands.context import Context
    from interview_cli.editor import editor_command, open_editor
    from interview_cli.screens.terminal import demand_terminal

    demand_terminal()
    context = Context()
    command = editor_command(context.config.editor)
    folder, deck = _own_deck(bank) if card is None else _deck_of(card, context)
    began = monotonic()
    open_editor(command, deck)
    if deck.is_relative_to(context.places.edits):
        # An editor that returns at once still has the copy open.
        if monotonic() - began > AT_ONCE_SECONDS:
            with suppress(OSError):
                remove_unchanged(context.library, context.places.edits)
        if not deck.exists():
            print("nothing was changed: the shipped card is asked")
            return
    _demand_sound(folder, deck)
    if deck.is_relative_to(context.places.edits):
        print("It is asked from now on, instead of the shipped card; delete the file to go back.")


def _own_deck(name: str) -> tuple[Path, Path]:
    """The folder of a bank of one's own and the deck that new cards go into."""
    from interview_cli.authoring.new_question import deck_for
    from interview_cli.bank.index import load_index
    from interview_cli.commands.bank_add import own_bank
    from interview_cli.errors import UsageError

    folder = own_bank(name)
    deck = deck_for(load_index(folder, None), "card", None) if folder.is_dir() else folder
    if not deck.is_file():
        raise UsageError(f"there are no cards in your bank `{name}`", 'drill card add "What is 2⁵?" "32"')
    return folder, deck


def _deck_of(card: str, context: Context) -> tuple[Path, Path]:
    """The folder of the bank of this card, and its deck; of a shipped card those of the learner's copy."""
    from interview_cli.authoring.overlay import deck_to_edit
    from interview_cli.errors import UsageError

    entry = context.library.find(card)
    if entry.kind == "code":
        raise UsageError(f"`{entry.id}` is a problem, not a card", f"drill solve {entry.slug}")
    deck = deck_to_edit(entry, context.library, context.places)
    is_copy = deck.is_relative_to(context.places.edits)
    return context.places.edits / entry.bank if is_copy else context.library.folder_of(entry), deck


def _demand_sound(folder: Path, deck: Path) -> None:
    """Says how many cards the deck holds. Raises BankError when it cannot be read."""
    from interview_cli.bank.index import load_index
    from interview_cli.errors import BankError
    from interview_cli.screens.words import count_words

    index = load_index(folder, None)
    wrong = [problem for problem in index.problems if problem.path == str(deck)]
    if wrong:
        more = f"and {len(wrong) - 1} more; " if len(wrong) > 1 else ""
        raise BankError(str(wrong[0]), f"{more}`drill card edit` opens it again")
    cards = sum(entry.path == str(deck) for entry in index.entries)
    print(f"{deck}: {count_words(cards, 'card')}, all can be read")
