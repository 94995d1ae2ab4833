"""The files of a bank: where banks are found, and which of their files hold questions."""

from __future__ import annotations

from pathlib import Path

from bank_samples import bank_of, deck_of, write

from interview_cli.bank.load import find_banks, walk


def files_of(bank: Path) -> set[str]:
    return {str(path.relative_to(bank)) for _, paths in walk(bank) for path in paths}


def folders_of(bank: Path) -> set[str]:
    return {str(folder.relative_to(bank)) for folder, _ in walk(bank)}


def test_a_folder_with_a_cover_page_is_a_bank(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "mine", deck=deck_of("one"))
    assert find_banks(bank) == [bank]


def test_banks_are_found_directly_below_a_folder_by_name(tmp_path: Path) -> None:
    later, earlier = bank_of(tmp_path / "b"), bank_of(tmp_path / "a")
    bank_of(tmp_path / "deeper" / "c")
    (tmp_path / "no-bank").mkdir()
    write(tmp_path / "notes.yaml", "x")
    assert find_banks(tmp_path) == [earlier, later]


def test_nothing_is_found_where_there_is_nothing(tmp_path: Path) -> None:
    assert find_banks(tmp_path / "missing") == []
    assert find_banks(write(tmp_path / "file", "x")) == []


def test_decks_are_found_at_any_depth_and_the_cover_page_is_none(tmp_path: Path) -> None:
    bank = bank_of(tmp_path, deck="x")
    write(bank / "a" / "b" / "deep.yml", "x")
    write(bank / "a" / "bank.yaml", "x")
    assert files_of(bank) == {"deck.yaml", "a/b/deep.yml", "a/bank.yaml"}
    assert folders_of(bank) == {".", "a", "a/b"}


def test_a_folder_with_a_question_is_that_question_and_no_more(tmp_path: Path) -> None:
    bank = bank_of(tmp_path)
    write(bank / "topic" / "two_sum" / "question.yaml", "x")
    write(bank / "topic" / "two_sum" / "notes.yaml", "x")
    write(bank / "topic" / "two_sum" / "wrong" / "data.yaml", "x")
    assert files_of(bank) == {"topic/two_sum/question.yaml"}
    assert folders_of(bank) == {".", "topic"}


def test_hidden_and_private_files_and_other_suffixes_are_left_alone(tmp_path: Path) -> None:
    bank = bank_of(tmp_path)
    for name in (".deck.yaml", "__pycache__/deck.yaml", ".git/deck.yaml", "README.md", "deck.yaml~", "deck.json"):
        write(bank / name, "x")
    assert files_of(bank) == set()


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "bank")
    (bank / "loop").symlink_to(bank)
    assert files_of(bank) == set()
