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
_TOKEN = re.compile(r"\\(?:[a-zA-Z]+|.)|.", re.DOTALL)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_FRACTION = re.compile(r"\\[dt]?frac(?![a-zA-Z])")
_UPRIGHT = re.compile(r"\\(?:math[a-z]+|text[a-z]*|operatorname)\{([^{}\\]*)\}")
_SIMPLE = re.compile(r"[\w.√∂∇]+|\S|\\[a-zA-Z]+(\{[^{}]*\})?")


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
        # A space after a macro is lost to LaTeX: `\\log p` would become `logp`.
        spaced = re.sub(r"(\\[a-zA-Z]+)\s+(?=[\w\\])", r"\1~", latex.replace("\\|", "‖"))
        plain = str(_converter().latex_to_text(_linear(spaced), tolerant_parsing=False))
    except Exception:
        return latex.strip()
    return " ".join(plain.replace(_END, "").split()) or latex.strip()


def _linear(latex: str) -> str:
    r"""Fractions, indices and exponents on one line: `\frac{a + b}{c}` as `(a + b)/c`; signs in Unicode where there are
    any, else in parentheses."""
    parts: list[str] = []
    place = 0
    while place < len(latex):
        if latex[place] in "^_":
            inside, after = _argument(latex, place + 1)
            parts.append(_script(latex[place], _linear(inside).strip()))
        elif found := _FRACTION.match(latex, place):
            top, middle = _argument(latex, found.end())
            bottom, after = _argument(latex, middle)
            parts.append(f"{_grouped(_linear(top))}/{_grouped(_linear(bottom))}")
        else:
            token = _TOKEN.match(latex, place)
            after = token.end() if token else place + 1
            parts.append(latex[place:after])
        place = after
    return "".join(parts)


def _argument(latex: str, place: int) -> tuple[str, int]:
    """What a macro, `^` or `_` is about, without its braces, and where it ends."""
    while place < len(latex) and latex[place].isspace():
        place += 1
    if latex[place : place + 1] != "{":
        token = _TOKEN.match(latex, place)
        end = token.end() if token else place
        if end - place > 1 and latex[end : end + 1] == "{":
            end = _argument(latex, end)[1]
        return latex[place:end], end
    depth = 0
    for found in _BRACE.finditer(latex, place):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return latex[place + 1 : found.start()], found.end()
    raise ValueError("a brace is never closed")


def _script(sign: str, inside: str) -> str:
    table = _UP if sign == "^" else _DOWN
    inside = _UPRIGHT.sub(r"\1", inside)
    if inside == "\\top" and sign == "^":
        return f"{_END}ᵀ"
    if inside and all(ord(each) in table for each in inside):
        return _END + inside.translate(table)
    return f"{sign}{inside}" if re.fullmatch(r"\w|\\[a-zA-Z]+\s?", inside) else f"{sign}({inside})"


def _grouped(part: str) -> str:
    return part.strip() if _SIMPLE.fullmatch(part.replace(_END, "").strip()) else f"({part.strip()})"


@cache
def _converter() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text

    return LatexNodes2Text(math_mode="text")
