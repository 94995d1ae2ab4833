"""Options without pydantic: Typer loads it for any value, which takes longer than all else it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_MOST_DIGITS = 20


def lightened(command: Any, context: Any) -> Any:
    """The command; an option that was not given, or was given plain text or a plain number, needs no pydantic.

    The `context` says what the option for help is called.
    """
    for parameter in command.get_params(context):
        if hasattr(parameter, "type_descriptor"):
            parameter.process_value = _light(parameter, parameter.process_value)
    return command


def _light(parameter: Any, usual: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    takes_several = parameter.multiple or parameter.nargs != 1

    def process_value(context: Any, value: Any) -> Any:
        converted: Any
        if value is None and not parameter.required:
            converted = () if takes_several else None
        elif not takes_several and _is_plain(value, parameter.type_descriptor):
            converted = parameter.type_descriptor.annotation(value)
        else:
            return usual(context, value)
        return parameter.callback(context, parameter, converted) if parameter.callback else converted

    return process_value


def _is_plain(value: Any, descriptor: Any) -> bool:
    """Whether no more is to be done than to call the type. Typer does the rest, and says what is wrong with it."""
    kind, rules = descriptor.annotation, descriptor.parameter_info
    if rules.parser is not None or type(value) not in (str, kind):
        return False
    if kind is str:
        return bool(value.isascii())
    if kind not in (int, float) or (type(value) is str and not _is_short_number(value)):
        return False
    return (rules.min is None or rules.min <= kind(value)) and (rules.max is None or kind(value) <= rules.max)


def _is_short_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
