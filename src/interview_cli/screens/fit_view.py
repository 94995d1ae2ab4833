"""What a fit of the parameters came to, as a calm page or as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import msgspec
from rich.table import Table
from rich.text import Text

from interview_cli.schedule.parameters import DEFAULT
from interview_cli.screens.console import errors, output
from interview_cli.screens.words import count_words

if TYPE_CHECKING:
    from interview_cli.schedule.calibration import Quality
    from interview_cli.schedule.fit import Fit


_BACK = "`drill fit --reset` goes back to the defaults."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to: `telling` reviews of at least `needed`, the fit if there were enough, whether its parameters
    were `kept`, and the version `in_force` now."""

    telling: int
    needed: int
    fit: Fit | None
    kept: bool
    dry_run: bool
    in_force: str


@contextmanager
def waiting(reviews: int) -> Iterator[None]:
    """A sign of life on standard error while the fit runs; without a terminal nothing."""
    console = errors()
    if not console.is_terminal:
        yield
        return
    with console.status(f"fitting to {count_words(reviews, 'review')}", spinner="line"):
        yield


def as_json(outcome: Outcome) -> str:
    """One object. Losses, predictions and shares are numbers, the latter two 0 to 1; without enough reviews `fit` is
    null."""
    fit = outcome.fit
    data = {
        "reviews": outcome.telling,
        "needed": outcome.needed,
        "fit": fit
        and {
            "version": fit.parameters.version,
            "parameters": fit.parameters.weights,
            "held_out": fit.held_out,
            "defaults": asdict(fit.default),
            "own": asdict(fit.own),
            "improves": fit.improves,
        },
        "kept": outcome.kept,
        "in_force": outcome.in_force,
        "decision": _decision(outcome),
    }
    return msgspec.json.encode(data).decode() + "\n"


def show(outcome: Outcome) -> None:
    """The page: how well the held-out reviews were predicted, before and after, and what was decided."""
    console = output()
    if outcome.fit is None:
        console.print(_decision(outcome))
        return
    fit = outcome.fit
    console.print(Text(f"Fitted to {count_words(fit.reviews, 'review')}", style="strong"))
    words = f"The newest {fit.held_out:,} were then predicted from the others."
    console.print(words, style="soft")
    console.print()
    console.print(_losses(fit))
    console.print()
    console.print(_bands(fit.own))
    console.print()
    console.print(_decision(outcome))


def reset_words(goes_back: bool) -> str:
    """What `--reset` did."""
    if not goes_back:
        return "the default parameters are in force already\n"
    return "The default parameters are in force again, from the next review on. `drill undo` takes that back.\n"


def reset_as_json(goes_back: bool) -> str:
    """The same for a script."""
    return msgspec.json.encode({"reset": goes_back, "in_force": DEFAULT.version}).decode() + "\n"


def _losses(fit: Fit) -> Table:
    table = _table("", "defaults", "yours")
    better = "right" if fit.improves else ""
    table.add_row("log loss", f"{fit.default.log_loss:.4f}", Text(f"{fit.own.log_loss:.4f}", style=better))
    table.add_row("RMSE in bins", f"{fit.default.rmse:.1%}", f"{fit.own.rmse:.1%}")
    return table


def _bands(quality: Quality) -> Table:
    table = _table("predicted by yours", "recalled", "of")
    for band in quality.bands:
        table.add_row(f"{band.predicted:.0%}", f"{band.recalled:.0%}", f"{band.reviews:,}")
    return table


def _table(*heads: str) -> Table:
    table = Table.grid(padding=(0, 3, 0, 0))
    table.add_column(no_wrap=True)
    for _ in heads[1:]:
        table.add_column(justify="right", no_wrap=True)
    table.add_row(*(Text(head, style="soft") for head in heads))
    return table


def _decision(outcome: Outcome) -> str:
    fit = outcome.fit
    if fit is None:
        has = f"{outcome.telling:,} of your reviews came" if outcome.telling != 1 else "1 of your reviews came"
        return (
            f"Too early to fit: {has} a day or more after the one before, and {outcome.needed:,} are needed. "
            "With fewer nobody could tell whether a fit helps you."
        )
    if not fit.improves:
        words = f"Yours predict no better than the defaults: {outcome.in_force} stays in force."
        return words if outcome.in_force == DEFAULT.version else f"{words} {_BACK}"
    if outcome.dry_run:
        return f"Yours predict better: `drill fit` would put them in force. Now it is {outcome.in_force}."
    return f"Yours predict better and are in force from the next review on, as {outcome.in_force}. {_BACK}"
