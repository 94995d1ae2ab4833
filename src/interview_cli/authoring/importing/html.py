"""HTML of another program as Markdown that says the same when it is drawn."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import Any

from interview_cli.bank.fences import outside_code
from interview_cli.bank.maths import plain_formula, with_formulas
from interview_cli.progress.anki_note import html_of as drawn

_CODE = re.compile(r"(<pre\b.*?</pre>|<code\b.*?</code>)", re.DOTALL | re.IGNORECASE)
_SET_ASIDE = re.compile("\ue010([0-9]+)\ue011")
_TAG = re.compile(r"<[^>]*>")
_BLOCKS = re.compile("\n{3,}")


def markdown_of(html: str) -> str:
    """The HTML as Markdown: with as few backslashes as possible, but with those that keep a sign a sign. Formulas
    come out as signs that a terminal can show."""
    html, formulas = _without_formulas(html.strip())
    found = _faithful(html)
    return _SET_ASIDE.sub(lambda place: formulas[int(place[1])], found).strip()


def _without_formulas(html: str) -> tuple[str, list[str]]:
    """The HTML with a place for each formula, whose backslashes are not Markdown's, and the formulas."""
    formulas: list[str] = []

    def aside(latex: str, is_displayed: bool) -> str:
        formulas.append(plain_formula(unescape(_TAG.sub(" ", latex)), is_displayed))
        return f"\ue010{len(formulas) - 1}\ue011"

    html = html.replace("\ue010", "").replace("\ue011", "")
    parts = _CODE.split(html)
    return "".join(part if place % 2 else with_formulas(part, aside) for place, part in enumerate(parts)), formulas


def _faithful(html: str) -> str:
    """The plainer of two ways of writing it, if it is drawn as the HTML is or has at least its words."""
    words = _words(html)
    first = ""
    for escaped in (False, True):
        markdown = str(_converter(escaped).convert(html)).strip()
        drawing = drawn(markdown)
        if drawing == html:
            return markdown
        first = first or markdown
        if _words(drawing) == words:
            first = markdown
            break
    # A line break that was typed in Anki ends a paragraph there.
    return outside_code(first, lambda part: _BLOCKS.sub("\n\n", re.sub(r" +\n", "\n\n", part)))


@cache
def _converter(escaped: bool) -> Any:
    from markdownify import MarkdownConverter

    class Converter(MarkdownConverter):
        def convert_pre(self, el: Any, text: str, parent_tags: Any) -> str:
            longest = max([2, *map(len, re.findall("`+", text))])
            fence = "`" * (longest + 1)
            return f"\n\n{fence}{_language(el)}\n{text.removesuffix(chr(10))}\n{fence}\n\n" if text else ""

        def convert_img(self, el: Any, text: str, parent_tags: Any) -> str:
            shows = re.sub(r"([\[\]\\])", r"\\\1", " ".join((el.get("alt") or "").split()))
            target = " ".join((el.get("src") or "").split())
            if re.search(r"[ ()]", target):
                target = f"<{target}>"
            return f"![{shows}]({target})" if target else shows

    return Converter(escape_asterisks=escaped, escape_underscores=escaped, escape_misc=escaped, heading_style="ATX")


def _language(block: Any) -> str:
    """What a block of code is written in, where its class says so."""
    code = block.find("code")
    classes = (code.get("class") or []) if code else []
    return next((name.removeprefix("language-") for name in classes if name.startswith("language-")), "")


def _words(html: str) -> str:
    """All that can be read, without spaces."""
    return "".join(unescape(_TAG.sub("", html)).split())
