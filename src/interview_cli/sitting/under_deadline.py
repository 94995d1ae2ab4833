"""What the journal says, seen with the interview that lies ahead."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import msgspec
from msgspec.structs import replace

from interview_cli.cache_file import keep_value, kept_value
from interview_cli.journal.memories import Kept, Memories, Remembered
from interview_cli.journal.replay import AnyState, State
from interview_cli.schedule.curve import DECAY
from interview_cli.schedule.deadline import Deadline, bent

BENDING = 1
"""To be raised whenever the same deadline comes to other due days."""


class Bent(msgspec.Struct, frozen=True):
    """Memories that a snapshot kept, with the due days that hold under the deadline; `key` says under which rules."""

    key: str
    memories: Kept


def weighed_on(state: State, today: date) -> date:
    """The day for which what is due is weighed: the weakest on it comes first."""
    deadline = Deadline.ahead(state.interview, today)
    return deadline.weighed_on(today) if deadline else today


def under_deadline(state: AnyState, today: date, decay: float = DECAY, file: Path | None = None) -> AnyState:
    """The state with the due days that hold on study day `today`; with none ahead they are the usual ones. `decay` is
    that of the parameters in force.

    The due days of what a snapshot kept are kept in the `file`: they hang on the deadline alone, and not on today.
    """
    deadline = Deadline.ahead(state.interview, today, decay)
    if deadline is None and not state.memories.may_be_bent:
        return state
    changed, kept = state.memories.parts()
    if file is None or not kept.name:
        return replace(state, memories=Memories(_bent(state.memories, deadline)))
    return replace(state, memories=Memories(_bent(changed, deadline), _kept_under(kept, deadline, file)))


def _bent(memories: Mapping[str, Remembered], deadline: Deadline | None) -> dict[str, Remembered]:
    found: dict[str, Remembered] = {}
    for name, known in memories.items():
        memory = bent(name, known.last.question_kind, known.memory, deadline)
        found[name] = known if memory is known.memory else replace(known, memory=memory)
    return found


def _kept_under(kept: Kept, deadline: Deadline | None, file: Path) -> Kept:
    key = repr((BENDING, kept.name, deadline, Kept.__struct_fields__))
    found = kept_value(file, Bent)
    if found is not None and found.key == key:
        return found.memories
    memories = Memories(_bent(Memories(kept=kept), deadline)).kept(kept.name)
    keep_value(file, Bent(key, memories))
    return memories
