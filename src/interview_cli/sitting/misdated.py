"""Reviews that were dated ahead of today: the clock was wrong when they were given."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from interview_cli.journal.replay import AnyState

JOURNEY_DAYS = 2
"""So far ahead of the local day may another place's be: from UTC+14 to UTC-12 it is two days later for two hours."""


def put_right(state: AnyState, today: date) -> AnyState:
    """The state in which every question whose last review is dated further ahead than a journey explains is due today:
    else it would not come back before that day, and perhaps never.

    Where all reviews lie ahead it is today's clock that is wrong; then the state stays as it is.
    """
    last = (today + timedelta(days=JOURNEY_DAYS)).isoformat()
    if state.memories.last_day <= last:
        return state
    ahead = {name: known for name, known in state.memories.items() if known.memory.last_day > last}
    if not ahead or len(ahead) == len(state.memories):
        return state
    day = today.isoformat()
    due_now = {
        name: replace(known, memory=replace(known.memory, due_day=day, usual_day="", interview=""))
        for name, known in ahead.items()
    }
    return replace(state, memories=state.memories.with_changes(due_now))
