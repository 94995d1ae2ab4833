"""What of a Markdown text is code, and stays as it is whatever is done with the rest."""

from __future__ import annotations

import re
from collections.abc import Callable

_CODE = re.compile(r"((?<!`)(`{3,}+).*?\2`*|(?<!`)`[^`\n]+`(?!`))", re.DOTALL)


def outside_code(text: str, changed: Callable[[str], str]) -> str:
    """The Markdown with everything changed but what stands in backticks and fences."""
    parts = _CODE.split(text)
    # Of three parts the last two are the code, and the backticks that it begins with.
    return "".join(part if place % 3 == 1 else changed(part) for place, part in enumerate(parts) if place % 3 != 2)
