"""Rules for questions that ask the same thing: in one bank, or in several that are checked at once."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from interview_cli.bank.index import BankIndex, Entry
from interview_cli.bank.model import Card, CodeQuestion
from interview_cli.bank.problem import Problem, Severity

FEWEST_WORDS = 5
"""Questions with fewer words of weight are too short to be called nearly the same."""
ORDER = 0.8
"""How much of the order of their words two questions share that are nearly the same."""

_AROUND = ".,;:?!\"'()*_`“”‘’"
_LIGHT = (
    "a an the of in on at to for by with from as and or is are was were be been being do does did can could would "
    "will shall should may might must have has had i me my you your we our us it its this that these those there "
    "one ones what which explain describe tell define state give name say show please briefly exactly precisely "
    "really about into than then so if mean means meant between used use"
)
_LIGHT_WORDS = frozenset(_LIGHT.split())
"""Words that change how a question sounds, not what it asks."""
_ENDINGS = ("ations", "ation", "ing", "ed", "es", "s", "e")


class _Asked(NamedTuple):
    """A question: its text without what nobody hears, and its words of weight in order, without their endings."""

    entry: Entry
    exact: str
    weighty: tuple[str, ...]


def check_alike(indexes: Iterable[BankIndex], meant: Callable[[Entry], bool]) -> Iterator[Problem]:
    """Questions that are asked twice; told at the later one that is `meant`, with the place of the other."""
    asked = [_asked(entry) for index in indexes for entry in sorted(index.entries, key=_place)]
    same: dict[tuple[str, str], _Asked] = {}
    for each in asked:
        first = same.setdefault((_sort(each.entry), each.exact), each)
        if first is not each:
            yield from _told(first, each, meant, near=False)
    distinct = list(same.values())
    for first, second in _near(distinct):
        yield from _told(first, second, meant, near=True)


def _near(asked: list[_Asked]) -> Iterator[tuple[_Asked, _Asked]]:
    """Pairs with the same words of weight in nearly the same order."""
    groups: dict[frozenset[str], list[_Asked]] = defaultdict(list)
    for each in asked:
        if len(each.weighty) >= FEWEST_WORDS and each.entry.kind != "code":
            groups[frozenset(each.weighty)].append(each)
    for group in groups.values():
        first = group[0]
        for other in group[1:]:
            if SequenceMatcher(None, first.weighty, other.weighty, autojunk=False).ratio() >= ORDER:
                yield first, other


def _asked(entry: Entry) -> _Asked:
    question = entry.question()
    if isinstance(question, CodeQuestion):
        text = question.title
    elif isinstance(question, Card):
        # The same words may be asked about other choices.
        text = "\n".join([question.front, *(choice.text for choice in question.choices)])
    else:
        text = question.front
    words = unicodedata.normalize("NFC", text).split()
    exact = " ".join(_folded(word) for word in words).rstrip(" ?.!")
    bare = [_bare(word) for word in words]
    return _Asked(entry, exact, tuple(_stem(word) for word in bare if word and word.casefold() not in _LIGHT_WORDS))


def _bare(word: str) -> str:
    """The word without the marks around it; around anything but a word they may mean something."""
    inner = word.strip(_AROUND)
    return inner if inner.replace("-", "").isalpha() else word.rstrip(".,;:?")


def _folded(word: str) -> str:
    """A word in lower case; signs keep theirs: O(n) is not O(N)."""
    bare = _bare(word)
    return word.casefold() if len(bare) > 1 and bare.isalpha() else word


def _stem(token: str) -> str:
    """The word without its ending."""
    word = _folded(token)
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) - len(each) >= 4), "")
    return word.removesuffix(ending)


def _place(entry: Entry) -> tuple[str, int]:
    return entry.path, entry.line


def _sort(entry: Entry) -> str:
    return "code" if entry.kind == "code" else "spoken"


def _told(first: _Asked, second: _Asked, meant: Callable[[Entry], bool], near: bool) -> Iterator[Problem]:
    here, there = (second.entry, first.entry) if meant(second.entry) else (first.entry, second.entry)
    if not meant(here):
        return
    severity: Severity = "warning" if near or here.bank != there.bank else "error"
    how = "nearly the same" if near else "the same"
    what = "title" if here.kind == "code" else "question"
    message = (
        f"`{here.slug}` has {how} {what} as `{there.id}` ({there.path}:{there.line}); "
        "ask for something else, or withdraw one of them"
    )
    yield Problem("duplicate-question", message, here.path, here.line, severity=severity)
