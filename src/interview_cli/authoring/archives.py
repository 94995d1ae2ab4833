"""The members of zip and tar archives, read without believing what their headers say."""

from __future__ import annotations

import bz2
import errno
import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, BinaryIO

from interview_cli.authoring.members import CHUNK, MAX_BYTES, MAX_MEMBERS, Member, Refused
from interview_cli.bank.problem import visible
from interview_cli.errors import BankError, DrillError, UsageError

Stream = BinaryIO | gzip.GzipFile | lzma.LZMAFile | bz2.BZ2File

SUFFIXES = (".tar.gz", ".tar.xz", ".tar.bz2", ".tgz", ".txz", ".tbz2", ".tar", ".zip")
KINDS = ".zip, .tar, .tar.gz, .tgz, .tar.xz or .tar.bz2"

_TAR_OVERHEAD = 2048
"""Bytes of headers and padding that a file in a tar may cost."""
_ZIP_END = b"PK\x05\x06"
_ZIP64_LOCATOR = b"PK\x06\x07"
_ZIP_DIRECTORY_BYTES = 4 * 2**20


def archive_members(path: Path) -> Iterator[Member]:
    """What is in the archive, in its order. Raises Refused, BankError where it is damaged, UsageError when it is no
    archive."""
    with path.open("rb") as file:
        head = file.read(512)
        if head.startswith((b"PK\x03\x04", _ZIP_END)):
            yield from _zip_members(path, file)
            return
        opened = _decompressed(file, head)
        if opened is None:
            raise UsageError(f"{path} is no archive that drill knows", f"give a folder, or a {KINDS}")
        with _damage_told(path):
            yield from _tar_members(path, opened)


def stem(path: Path) -> str:
    """The archive's name without what says that it is one."""
    return next((path.name[: -len(end)] for end in SUFFIXES if path.name.lower().endswith(end)), path.stem)


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    try:
        yield
    except Exception as error:
        # What the standard library raises for a wicked archive is almost anything; a disk that fails is no damage.
        failing = isinstance(error, OSError) and error.errno not in (None, errno.EINVAL)
        if failing or isinstance(error, DrillError):
            raise
        why = visible(str(error)).partition("\n")[0] or type(error).__name__
        hint = "fetch it again, or unpack it yourself and add the folder"
        raise BankError(f"{path} is damaged: {why}", hint) from None


def _decompressed(file: BinaryIO, head: bytes) -> Stream | None:
    """The tar in the file; None where there is none."""
    file.seek(0)
    if head.startswith(b"\x1f\x8b"):
        return gzip.open(file, "rb")
    if head.startswith(b"\xfd7zXZ\x00"):
        return lzma.open(file, "rb")
    if head.startswith(b"BZh"):
        return bz2.open(file, "rb")
    return file if head[257:262] == b"ustar" else None


class _Counted(io.RawIOBase):
    """A stream that ends a read which would unpack too much: headers may be bombs as well as files."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._left = MAX_BYTES + MAX_MEMBERS * _TAR_OVERHEAD

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(min(size, CHUNK) if size >= 0 else CHUNK)
        self._left -= len(data)
        if self._left < 0:
            raise Refused("the archive", f"unpacks to more than {MAX_BYTES // 2**20} MB")
        return data


def _tar_members(path: Path, stream: Stream) -> Iterator[Member]:
    counted = _Counted(stream)
    with tarfile.open(fileobj=counted, mode="r|") as tar:
        for info in tar:
            if info.isdir():
                yield Member(info.name, True)
                continue
            if info.issym() or info.islnk():
                raise Refused(info.name, "is a link; a bank holds the files themselves")
            if not info.isreg() or info.issparse():
                raise Refused(info.name, "is no plain file")
            yield Member(info.name, False, partial(_pieces, path, partial(_opened, tar, info)))
    # The checksum of what was compressed stands at its end, behind the end of the tar.
    while counted.read(CHUNK):
        pass


def _opened(tar: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes] | None:
    """The member's content; the standard library's own guard is a second wall behind ours. Raises Refused."""
    try:
        if hasattr(tarfile, "data_filter"):
            tarfile.data_filter(info, "/nowhere/to/be/unpacked")
    except tarfile.FilterError as error:
        raise Refused(info.name, str(error)) from None
    return tar.extractfile(info)


def _zip_members(path: Path, file: BinaryIO) -> Iterator[Member]:
    with _damage_told(path):
        _demand_small_directory(file)
        with zipfile.ZipFile(file) as archive:
            for info in archive.infolist():
                kind = stat.S_IFMT(info.external_attr >> 16)
                if kind == stat.S_IFLNK:
                    raise Refused(info.filename, "is a link; a bank holds the files themselves")
                if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
                    raise Refused(info.filename, "is no plain file")
                if info.flag_bits & 0x1:
                    raise Refused(info.filename, "is encrypted")
                content = partial(_pieces, path, partial(archive.open, info))
                yield Member(info.filename, info.is_dir(), content)


def _demand_small_directory(file: BinaryIO) -> None:
    """The list of files in a zip is read as a whole, so its size is looked at first. Raises Refused."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(size - 2**16 - 64, 0))
    tail = file.read()
    at = tail.find(_ZIP_END)
    while at >= 0:
        entry = tail[at : at + 22]
        large = len(entry) == 22 and struct.unpack("<I", entry[12:16])[0] > _ZIP_DIRECTORY_BYTES
        if large or tail[max(at - 20, 0) : at].startswith(_ZIP64_LOCATOR):
            raise Refused("the archive", f"lists more than {MAX_MEMBERS:,} files")
        at = tail.find(_ZIP_END, at + 1)
    file.seek(0)


def _pieces(path: Path, opened: Callable[[], IO[bytes] | None]) -> Iterator[bytes]:
    with _damage_told(path):
        file = opened()
        while file is not None and (chunk := file.read(CHUNK)):
            yield chunk
