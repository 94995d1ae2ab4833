"""The index of a bank: parsed once, noticed when anything changes, never at the mercy of its cache."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from bank_samples import CARD, CODE, LONG_AGO, bank_of, deck_of, settle, told, write

from interview_cli.bank.index import BankIndex, load_index
from interview_cli.bank.load import read_questions
from interview_cli.bank.model import Card, CodeQuestion, Story
from interview_cli.cache_file import keep_value, kept_value


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """Two decks and a coding question, all written long ago."""
    bank = bank_of(tmp_path / "mine", cards=deck_of("one", "two"), more=deck_of("three"))
    write(bank / "arrays" / "two_sum" / "question.yaml", CODE)
    settle(bank)
    return bank


def slugs(index: BankIndex) -> set[str]:
    return {entry.slug for entry in index.entries}


def cached(cache: Path) -> Path:
    """The one file in the cache."""
    [file] = cache.iterdir()
    return file


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        pytest.fail(f"{path} was parsed again")

    monkeypatch.setattr("interview_cli.bank.index.read_questions", fail)
    monkeypatch.setattr("interview_cli.bank.index.read_bank", fail)


def set_clock(monkeypatch: pytest.MonkeyPatch, now: int) -> None:
    monkeypatch.setattr("interview_cli.bank.index.time", SimpleNamespace(time_ns=lambda: now))


# What it holds


def test_the_index_of_a_bank_holds_every_question(tiny_bank: Path) -> None:
    index = load_index(tiny_bank, None)
    assert (index.name, index.problems) == ("tiny", [])
    assert index.bank is not None
    assert index.bank.title == "A tiny bank"
    assert {(entry.id, entry.kind) for entry in index.entries} == {
        ("tiny/add-numbers", "code"),
        ("tiny/stack-of-ints", "code"),
        ("tiny/two-to-the-ten", "card"),
        ("tiny/bits-in-a-byte", "card"),
        ("tiny/largest-signed-byte", "card"),
        ("tiny/own-mistake", "story"),
    }


def test_an_entry_says_what_lists_need(bank: Path) -> None:
    entries = {entry.slug: entry for entry in load_index(bank, None).entries}
    entry = entries["two"]
    assert (entry.id, entry.bank, entry.kind, entry.title) == ("mine/two", "mine", "card", "Front of two")
    assert (entry.topics, entry.topic, entry.level) == (("arrays",), "arrays", "medium")
    assert (entry.path, entry.line) == (str(bank / "cards.yaml"), 7)
    code = entries["two-sum"]
    assert (code.kind, code.line, code.leetcode) == ("code", 1, None)
    assert code.folder == bank / "arrays" / "two_sum"


def test_an_entry_gives_the_whole_question(tiny_bank: Path, cache: Path) -> None:
    for _ in ("parsed", "from the cache"):
        entries = {entry.slug: entry for entry in load_index(tiny_bank, cache).entries}
        code, number = entries["add-numbers"].question(), entries["bits-in-a-byte"].question()
        story = entries["own-mistake"].question()
        assert isinstance(code, CodeQuestion)
        assert (code.limits.cpu_seconds, code.examples[0].call) == (0.3, "add_numbers(2, 3)")
        assert isinstance(number, Card)
        assert number.number is not None
        assert (number.number.answer, number.number.unit) == (256.0, "values")
        assert isinstance(story, Story)
        assert story.scope.middle.startswith("You mended")


def test_a_question_without_topics_has_none(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "mine", deck="title: T\ncards:\n  - {id: one, front: F, back: B}\n")
    [entry] = load_index(bank, None).entries
    assert (entry.topics, entry.topic) == ((), "")


def test_the_bank_is_named_by_its_folder_however_the_path_is_written(
    bank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(bank)
    assert load_index(Path(), None).name == "mine"
    assert load_index(bank / "arrays" / "..", None).name == "mine"


# What is wrong with a bank


def test_one_broken_card_leaves_the_others_readable(tmp_path: Path) -> None:
    text = deck_of("one", "two", "three").replace("    back: Back of two\n", "")
    index = load_index(bank_of(tmp_path / "mine", deck=text), None)
    assert slugs(index) == {"one", "three"}
    assert [told(problem) for problem in index.problems] == ["deck.yaml:7:5: the field `back` is missing"]


def test_one_broken_deck_leaves_the_others_readable(bank: Path) -> None:
    write(bank / "more.yaml", "title: [")
    index = load_index(bank, None)
    assert slugs(index) == {"one", "two", "two-sum"}
    assert [(problem.rule, Path(problem.path).name) for problem in index.problems] == [("yaml", "more.yaml")]


def test_a_broken_cover_page_leaves_the_questions_readable(bank: Path) -> None:
    write(bank / "bank.yaml", "title: A bank\n")
    index = load_index(bank, None)
    assert index.bank is None
    assert slugs(index) == {"one", "two", "three", "two-sum"}
    assert [told(problem) for problem in index.problems] == ["bank.yaml:1:1: the field `licence` is missing"]


def test_a_missing_cover_page_is_told(bank: Path) -> None:
    (bank / "bank.yaml").unlink()
    [problem] = load_index(bank, None).problems
    assert (problem.rule, problem.path) == ("missing-file", str(bank / "bank.yaml"))


def test_an_id_used_twice_in_a_deck_is_told_with_both_places(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "mine", deck=deck_of("one", "two", "one"))
    index = load_index(bank, None)
    [problem] = index.problems
    assert (problem.rule, problem.path, problem.line) == ("duplicate-id", str(bank / "deck.yaml"), 10)
    assert problem.message == f"the id `one` is taken by {bank / 'deck.yaml'}:4; ids are unique in a bank"
    assert [entry.line for entry in index.entries if entry.slug == "one"] == [4]


def test_an_id_used_in_two_files_is_told_with_both_places(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "mine", a=deck_of("one"), b=deck_of("two", "one"))
    [problem] = load_index(bank, None).problems
    assert (problem.rule, problem.path, problem.line) == ("duplicate-id", str(bank / "b.yaml"), 7)
    assert f"{bank / 'a.yaml'}:4" in problem.message


def test_a_card_with_a_blank_front_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "mine", deck=deck_of("one", "two").replace("Front of two", "'  '"))
    index = load_index(bank, None)
    assert "one" in slugs(index)


# The cache


@pytest.mark.parametrize("kind", ["tiny", "written here"])
def test_an_unchanged_bank_is_not_parsed_again(
    kind: str, tiny_bank: Path, bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tiny_bank if kind == "tiny" else bank
    first = load_index(folder, cache)
    forbid_reading(monkeypatch)
    second = load_index(folder, cache)
    assert second.built == first.built
    assert [entry.question() for entry in second.entries] == [entry.question() for entry in first.entries]


def test_problems_and_their_places_are_remembered_too(bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(bank / "cards.yaml", deck_of("one", "Two"))
    write(bank / "more.yaml", deck_of("one"))
    settle(bank)
    first = load_index(bank, cache)
    forbid_reading(monkeypatch)
    assert load_index(bank, cache).problems == first.problems
    assert {problem.rule for problem in first.problems} == {"schema", "duplicate-id"}


def test_without_a_cache_nothing_is_written(bank: Path, cache: Path) -> None:
    load_index(bank, None)
    assert not cache.exists()


def test_a_changed_file_is_read_again_and_only_that(bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_index(bank, cache)
    write(bank / "more.yaml", deck_of("three", "four"))
    read: list[str] = []

    def spy(path: Path) -> object:
        read.append(path.name)
        return read_questions(path)

    monkeypatch.setattr("interview_cli.bank.index.read_questions", spy)
    assert slugs(load_index(bank, cache)) == {"one", "two", "three", "four", "two-sum"}
    assert read == ["more.yaml"]


def test_a_file_of_the_same_size_with_another_time_is_noticed(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    write(bank / "more.yaml", deck_of("thrii"))
    assert "thrii" in slugs(load_index(bank, cache))


def test_a_file_of_the_same_time_with_another_size_is_noticed(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    write(bank / "more.yaml", deck_of("other-one"))
    settle(bank)
    assert "other-one" in slugs(load_index(bank, cache))


def test_an_added_deck_and_an_added_question_are_noticed(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    write(bank / "new.yaml", deck_of("new"))
    assert "new" in slugs(load_index(bank, cache))
    write(bank / "arrays" / "three_sum" / "question.yaml", CODE.replace("id: two-sum", "id: three-sum"))
    assert "three-sum" in slugs(load_index(bank, cache))


def test_a_removed_deck_and_a_removed_question_are_noticed(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    (bank / "more.yaml").unlink()
    assert slugs(load_index(bank, cache)) == {"one", "two", "two-sum"}
    shutil.rmtree(bank / "arrays" / "two_sum")
    assert slugs(load_index(bank, cache)) == {"one", "two"}
    shutil.rmtree(bank / "arrays")
    assert slugs(load_index(bank, cache)) == {"one", "two"}


def test_a_renamed_deck_and_a_renamed_question_are_noticed(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    (bank / "more.yaml").rename(bank / "renamed.yaml")
    (bank / "arrays" / "two_sum").rename(bank / "arrays" / "sum_of_two")
    entries = {entry.slug: entry.path for entry in load_index(bank, cache).entries}
    assert entries["three"] == str(bank / "renamed.yaml")
    assert entries["two-sum"] == str(bank / "arrays" / "sum_of_two" / "question.yaml")


def test_a_question_put_into_a_folder_that_was_there_is_noticed(bank: Path, cache: Path) -> None:
    (bank / "later").mkdir()
    settle(bank)
    load_index(bank, cache)
    write(bank / "later" / "question.yaml", CODE.replace("id: two-sum", "id: later"))
    assert "later" in slugs(load_index(bank, cache))


def test_a_changed_cover_page_is_noticed(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    write(bank / "bank.yaml", "title: Another\nlicence: MIT\ntopics: {arrays: A}\n")
    index = load_index(bank, cache)
    assert index.bank is not None
    assert index.bank.title == "Another"


def test_a_mended_cover_page_is_noticed(bank: Path, cache: Path) -> None:
    sound = (bank / "bank.yaml").read_text()
    write(bank / "bank.yaml", "title: [")
    assert load_index(bank, cache).bank is None
    write(bank / "bank.yaml", sound)
    index = load_index(bank, cache)
    assert (index.problems, index.bank is None) == ([], False)


# A change within the same tick of the file system's clock leaves size and time as they were


def test_a_deck_rewritten_just_after_the_reading_is_noticed(
    bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_clock(monkeypatch, LONG_AGO + 5_000_000)
    load_index(bank, cache)
    write(bank / "more.yaml", deck_of("thrii"))
    settle(bank)
    assert "thrii" in slugs(load_index(bank, cache))


def test_a_cover_page_rewritten_just_after_the_reading_is_noticed(
    bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in bank.rglob("*.yaml"):
        os.utime(path, ns=(LONG_AGO - 10**9, LONG_AGO - 10**9))
    os.utime(bank / "bank.yaml", ns=(LONG_AGO, LONG_AGO))
    set_clock(monkeypatch, LONG_AGO + 5_000_000)
    load_index(bank, cache)
    write(bank / "bank.yaml", (bank / "bank.yaml").read_text().replace("A bank", "B bank"))
    os.utime(bank / "bank.yaml", ns=(LONG_AGO, LONG_AGO))
    index = load_index(bank, cache)
    assert index.bank is not None
    assert index.bank.title == "B bank"


def test_a_deck_added_just_after_the_reading_is_noticed(
    bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in bank.rglob("*.yaml"):
        os.utime(path, ns=(LONG_AGO - 10**9, LONG_AGO - 10**9))
    set_clock(monkeypatch, LONG_AGO + 5_000_000)
    load_index(bank, cache)
    write(bank / "new.yaml", deck_of("new"))
    os.utime(bank, ns=(LONG_AGO, LONG_AGO))
    assert "new" in slugs(load_index(bank, cache))


# A bad cache only costs time


@pytest.mark.parametrize("garbage", [b"", b"\x00", b"not msgpack", b"\xc1" * 100, b"\x90", b"\x80", bytes(range(256))])
def test_a_cache_of_garbage_is_replaced(bank: Path, cache: Path, garbage: bytes) -> None:
    load_index(bank, cache)
    sound = cached(cache).read_bytes()
    cached(cache).write_bytes(garbage)
    assert slugs(load_index(bank, cache)) == {"one", "two", "three", "two-sum"}
    assert len(cached(cache).read_bytes()) == len(sound)


def test_a_cache_cut_off_anywhere_is_replaced(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    sound = cached(cache).read_bytes()
    for size in range(0, len(sound), 97):
        cached(cache).write_bytes(sound[:size])
        assert slugs(load_index(bank, cache)) == {"one", "two", "three", "two-sum"}


def retitle(cache: Path, version: str | None = None) -> None:
    """Rewrites the cached index so that one can see whether it is used."""
    index = kept_value(cached(cache), BankIndex)
    assert index is not None
    index = msgspec.structs.replace(index, files={}, version=version or index.version)
    keep_value(cached(cache), index)


def test_a_cache_of_another_version_is_not_used(bank: Path, cache: Path) -> None:
    load_index(bank, cache)
    retitle(cache)
    assert slugs(load_index(bank, cache)) == set()  # so the cache is what is read
    retitle(cache, version="0.0.0")
    assert slugs(load_index(bank, cache)) == {"one", "two", "three", "two-sum"}


def test_a_cache_of_another_bank_is_not_used(bank: Path, cache: Path, tmp_path: Path) -> None:
    load_index(bank, cache)
    first = cached(cache)
    stolen = first.read_bytes()
    first.unlink()
    other = bank_of(tmp_path / "other", deck=deck_of("elsewhere"))
    load_index(other, cache)
    cached(cache).write_bytes(stolen)
    assert slugs(load_index(other, cache)) == {"elsewhere"}


@pytest.mark.parametrize("inside", [".", "deeper"])
def test_a_file_in_place_of_the_cache_folder_only_costs_time(bank: Path, tmp_path: Path, inside: str) -> None:
    write(tmp_path / "file", "in the way")
    for _ in range(2):
        assert slugs(load_index(bank, tmp_path / "file" / inside)) == {"one", "two", "three", "two-sum"}
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_full_disk_only_costs_time_and_leaves_nothing_behind(
    bank: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        path.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert slugs(load_index(bank, cache)) == {"one", "two", "three", "two-sum"}
    assert list(cache.iterdir()) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_cache_folder_one_may_not_write_only_costs_time(bank: Path, cache: Path) -> None:
    cache.mkdir()
    cache.chmod(0o500)
    assert slugs(load_index(bank, cache)) == {"one", "two", "three", "two-sum"}


def test_two_banks_share_a_cache_folder(bank: Path, cache: Path, tmp_path: Path) -> None:
    other = bank_of(tmp_path / "elsewhere" / "mine", deck=CARD.replace("id: one", "id: other"))
    settle(other)
    for _ in range(2):
        assert slugs(load_index(bank, cache)) == {"one", "two", "three", "two-sum"}
        assert slugs(load_index(other, cache)) == {"other"}
    assert len(list(cache.iterdir())) == 2
