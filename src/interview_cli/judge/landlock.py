"""Landlock: what a process may still read when it may write nothing (Linux 5.13 and later).

See the kernel's Documentation/userspace-api/landlock.rst. Rights are named by the ABI that brought
them; a kernel that knows fewer is asked for fewer.
"""

from __future__ import annotations

import ctypes
import functools
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1

_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR, _TRUNCATE = 1 << 0, 1 << 1, 1 << 2, 1 << 3, 1 << 14
_FILE_RIGHTS = _WRITE_FILE | _READ_FILE | _TRUNCATE
_RIGHTS_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
_NETWORK_FROM_ABI, _NETWORK_RIGHTS = 4, 0b11
_SCOPES_FROM_ABI, _SCOPES = 6, 0b11


class _Ruleset(ctypes.Structure):
    _fields_ = (("fs", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


@functools.cache
def abi() -> int:
    """The kernel's Landlock version; 0 where there is none."""
    if sys.platform != "linux":
        return 0
    try:
        return max(int(_libc().syscall(_CREATE_RULESET, None, 0, _VERSION_FLAG)), 0)
    except OSError:
        return 0


def make_ruleset(readable: Iterable[Path], writable: Iterable[Path] = ()) -> int | None:
    """A descriptor of rules that allow reading (and writing) these paths and what is below them, and
    nothing else: no other file, no TCP, no signals to others. None where Landlock is missing."""
    version = abi()
    if version == 0:
        return None
    rights = next(mask for known, mask in sorted(_RIGHTS_BY_ABI.items(), reverse=True) if version >= known)
    ruleset = _Ruleset(
        rights,
        _NETWORK_RIGHTS if version >= _NETWORK_FROM_ABI else 0,
        _SCOPES if version >= _SCOPES_FROM_ABI else 0,
    )
    size = ctypes.sizeof(_Ruleset) if version >= _SCOPES_FROM_ABI else 16 if version >= _NETWORK_FROM_ABI else 8
    libc = _libc()
    descriptor = int(libc.syscall(_CREATE_RULESET, ctypes.byref(ruleset), size, 0))
    if descriptor < 0:
        return None
    for path in readable:
        _allow(libc, descriptor, path, _READ_FILE, _READ_DIR)
    for path in writable:
        _allow(libc, descriptor, path, rights & _FILE_RIGHTS, rights & ~_EXECUTE)
    return descriptor


def restrict(ruleset: int) -> bool:
    """Binds the calling thread and its children to the rules; needs no_new_privs. Whether it worked."""
    return int(_libc().syscall(_RESTRICT_SELF, ruleset, 0)) == 0


def keep_signals_inside() -> bool:
    """From now on the calling process signals only itself and what it forks. Whether it worked (ABI 6)."""
    if abi() < _SCOPES_FROM_ABI:
        return False
    ruleset = _Ruleset(0, 0, _SCOPES)
    descriptor = int(_libc().syscall(_CREATE_RULESET, ctypes.byref(ruleset), ctypes.sizeof(_Ruleset), 0))
    if descriptor < 0:
        return False
    try:
        return restrict(descriptor)
    finally:
        os.close(descriptor)


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path, on_files: int, on_folders: int) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        folder = stat.S_ISDIR(os.fstat(parent).st_mode)
        rule = _PathBeneath(on_files | (on_folders if folder else 0), parent)
        libc.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(parent)


@functools.cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
