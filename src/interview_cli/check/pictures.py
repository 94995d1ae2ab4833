"""The rule that a picture which a card names is there, in the bank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from interview_cli.bank.index import BankIndex
from interview_cli.bank.picture import NoPicture, file_of, pictures_in
from interview_cli.bank.problem import Problem


def check_pictures(index: BankIndex) -> Iterator[Problem]:
    """Pictures of cards and stories that nobody could look at."""
    bank = Path(index.folder)
    for entry in index.entries:
        if entry.kind == "code" or b"![" not in bytes(entry.body):
            continue
        for target in dict.fromkeys(picture.target for picture in pictures_in(msgspec.msgpack.decode(entry.body))):
            try:
                file_of(target, Path(entry.path), bank)
            except NoPicture as error:
                message = f"the picture `{target}` {error}; put the file into the bank, beside the deck or below it"
                yield Problem("missing-picture", message, entry.path, entry.line)
