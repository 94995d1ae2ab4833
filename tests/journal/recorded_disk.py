"""What SQLite does to its files, one operation after the other: every write, sync, truncation and deletion.

`record` sets itself between SQLite and the system in the process that calls it, by a file system of SQLite's own
interface (sqlite3.h: sqlite3_vfs, sqlite3_io_methods) that hands everything on and notes it down.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_int64, c_void_p
from pathlib import Path
from typing import Any, Literal

import msgspec

DONE = 0
CREATES = 0x4
LOGS = 0x80000 | 0x800
"""SQLITE_OPEN_WAL and _MAIN_JOURNAL: SQLite syncs the folder with the first sync of such a file (unixSync)."""

OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class Operation(msgspec.Struct, frozen=True):
    """One thing that was done to a file, or to the folder (`sync_folder`: what was created and deleted there is
    on the disk), or a mark of the history: a step may be on the disk from `begun` on, and must be from `acknowledged`
    on."""

    kind: Literal["create", "write", "truncate", "delete", "sync", "sync_folder", "begun", "acknowledged"]
    file: str = ""
    at: int = 0
    data: bytes = b""
    step: tuple[str, ...] = ()


class FileSystem(Structure):
    """sqlite3_vfs as far as its xDelete; what follows is only carried along."""

    _fields_ = (
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", c_void_p),
        ("xDelete", c_void_p),
        ("rest", c_void_p * 14),
    )


class Methods(Structure):
    """sqlite3_io_methods of a file."""

    _fields_ = (
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", c_void_p),
        ("xTruncate", c_void_p),
        ("xSync", c_void_p),
        ("rest", c_void_p * 13),
    )


class OpenFile(Structure):
    """sqlite3_file: the address of its methods."""

    _fields_ = [("pMethods", POINTER(Methods))]


def sqlite() -> ctypes.CDLL | None:
    """The SQLite that this Python uses; None where it is built in and cannot be reached."""
    import _sqlite3

    try:
        library = ctypes.CDLL(str(_sqlite3.__file__))
        library.sqlite3_vfs_find.restype = POINTER(FileSystem)
        library.sqlite3_vfs_register.argtypes = (c_void_p, c_int)
    except (AttributeError, OSError):
        return None
    return library


def record() -> list[Operation]:
    """From now on to the end of the process every connection's operations are added to the list that is returned."""
    library = sqlite()
    assert library is not None
    found: list[Operation] = []
    system: FileSystem = library.sqlite3_vfs_find(None).contents
    names: dict[int, str] = {}
    unsynced: set[int] = set()
    tables: dict[int, Methods] = {}
    kept: list[Any] = []  # ctypes would free what only C refers to

    def patched(original: Methods) -> Methods:
        write, truncate, sync = WRITE(original.xWrite), TRUNCATE(original.xTruncate), SYNC(original.xSync)

        def on_write(file: int, data: int, length: int, at: int) -> int:
            code: int = write(file, data, length, at)
            if code == DONE and names[file]:
                found.append(Operation("write", names[file], at, ctypes.string_at(data, length)))
            return code

        def on_truncate(file: int, size: int) -> int:
            code: int = truncate(file, size)
            if code == DONE and names[file]:
                found.append(Operation("truncate", names[file], size))
            return code

        def on_sync(file: int, flags: int) -> int:
            code: int = sync(file, flags)
            if code == DONE and names[file]:
                found.append(Operation("sync", names[file]))
                if file in unsynced:
                    unsynced.discard(file)
                    found.append(Operation("sync_folder"))
            return code

        table = Methods.from_buffer_copy(original)
        for name, kind, call in (
            ("xWrite", WRITE, on_write),
            ("xTruncate", TRUNCATE, on_truncate),
            ("xSync", SYNC, on_sync),
        ):
            table_entry = kind(call)
            kept.append(table_entry)
            setattr(table, name, _address(table_entry))
        return table

    open_, delete = OPEN(system.xOpen), DELETE(system.xDelete)

    def on_open(vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        path = Path(ctypes.string_at(name).decode()) if name else None
        is_new = path is not None and not path.exists()
        code: int = open_(vfs, name, file, flags, out)
        if code == DONE:
            names[file] = path.name if path else ""
            if is_new:
                found.append(Operation("create", names[file]))
            (unsynced.add if flags & CREATES and flags & LOGS else unsynced.discard)(file)
            opened = OpenFile.from_address(file)
            original = ctypes.addressof(opened.pMethods.contents)
            if original not in tables:
                tables[original] = patched(opened.pMethods.contents)
            opened.pMethods = ctypes.pointer(tables[original])
        return code

    def on_delete(vfs: int, name: bytes, and_sync: int) -> int:
        code: int = delete(vfs, name, and_sync)
        if code == DONE:
            file = Path(name.decode()).name
            found.append(Operation("delete", file))
            if and_sync:
                found.append(Operation("sync_folder"))
        return code

    between = FileSystem.from_buffer_copy(system)
    between.zName = b"recorded"
    calls = OPEN(on_open), DELETE(on_delete)
    between.xOpen, between.xDelete = map(_address, calls)
    kept.extend((calls, between, open_, delete))
    _FOR_EVER.append(kept)
    assert library.sqlite3_vfs_register(byref(between), 1) == DONE
    return found


_FOR_EVER: list[Any] = []


def _address(function: Any) -> int | None:
    return ctypes.cast(function, c_void_p).value


def run(history: Callable[[Path, list[Operation]], None]) -> None:
    """Plays a history on the journal that the command line names and writes down its operations beside it."""
    path = Path(sys.argv[1])
    found = record()
    history(path, found)
    path.with_name("operations").write_bytes(msgspec.msgpack.encode(found))
