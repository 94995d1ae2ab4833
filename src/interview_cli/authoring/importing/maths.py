"""LaTeX as text that a terminal can show: α² + xᵢ, (a + b)/c, √(dₖ)."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from interview_cli.bank.fences import outside_code

_INLINE = r"(?<![\\$\w])\$(?!\s)([^$\n]+?)(?<!\s)\$(?![\w$])"
_DISPLAYED = r"\$\$(.+?)\$\$"
_BRACKETED = r"|\\\((.+?)\\\)|\[\$\](.+?)\[/\$\]|\[latex\](.+?)\[/latex\]"
_BRACKETED_DISPLAY = r"|\\\[(.+?)\\\]|\[\$\$\](.+?)\[/\$\$\]"
_END = "\u2063"
"""Invisible, and no letter: ends the name of a macro before what follows it."""
_UP = str.maketrans("0123456789+-=()niT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀ")
_DOWN = str.maketrans("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_SCRIPT = re.compile(r"([\^_])(?:\{([^{}]*)\}|(\\[a-zA-Z]+|[^\s\\{}]))")
_SIMPLE = re.compile(r"[\w.√∂∇]+|\S")


def without_latex(text: str, brackets: bool = True) -> str:
    """The text with its formulas as Unicode: between dollars and, with `brackets`, LaTeX's and Anki's own signs.
    Code in backticks and fences is left alone."""
    return outside_code(text, lambda part: with_formulas(part, plain_formula, brackets))


def with_formulas(text: str, shown: Callable[[str, bool], str], brackets: bool = True) -> str:
    """The text with each formula as `shown` says, which is told its LaTeX and whether it has a line of its own."""
    inline = re.compile(_INLINE + (_BRACKETED if brackets else ""), re.DOTALL)
    displayed = re.compile(_DISPLAYED + (_BRACKETED_DISPLAY if brackets else ""), re.DOTALL)
    text = displayed.sub(lambda found: shown(_inside(found), True), text)
    return inline.sub(lambda found: shown(_inside(found), False), text)


def plain_formula(latex: str, is_displayed: bool) -> str:
    """The formula as Markdown of plain signs."""
    return f"\n\n    {_formula(latex)}\n\n" if is_displayed else _formula(latex)


def _inside(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None)


def _formula(latex: str) -> str:
    """The formula as text; as it was where it cannot be read."""
    try:
        plain = str(_converter().latex_to_text(_fractions(_scripted(latex)), tolerant_parsing=False))
    except Exception:
        return latex.strip()
    return " ".join(plain.replace(_END, "").split()) or latex.strip()


def _fractions(latex: str) -> str:
    r"""`\frac{a + b}{c}` as `(a + b)/c`, from the inside out."""
    pattern = re.compile(r"\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
    while True:
        latex, changed = pattern.subn(lambda found: f"{_grouped(found[1])}/{_grouped(found[2])}", latex)
        if not changed:
            return latex


def _grouped(part: str) -> str:
    return part.strip() if _SIMPLE.fullmatch(part.strip()) else f"({part.strip()})"


def _scripted(latex: str) -> str:
    """Indices and exponents in Unicode, or in parentheses where there is no such sign."""

    def script(found: re.Match[str]) -> str:
        inside = (found[2] if found[2] is not None else found[3]).strip()
        table = _UP if found[1] == "^" else _DOWN
        if inside == "\\top" and found[1] == "^":
            return f"{_END}ᵀ"
        if inside and all(ord(sign) in table for sign in inside):
            return _END + inside.translate(table)
        return f"{found[1]}{inside}" if re.fullmatch(r"\w|\\[a-zA-Z]+\s?", inside) else f"{found[1]}({inside})"

    # A space after a macro is lost to LaTeX: `\\log p` would become `logp`.
    latex = re.sub(r"(\\[a-zA-Z]+)\s+(?=[\w\\])", r"\1~", latex.replace("\\|", "‖"))
    return _SCRIPT.sub(script, latex)


@cache
def _converter() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="text")
