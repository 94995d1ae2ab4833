"""Text from a candidate made safe for a terminal."""

from __future__ import annotations


def escape(text: str, most: int = 10_000) -> str:
    """The text with control characters as visible escapes, cut after `most` characters."""
    return "".join(
        char
        if char == "\n" or (char.isprintable() and not "\ud800" <= char <= "\udfff") or char == "\t"
        else char.encode("unicode_escape", "backslashreplace").decode("ascii")
        for char in text[:most]
    )
