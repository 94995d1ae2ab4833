"""The catalogue of rules: complete, explained, and the same in the terminal and in the documentation."""

from __future__ import annotations

import ast
from pathlib import Path

from typer.testing import CliRunner

import interview_cli
from interview_cli.check.rules import RULES, page, words
from interview_cli.commands.check_command import app
from interview_cli.errors import UsageError

SOURCE = Path(interview_cli.__file__).parent
PAGE = Path(__file__).parents[2] / "docs" / "reference" / "check-rules.md"
MAKERS = {"Problem": 0, "Variant": 1}


def used() -> set[str]:
    """The rules that the source names where it makes a problem."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", "")
            place = MAKERS.get(name)
            rules = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
            rules += node.args[place : place + 1] if place is not None else []
            texts = [part for rule in rules for part in ast.walk(rule)]
            found |= {part.value for part in texts if isinstance(part, ast.Constant) and isinstance(part.value, str)}
    return found


def test_every_rule_that_is_used_is_explained() -> None:
    names = used()
    assert len(names) > 15
    # Names that are put together (`wrong-accepted`) or chosen by a condition are not seen here.
    assert {name for name in names if not name.startswith("-")} <= RULES.keys()


def test_no_rule_is_explained_that_the_source_never_names() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.name != "rules.py")
    put_together = {"wrong-accepted", "slow-accepted"}
    assert [name for name in RULES if f'"{name}"' not in text and name not in put_together] == []


def test_every_rule_says_what_why_and_how_to_mend() -> None:
    for rule in RULES.values():
        for text in (rule.what, rule.why, rule.mend):
            assert text[0].isupper() or text.startswith(("`", "wrong/", "starter.py", "reference.py", "tests.py")), text
            assert text.endswith((".", "…`.")), text


def test_the_page_in_the_documentation_is_the_catalogue() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_a_rule_is_explained_in_the_terminal_within_its_width() -> None:
    result = CliRunner().invoke(app, ["--explain", "mutant-survived"], env={"COLUMNS": "60"})
    assert result.exit_code == 0
    assert result.output == words(RULES["mutant-survived"], 60)
    assert max(map(len, result.output.splitlines())) <= 60
    assert "Mend  Add a test that fails on it." in result.output


def test_an_unknown_rule_is_an_error_that_names_the_nearest() -> None:
    result = CliRunner().invoke(app, ["--explain", "mutant-survive"])
    assert isinstance(result.exception, UsageError)
    assert "mutant-survived" in result.exception.hint
