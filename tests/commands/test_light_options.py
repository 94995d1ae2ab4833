"""An option converted without pydantic has the value, and is refused with the words, that Typer gives."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
import typer

from interview_cli.commands.light import lightened
from interview_cli.commands.plain import plain_app


def command() -> Any:
    app = plain_app()

    @app.command()
    def run(
        count: Annotated[int | None, typer.Option(min=1, max=50)] = None,
        minutes: Annotated[float | None, typer.Option()] = None,
        topic: Annotated[str | None, typer.Option()] = None,
        loud: Annotated[bool, typer.Option("--loud")] = False,
        seed: Annotated[int, typer.Option(callback=lambda value: value + 1)] = 7,
        bank: Annotated[list[str] | None, typer.Option()] = None,
        names: Annotated[list[str] | None, typer.Argument()] = None,
    ) -> tuple[object, ...]:
        return count, minutes, topic, loud, seed, bank, names

    return typer.main.get_command(app)


def outcome(made: Any, arguments: list[str]) -> tuple[object, ...]:
    """What the command was called with, or the error's words."""
    try:
        with made.make_context("run", list(arguments)) as context:
            found = made.invoke(context)
    except Exception as error:
        return type(error), str(error)
    return tuple((type(each), each) for each in found)


@pytest.mark.parametrize("option", ["--count", "--minutes", "--topic", "--seed", "--bank"])
@pytest.mark.parametrize(
    "text",
    [
        *("1", "50", "0", "51", "007", "-3", "+3", "1_000", "2.5", "1e3", "inf", " 4", "4 ", "٣", "²", "", "x"),
        *("9" * 20, "9" * 21, "9" * 5000, "trees", "Bäume", "\udcff"),
    ],
    ids=ascii,
)
def test_a_value_is_what_typer_makes_of_it(option: str, text: str) -> None:
    usual, light = command(), command()
    context = light.make_context("run", [])
    assert outcome(lightened(light, context), [option, text]) == outcome(usual, [option, text])


def test_what_is_not_given_is_what_it_was() -> None:
    usual, light = command(), command()
    context = light.make_context("run", [])
    assert outcome(lightened(light, context), []) == outcome(usual, [])
    for arguments in (["--loud"], ["a", "b"], ["--bank", "a", "--bank", "b", "c"]):
        assert outcome(light, arguments) == outcome(usual, arguments)
