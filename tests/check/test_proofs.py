"""What was proven is not run again until something that matters changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import ADD, STACK

from interview_cli.bank.problem import Problem
from interview_cli.check import proofs
from interview_cli.check.prove import Part
from interview_cli.check.run import check

pytest_plugins = ["check_fixtures"]


class Prover:
    """Stands for the judging: proves what it is given, but for the questions that are to fail."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.failing: set[str] = set()

    def __call__(self, part: Part) -> list[Problem]:
        if part.what != "tests":
            return []
        entry = part.entry
        self.asked.append(entry.slug)
        return [Problem("wrong-accepted", "it is", entry.path)] if entry.slug in self.failing else []


@pytest.fixture
def prover(monkeypatch: pytest.MonkeyPatch) -> Prover:
    prover = Prover()
    monkeypatch.setattr("interview_cli.check.pool.prove", prover)
    return prover


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def asked(prover: Prover, bank: Path, cache: Path | None, fast: bool = False) -> list[str]:
    """The questions that a check has judged."""
    prover.asked.clear()
    report = check([bank], jobs=1, cache=cache, fast=fast)
    assert report.questions == 6
    return sorted(prover.asked)


def test_nothing_is_run_again_while_nothing_changes(prover: Prover, bank: Path, cache: Path) -> None:
    assert len(asked(prover, bank, cache)) == 6
    assert asked(prover, bank, cache) == []


def test_without_a_cache_all_is_run_again(prover: Prover, bank: Path) -> None:
    assert len(asked(prover, bank, None)) == len(asked(prover, bank, None)) == 6


@pytest.mark.parametrize(
    "file", [ADD / "tests.py", ADD / "question.yaml", ADD / "slow" / "one_cent_at_a_time.py", ADD / "wrong" / "new.py"]
)
def test_a_question_with_a_changed_file_is_run_again(prover: Prover, bank: Path, cache: Path, file: Path) -> None:
    asked(prover, bank, cache)
    with (bank / file).open("a", encoding="utf-8") as opened:
        opened.write("# more\n")
    assert asked(prover, bank, cache) == ["add-numbers"]
    assert asked(prover, bank, cache) == []


def test_a_card_is_run_again_when_it_changes_and_its_neighbours_are_not(
    prover: Prover, bank: Path, cache: Path
) -> None:
    asked(prover, bank, cache)
    deck = bank / "cards.yaml"
    text = deck.read_text(encoding="utf-8")
    deck.write_text(text.replace("answer: 256", "answer: 257"), encoding="utf-8")
    assert len(asked(prover, bank, cache)) == 1


def test_a_proof_belongs_to_the_content_wherever_it_lies(prover: Prover, bank: Path, cache: Path) -> None:
    asked(prover, bank, cache)
    moved = bank.rename(bank.with_name("elsewhere"))
    assert asked(prover, moved, cache) == []


def test_what_fails_is_run_again_each_time(prover: Prover, bank: Path, cache: Path) -> None:
    prover.failing.add("stack-of-ints")
    asked(prover, bank, cache)
    assert asked(prover, bank, cache) == ["stack-of-ints"]
    prover.failing.clear()
    assert asked(prover, bank, cache) == ["stack-of-ints"]
    assert asked(prover, bank, cache) == []


def test_a_fast_proof_is_none_of_the_mutants(prover: Prover, bank: Path, cache: Path) -> None:
    asked(prover, bank, cache, fast=True)
    assert asked(prover, bank, cache, fast=True) == []
    assert len(asked(prover, bank, cache)) == 6


def test_a_question_saved_while_it_was_proven_is_run_again(
    prover: Prover, bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saving(part: Part) -> list[Problem]:
        if part.entry.slug == "stack-of-ints":
            (bank / STACK / "reference.py").write_text("class StackOfInts: ...\n", encoding="utf-8")
        return []

    monkeypatch.setattr("interview_cli.check.pool.prove", saving)
    check([bank], jobs=1, cache=cache)
    monkeypatch.setattr("interview_cli.check.pool.prove", prover)
    assert asked(prover, bank, cache) == ["stack-of-ints"]


def test_another_judge_proves_anew(prover: Prover, bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(prover, bank, cache)
    monkeypatch.setattr(proofs, "surroundings", lambda: b"another version of pytest")
    assert len(asked(prover, bank, cache)) == 6


def test_a_cache_that_cannot_be_written_costs_time_only(prover: Prover, bank: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder", encoding="utf-8")
    assert len(asked(prover, bank, tmp_path / "cache")) == len(asked(prover, bank, tmp_path / "cache")) == 6


def test_a_deleted_cache_is_made_again(prover: Prover, bank: Path, cache: Path) -> None:
    asked(prover, bank, cache)
    for path in (cache / "proofs").iterdir():
        path.unlink()
    assert len(asked(prover, bank, cache)) == 6
    assert asked(prover, bank, cache) == []
