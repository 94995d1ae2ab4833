"""A line of text from the learner, with the clock running below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.console import RenderableType

from interview_cli.screens.console import output
from interview_cli.screens.words import clock_words


def ask_line(
    above: RenderableType, prompt: str, choices: Sequence[str], seconds_left: Callable[[], float | None]
) -> str | None:
    """What was typed; None when it was broken off with Ctrl-C or Ctrl-D. `choices` complete as one types."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter

    console = output()
    console.clear()
    console.print(above)
    console.print()

    def toolbar() -> str:
        left = seconds_left()
        clock = f"{clock_words(left)}   " if left is not None else ""
        return f"{clock}enter sends it · Ctrl-C breaks off"

    completer = WordCompleter(list(choices), ignore_case=True, match_middle=True, sentence=True) if choices else None
    session: PromptSession[str] = PromptSession(
        f"{prompt}: ", bottom_toolbar=toolbar, refresh_interval=0.5, completer=completer, complete_while_typing=True
    )
    try:
        return session.prompt()
    except (KeyboardInterrupt, EOFError):
        return None
