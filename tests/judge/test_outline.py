"""A starter read without running it says what the judge finds when it runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from interview_cli.judge.outline import Outline
from interview_cli.judge.signature import Signature

BANKS = Path(__file__).parents[2] / "question_banks"
STARTERS = sorted(BANKS.glob("*/*/*/starter.py"))


def test_it_agrees_with_every_shipped_starter() -> None:
    assert len(STARTERS) > 40
    for path in STARTERS:
        node = yaml.safe_load(path.with_name("question.yaml").read_text(encoding="utf-8")).get("node", "")
        outline, signature = Outline(path), Signature(path, node)
        assert (outline.entry, outline.is_class) == (signature.entry, signature.is_class), path
        if not outline.is_class:
            assert outline.parameters() == signature.parameters(), path


def test_nothing_of_it_is_run(tmp_path: Path) -> None:
    path = tmp_path / "starter.py"
    path.write_text(
        "raise SystemExit\n\n\ndef _own(): ...\n\n\ndef solve(a, /, b, *c, d=1, **e): ...\n", encoding="utf-8"
    )
    outline = Outline(path)
    assert (outline.entry, outline.is_class, outline.parameters()) == ("solve", False, ["a", "b", "c", "d", "e"])


@pytest.mark.parametrize(
    ("text", "error"), [("def (", SyntaxError), ("x = 1\n", ValueError), ("def _a(): ...", ValueError)]
)
def test_a_starter_without_an_entry_point(tmp_path: Path, text: str, error: type[Exception]) -> None:
    path = tmp_path / "starter.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(error):
        Outline(path)
