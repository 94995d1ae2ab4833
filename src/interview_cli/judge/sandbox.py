"""What candidates and testers may use of the machine.

A candidate: resource limits, its own session, an empty folder, and where the system can nothing to
write, nothing private to read, no processes, no network. A tester runs a bank's code, which may be a
stranger's: it reads the bank and the installed packages, writes its own folder, and has no network.

Called in the freshly forked process, before any foreign code and any thread.
"""

from __future__ import annotations

import os
import resource
import site
import socket
import sys
import sysconfig
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from interview_cli.judge import darwin, landlock, seccomp

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
_THREADS_BYTES = 64 * 2**20
"""Room for the stacks of threads: the kernel counts all that is reserved, of which little is used, and
that of a thread which has just ended still counts for a moment."""

_TESTER_BYTES = 4 * 2**30
_PACKAGE = Path(__file__).resolve().parents[1]
_PR_SET_PDEATHSIG = 1


def limit_resources(held: int, memory_mb: int, output_kb: int) -> None:
    """Limits of the calling process: memory on top of the bytes that it already holds, the size of what
    it writes, no core files, and a CPU backstop should the tester be gone."""
    memory = held + _THREADS_BYTES + memory_mb * 2**20
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
    close_others(keep)
    os.chdir(folder)


def close_others(keep: set[int]) -> None:
    """Closes every descriptor from 3 on that is not to be kept."""
    low = 3
    for descriptor in sorted(keep):
        os.closerange(low, descriptor)
        low = max(low, descriptor + 1)
    os.closerange(low, _highest_descriptor() + 1)


def die_with_parent() -> None:
    """Ends the calling process when its parent ends (Linux; elsewhere the closed socket does it)."""
    if sys.platform != "linux":
        return
    import signal

    seccomp.libc().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def prepare(folders: str) -> int | None:
    """The Landlock rules of all candidates, whose folders are below `folders`; made once, in the
    process that forks them."""
    return landlock.make_ruleset([*readable_paths(), Path(folders)])


def confine(ruleset: int | None, folder: str) -> None:
    """Shuts the calling candidate in for good, as far as this machine can."""
    if sys.platform == "darwin":
        hidden = [Path.home(), _PACKAGE, *_PACKAGE.parents[1:2]]
        darwin.confine(darwin.profile([*readable_paths(), Path(folder)], hidden, [Path(folder)]))
    if sys.platform != "linux":
        return
    seccomp.no_new_privileges()
    if ruleset is not None:
        landlock.restrict(ruleset)
        os.close(ruleset)
    seccomp.refuse_system_calls()


def holds(ruleset: int | None, folder: str) -> bool:
    """Whether a process that is confined here really cannot write or open a socket (Linux). True where
    the system promises less than full isolation: there is nothing to hold."""
    if sys.platform != "linux" or isolation()[0] != "full":
        return True
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    status = 1
    try:
        confine(ruleset, folder)
        attempts = (lambda: os.open(f"{folder}/probe", os.O_CREAT | os.O_WRONLY), socket.socket)
        status = sum(_works(attempt) for attempt in attempts)
    finally:
        os._exit(status)


def _works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


def confine_tester(bank: Path, folder: Path) -> None:
    """Shuts the calling tester in for good: it may read `bank` and write `folder`."""
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS, held_bytes() + _TESTER_BYTES)
    readable = [bank, *(Path(path) for path in (*_SYSTEM_FILES, *_LIBRARIES, *sys.path, "/proc") if path)]
    readable += [Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix) / "lib"]
    if sys.platform == "darwin":
        darwin.confine(darwin.profile(readable, [Path.home()], [folder], may_fork=True))
    if sys.platform != "linux":
        return
    seccomp.no_new_privileges()
    ruleset = landlock.make_ruleset(readable, [folder, Path(os.devnull)])
    if ruleset is not None:
        landlock.restrict(ruleset)
        os.close(ruleset)
    seccomp.refuse_system_calls(may_fork=True)


def limit_tester_cpu(seconds: int) -> None:
    """Ends the calling process when it has computed for so long: checking an answer takes moments."""
    used = time.process_time()
    soft = int(used) + seconds
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def isolation() -> tuple[Isolation, str]:
    """How well a candidate is shut in on this machine, and why."""
    version, filters = landlock.abi(), seccomp.available()
    limits = "own process and session, limits of CPU, memory and output"
    if sys.platform == "darwin":
        if darwin.available():
            refused = "a sandbox profile refuses writing, programs and network"
            return "full", f"{limits}; {refused}; the bank's own tests are shut in too"
        return "none", f"{limits}; this system has no sandbox"
    if version and filters:
        refused = f"Landlock (ABI {version}) and seccomp refuse writing, processes and network"
        return "full", f"{limits}; {refused}; the bank's own tests are shut in too"
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


def held_bytes() -> int:
    """Private writable memory of this process (bytes), and of one that it forks; what a limit comes on top of."""
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
