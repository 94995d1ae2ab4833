"""What a solution must look like and return: read from the starter's annotations.

The annotation decides what must be an int, a bool or a float. A list and a tuple are the same
answer, and so is a set where any order is right; None and an empty list are not.
"""

from __future__ import annotations

import collections.abc
import inspect
import types
import typing
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from interview_cli.judge import prelude
from interview_cli.judge.nodes import FIELDS
from interview_cli.judge.text import escape
from interview_cli.judge.wire import Drained, Opaque

_LISTS = (list, collections.abc.Iterable, collections.abc.Sequence, collections.abc.Iterator, collections.abc.Generator)
_SCALARS = (bool, int, str, bytes, complex)
_STARTER = "starter"
_ANYTHING = (Any, inspect.Parameter.empty, object)


class Misfit(Exception):
    """A value that is not of the annotated type."""


class Signature:
    """The entry point of a question: a function or a class, and the types it returns."""

    def __init__(self, starter: Path, node: str = "") -> None:
        namespace = {**prelude.names(node), "__name__": _STARTER}
        source = starter.read_text(encoding="utf-8")
        exec(compile(source, str(starter), "exec", dont_inherit=True), namespace)
        self._own = {
            name: value
            for name, value in namespace.items()
            if isinstance(value, types.FunctionType | type)
            and value.__module__ == _STARTER
            and not name.startswith("_")
        }
        self._namespace = namespace
        if not self._own:
            raise ValueError(f"{starter} defines no public function or class")
        self.entry = next(iter(self._own))

    @property
    def is_class(self) -> bool:
        return isinstance(self._own[self.entry], type)

    def names(self) -> list[str]:
        """Every public function and class of the starter."""
        return list(self._own)

    def may_be_object(self, kind: Any) -> bool:
        """Whether an object of one of the solution's classes may be, or be part of, a value of this type."""
        own = kind in _ANYTHING or any(kind is value for value in self._own.values())
        return own or any(self.may_be_object(argument) for argument in typing.get_args(kind))

    def parameters(self) -> list[str]:
        """The parameter names of the entry function."""
        return list(inspect.signature(self._own[self.entry]).parameters)

    def bound(
        self, name: str, owner: str | None, arguments: Sequence[Any], keywords: Mapping[str, Any]
    ) -> dict[str, Any]:
        """The arguments of a call by the names of the parameters; empty when they do not fit, or the name is
        not the starter's."""
        function = self._own.get(name) if owner is None else getattr(self._own.get(owner), name, None)
        if function is None:
            return {}
        rest = () if owner is None else (None,)
        try:
            given = dict(inspect.signature(function).bind(*rest, *arguments, **keywords).arguments)
        except (TypeError, ValueError):
            return {}
        given.pop("self", None)
        return given

    def returns(self, name: str, owner: str | None = None) -> Any:
        """The return annotation of a function, or of a method of the class `owner`."""
        function = self._own.get(name) if owner is None else getattr(self._own.get(owner), name, None)
        if owner is None and isinstance(function, type):
            return function
        if not callable(function):
            return Any
        annotations = inspect.get_annotations(function, globals=self._namespace, eval_str=True)
        return annotations.get("return", Any)


def fit(value: Any, kind: Any) -> Any:
    """The value as the annotation means it. Raises Misfit, whose text names what came and what should.

    Where nothing is asked for (`-> None`), whatever was returned is ignored.
    """
    if kind is None or kind is types.NoneType:
        return None
    try:
        return _fit(value, kind)
    except Misfit:
        raise Misfit(f"returned {_shown(value)} where {type_words(kind)} is expected") from None


def _fit(value: Any, kind: Any) -> Any:
    if isinstance(value, Opaque):
        raise Misfit
    if kind in _ANYTHING or isinstance(kind, typing.TypeVar):
        return list(value) if type(value) is Drained else value
    if kind is None or kind is types.NoneType:
        return _exactly(value, types.NoneType)
    origin = typing.get_origin(kind) or kind
    arguments = typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _fit_any(value, arguments)
    if origin is typing.Annotated:
        return _fit(value, arguments[0])
    if origin is float:
        return float(value) if type(value) is int else _exactly(value, float)
    if origin in _SCALARS:
        return _exactly(value, origin)
    if origin in _LISTS:
        return _fit_list(_items(value), arguments[0] if arguments else Any)
    if origin is tuple:
        return _fit_tuple(value, arguments)
    if origin in (set, frozenset):
        inner = arguments[0] if arguments else Any
        return origin(_fit(item, inner) for item in _exactly(value, set, frozenset))
    if origin in (dict, collections.defaultdict, collections.Counter, collections.abc.Mapping):
        key, item = arguments if len(arguments) == 2 else (Any, Any)
        return {_fit(k, key): _fit(v, item) for k, v in _exactly(value, dict).items()}
    if origin in FIELDS:
        return _exactly(value, origin)
    if getattr(origin, "__module__", "") == _STARTER and not getattr(type(value), "stays_in_the_candidate", False):
        raise Misfit
    return value


def _fit_list(items: list[Any], kind: Any) -> list[Any]:
    if kind in _SCALARS and set(map(type, items)) <= {kind}:
        return items
    return [_fit(item, kind) for item in items]


def _fit_any(value: Any, kinds: tuple[Any, ...]) -> Any:
    for kind in kinds:
        try:
            return _fit(value, kind)
        except Misfit:
            continue
    raise Misfit


def _fit_tuple(value: Any, kinds: tuple[Any, ...]) -> tuple[Any, ...]:
    items = _items(value)
    if not kinds:
        return tuple(items)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_fit(item, kinds[0]) for item in items)
    if len(items) != len(kinds):
        raise Misfit
    return tuple(_fit(item, kind) for item, kind in zip(items, kinds, strict=True))


def _items(value: Any) -> list[Any]:
    if type(value) in (set, frozenset):
        # Right where any order is; in an order that nobody would ask for, so that it does not pass by luck.
        return sorted(value, key=repr, reverse=True)
    if type(value) not in (list, tuple, Drained):
        raise Misfit
    return list(value)


def _exactly(value: Any, *kinds: type) -> Any:
    if type(value) not in kinds:
        raise Misfit
    return value


def _shown(value: Any) -> str:
    if isinstance(value, Opaque):
        return f"an object of type {escape(value.name)}"
    if value is None:
        return "None"
    text = escape(repr(value))
    article = "an" if type(value).__name__[0] in "aeiou" else "a"
    return f"{text} ({article} {type(value).__name__})" if len(text) <= 60 else f"{article} {type(value).__name__}"


def type_words(kind: Any) -> str:
    """The annotation as one would write it: list[int], ListNode | None."""
    if isinstance(kind, type) and not typing.get_args(kind):
        return kind.__name__
    return str(kind).replace("typing.", "").replace("interview_cli.judge.nodes.", "")
