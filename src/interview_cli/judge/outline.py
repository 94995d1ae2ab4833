"""What a starter defines, read without running it: a bank's code runs in the sandbox only."""

from __future__ import annotations

import ast
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Outline:
    """The entry point of a question: the first public function or class of its starter.

    Raises SyntaxError, or ValueError when there is none.
    """

    def __init__(self, starter: Path) -> None:
        body = ast.parse(starter.read_bytes()).body
        public = [node for node in body if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")]
        if not public:
            raise ValueError(f"{starter.name} defines no public function or class")
        self._node = public[0]

    @property
    def entry(self) -> str:
        return self._node.name

    @property
    def is_class(self) -> bool:
        return isinstance(self._node, ast.ClassDef)

    def parameters(self) -> list[str]:
        """The parameter names of the entry function; none of a class."""
        if isinstance(self._node, ast.ClassDef):
            return []
        arguments = self._node.args
        every = [*arguments.posonlyargs, *arguments.args, arguments.vararg, *arguments.kwonlyargs, arguments.kwarg]
        return [argument.arg for argument in every if argument is not None]
