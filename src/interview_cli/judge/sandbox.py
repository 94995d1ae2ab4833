"""What a candidate may use of the machine: resource limits, its own session, an empty folder, and
on Linux nothing to write, nothing private to read, no processes, no network.

Called in the freshly forked candidate, before any of the learner's code and any thread.
"""

from __future__ import annotations

import os
import resource
import site
import sys
import sysconfig
from pathlib import Path
from typing import Literal

from interview_cli.judge import landlock, seccomp

Isolation = Literal["full", "partial", "none"]

STACK_BYTES = 256 * 2**20
_LIBRARIES = ("/usr/lib", "/usr/lib64", "/lib", "/lib64")
_SYSTEM_FILES = (
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/dev/null",
    "/dev/urandom",
    "/dev/zero",
)
_PACKAGE_FOLDERS = ("site-packages", "dist-packages")
_BACKSTOP_CPU_SECONDS = 600
_PR_SET_PDEATHSIG = 1


def limit_resources(memory_mb: int, output_kb: int) -> None:
    """Limits of the calling process: memory on top of what it already holds, the size of what it
    writes, no core files, and a CPU backstop should the tester be gone."""
    memory = _held_bytes() + memory_mb * 2**20
    _limit(resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS, memory)
    _limit(resource.RLIMIT_FSIZE, output_kb * 1024)
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_CPU, _BACKSTOP_CPU_SECONDS)
    _limit(resource.RLIMIT_NOFILE, 64)


def allow_deep_recursion() -> None:
    """Raises the soft stack limit for processes started from now on, as far as the system lets us."""
    _, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = STACK_BYTES if hard == resource.RLIM_INFINITY else min(STACK_BYTES, hard)
    try:
        resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))
    except (ValueError, OSError):
        return


def detach(keep: set[int], output: int, folder: str) -> None:
    """A session of its own, no terminal, the output descriptor as stdout and stderr, an empty
    folder, and no other descriptor than those in `keep`."""
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    low = 3
    for descriptor in sorted(keep):
        os.closerange(low, descriptor)
        low = descriptor + 1
    os.closerange(low, _highest_descriptor() + 1)
    os.chdir(folder)


def die_with_parent() -> None:
    """Ends the calling process when its parent ends (Linux; elsewhere the closed socket does it)."""
    if sys.platform != "linux":
        return
    import ctypes
    import signal

    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def prepare(folders: str) -> int | None:
    """The Landlock rules of all candidates, whose folders are below `folders`; made once, in the
    process that forks them."""
    return landlock.read_only_ruleset([*readable_paths(), Path(folders)])


def confine(ruleset: int | None) -> None:
    """Shuts the calling process in for good, as far as this machine can."""
    if sys.platform != "linux":
        return
    seccomp.no_new_privileges()
    if ruleset is not None:
        landlock.restrict(ruleset)
        os.close(ruleset)
    seccomp.refuse_system_calls()


def isolation() -> tuple[Isolation, str]:
    """How well a candidate is shut in on this machine, and why."""
    version, filters = landlock.abi(), seccomp.available()
    limits = "own process and session, limits of CPU, memory and output"
    if version and filters:
        return "full", f"{limits}; Landlock (ABI {version}) and seccomp refuse writing, processes and network"
    if version or filters:
        missing = "seccomp" if version else "Landlock"
        return "partial", f"{limits}; this kernel has no {missing}"
    return "none", f"{limits}; this system has neither Landlock nor seccomp"


def readable_paths() -> list[Path]:
    """What a candidate may read: the interpreter, the standard library and installed packages, but
    not drill's own package, where shipped banks hold tests and references."""
    paths = [Path(path) for path in _SYSTEM_FILES]
    libraries = {Path(path).resolve() for path in _LIBRARIES}
    paths += [entry for folder in libraries for entry in _entries(folder) if not entry.name.startswith("python")]
    standard = Path(sysconfig.get_path("stdlib"))
    packages = {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")}
    packages |= {Path(path) for path in site.getsitepackages()}
    paths += [entry for entry in _entries(standard) if entry not in packages and entry.name not in _PACKAGE_FOLDERS]
    paths.append(Path(sys.base_prefix) / "lib" / f"python{sys.version_info.major}{sys.version_info.minor}.zip")
    for folder in packages:
        paths += [entry for entry in _entries(folder) if not entry.name.startswith(("interview_cli", "__editable__"))]
    return paths


def _entries(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _limit(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    try:
        resource.setrlimit(which, (value, value))
    except (ValueError, OSError):
        return


def _held_bytes() -> int:
    """Private writable memory of this process (bytes); what a limit comes on top of."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 64 * 2**20
    fields = dict(line.split(":", 1) for line in status.splitlines())
    return int(fields["VmData"].split()[0]) * 1024


def _highest_descriptor() -> int:
    try:
        return max(int(entry.name) for entry in os.scandir("/dev/fd"))
    except OSError:
        return 1024
