"""The learner's settings, in config.yaml of the home."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from interview_cli.errors import DrillError, UsageError


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every setting with its default.

    `editor`: the command that opens a solution (default: $VISUAL, then $EDITOR).
    `editor_split`: inside tmux, open it in a second pane, `right` or `below`, or not (`off`).
    `workspace`: where solutions are written. `rollover_hour`: when a study day begins, 0 to 12.
    `new_cards`: at most so many a day, unless `drill plan` has a number; `reviews`: at most so many of those due.
    `sync`: the folder that `drill sync` uses.
    """

    editor: str = ""
    editor_split: Literal["off", "right", "below"] = "off"
    workspace: str = ""
    rollover_hour: Annotated[int, Meta(ge=0, le=12)] = 4
    new_cards: Annotated[int, Meta(ge=0, le=1000)] = 10
    reviews: Annotated[int, Meta(ge=0, le=10_000)] = 200
    sync: str = ""


def read_config(path: Path) -> Config:
    """The settings in the file; defaults where there is none. Raises DrillError with the place."""
    if not path.exists():
        return Config()
    import yaml

    mend = f"mend or delete {path}"
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
        return msgspec.convert(data or {}, Config)
    except OSError as error:
        raise DrillError(f"{path} cannot be read: {error.strerror}", mend) from None
    except msgspec.ValidationError as error:
        words = (
            str(error).replace(" - at `$.", " (setting `").replace(" - at `$`", "").replace("Object contains u", "u")
        )
        words += ")" if "(setting" in words else ""
        raise DrillError(f"{path}: {words}; known: {', '.join(Config.__struct_fields__)}", mend) from None
    except UnicodeDecodeError:
        raise DrillError(f"{path} is not UTF-8", mend) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        raise DrillError(f"{path}{where}: not valid YAML", mend) from None


def _choices(name: str) -> str:
    """The words that a setting may have, where only certain ones fit."""
    hint = get_type_hints(Config)[name]
    return f"expected {', '.join(get_args(hint))}" if get_origin(hint) is Literal else ""


def write_setting(path: Path, name: str, text: str) -> Config:
    """Sets one setting from its text and writes the file. Raises UsageError for a value that does not fit."""
    name = name.replace(".", "_")
    names = Config.__struct_fields__
    if name not in names:
        raise UsageError(f"there is no setting `{name}`", "known: " + ", ".join(names))
    values: dict[str, Any] = msgspec.to_builtins(read_config(path))
    is_number = isinstance(getattr(Config(), name), int)
    try:
        values[name] = int(text) if is_number else text
        config = msgspec.convert(values, Config)
    except msgspec.ValidationError as error:
        words = _choices(name) or str(error).split(" - at")[0].lower()
        raise UsageError(f"`{text}` does not fit the setting `{name}`: {words}") from None
    except ValueError:
        raise UsageError(f"`{text[:40]}` does not fit the setting `{name}`: expected a whole number") from None
    import yaml

    temporary = path.with_suffix(".tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_text(yaml.safe_dump(msgspec.to_builtins(config), allow_unicode=True), encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        raise DrillError(
            f"{path} cannot be written: {error.strerror}", "free some space or change its rights"
        ) from None
    return config
