"""Recipes as commands: `drill leetcode` runs drills/leetcode.yaml."""

from __future__ import annotations

import typer

from interview_cli.errors import UsageError


def names() -> list[str]:
    return []


def app_for(name: str) -> typer.Typer:
    raise UsageError(f"there is no command or drill `{name}`")
