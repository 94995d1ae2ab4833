"""Where things live: the learner's home, the workspace, the banks and the recipes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec

_PACKAGE = Path(__file__).resolve().parent


class Places(msgspec.Struct, frozen=True):
    """All folders and files that drill reads or writes. Nothing is created here."""

    home: Path
    cache: Path
    workspace: Path
    bank_folders: tuple[Path, ...]
    drill_folders: tuple[Path, ...]

    @property
    def journal(self) -> Path:
        return self.home / "journal.db"

    @property
    def config(self) -> Path:
        return self.home / "config.yaml"

    @property
    def edits(self) -> Path:
        """The learner's copies of shipped cards, each in a folder with the name of its bank."""
        return Path(os.path.normpath(self.home / "edits"))

    @property
    def own_banks(self) -> tuple[Path, ...]:
        """The folders of banks that did not come with drill."""
        *own, shipped = self.bank_folders
        return tuple(Path(os.path.normpath(folder)) for folder in own if folder != shipped)


def places(environment: Mapping[str, str] | None = None) -> Places:
    """The places by DRILL_HOME, DRILL_WORKSPACE and DRILL_BANKS, with the platform's defaults.

    The learner's own banks and recipes (in the home, then DRILL_BANKS) come before the shipped ones.
    """
    values = os.environ if environment is None else environment
    given = values.get("DRILL_HOME")
    home = Path(given).expanduser().absolute() if given else _platform_folder("data")
    cache = home / "cache" if given else _platform_folder("cache")
    workspace = values.get("DRILL_WORKSPACE")
    extra = [Path(part).expanduser().absolute() for part in values.get("DRILL_BANKS", "").split(os.pathsep) if part]
    shipped = shipped_folder()
    return Places(
        home=home,
        cache=cache,
        workspace=Path(workspace).expanduser().absolute() if workspace else Path.home() / "drill",
        bank_folders=(home / "banks", *extra, shipped / "question_banks"),
        drill_folders=(home / "drills", shipped / "drills"),
    )


def shipped_folder() -> Path:
    """The folder with the shipped question_banks/ and drills/: inside the installed package, or the checkout."""
    inside = _PACKAGE / "shipped"
    return inside if inside.is_dir() else _PACKAGE.parents[1]


def _platform_folder(kind: str) -> Path:
    import platformdirs

    folder = platformdirs.user_data_path if kind == "data" else platformdirs.user_cache_path
    return folder("drill", appauthor=False)
