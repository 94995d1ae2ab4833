"""The places where a learner's file asks for the debugger: breakpoint() and pdb.set_trace()."""

from __future__ import annotations

import ast
import warnings
from typing import TypeGuard


def has_stop(source: bytes) -> bool:
    """Whether the file calls breakpoint() or a debugger's set_trace() anywhere."""
    tree = _tree(source)
    return tree is not None and bool(_stops(tree))


def without_stops(source: bytes) -> bytes:
    """The file with each such statement as `pass`, every line and column where it was.

    The judge has no terminal to stop at: a forgotten stop would hide the verdict on the rest.
    """
    tree = _tree(source)
    if tree is None:
        return source
    calls = {id(call) for call in _stops(tree)}
    lines = source.splitlines(keepends=True)
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and id(node.value) in calls and node.end_lineno == node.lineno:
            line = lines[node.lineno - 1]
            before, rest = line[: node.col_offset], line[node.end_col_offset :]
            lines[node.lineno - 1] = before + b"pass".ljust(len(line) - len(before) - len(rest)) + rest
    return b"".join(lines)


def parsed(source: bytes) -> ast.Module:
    """The file's tree, without the warnings that belong to its first run. Raises what `ast.parse` does."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source)


def _tree(source: bytes) -> ast.Module | None:
    """None for what does not parse, or is not UTF-8, where the tree's columns would be others."""
    try:
        source.decode("utf-8")
        return parsed(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _stops(tree: ast.Module) -> list[ast.Call]:
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    modules: set[str] = set()
    functions = {"breakpoint"} - own
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {name.asname or name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            functions |= {name.asname or name.name for name in node.names if name.name == "set_trace"}
    return [node for node in ast.walk(tree) if _is_stop(node, functions, modules)]


def _is_stop(node: ast.AST, functions: set[str], modules: set[str]) -> TypeGuard[ast.Call]:
    if not isinstance(node, ast.Call):
        return False
    called = node.func
    if isinstance(called, ast.Name):
        return called.id in functions
    return (
        isinstance(called, ast.Attribute)
        and called.attr == "set_trace"
        and isinstance(called.value, ast.Name)
        and called.value.id in modules
    )
