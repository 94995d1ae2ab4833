"""drill card: cards of one's own."""

from __future__ import annotations

from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

OWN_BANK = "mine"

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
