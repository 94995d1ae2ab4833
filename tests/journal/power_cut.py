"""What a disk may hold after the power was cut: all that was synced, and of the rest anything."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from recorded_disk import Operation

SECTOR = 512
Fates = Mapping[int, bytes | None]
"""What became of operations that were not synced, by their `id`: the bytes that each left, None where it left nothing.
One that is not named was done."""
ALL_DONE: Fates = {}


@dataclass
class Content:
    """The bytes of a file: what is on the disk, and what is on its way there."""

    durable: bytes = b""
    pending: list[Operation] = field(default_factory=list)

    def after(self, fates: Fates) -> bytes:
        found = self.durable
        for operation in self.pending:
            data = fates.get(id(operation), operation.data)
            if data is None:
                continue
            if operation.kind == "truncate":
                found = found[: operation.at].ljust(operation.at, b"\0")
            else:
                found = found.ljust(operation.at, b"\0")  # what was never written before it reads as zeros
                found = found[: operation.at] + data + found[operation.at + len(data) :]
        return found


@dataclass
class Disk:
    """A folder on a disk that keeps no order among what was not synced, except that of its names."""

    names: dict[str, Content] = field(default_factory=dict)
    durable_names: dict[str, Content] = field(default_factory=dict)
    pending_names: list[tuple[str, Content | None]] = field(default_factory=list)

    def do(self, operation: Operation) -> None:
        name = operation.file
        match operation.kind:
            case "create":
                self.names[name] = Content()
                self.pending_names.append((name, self.names[name]))
            case "delete":
                del self.names[name]
                self.pending_names.append((name, None))
            case "sync":
                content = self.names[name]
                content.durable = content.after(ALL_DONE)
                content.pending.clear()
            case "sync_folder":
                self.durable_names = dict(self.names)
                self.pending_names.clear()
            case "write" | "truncate":
                self.names[name].pending.append(operation)

    def pending(self) -> list[Operation]:
        """What was done to the files that have a name, or had one, and was not synced."""
        contents = [*self.durable_names.values(), *self.names.values()]
        return list({id(each): each for content in contents for each in content.pending}.values())

    def after(self, fates: Fates, names: int) -> dict[str, bytes]:
        """The files that are found; of the namings and deletions not yet synced the first `names` came about."""
        found = dict(self.durable_names)
        for name, content in self.pending_names[:names]:
            if content is None:
                found.pop(name, None)
            else:
                found[name] = content
        return {name: content.after(fates) for name, content in found.items()}


def cut_at(operations: Sequence[Operation], random: Random) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Every cut: after how many of the operations, and what is then found on the disk, each such state once.

    After every operation there are the disk that kept everything (as after kill -9) and the one that kept only what
    was synced; one that tore the last write (at its first byte, at a sector, before its last byte) or filled its
    place with garbage; and one that kept the last write only, or where chance decided about each.
    """
    disk = Disk()
    seen: set[int] = set()
    for number, operation in enumerate(operations, start=1):
        disk.do(operation)
        for found in _states(disk, random):
            mark = hash((_marks(operations, number), *sorted(found.items())))
            if mark not in seen:
                seen.add(mark)
                yield number, found


def _states(disk: Disk, random: Random) -> Iterator[dict[str, bytes]]:
    pending = disk.pending()
    for names in {0, len(disk.pending_names)}:
        yield disk.after(ALL_DONE, names)
        if not pending:
            continue
        yield disk.after({id(each): None for each in pending}, names)
        last = pending[-1]
        ends = [last.data[:end] for end in (1, SECTOR, len(last.data) - 1) if 0 < end < len(last.data)]
        yield disk.after({id(last): random.choice([random.randbytes(len(last.data)), *ends])}, names)
        if random.random() < 0.5:
            yield disk.after({id(each): None for each in pending[:-1]}, names)
        else:
            noise = {id(each): random.randbytes(len(each.data)) for each in pending}
            yield disk.after({id(each): random.choice((each.data, None, noise[id(each)])) for each in pending}, names)


def _marks(operations: Sequence[Operation], number: int) -> int:
    """How many marks of the history were set by then: after an acknowledgement the same disk must hold more."""
    return sum(operation.kind in ("begun", "acknowledged") for operation in operations[:number])
