"""The pages lead somewhere: every link and picture is there, and every command that is named exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from interview_cli.commands.app import COMMANDS
from interview_cli.sitting.recipe import recipe_files

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
MADE_UP = {"NAME", "BANK", "inks", "evening"}
"""What pages call a bank or a drill of the reader's own."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_of_a_page_is_there(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    local = [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:", target)]
    assert [target for target in local if target and not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_a_page_names_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    code = "\n".join([*re.findall(r"```sh\n(.*?)```", text, re.DOTALL), *re.findall(r"`([^`\n]+)`", text)])
    named = set(re.findall(r"^(?:.*/)?drill ([A-Za-z][\w-]*)", code, re.MULTILINE))
    known = {*COMMANDS, *recipe_files([ROOT / "drills"]), *(bank.name for bank in (ROOT / "question_banks").iterdir())}
    assert named - known - MADE_UP == set()


def test_every_picture_is_used() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [path.name for path in (ROOT / "docs" / "pictures").glob("*.svg") if path.name not in text] == []
