"""What the journal says, seen with the interview that lies ahead."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from interview_cli.journal.memories import Memories, Remembered
from interview_cli.journal.replay import AnyState, State
from interview_cli.schedule.curve import DECAY
from interview_cli.schedule.deadline import Deadline, bent


def weighed_on(state: State, today: date) -> date:
    """The day for which what is due is weighed: the weakest on it comes first."""
    deadline = Deadline.ahead(state.interview, today)
    return deadline.weighed_on(today) if deadline else today


def under_deadline(state: AnyState, today: date, decay: float = DECAY) -> AnyState:
    """The state with the due days that hold on study day `today`; with none ahead they are the usual ones. `decay` is
    that of the parameters in force."""
    deadline = Deadline.ahead(state.interview, today, decay)
    if deadline is None and not state.memories.may_be_bent:
        return state
    memories: dict[str, Remembered] = {}
    for name, known in state.memories.items():
        memory = bent(name, known.last.question_kind, known.memory, deadline)
        memories[name] = known if memory is known.memory else replace(known, memory=memory)
    return replace(state, memories=Memories(memories))
