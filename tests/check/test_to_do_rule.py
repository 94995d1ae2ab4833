"""What a skeleton leaves to be written is listed, and nothing else is said of an unfinished question."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import ADD, STACK, ObligingJudge, change, found, line_of, prove

from interview_cli.bank.index import TO_DO as MARKER

pytest_plugins = ["check_fixtures"]


@pytest.fixture(autouse=True)
def obliging_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("interview_cli.check.prove.Judge", ObligingJudge)


def test_a_marker_in_a_file_of_a_coding_question(bank: Path) -> None:
    path = bank / ADD / "wrong" / "carry_is_forgotten.py"
    change(path, "# why: exclusive", f"# why: {MARKER} say why; exclusive")
    report = prove(bank / ADD)
    assert found(report.problems, bank) == [("to-do", str(path.relative_to(bank)), 2)]
    assert report.problems[0].message.startswith("still to be written: say why; exclusive or adds")
    assert report.problems[0].severity == "error"


def test_nothing_else_is_said_of_an_unfinished_question(bank: Path) -> None:
    question = bank / ADD / "question.yaml"
    change(question, "topics: [arithmetic]", "topics: [arithmetic, desing]")
    (bank / ADD / "test.py").write_text("", encoding="utf-8")
    assert {problem.rule for problem in prove(bank / ADD).problems} == {"unknown-topic", "unexpected-file"}
    change(question, "title: Add Numbers", f"title: '{MARKER}'")
    report = prove(bank / ADD)
    assert found(report.problems, bank) == [("to-do", str(ADD / "question.yaml"), 2)]
    assert report.problems[0].message == "still to be written: what belongs here"
    assert report.questions == 0


def test_the_questions_beside_it_are_proven(bank: Path) -> None:
    change(bank / ADD / "starter.py", "Return the sum", f"{MARKER} Return the sum")
    change(bank / STACK / "question.yaml", "topics: [design]", "topics: [desing]")
    assert {problem.rule for problem in prove(bank).problems} == {"to-do", "unknown-topic", "unused-topic"}
    assert prove(bank).questions == 5


def test_a_file_that_cannot_be_read_is_told_all_the_same(bank: Path) -> None:
    change(bank / ADD / "question.yaml", "level: warm-up", f"level: '{MARKER} how hard'")
    assert {problem.rule for problem in prove(bank / ADD).problems} == {"to-do", "schema"}


def test_an_unfinished_card_does_not_hide_its_neighbours(bank: Path) -> None:
    deck = bank / "cards.yaml"
    change(deck, "back: 256, since", f"back: {MARKER}256, since")
    for card in ("bits-in-a-byte", "largest-signed-byte"):
        change(deck, f"  - id: {card}\n", f"  - id: {card}\n    topics: [desing]\n")
    report = prove(bank)
    wrong = [(rule, line) for rule, _, line in found(report.problems, bank)]
    assert wrong == [
        ("to-do", line_of(deck, MARKER)),
        ("unknown-topic", line_of(deck, "id: largest-signed-byte")),
    ]


def test_a_marker_on_the_cover_page(bank: Path) -> None:
    change(bank / "bank.yaml", "licence: MIT", f'licence: "{MARKER} the licence"')
    assert found(prove(bank).problems, bank) == [("to-do", "bank.yaml", 2)]


@pytest.mark.parametrize(
    "words", ["TODO", "TODO:", "# TODO(me): shorter", "todo(author): x", "TODO (author): x", "TODO(author)"]
)
def test_the_word_alone_is_left_in_peace(bank: Path, words: str) -> None:
    path = bank / ADD / "starter.py"
    path.write_text(path.read_text(encoding="utf-8") + f"    # {words}\n", encoding="utf-8")
    change(bank / "cards.yaml", "1,024, which is", f"{words} 1,024, which is")
    assert [problem for problem in prove(bank).problems if problem.rule == "to-do"] == []


def test_nothing_is_read_through_a_link_that_leads_out(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").write_text(f"# {MARKER} secret\n", encoding="utf-8")
    for link in (bank / "more.yaml", bank / ADD / "wrong" / "more.py"):
        link.symlink_to(tmp_path / "outside")
    assert {problem.rule for problem in prove(bank).problems} >= {"leaves-the-bank"}
    assert "secret" not in str(prove(bank).problems)


def test_a_marker_in_a_file_that_is_not_of_the_bank(bank: Path) -> None:
    (bank / "README.md").write_text(f"A skeleton says {MARKER} where something is missing.\n", encoding="utf-8")
    (bank / ".notes.yaml").write_text(f"# {MARKER}\n", encoding="utf-8")
    assert prove(bank).problems == ()
