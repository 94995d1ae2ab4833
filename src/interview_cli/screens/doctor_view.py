"""What `drill doctor` found, for a person or a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from interview_cli.judge.sandbox import Isolation
from interview_cli.screens.words import count_words

if TYPE_CHECKING:
    from interview_cli.journal.repair import Repair


class Finding(msgspec.Struct, frozen=True):
    """One thing looked at: what it is, whether it is in order, what was found, what to do."""

    name: str
    ok: bool
    found: str
    hint: str = ""


class Findings(msgspec.Struct, frozen=True):
    """Everything `drill doctor` found."""

    version: str
    python: str
    system: str
    isolation: Isolation
    isolation_why: str
    checks: tuple[Finding, ...]


def as_json(findings: Findings) -> str:
    """One object; scripts rely on `isolation`."""
    return msgspec.json.encode(findings).decode() + "\n"


def as_text(findings: Findings) -> str:
    """One line a finding, the mend below what is wrong."""
    lines = [f"drill {findings.version}, Python {findings.python}, {findings.system}"]
    for check in findings.checks:
        lines.append(f"{'ok     ' if check.ok else 'WRONG  '}{check.name:<11}{check.found}")
        if check.hint and not check.ok:
            lines.append(f"{'':<18}{check.hint}")
    lines.append(f"{'':<7}{'isolation':<11}{findings.isolation}: {findings.isolation_why}")
    return "\n".join(lines) + "\n"


def show_repair(repair: Repair) -> None:
    """What became of the journal."""
    if repair.moved_to is None and not repair.restored:
        print(f"{repair.path} is sound: {count_words(repair.events, 'event')}")
        return
    print(f"{repair.path} is repaired: {count_words(repair.events, 'event')}")
    print(f"  {repair.salvaged:,} read from the damaged file, {repair.restored:,} only from backups")
    if repair.moved_to is not None:
        print(f"  the damaged file is kept as {repair.moved_to}")
