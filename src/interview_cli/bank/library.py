"""All banks together: find a question by name, filter, and nearest names for a wrong one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

import msgspec

from interview_cli.bank.index import BankIndex, Entries, Entry, load_index
from interview_cli.bank.load import find_banks
from interview_cli.bank.problem import Problem
from interview_cli.errors import UsageError

_LONGEST_NUMBER = 10


class Library:
    """Every question of every bank, as far as it can be read; `problems` says what cannot.

    The learner's `edits` of a bank are asked instead of its questions with the same ids. Those of a bank that is not
    there, or of a question that it does not have, are left out.
    """

    def __init__(self, indexes: Iterable[BankIndex], edits: Iterable[BankIndex] = ()) -> None:
        self.banks: dict[str, BankIndex] = {}
        self.problems: list[Problem] = []
        for index in indexes:
            if index.name in self.banks:
                message = f"the bank `{index.name}` is hidden by {self.banks[index.name].folder}; rename one folder"
                self.problems.append(Problem("duplicate-bank", message, index.folder, severity="warning"))
                continue
            self.banks[index.name] = index
            self.problems += index.problems
        self.entries = Entries(self.banks.values())
        self.edits = {index.name: index for index in edits if index.name in self.banks}
        for index in self.edits.values():
            self.problems += index.problems
            self.entries.put_over(index)

    @classmethod
    def load(cls, folders: Sequence[Path], cache: Path | None, edits: Path | None = None) -> Library:
        """The banks at or directly below each folder; a bank in an earlier folder hides a later namesake. The folder
        `edits` need not be there."""
        found = [bank for folder in folders for bank in find_banks(folder)]
        edited = find_banks(edits) if edits and edits.is_dir() else []
        return cls(
            (load_index(bank, cache) for bank in dict.fromkeys(found)), (load_index(bank, cache) for bank in edited)
        )

    def original(self, id: str) -> Entry:
        """The question as its bank has it, whatever the learner made of it."""
        return Entries([self.banks[id.partition("/")[0]]])[id]

    def folder_of(self, entry: Entry) -> Path:
        """The folder of the bank in which the question stands, or of the learner's edits of that bank."""
        edits = self.edits.get(entry.bank)
        is_edit = edits is not None and Path(entry.path).is_relative_to(edits.folder)
        return Path(edits.folder if edits and is_edit else self.banks[entry.bank].folder)

    def is_edit(self, entry: Entry) -> bool:
        """Whether it is the learner's own copy of a question of the bank."""
        return self.folder_of(entry) != Path(self.banks[entry.bank].folder)

    def find(self, name: str) -> Entry:
        """The question called `bank/slug`, by its slug alone, or by its LeetCode number.

        Raises UsageError with the nearest names.
        """
        if name in self.entries:
            return self.entries[name]
        bank, _, slug = name.rpartition("/")
        wanted = slug.replace("_", "-").lower()
        matches = [entry for entry in self.entries.values() if entry.slug == wanted and bank in ("", entry.bank)]
        if not matches and wanted.isdecimal() and len(wanted) < _LONGEST_NUMBER:
            matches = [entry for entry in self.entries.values() if entry.leetcode == int(wanted)]
        if len(matches) == 1:
            return matches[0]
        if matches:
            names = ", ".join(entry.id for entry in matches)
            raise UsageError(f"`{name}` is in several banks", f"name one: {names}")
        raise UsageError(f"there is no question `{name}`", self._nearest(wanted))

    def filter(
        self,
        bank: str | None = None,
        topic: str | None = None,
        level: str | None = None,
        kinds: Sequence[str] = (),
    ) -> list[Entry]:
        """The questions that fit all that is given. Raises UsageError for an unknown bank or topic."""
        return list(filter(self.fitting(bank, topic, level, kinds), self.entries.values()))

    def fitting(
        self,
        bank: str | None = None,
        topic: str | None = None,
        level: str | None = None,
        kinds: Sequence[str] = (),
    ) -> Callable[[Entry], bool]:
        """Whether a question fits all that is given. Raises UsageError for an unknown bank or topic."""
        if bank is not None and bank not in self.banks:
            raise UsageError(f"there is no bank `{bank}`", nearest(bank, self.banks) or "see `drill list`")
        if topic is not None:
            topics = {name for index in self.banks.values() if index.bank for name in index.bank.topics}
            if topic not in topics:
                raise UsageError(f"there is no topic `{topic}`", nearest(topic, topics) or "see `drill list`")
        return lambda entry: (
            (bank is None or entry.bank == bank)
            and (topic is None or topic in entry.topics)
            and (level is None or entry.level == level)
            and (not kinds or entry.kind in kinds)
        )

    def search(self, words: Sequence[str]) -> list[Entry]:
        """The questions whose id, title or text holds every one of the words, titles first."""
        wanted = [word.casefold() for word in words]
        found = []
        for entry in self.entries.values():
            title = f"{entry.id} {entry.title}".casefold()
            text = f"{title} {_all_text(msgspec.msgpack.decode(entry.body))}".casefold()
            if all(word in text for word in wanted):
                found.append((not all(word in title for word in wanted), entry.id, entry))
        return [entry for _, _, entry in sorted(found, key=lambda each: each[:2])]

    def topic_title(self, entry: Entry) -> str:
        """The topic of the question as its bank writes it."""
        bank = self.banks[entry.bank].bank
        return bank.topics.get(entry.topic, entry.topic) if bank else entry.topic

    def _nearest(self, word: str) -> str:
        slugs = {entry.slug: entry.id for entry in self.entries.values()}
        close = get_close_matches(word.rpartition("/")[2], slugs, n=3, cutoff=0.5)
        close += [slug for slug in slugs if word in slug and slug not in close][:2]
        if not close:
            return "`drill list` shows every question"
        return "did you mean " + " or ".join(slugs[slug] for slug in close) + "?"


def _all_text(data: object) -> str:
    """Every word of the question, without the names of its fields."""
    if isinstance(data, dict):
        return " ".join(_all_text(value) for value in data.values())
    if isinstance(data, list):
        return " ".join(_all_text(value) for value in data)
    return data if isinstance(data, str) else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` with the nearest known names, or all of them when there are few."""
    names = sorted(known)
    close = get_close_matches(word, names, n=3, cutoff=0.5)
    if close:
        return "did you mean " + " or ".join(close) + "?"
    return "known: " + ", ".join(names) if 0 < len(names) <= 12 else ""
