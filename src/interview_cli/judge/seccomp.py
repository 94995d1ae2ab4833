"""seccomp: which system calls a candidate or a tester may not make (Linux, x86_64 and aarch64).

A list of refusals over everything else allowed: a refused call fails with EPERM as if the right
were missing, so that an honest solution sees an ordinary exception. Foreign architectures and the
x32 calls, which would pass by the numbers below, end the process.
See the kernel's Documentation/userspace-api/seccomp_filter.rst; numbers from asm/unistd.h.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import platform
import struct
import sys

_X86_64 = {
    "fork": 57, "vfork": 58, "execve": 59, "execveat": 322, "ptrace": 101, "process_vm_readv": 310,
    "process_vm_writev": 311, "socket": 41, "connect": 42, "bind": 49, "listen": 50,
    "chmod": 90, "fchmod": 91, "fchmodat": 268, "fchmodat2": 452, "chown": 92, "fchown": 93, "lchown": 94,
    "fchownat": 260, "utime": 132, "utimes": 235, "futimesat": 261, "utimensat": 280, "setxattr": 188,
    "lsetxattr": 189, "fsetxattr": 190, "removexattr": 197, "lremovexattr": 198, "fremovexattr": 199,
    "mount": 165, "umount2": 166, "pivot_root": 155, "chroot": 161, "unshare": 272, "setns": 308, "bpf": 321,
    "perf_event_open": 298, "keyctl": 250, "add_key": 248, "request_key": 249, "userfaultfd": 323,
    "io_uring_setup": 425, "memfd_create": 319, "memfd_secret": 447, "shmget": 29, "setsid": 112, "setpgid": 109,
    "pidfd_open": 434, "pidfd_getfd": 438, "pidfd_send_signal": 424, "rt_sigqueueinfo": 129,
    "rt_tgsigqueueinfo": 297, "setrlimit": 160, "setpriority": 141, "sched_setaffinity": 203,
    "inotify_init1": 294, "fanotify_init": 300, "kcmp": 312, "init_module": 175, "finit_module": 313,
    "kexec_load": 246, "reboot": 169, "swapon": 167, "settimeofday": 164, "clock_settime": 227, "syslog": 103,
    "setuid": 105, "setgid": 106, "setgroups": 116, "personality": 135, "sched_setscheduler": 144,
    "sched_setparam": 142, "sched_setattr": 314, "ioprio_set": 251, "msgget": 68, "semget": 64, "mq_open": 240,
    "truncate": 76,
}  # fmt: skip
_X86_64_SPECIAL = {
    "clone": 56, "clone3": 435, "kill": 62, "tkill": 200, "tgkill": 234, "ioctl": 16, "mmap": 9, "prlimit64": 302,
    "prctl": 157,
}  # fmt: skip
_AARCH64 = {
    "execve": 221, "execveat": 281, "ptrace": 117, "process_vm_readv": 270, "process_vm_writev": 271,
    "socket": 198, "connect": 203, "bind": 200, "listen": 201, "fchmod": 52, "fchmodat": 53,
    "fchmodat2": 452, "fchown": 55, "fchownat": 54, "utimensat": 88, "setxattr": 5, "lsetxattr": 6, "fsetxattr": 7,
    "removexattr": 14, "lremovexattr": 15, "fremovexattr": 16, "mount": 40, "umount2": 39, "pivot_root": 41,
    "chroot": 51, "unshare": 97, "setns": 268, "bpf": 280, "perf_event_open": 241, "keyctl": 219, "add_key": 217,
    "request_key": 218, "userfaultfd": 282, "io_uring_setup": 425, "memfd_create": 279, "memfd_secret": 447,
    "shmget": 194, "setsid": 157, "setpgid": 154, "pidfd_open": 434, "pidfd_getfd": 438, "pidfd_send_signal": 424,
    "rt_sigqueueinfo": 138, "rt_tgsigqueueinfo": 240, "setrlimit": 164, "setpriority": 140,
    "sched_setaffinity": 122, "inotify_init1": 26, "fanotify_init": 262, "kcmp": 272, "init_module": 105,
    "finit_module": 273, "kexec_load": 104, "reboot": 142, "swapon": 224, "settimeofday": 170,
    "clock_settime": 112, "syslog": 116, "setuid": 146, "setgid": 144, "setgroups": 159, "personality": 92,
    "sched_setscheduler": 119, "sched_setparam": 118, "sched_setattr": 274, "ioprio_set": 30, "msgget": 186,
    "semget": 190, "mq_open": 180, "truncate": 45,
}  # fmt: skip
_AARCH64_SPECIAL = {
    "clone": 220, "clone3": 435, "kill": 129, "tkill": 130, "tgkill": 131, "ioctl": 29, "mmap": 222, "prlimit64": 261,
    "prctl": 167,
}  # fmt: skip

_MACHINES = {
    "x86_64": (0xC000003E, _X86_64, _X86_64_SPECIAL),
    "aarch64": (0xC00000B7, _AARCH64, _AARCH64_SPECIAL),
}

_FORKS = ("fork", "vfork")

_LOAD_WORD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_BITS, _RETURN, _AND = 0x20, 0x15, 0x35, 0x45, 0x06, 0x54
_NUMBER_AT, _ARCHITECTURE_AT, _ARGUMENTS_AT = 0, 4, 16
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_EPERM, _ENOSYS = 0x00050000 | errno.EPERM, 0x00050000 | errno.ENOSYS

_CLONE_THREAD = 0x00010000
_MAP_SHARED, _MAP_ANONYMOUS, _MAP_GROWSDOWN = 0x01, 0x20, 0x0100
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C
_X32_BIT = 0x40000000
_ANY_PROCESS = 0x7EDCBA98
"""Stands for the number of a process; nothing else in a program has this value."""

_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2

Instruction = tuple[int, int, int, int]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


@functools.cache
def available() -> bool:
    """Whether this machine has seccomp filters and a table for its architecture."""
    return sys.platform == "linux" and platform.machine() in _MACHINES and os.path.exists("/proc/sys/kernel/seccomp")  # noqa: PTH110


def no_new_privileges() -> None:
    """What both Landlock and seccomp demand of an ordinary user first."""
    libc().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def refuse_system_calls(may_fork: bool = False) -> bool:
    """Installs the filter in the calling process, for good. Whether it worked."""
    if not available():
        return False
    code = assembled(platform.machine(), os.getpid(), may_fork)
    buffer = ctypes.create_string_buffer(code, len(code))
    wanted = _Program(len(code) // 8, ctypes.cast(buffer, ctypes.c_void_p))
    return int(libc().prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(wanted), 0, 0)) == 0


def assembled(machine: str, own_process: int, may_fork: bool = False) -> bytes:
    """The program as the kernel takes it; put together once, and for each process only its number is filled in."""
    return _template(machine, may_fork).replace(_packed(_ANY_PROCESS), _packed(own_process))


@functools.cache
def _template(machine: str, may_fork: bool) -> bytes:
    return b"".join(struct.pack("=HBBI", *each) for each in program(machine, _ANY_PROCESS, may_fork))


def _packed(number: int) -> bytes:
    return struct.pack("=I", number)


def program(machine: str, own_process: int, may_fork: bool = False) -> list[Instruction]:
    """The filter as BPF instructions (code, jump if true, jump if false, constant).

    With `may_fork` it is the tester's: forking is allowed, and so are limits of its own.

    A process may signal itself (`abort`, `raise`) and nobody else; it may start threads and no
    processes; it may not type into a terminal, and shares no anonymous memory, which no limit counts.
    """
    architecture, refused, special = _MACHINES[machine]
    code: list[Instruction] = [
        (_LOAD_WORD, 0, 0, _ARCHITECTURE_AT),
        (_JUMP_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD_WORD, 0, 0, _NUMBER_AT),
    ]
    if machine == "x86_64":
        code += [(_JUMP_AT_LEAST, 0, 1, _X32_BIT), (_RETURN, 0, 0, _KILL)]
    for name, number in sorted(refused.items(), key=lambda each: each[1]):
        if not (may_fork and name in _FORKS):
            code += _on(number, [(_RETURN, 0, 0, _EPERM)])
    code += _on(special["clone3"], [(_RETURN, 0, 0, _ENOSYS)])
    if not may_fork:
        code += _on(special["clone"], [*_argument(0), (_JUMP_BITS, 1, 0, _CLONE_THREAD), *_refuse_or_allow()])
    for name in ("kill", "tkill", "tgkill"):
        # A thread's signal to a thread of its own process names the process first (tgkill).
        code += _on(special[name], [*_argument(0), (_JUMP_EQUAL, 1, 0, own_process), *_refuse_or_allow()])
    # Asking for a limit is fine, setting one is not (the new limit is the third argument, a pointer);
    # a tester may set its own (process 0), never another's.
    own = 0 if may_fork else 2
    code += _on(special["prlimit64"], [*_argument(own), (_JUMP_EQUAL, 1, 0, 0), *_refuse_or_allow()])
    for request in (_TIOCSTI, _TIOCLINUX):
        code += _on(special["ioctl"], [*_argument(1), (_JUMP_EQUAL, 0, 1, request), *_refuse_or_go_on()])
    # Memory that no limit counts: shared without a file, or growing downwards like a stack.
    shared = _MAP_SHARED | _MAP_ANONYMOUS
    for flags in (shared, _MAP_GROWSDOWN):
        code += _on(
            special["mmap"],
            [*_argument(3), (_AND, 0, 0, flags), (_JUMP_EQUAL, 0, 1, flags), *_refuse_or_go_on()],
        )
    if not may_fork:
        # It ends with its parent, whatever it says.
        code += _on(special["prctl"], [*_argument(0), (_JUMP_EQUAL, 0, 1, _PR_SET_PDEATHSIG), *_refuse_or_go_on()])
    return [*code, (_RETURN, 0, 0, _ALLOW)]


def _on(number: int, then: list[Instruction]) -> list[Instruction]:
    """`then` for the system call of this number; the number is loaded before and must be after."""
    return [(_JUMP_EQUAL, 0, len(then), number), *then]


def _argument(index: int) -> list[Instruction]:
    """Loads the low word of an argument (both architectures are little-endian)."""
    return [(_LOAD_WORD, 0, 0, _ARGUMENTS_AT + 8 * index)]


def _refuse_or_allow() -> list[Instruction]:
    return [(_RETURN, 0, 0, _EPERM), (_RETURN, 0, 0, _ALLOW)]


def _refuse_or_go_on() -> list[Instruction]:
    return [(_RETURN, 0, 0, _EPERM), (_LOAD_WORD, 0, 0, _NUMBER_AT)]


@functools.cache
def libc() -> ctypes.CDLL:
    """The C library, whose functions keep `errno`."""
    return ctypes.CDLL(None, use_errno=True)
