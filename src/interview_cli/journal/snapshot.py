"""The state kept beside the journal, so that a start does not fold years of practice anew.

It is a fold like any other, of all events up to a place some way back; the newer ones are folded onto it. It holds
only while nothing older has come in (from another machine) and nothing older has been taken back; else all is folded,
and the state kept anew. The file may be deleted at any time.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec

from interview_cli import __version__
from interview_cli.cache_file import keep_value, kept_value
from interview_cli.journal.events import Evidence, Memory, Undone
from interview_cli.journal.journal import Journal, Place
from interview_cli.journal.memories import Kept, LastReview, Memories, Remembered
from interview_cli.journal.replay import Mend, OpenSitting, Standing, State, after, counted, undone_by
from interview_cli.packed import Packed

APART = 500
"""So many of the newest events are left out: what is taken back is mostly among them."""

MOST_APART = 2_000
"""With more events beyond it, or in a journal without it, the state is kept anew."""

FOLD = 1
"""To be raised whenever the same events come to another state."""

_SHAPE = repr(
    [
        FOLD,
        *(
            each.__struct_fields__
            for each in (Standing, Kept, Packed, Remembered, LastReview, Memory, OpenSitting, Evidence)
        ),
    ]
)


class Snapshot(msgspec.Struct, frozen=True):
    """The state up to the place `cut`, of the journal file with this device and inode number whose row `seq`, the
    newest when this was made, is the event `id`."""

    version: str
    shape: str
    file: tuple[int, int]
    seq: int
    id: str
    cut: Place
    standing: Standing
    memories: Kept

    @property
    def state(self) -> State:
        """The state that was kept."""
        said = {name: getattr(self.standing, name) for name in Standing.__struct_fields__}
        return State(**said, memories=Memories(kept=self.memories))


def present(
    journal: Journal, file: Path, mend: Mend | None = None, warn: Callable[[int], None] = lambda events: None
) -> State:
    """What the journal says now, with the help of the snapshot in `file`; exactly what `fold` makes of all events.

    `warn` hears how many events there are before all of them are read.
    """
    with journal.at_one_moment():
        kept = _read(file, journal)
        if kept is None:
            return _anew(journal, file, mend, warn)
        newer = list(journal.stream(kept.cut))
        for event in newer:
            if isinstance(event.body, Undone):
                target = journal.place(event.body.target)
                if target is not None and target <= kept.cut:
                    return _anew(journal, file, mend, warn)
        undone = undone_by(newer)
        if len(newer) <= MOST_APART:
            return after(counted(newer, undone), kept.state, mend)
        cut = _cut(journal)
        if cut is None or cut <= kept.cut:
            return after(counted(newer, undone), kept.state, mend)
        older = [event for event in newer if (event.stamp, event.id) <= cut]
        state = after(counted(older, undone), kept.state, mend)
        _write(file, journal, cut, state)
        return after(counted(newer[len(older) :], undone), state, mend)


def _anew(journal: Journal, file: Path, mend: Mend | None, warn: Callable[[int], None]) -> State:
    warn(journal.counts()[0])
    undone = undone_by(journal.stream(kind="undone"))
    cut = _cut(journal)
    if cut is None:
        return after(counted(journal.stream(), undone), mend=mend)
    state = after(counted(journal.stream(until=cut), undone), mend=mend)
    _write(file, journal, cut, state)
    return after(counted(journal.stream(cut), undone), state, mend)


def _cut(journal: Journal) -> Place | None:
    """A place some way back over which no taking back reaches; None where a snapshot is not worth its while."""
    cut = journal.place_back(APART) if journal.counts()[0] > MOST_APART else None
    undoings = list(journal.stream(kind="undone")) if cut else []
    while cut is not None:
        reach = [
            target
            for event in undoings
            if (event.stamp, event.id) > cut
            and isinstance(event.body, Undone)
            and (target := journal.place(event.body.target)) is not None
            and target <= cut
        ]
        if not reach:
            break
        cut = journal.place_before(min(reach))
    return cut


def _read(file: Path, journal: Journal) -> Snapshot | None:
    """The snapshot, if it is one of this journal and nothing older has come in since."""
    found = kept_value(file, Snapshot)
    if found is None:
        return None
    is_ours = (found.version, found.shape, found.file) == (__version__, _SHAPE, journal.identity)
    if not is_ours or journal.id_at(found.seq) != found.id:
        return None
    first = journal.first_since(found.seq)
    return found if first is None or first > found.cut else None


def _write(file: Path, journal: Journal, cut: Place, state: State) -> None:
    """Keeps it; where that cannot be done a start only takes longer."""
    newest = journal.newest()
    if newest is None or journal.identity is None:
        return
    standing = Standing(*(getattr(state, name) for name in Standing.__struct_fields__))
    memories = state.memories.kept(f"{__version__} {FOLD} {newest[1]} {cut[1]}")
    keep_value(file, Snapshot(__version__, _SHAPE, journal.identity, *newest, cut, standing, memories))
