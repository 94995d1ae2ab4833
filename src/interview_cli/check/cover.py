"""Rules for a bank as a whole: its cover page against its questions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from interview_cli.bank.index import BankIndex
from interview_cli.bank.library import nearest
from interview_cli.bank.load import BANK_FILE
from interview_cli.bank.problem import Problem


def check_cover(index: BankIndex) -> Iterator[Problem]:
    """Topics declared and used, syllabus items known and covered."""
    if index.bank is None:
        return
    topics, syllabus = set(index.bank.topics), set(index.bank.syllabus)
    covered: set[str] = set()
    used: set[str] = set()
    for entry in index.entries:
        covered.update(entry.covers)
        used.update(entry.topics)
        if not entry.topics:
            yield Problem(
                "no-topic", f"`{entry.slug}` names no topic; give it one of bank.yaml", entry.path, entry.line
            )
        for topic in entry.topics:
            if topic not in topics:
                hint = nearest(topic, topics)
                message = f"`{entry.slug}`: the topic `{topic}` is not in {BANK_FILE}; {hint or 'declare it there'}"
                yield Problem("unknown-topic", message, entry.path, entry.line)
        for item in entry.covers:
            if item not in syllabus:
                hint = nearest(item, syllabus)
                message = f"`{entry.slug}` covers `{item}`, which {BANK_FILE} does not list; {hint or 'list it there'}"
                yield Problem("unknown-syllabus-item", message, entry.path, entry.line)
    page = str(Path(index.folder) / BANK_FILE)
    for item in sorted(syllabus - covered):
        yield Problem("syllabus-not-covered", f"no question covers `{item}`; write one or take it off the list", page)
    for topic in sorted(topics - used):
        yield Problem("unused-topic", f"no question has the topic `{topic}`", page, severity="warning")
