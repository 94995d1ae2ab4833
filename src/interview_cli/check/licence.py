"""The licence of a bank: is it an SPDX expression that others and their tools understand?"""

from __future__ import annotations

import re
from difflib import get_close_matches

USUAL = (
    "0BSD", "AFL-3.0", "Apache-1.1", "Apache-2.0", "Artistic-2.0", "Beerware", "BlueOak-1.0.0", "BSD-1-Clause",
    "BSD-2-Clause", "BSD-2-Clause-Patent", "BSD-3-Clause", "BSD-3-Clause-Clear", "BSD-4-Clause", "BSL-1.0",
    "CC0-1.0", "CDDL-1.0", "CDDL-1.1", "CDLA-Permissive-1.0", "CDLA-Permissive-2.0", "CDLA-Sharing-1.0", "CECILL-2.1",
    "ECL-2.0", "EPL-1.0", "EPL-2.0", "EUPL-1.1", "EUPL-1.2", "FSFAP", "HPND", "ISC", "LAL-1.3", "LPPL-1.3c", "MIT",
    "MIT-0", "MPL-1.1", "MPL-2.0", "MS-PL", "MS-RL", "MulanPSL-2.0", "NCSA", "ODbL-1.0", "ODC-By-1.0", "OFL-1.1",
    "OSL-3.0", "PDDL-1.0", "PostgreSQL", "PSF-2.0", "Python-2.0", "Ruby", "SSPL-1.0", "Unlicense", "UPL-1.0", "Vim",
    "W3C", "WTFPL", "X11", "Zlib", "ZPL-2.1",
    *(f"CC-{terms}-{version}" for version in ("2.0", "2.5", "3.0", "4.0")
      for terms in ("BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND")),
    *(f"{name}-{kind}" for name in ("GPL-1.0", "GPL-2.0", "GPL-3.0", "LGPL-2.0", "LGPL-2.1", "LGPL-3.0", "AGPL-1.0",
      "AGPL-3.0", "GFDL-1.1", "GFDL-1.2", "GFDL-1.3") for kind in ("only", "or-later")),
)  # fmt: skip
OWN = ("proprietary", "all rights reserved", "none", "unlicensed")
"""Words that say that there is no public licence."""

_USUAL = {name.lower() for name in USUAL}
_FAMILY = re.compile(r"(a|l)?gpl-\d\.\d|gfdl-\d\.\d|cc-by(-nc)?(-sa|-nd)?-\d\.\d(-[a-z]{2,4})?")
_REFERENCE = re.compile(r"(documentref-[a-z0-9.-]+:)?licenseref-[a-z0-9.-]+")
_WORD = re.compile(r"[()]|[^\s()]+")


def is_licence(text: str) -> bool:
    """Whether the text is an SPDX expression of usual licences, or says that there is none."""
    words = [word.lower() for word in _WORD.findall(text)]
    return text.strip().lower() in OWN or _is_expression(words)


def nearest_licence(text: str) -> str:
    """The usual id that looks most like the text, empty where none does."""
    spelt = {name.lower(): name for name in USUAL}
    plain = re.sub(r"[\s_]+(v(?=\d))?|-?licen[cs]e|v(?=\d)", "-", text.strip().lower()).strip("-")
    close = get_close_matches(plain, spelt, n=1, cutoff=0.55)
    return spelt[close[0]] if close else ""


def _is_expression(words: list[str]) -> bool:
    """Licences joined by AND or OR, each perhaps WITH an exception, with brackets that match."""
    depth, wants_licence = 0, True
    rest = iter(words)
    for word in rest:
        if wants_licence and word == "(":
            depth += 1
        elif wants_licence:
            if not _is_name(word):
                return False
            wants_licence = False
        elif word in ("and", "or"):
            wants_licence = True
        elif word == "with":
            if next(rest, "(") in "()":
                return False
        elif word == ")" and depth:
            depth -= 1
        else:
            return False
    return not wants_licence and depth == 0


def _is_name(word: str) -> bool:
    plain = word.removesuffix("+")
    return plain in _USUAL or bool(_FAMILY.fullmatch(plain) or _REFERENCE.fullmatch(word))
