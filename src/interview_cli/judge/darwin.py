"""macOS: what a process has used, and a sandbox profile, by the system's own libraries.

`proc_pid_rusage` (sys/resource.h, flavour RUSAGE_INFO_V2) tells CPU time in units of the machine's
clock and the physical footprint in bytes. The profile language is that of sandbox-exec(1).
"""

from __future__ import annotations

import ctypes
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

_RUSAGE_INFO_V2 = 2
_INFO = struct.Struct("=16s18Q")
_USER_TIME, _SYSTEM_TIME, _FOOTPRINT = 1, 2, 8


def usage(process: int) -> tuple[float, int]:
    """(CPU seconds, bytes of memory) of a living process; zeros when it is gone."""
    library = ctypes.CDLL("/usr/lib/libproc.dylib", use_errno=True)
    buffer = ctypes.create_string_buffer(_INFO.size)
    if library.proc_pid_rusage(process, _RUSAGE_INFO_V2, buffer) != 0:
        return 0.0, 0
    return read_usage(buffer.raw, _tick_seconds())


def read_usage(info: bytes, tick_seconds: float) -> tuple[float, int]:
    """(CPU seconds, bytes of memory) from the bytes of a `rusage_info_v2`."""
    fields = _INFO.unpack(info)
    return (fields[_USER_TIME] + fields[_SYSTEM_TIME]) * tick_seconds, fields[_FOOTPRINT]


def profile(readable: Iterable[Path], hidden: Iterable[Path], writable: Iterable[Path], may_fork: bool = False) -> str:
    """The sandbox: all is allowed but writing outside `writable`, network, other programs, other
    processes (unless `may_fork`) and reading `hidden`, except what is below `readable`. The last rule
    that fits decides."""
    rules = [
        "(version 1)",
        "(allow default)",
        "(deny network*)",
        "(deny process-exec*)",
        "(deny signal (target others))",
    ]
    rules += [] if may_fork else ["(deny process-fork)"]
    rules += ["(deny file-write*)", *_rules("allow file-write*", [*writable, Path("/dev/null")])]
    rules += _rules("deny file-read*", hidden)
    rules += _rules("allow file-read*", readable)
    return "\n".join(rules)


def confine(text: str) -> bool:
    """Binds the calling process to a profile, for good. Whether it worked."""
    if sys.platform != "darwin":
        return False
    library = ctypes.CDLL("/usr/lib/libSystem.dylib")
    message = ctypes.c_char_p()
    return int(library.sandbox_init(text.encode(), ctypes.c_uint64(0), ctypes.byref(message))) == 0


def available() -> bool:
    """Whether this system has the sandbox."""
    return sys.platform == "darwin" and hasattr(ctypes.CDLL("/usr/lib/libSystem.dylib"), "sandbox_init")


def _rules(what: str, paths: Iterable[Path]) -> list[str]:
    return [f"({what} (subpath {_quoted(path)}))" for path in paths]


def _quoted(path: Path) -> str:
    escaped = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _tick_seconds() -> float:
    base = (ctypes.c_uint32 * 2)()
    ctypes.CDLL("/usr/lib/libSystem.dylib").mach_timebase_info(ctypes.byref(base))
    return base[0] / base[1] / 1e9
