"""Installing a stranger's bank: unpacked under guard beside its place, read as `drill check` reads it, then renamed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from interview_cli.authoring.archives import archive_members, stem
from interview_cli.authoring.members import MAX_BYTES, Member, Names, Refused, folder_members
from interview_cli.authoring.shelf import Shelf, demand_name
from interview_cli.bank.index import BankIndex, load_index
from interview_cli.bank.load import BANK_FILE, find_banks
from interview_cli.bank.problem import Problem, visible
from interview_cli.errors import BankError, UsageError

_RATIO = 200
_FAIR_BYTES = 2**20
"""Below this no ratio is suspicious."""


@dataclass(frozen=True)
class Added:
    """A bank that was installed; `replaced` when it took the place of another one of its name."""

    name: str
    folder: Path
    index: BankIndex
    replaced: bool


def add(shelf: Shelf, source: Path, taken: Iterable[str], name: str | None = None, replace: bool = False) -> Added:
    """Installs the bank in this folder or archive. `taken` are the names of banks elsewhere, which would be hidden.

    Raises UsageError, BankError or DrillError; then nothing has changed.
    """
    demand_source(source)
    if name is not None:
        demand_name(name)
    with shelf.changing():
        staging = shelf.staging()
        unpacked = staging / "unpacked"
        unpacked.mkdir()
        if source.is_dir():
            source = _only(find_banks(source), source)
            unpack(folder_members(source), unpacked, None)
        else:
            unpack(archive_members(source), unpacked, source.stat().st_size)
        bank = _only(_banks_in(unpacked), source)
        chosen = name or (bank.name if bank != unpacked else _name_of(source))
        demand_name(chosen)
        _demand_free(shelf, chosen, taken, replace)
        index = _readable(bank, source)
        replaced = chosen in shelf.names()
        shelf.put(bank, chosen, visible(str(source.absolute())))
    return Added(chosen, shelf.bank(chosen), index, replaced)


def demand_source(source: Path) -> None:
    """Raises UsageError unless this is a folder or a file."""
    if str(source).startswith(("http:/", "https:/", "git@")):
        raise UsageError("drill uses no network", "fetch the folder or archive yourself, then add it")
    if not source.exists():
        raise UsageError(f"{source} does not exist", "give a bank's folder, or an archive of one")
    if not (source.is_dir() or source.is_file()):
        raise UsageError(f"{source} is neither a folder nor a file", "give a bank's folder, or an archive of one")


def unpack(members: Iterable[Member], target: Path, packed: int | None) -> None:
    """Writes the members below the empty folder, as plain files without rights of their own.

    `packed` is the archive's size, for what only a bomb would unpack to. Raises Refused, OSError.
    """
    names = Names()
    total = 0
    for member in members:
        parts = names.admit(member)
        if not parts:
            continue
        path = target.joinpath(*parts)
        if member.is_folder:
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            for chunk in member.chunks():
                total += len(chunk)
                if total > MAX_BYTES:
                    raise Refused(member.name, f"with it the bank is larger than {MAX_BYTES // 2**20} MB")
                if packed is not None and total > max(_FAIR_BYTES, _RATIO * packed):
                    raise Refused(member.name, f"unpacks to more than {_RATIO} times the archive's size")
                file.write(chunk)


def _name_of(source: Path) -> str:
    return source.resolve().name if source.is_dir() else stem(source)


def _banks_in(folder: Path) -> list[Path]:
    """The banks nearest to the top of what was unpacked."""
    level = [folder]
    while level:
        found = [each for each in level if (each / BANK_FILE).is_file()]
        if found:
            return found
        level = [child for each in level for child in sorted(each.iterdir()) if child.is_dir()]
    return []


def _only(banks: list[Path], source: Path) -> Path:
    """The one bank. Raises BankError when there is none, UsageError when there are several."""
    if not banks:
        raise BankError(f"{source} holds no bank (no {BANK_FILE})", "a bank is a folder with a bank.yaml at its top")
    if len(banks) > 1:
        names = ", ".join(bank.name for bank in banks[:5])
        raise UsageError(f"{source} holds {len(banks)} banks: {names}", "unpack it, and add the folder of one")
    return banks[0]


def _demand_free(shelf: Shelf, name: str, taken: Iterable[str], replace: bool) -> None:
    """Raises UsageError when the name would hide or overwrite another bank."""
    namesake = shelf.namesake(name)
    if namesake is not None and namesake != name:
        message = f"you have a bank `{namesake}`, and some systems cannot tell `{name}` from it"
        raise UsageError(message, "give this one another name with --name")
    if namesake is not None and not replace:
        hint = "--replace sets that one aside first, --name gives this one another name"
        raise UsageError(f"you have a bank `{name}` already", hint)
    if namesake is None and name in taken:
        raise UsageError(
            f"`{name}` is the name of another bank, which this one would hide", "give it another with --name"
        )


def _readable(bank: Path, source: Path) -> BankIndex:
    """The bank's index. Raises BankError with what is wrong first, and how much more is."""
    index = load_index(bank, None)
    wrong = [problem for problem in index.problems if problem.severity == "error"]
    if wrong:
        more = f", and {len(wrong) - 1} more like it" if len(wrong) > 1 else ""
        hint = f"nothing was installed{more}; `drill check` of the folder lists everything"
        raise BankError(f"{source}: {_inside(wrong[0], bank)}", hint)
    if not index.entries:
        raise BankError(f"{source} holds no question", "nothing was installed")
    return index


def _inside(problem: Problem, bank: Path) -> str:
    """The problem, its path as it is in the bank."""
    return str(problem).replace(f"{bank}/", "")
