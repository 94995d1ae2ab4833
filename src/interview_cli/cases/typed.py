"""A call that the learner typed as a case of a property test: every right answer stays accepted.

Only a property test can say what is right for any input, and only one whose arguments are those of
the call can be given them.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from interview_cli.errors import UsageError
from interview_cli.judge.example import ExampleError, carry_out
from interview_cli.judge.outline import Outline
from interview_cli.judge.performer import camel
from interview_cli.judge.verdict import Case
from interview_cli.judge.wire import Encoder, WireError

FIXTURES = frozenset({"solution", "reference", "scaling"})
"""What the judge hands to a hidden test; its other arguments are generated."""


def cases_of_call(text: str, folder: Path, question: str) -> list[Case]:
    """The call in the text as a case, one for each property test of the question that can take it.

    Raises UsageError that says why it cannot be one.
    """
    outline = Outline(folder / "starter.py")
    otherwise = f"let `drill test` find the failing input, then: drill bank add-case {question}"
    if outline.is_class:
        raise UsageError(f"`{outline.entry}` is a class: one call says too little", otherwise)
    arguments = _arguments(text, outline.entry, outline.parameters())
    tests = property_tests(folder / "tests.py")
    fitting = [name for name, generated in tests.items() if generated == set(arguments)]
    if not fitting:
        words = ", ".join(arguments)
        raise UsageError(
            f"no property test of `{question}` takes exactly {words}, so nobody can say what is right for this call",
            otherwise,
        )
    return [Case(name, _example(arguments)) for name in fitting]


def property_tests(path: Path) -> dict[str, set[str]]:
    """The property tests in tests.py, each with the names of its generated arguments."""
    tree = ast.parse(path.read_bytes())
    return {
        node.name: {argument.arg for argument in (*node.args.args, *node.args.kwonlyargs)} - FIXTURES
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and any(_is_given(each) for each in node.decorator_list)
    }


def _arguments(text: str, entry: str, parameters: Sequence[str]) -> dict[str, Any]:
    """The arguments of the call by the parameters' names."""
    made: list[tuple[tuple[Any, ...], dict[str, Any]]] = []

    def call(*arguments: Any, **keywords: Any) -> None:
        made.append((arguments, keywords))

    usage = f'one call, for example --call "{entry}({", ".join(parameters)})" with literals as arguments'
    try:
        carry_out(text, {entry: call, camel(entry): call})
    except ExampleError as error:
        raise UsageError(f"--call: {error}", usage) from None
    except (TypeError, ValueError, IndexError, AttributeError, RecursionError) as error:
        raise UsageError(f"--call: the arguments cannot be made: {error}", usage) from None
    if len(made) != 1:
        raise UsageError(f"--call: {len(made)} calls of `{entry}`", usage)
    ((given, keywords),) = made
    named = dict(zip(parameters, given, strict=False))
    wrong = [name for name in keywords if name not in parameters or name in named]
    named |= keywords
    missing = [name for name in parameters if name not in named]
    if len(given) > len(parameters) or wrong or missing:
        raise UsageError(f"--call: `{entry}` takes {', '.join(parameters)}", usage)
    return named


def _example(arguments: dict[str, Any]) -> str:
    encoder = Encoder()
    try:
        kwargs = encoder.encode(arguments)
        return json.dumps({"kwargs": kwargs, "drawn": [], "nodes": encoder.table()}, separators=(",", ":"))
    except WireError as error:
        raise UsageError(f"--call: {error}", "give a smaller input") from None


def _is_given(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (isinstance(called, ast.Name) and called.id == "given") or (
        isinstance(called, ast.Attribute) and called.attr == "given"
    )
