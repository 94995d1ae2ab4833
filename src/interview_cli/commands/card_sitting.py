"""A card sitting: its items, machine and terminal put together."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from uuid import uuid4

from interview_cli.bank.index import Entry
from interview_cli.commands.context import Context
from interview_cli.commands.order import Order, box_seconds
from interview_cli.errors import DrillError, UsageError
from interview_cli.journal.journal import Journal
from interview_cli.journal.replay import OpenSitting, State
from interview_cli.screens import card_views
from interview_cli.screens.cards import CardLoop
from interview_cli.screens.console import output
from interview_cli.screens.terminal import Terminal
from interview_cli.sitting.cards import CardSitting, Waiting
from interview_cli.sitting.effects import NewCard
from interview_cli.sitting.items import item_for


def run_cards(
    context: Context,
    journal: Journal,
    state: State,
    order: Order,
    entries: Sequence[Entry],
    resumed: OpenSitting | None,
    waiting: Waiting | None,
) -> None:
    """Runs it from the first card, or from where it was left, to the summary."""

    def meetings(question: str) -> int:
        return state.memories[question].reps if question in state.memories else 0

    sitting = CardSitting(
        order.name,
        [
            item_for(entry, context.library, order.recipe.mode, order.recipe.seconds, meetings(entry.id))
            for entry in entries
        ],
        context.scheduling(state),
        new_id=lambda: uuid4().hex,
        study_day=lambda: context.today().isoformat(),
        box_seconds=box_seconds(order, resumed),
        misses=order.recipe.misses,
        lapses=lambda name: state.memories[name].lapses if name in state.memories else 0,
        flagged=state.flagged,
        waiting=waiting,
    )
    with Terminal() as terminal:
        loop = CardLoop(
            terminal,
            sitting,
            journal,
            context.library,
            context.config.editor,
            context.places,
            context.today,
            add_to_own_bank,
        )
        if resumed:
            effects = sitting.resume(loop.now(), resumed.started.sitting, resumed.seconds)
        else:
            effects = sitting.begin(loop.now())
        loop.run(effects)
    output().print(card_views.summary(sitting, loop.now(), context.today()))


def add_to_own_bank(cards: Sequence[NewCard]) -> int:
    """Adds the cards to the bank where `drill card add` puts its cards; how many of them were not there.

    Raises DrillError where the bank cannot be read or written.
    """
    from interview_cli.authoring.new_card import CardExists, add_card
    from interview_cli.commands.bank_add import own_bank
    from interview_cli.commands.card_command import OWN_BANK

    try:
        bank = own_bank(OWN_BANK)
    except UsageError as error:
        # Its hint speaks of an option of another command.
        raise DrillError(error.message) from None
    added = 0
    for card in cards:
        with suppress(CardExists):
            add_card(bank, card.front, card.back, source=card.source)
            added += 1
    return added
