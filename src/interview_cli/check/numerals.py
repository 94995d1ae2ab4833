"""Numbers as they are written in prose and formulas: their value, and how exactly they are given."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 60
"""What has more digits and signs is no number that anybody checks."""

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_FRACTIONS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅙": (1, 6)}
_FRACTIONS |= {"⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5)}
_SUPER = r"[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
_POWER = rf"(?:{_SUPER}|\s?\*\*\s?\(?[-−]?\d+\)?|\^(?:\([-−+]?\d+\)|\{{[-−+]?\d+\}}|[-−+]?\d+(?![.\d])))"
_DIGITS = r"(?:\d{1,3}(?: \d{3})* 000(?!\d)|\d{1,3}(?:[,_\u00a0\u2009\u202f']\d{3})+(?![\d])|\d+)(?:\.\d+)?|\.\d+"
_NUMERAL = re.compile(
    rf"(?<![\w.§#²³¹⁰-⁹₀-ₜᵢⱼ])(?P<digits>{_DIGITS})"
    rf"(?:(?P<e>[eE][-−+]?\d+)|(?:\s?[×·*x]\s?10(?P<ten>{_POWER})))?(?P<power>{_POWER})?"
)
_SIGN = re.compile(r"(?:^|[\s(\[=≈~,:;·×/])[-−]$")
_PREFIXES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9}
_LETTERS = {"k": 1e3, "K": 1e3, "M": 1e6, "G": 1e9, "B": 1e9, "T": 1e12, "P": 1e15}
_LETTERS |= {"Ki": 2.0**10, "Mi": 2.0**20, "Gi": 2.0**30, "Ti": 2.0**40}
_UNIT = re.compile(
    r"\s?(?P<percent>%|per ?cent\b|pp\b)|\s(?P<word>thousand|million|billion|trillion|mn|bn)\b|"
    r"\s?(?P<letter>Ki|Mi|Gi|Ti|[kKMGTP])(?:i?[Bb](?:its?|ytes?)?|FLOPs?|FLOP/s|Hz)?(?:/s|ps)?(?![\w])|(?P<bare>[BM])(?!\w)"
)
_WORD_AFTER = re.compile(r"[A-Za-zα-ωΑ-Ω_(]|[′ᵢⱼₖ₀-₉]")


class Numeral(NamedTuple):
    """A number in a text. `half` is half of its last written digit, `digits` are its significant ones;
    `factors` are what its unit may multiply it by. A coefficient stands before a letter, as in 12d²."""

    text: str
    start: int
    end: int
    value: float
    half: float
    digits: str
    factors: tuple[float, ...]
    is_coefficient: bool
    has_exponent: bool = False


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers of the text, from left to right; those that are part of a word, a name or a section are none."""
    for match in _NUMERAL.finditer(text):
        found = _numeral(text, match)
        if found is not None:
            yield found
    for sign, (above, below) in _FRACTIONS.items():
        for match in re.finditer(rf"(?<!\d){sign}", text):
            value = above / below
            yield Numeral(sign, match.start(), match.end(), value, 0.0, sign, (1.0,), False)


def _numeral(text: str, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if start and text[start - 1] in "-–—−" and start > 1 and text[start - 2].isalpha():
        return None
    if end - start > LONGEST:
        return None
    plain = re.sub(r"[ ,_\u00a0\u2009\u202f']", "", match["digits"])
    whole, _, decimals = plain.partition(".")
    value, half = float(plain), 0.5 * 10.0 ** -len(decimals)
    if not decimals and whole.strip("0"):
        half *= 10.0 ** (len(whole) - len(whole.rstrip("0")))
    scale = (match["e"] and match["e"][1:]) or (match["ten"] and _exponent(match["ten"]))
    exponent = int(str(scale).replace("−", "-")) if scale else 0
    power = int(_exponent(match["power"])) if match["power"] else 1
    try:
        value, half = value * 10.0**exponent, half * 10.0**exponent
        if power != 1:
            value, half = value**power, 0.0
    except ArithmeticError:
        return None
    if not math.isfinite(value):
        return None
    if _SIGN.search(text[max(0, start - 2) : start]):
        value = -value
    unit = _UNIT.match(text, end)
    follows = _WORD_AFTER.match(text, end)
    digits = (plain if decimals else plain.rstrip("0")).replace(".", "").lstrip("0") or "0"
    return Numeral(
        text[start:end], start, end, value, half, digits, _factors(unit), bool(follows and not unit), bool(scale)
    )


def _exponent(text: str) -> str:
    return text.translate(_SUPERSCRIPTS).strip(" *^(){}").replace("−", "-")


def _factors(unit: re.Match[str] | None) -> tuple[float, ...]:
    if unit is None:
        return (1.0,)
    if unit["percent"]:
        return 1.0, 0.01
    if unit["word"]:
        return 1.0, _PREFIXES[unit["word"]]
    letter = unit["letter"] or unit["bare"]
    binary = {"G": 2.0**30, "M": 2.0**20, "K": 2.0**10, "k": 2.0**10, "T": 2.0**40}.get(letter)
    return (1.0, _LETTERS[letter], *((binary,) if binary else ()))


def agrees(numeral: Numeral, value: float) -> bool:
    """Whether the value, in one of the numeral's units, is written so: rounded to its last digit, or, with three
    digits or more, cut off there."""
    return any(_is_written(numeral, value / factor) for factor in numeral.factors)


def _is_written(numeral: Numeral, value: float) -> bool:
    written, value = abs(numeral.value), abs(value)
    if abs(value - written) <= numeral.half * (1 + 1e-9) + 1e-12 * written:
        return True
    return len(numeral.digits) >= 3 and written <= value < written + 2 * numeral.half
