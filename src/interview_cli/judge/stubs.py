"""What tells editors, ruff and pyright the names that a solution finds without importing them."""

from __future__ import annotations

import builtins
import keyword

from interview_cli.judge import prelude

RUFF, PYRIGHT = "ruff.toml", "__builtins__.pyi"
"""ruff reads the one in the folder above a file, pyright the other (its way to extend built-ins)."""

_HEAD = (
    "# Written once by drill, so that editors know the names that its judge gives. It is yours: change or empty it.\n"
)
_NODES = """\

class ListNode:
    val: Any
    next: ListNode | None
    def __init__(self, val: Any = 0, next: ListNode | None = None) -> None: ...

class TreeNode:
    val: Any
    left: TreeNode | None
    right: TreeNode | None
    def __init__(self, val: Any = 0, left: TreeNode | None = None, right: TreeNode | None = None) -> None: ...

class Node:
    val: Any
    neighbors: list[Node]
    children: list[Node]
    next: Node | None
    random: Node | None
    def __init__(self, val: Any = 0, *others: Any, **fields: Any) -> None: ...
"""


def files() -> dict[str, str]:
    """The files for the folder of solutions, by name."""
    names = prelude.names("graph")
    own = sorted(name for name in names if not hasattr(builtins, name) and not keyword.iskeyword(name))
    listed = "".join(f'    "{name}",\n' for name in own)
    return {RUFF: f"{_HEAD}builtins = [\n{listed}]\n", PYRIGHT: _HEAD + _imports() + _NODES}


def _imports() -> str:
    """Each name from the module that the judge takes it from; built-in functions stay what they are."""
    lines = [f"import {module} as {module}\n" for module in prelude.MODULE_NAMES]
    seen = set(prelude.MODULE_NAMES)
    found: dict[str, list[str]] = {}
    for module, names in reversed(prelude.starred_names().items()):
        found[module] = sorted(name for name in names if name not in seen and not hasattr(builtins, name))
        seen |= set(found[module])
    for module, names in found.items():
        if names:
            aliases = ",\n".join(f"    {name} as {name}" for name in names)
            lines.append(f"from {module} import (\n{aliases},\n)\n")
    return "".join(lines)
