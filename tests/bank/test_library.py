"""All banks together: questions found by any of their names, filtered, searched; the nearest for a wrong name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bank_samples import CODE, COVER, bank_of, deck_of, write

from interview_cli.bank.library import Library, nearest
from interview_cli.errors import UsageError


@pytest.fixture
def library(tiny_bank: Path, tmp_path: Path) -> Library:
    """The tiny bank and one called `more`, which also has a question `add-numbers` and LeetCode's number 1."""
    more = bank_of(tmp_path / "banks" / "more", deck=deck_of("add-numbers", "binary-heap"))
    write(more / "two_sum" / "question.yaml", CODE + "leetcode: 1\n")
    return Library.load([tiny_bank, tmp_path / "banks"], None)


def refusal(library: Library, name: str) -> tuple[str, str]:
    with pytest.raises(UsageError) as caught:
        library.find(name)
    return caught.value.message, caught.value.hint


def ids(entries: object) -> list[str]:
    assert isinstance(entries, list)
    return [entry.id for entry in entries]


# Finding one


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("tiny/add-numbers", "tiny/add-numbers"),
        ("more/add-numbers", "more/add-numbers"),
        ("stack-of-ints", "tiny/stack-of-ints"),
        ("stack_of_ints", "tiny/stack-of-ints"),
        ("Stack-Of-Ints", "tiny/stack-of-ints"),
        ("2235", "tiny/add-numbers"),
        ("1", "more/two-sum"),
        ("own-mistake", "tiny/own-mistake"),
    ],
)
def test_a_question_is_found_by_each_of_its_names(library: Library, name: str, found: str) -> None:
    assert library.find(name).id == found


def test_a_slug_in_several_banks_is_refused_with_all_of_them(library: Library) -> None:
    message, hint = refusal(library, "add-numbers")
    assert message == "`add-numbers` is in several banks"
    assert hint == "name one: tiny/add-numbers, more/add-numbers"


def test_a_leetcode_number_in_several_banks_is_refused_with_all_of_them(tmp_path: Path) -> None:
    for name in ("a", "b"):
        bank = bank_of(tmp_path / name)
        write(bank / "q" / "question.yaml", CODE.replace("two-sum", f"sum-{name}") + "leetcode: 1\n")
    _, hint = refusal(Library.load([tmp_path], None), "1")
    assert hint == "name one: a/sum-a, b/sum-b"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("stack-of-int", "tiny/stack-of-ints"),
        ("stak_of_ints", "tiny/stack-of-ints"),
        ("tiny/stack-of-itns", "tiny/stack-of-ints"),
        ("heap", "more/binary-heap"),
        ("mistake", "tiny/own-mistake"),
    ],
)
def test_an_unknown_question_is_refused_with_the_nearest(library: Library, name: str, meant: str) -> None:
    message, hint = refusal(library, name)
    assert message == f"there is no question `{name}`"
    assert hint.startswith("did you mean ")
    assert meant in hint


@pytest.mark.parametrize("name", ["zzzzzz", "9999", "²"])
def test_a_name_like_no_other_is_sent_to_the_list(library: Library, name: str) -> None:
    assert refusal(library, name) == (f"there is no question `{name}`", "`drill list` shows every question")


def test_a_number_of_thousands_of_digits_is_only_unknown(library: Library) -> None:
    assert refusal(library, "9" * 5_000)[1] == "`drill list` shows every question"


# Filtering


def test_without_a_filter_there_is_everything(library: Library) -> None:
    assert len(library.filter()) == 9


def test_filters_narrow_each_other(library: Library) -> None:
    assert set(ids(library.filter(bank="more"))) == {"more/add-numbers", "more/binary-heap", "more/two-sum"}
    assert ids(library.filter(bank="more", kinds=["code"])) == ["more/two-sum"]
    assert set(ids(library.filter(topic="memory", level="easy"))) == {"tiny/two-to-the-ten", "tiny/largest-signed-byte"}
    assert ids(library.filter(topic="memory", level="warm-up", kinds=["card", "code"])) == ["tiny/bits-in-a-byte"]
    assert library.filter(bank="more", topic="memory") == []


@pytest.mark.parametrize(
    ("wanted", "message", "hint"),
    [
        ({"bank": "tinny"}, "there is no bank `tinny`", "did you mean tiny?"),
        ({"bank": "x"}, "there is no bank `x`", "known: more, tiny"),
        ({"topic": "aritmetic"}, "there is no topic `aritmetic`", "did you mean arithmetic?"),
        ({"topic": "x"}, "there is no topic `x`", "known: arithmetic, arrays, design, memory, teamwork"),
    ],
)
def test_an_unknown_bank_or_topic_is_refused(library: Library, wanted: dict[str, str], message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        library.filter(bank=wanted.get("bank"), topic=wanted.get("topic"))
    assert (caught.value.message, caught.value.hint) == (message, hint)


# Searching


def test_every_word_must_stand_in_the_id_the_title_or_the_text(library: Library) -> None:
    assert ids(library.search(["unsigned"])) == ["tiny/largest-signed-byte"]
    assert ids(library.search(["coins", "balance"])) == ["tiny/add-numbers"]
    assert library.search(["coins", "stack"]) == []
    assert ids(library.search(["binary"])) == ["more/binary-heap"]


def test_small_and_capital_letters_are_the_same(library: Library) -> None:
    assert ids(library.search(["LEDGERS"])) == ["tiny/add-numbers"]
    assert ids(library.search(["StackOfInts"])) == ["tiny/stack-of-ints"]


def test_titles_come_before_texts(library: Library) -> None:
    assert ids(library.search(["byte"])) == ["tiny/bits-in-a-byte", "tiny/largest-signed-byte"]
    assert ids(library.search(["stack"]))[0] == "tiny/stack-of-ints"
    assert ids(library.search(["numbers"]))[:2] == ["more/add-numbers", "tiny/add-numbers"]


@pytest.mark.parametrize("field", ["signals", "key_idea", "cpu_seconds", "follow_ups"])
def test_names_of_fields_are_no_text_of_a_question(library: Library, field: str) -> None:
    assert library.search([field]) == []


# Banks together


def test_a_bank_in_an_earlier_folder_hides_a_later_namesake(tmp_path: Path) -> None:
    first = bank_of(tmp_path / "mine" / "algorithms", deck=deck_of("one"))
    second = bank_of(tmp_path / "shipped" / "algorithms", deck=deck_of("one", "two"))
    library = Library.load([tmp_path / "mine", tmp_path / "shipped"], None)
    assert list(library.entries) == ["algorithms/one"]
    assert library.entries["algorithms/one"].path == str(first / "deck.yaml")
    [problem] = library.problems
    assert (problem.rule, problem.severity, problem.path) == ("duplicate-bank", "warning", str(second))
    assert problem.message == f"the bank `algorithms` is hidden by {first}; rename one folder"


def test_the_same_folder_named_twice_is_one_bank(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "mine", deck=deck_of("one"))
    library = Library.load([tmp_path, bank, tmp_path], None)
    assert (list(library.banks), library.problems) == (["mine"], [])


def test_problems_of_all_banks_are_gathered(tmp_path: Path) -> None:
    bank_of(tmp_path / "a", deck="title: [")
    bank_of(tmp_path / "b", deck=deck_of("one", "one"))
    bank_of(tmp_path / "c", deck=deck_of("one"))
    library = Library.load([tmp_path], None)
    assert [problem.rule for problem in library.problems] == ["yaml", "duplicate-id"]
    assert set(library.entries) == {"b/one", "c/one"}


def test_no_banks_are_no_failure(tmp_path: Path) -> None:
    library = Library.load([tmp_path / "missing"], None)
    assert (library.filter(), library.search(["x"]), library.problems) == ([], [], [])


# The learner's edits


@pytest.fixture
def edited(tmp_path: Path) -> Library:
    """The bank `a` with three cards, of which the middle one is edited, and edits that have no card to stand for."""
    bank_of(tmp_path / "banks" / "a", deck=deck_of("one", "two", "three"))
    bank_of(tmp_path / "edits" / "a", two=deck_of("two").replace("Front", "My front"), gone=deck_of("gone"))
    bank_of(tmp_path / "edits" / "b", one=deck_of("one"), broken="title: [")
    return Library.load([tmp_path / "banks"], tmp_path / "cache", tmp_path / "edits")


def test_an_edit_is_asked_in_the_place_of_its_question_and_once(edited: Library, tmp_path: Path) -> None:
    assert list(edited.entries) == ["a/one", "a/two", "a/three"]
    assert [entry.title for entry in edited.filter()] == ["Front of one", "My front of two", "Front of three"]
    assert edited.find("two").path == str(tmp_path / "edits" / "a" / "two.yaml")
    assert ids(edited.search(["my", "front"])) == ["a/two"]
    assert edited.topic_title(edited.find("two")) == "Arrays and hashing"


def test_an_edit_of_what_no_bank_has_is_neither_asked_nor_told(edited: Library) -> None:
    assert (list(edited.banks), list(edited.edits), edited.problems) == (["a"], ["a"], [])


def test_it_is_known_which_question_is_an_edit_and_what_it_was(edited: Library, tmp_path: Path) -> None:
    assert [entry.slug for entry in edited.filter() if edited.is_edit(entry)] == ["two"]
    assert edited.folder_of(edited.find("two")) == tmp_path / "edits" / "a"
    assert edited.folder_of(edited.find("one")) == tmp_path / "banks" / "a"
    assert edited.original("a/two").title == "Front of two"


def test_a_broken_edit_is_told_and_the_question_itself_is_asked(edited: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "edits" / "a" / "two.yaml", deck_of("two").replace("back", "bakc"))
    library = Library.load([tmp_path / "banks"], tmp_path / "cache", tmp_path / "edits")
    assert library.find("two").title == "Front of two"
    [problem] = library.problems
    assert (problem.path, problem.line) == (str(path), 6)


def test_of_two_edits_of_one_question_the_first_is_asked_and_both_are_told(edited: Library, tmp_path: Path) -> None:
    write(tmp_path / "edits" / "a" / "zwei.yaml", deck_of("two").replace("Front", "Other"))
    library = Library.load([tmp_path / "banks"], None, tmp_path / "edits")
    assert library.find("two").title == "My front of two"
    assert [problem.rule for problem in library.problems] == ["duplicate-id"]


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.mkdir(), lambda path: path.touch()])
def test_without_edits_everything_is_as_the_banks_have_it(tmp_path: Path, make: Callable[[Path], object]) -> None:
    bank_of(tmp_path / "banks" / "a", deck=deck_of("one"))
    make(tmp_path / "edits")
    library = Library.load([tmp_path / "banks"], None, tmp_path / "edits")
    assert (list(library.entries), library.edits, library.problems) == (["a/one"], {}, [])


# The topic of a question


def test_a_topic_is_called_as_its_bank_writes_it(library: Library) -> None:
    assert library.topic_title(library.find("two-sum")) == "Arrays and hashing"
    assert library.topic_title(library.find("own-mistake")) == "Teamwork"


def test_a_topic_that_is_not_declared_is_called_by_its_slug(tmp_path: Path) -> None:
    bank = bank_of(tmp_path / "mine", deck=deck_of("one").replace("arrays", "graphs"))
    library = Library.load([bank], None)
    assert library.topic_title(library.find("one")) == "graphs"
    write(bank / "bank.yaml", COVER.replace("licence", "license"))
    library = Library.load([bank], None)
    assert library.topic_title(library.find("one")) == "graphs"


# The nearest names


def test_the_nearest_names_or_all_of_a_few() -> None:
    assert nearest("arays", ["two-pointers", "arrays"]) == "did you mean arrays?"
    assert nearest("zzz", ["graphs", "arrays"]) == "known: arrays, graphs"
    assert nearest("zzz", []) == ""
    assert nearest("zzz", [f"{number:02}-topic" for number in range(13)]) == ""
