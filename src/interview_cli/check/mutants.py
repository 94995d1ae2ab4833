"""Mutants of a reference: the same program with one small mistake in it.

Tests that accept one of them would accept a learner's program with that mistake, unless the change
makes no difference to what the program gives.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any, NamedTuple

from interview_cli.check.edits import edits, replaced

_WAYS = {"body": "taken", "orelse": "not taken"}


class Mutant(NamedTuple):
    """The program with one change, on `line`; `change` names it: `12: while low < high → while low <= high`."""

    change: str
    line: int
    source: str


def mutants(source: str) -> list[Mutant]:
    """Every mutant of the program, each different from the program and from the others.

    Raises SyntaxError when it is no program.
    """
    tree = ast.parse(source)
    if not tree.body:
        return []
    seen = {ast.unparse(tree)}
    found: list[Mutant] = []
    for statement, edit in edits(tree, tree.body[0]):
        line, before = statement.lineno, _head(statement)
        edit.apply()
        try:
            text, after = ast.unparse(tree), edit.words or _head(statement)
        finally:
            edit.undo()
        if text not in seen and _compiles(text):
            seen.add(text)
            found.append(Mutant(f"{line}: {before} → {after}", line, f"{text}\n"))
    return found


def branches(source: str) -> list[Mutant]:
    """The program with one branch turned into an error, for each of its branches. One that is accepted
    all the same shows a branch that no test takes.

    Raises SyntaxError when it is no program.
    """
    tree = ast.parse(source)
    found: list[Mutant] = []
    for node in ast.walk(tree):
        for name, branch in _branches(node):
            first = branch[0] if isinstance(branch, list) and branch else branch
            line = getattr(first, "lineno", 0) or getattr(node, "lineno", 1)
            edit = replaced(node, name, _error(branch))
            head = _head(node)
            edit.apply()
            try:
                found.append(Mutant(f"{line}: {head} ({_WAYS[name]})", line, f"{ast.unparse(tree)}\n"))
            finally:
                edit.undo()
    return found


def _branches(node: ast.AST) -> Iterator[tuple[str, Any]]:
    """The fields of a node that hold what is only executed on a condition."""
    if isinstance(node, ast.If | ast.IfExp):
        yield "body", node.body
        yield "orelse", node.orelse
    elif isinstance(node, ast.For | ast.While | ast.ExceptHandler):
        yield "body", node.body


def _error(branch: list[ast.stmt] | ast.expr) -> list[ast.stmt] | ast.expr:
    if isinstance(branch, list):
        return list(ast.parse("raise AssertionError('reached')").body)
    return ast.parse("[].reached", mode="eval").body


def _head(node: ast.AST) -> str:
    """The first line of a statement, without the decorators above it."""
    lines = ast.unparse(node).splitlines()
    return next((line for line in lines if not line.startswith("@")), "").rstrip(":")


def _compiles(text: str) -> bool:
    try:
        compile(text, "mutant", "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return False
    return True
