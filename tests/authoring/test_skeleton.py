"""A new bank and new questions: they load, say what is to be written, and are clean when it is written."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import jsonschema
import pytest

from interview_cli.authoring.json_schema import FOLDER, WHATS, What, schema, text
from interview_cli.authoring.new_question import new_question, with_item
from interview_cli.authoring.skeleton import bank_files, function_name, slug_of, write_new
from interview_cli.bank.document import parse_document, read_document
from interview_cli.bank.index import TO_DO as MARKER
from interview_cli.bank.index import load_index
from interview_cli.bank.model import Kind
from interview_cli.bank.problem import Malformed
from interview_cli.check.run import check
from interview_cli.errors import BankError, DrillError, UsageError


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A new bank."""
    write_new(tmp_path / "graph_theory", bank_files("graph_theory"), schemas=True)
    return tmp_path / "graph_theory"


def markers(folder: Path) -> set[tuple[str, int]]:
    """Where a marker stands, by file and line."""
    return {
        (str(path), number)
        for path in folder.rglob("*")
        if path.is_file()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if MARKER in line
    }


def write_lines(path: Path, old: str, new: str) -> None:
    """Puts the new words where the pattern stands, which it does at least once."""
    changed, count = re.subn(old, new, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert count, f"{old} in {path}"
    path.write_text(changed, encoding="utf-8")


# A new bank


def test_a_new_bank_has_a_card_and_what_editors_need(bank: Path) -> None:
    index = load_index(bank, None)
    assert index.problems == []
    assert [entry.id for entry in index.entries] == ["graph_theory/first-card"]
    assert index.bank is not None and index.bank.topics == {"graph-theory": "Graph theory"}
    assert [(bank / FOLDER / f"{what}.json").read_text(encoding="utf-8") for what in WHATS] == [text(w) for w in WHATS]


def test_a_check_of_a_new_bank_lists_what_is_to_be_written_and_no_more(bank: Path) -> None:
    problems = check([bank], jobs=1).problems
    assert {problem.rule for problem in problems} == {"to-do"}
    assert {(problem.path, problem.line) for problem in problems} == markers(bank)
    assert len(problems) > 3


def test_a_bank_is_never_overwritten_and_nothing_half_made_stays(bank: Path) -> None:
    before = (bank / "bank.yaml").read_text(encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_new(bank, {"bank.yaml": "other"})
    assert (bank / "bank.yaml").read_text(encoding="utf-8") == before
    with pytest.raises(OSError):
        write_new(bank.parent / "other", {"a": "", "a/b": ""})
    assert [path.name for path in bank.parent.iterdir()] == ["graph_theory"]


@pytest.mark.parametrize(
    ("name", "slug"), [("graph_theory", "graph-theory"), ("SQL 101", "sql-101"), ("_.x", "x"), ("数学", "topic")]
)
def test_a_name_as_a_topic(name: str, slug: str) -> None:
    assert slug_of(name) == slug


# New questions


@pytest.mark.parametrize("kind", ["code", "card", "story"])
def test_a_new_question_loads_and_lists_what_is_to_be_written(bank: Path, kind: Kind) -> None:
    made = new_question(bank, "two-sum", kind)
    index = load_index(bank, None)
    assert index.problems == []
    entry = next(entry for entry in index.entries if entry.slug == "two-sum")
    assert (Path(entry.path), entry.line if kind != "code" else 1) == made
    assert (entry.kind, entry.topics) == (kind, ("graph-theory",))
    problems = check([bank], jobs=1).problems
    assert {(problem.rule, problem.path, problem.line) for problem in problems} == {
        ("to-do", *place) for place in markers(bank)
    }


@pytest.mark.parametrize("kind", ["code", "card", "story"])
def test_a_new_file_names_its_schema_and_fits_it(bank: Path, kind: Kind) -> None:
    made = new_question(bank, "two-sum", kind)
    what: What = "question" if kind == "code" else "deck"
    line = made.path.read_text(encoding="utf-8").partition("\n")[0]
    assert (made.path.parent / line.partition("$schema=")[2]).resolve() == bank / FOLDER / f"{what}.json"
    data = read_document(made.path).data
    assert list(jsonschema.Draft202012Validator(schema(what)).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("slug", "name"), [("two-sum", "two_sum"), ("class", "solve_class"), ("3-sum", "solve_3_sum"), ("75", "solve_75")]
)
def test_the_python_files_are_python_whatever_the_id(bank: Path, slug: str, name: str) -> None:
    assert function_name(slug) == name
    folder = new_question(bank, slug, "code").path.parent
    for path in folder.rglob("*.py"):
        names = {
            node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)
        }
        assert path.name == "tests.py" or names == {name}


@pytest.mark.parametrize("slug", ["", "Two-Sum", "two_sum", "-x", "a--b", "../x", "x" * 81, "two sum", "x\n"])
def test_an_id_that_is_no_slug(bank: Path, slug: str) -> None:
    with pytest.raises(UsageError, match="is no id"):
        new_question(bank, slug, "code")


@pytest.mark.parametrize("kind", ["code", "card", "story"])
def test_an_id_that_is_or_was_taken(bank: Path, kind: Kind) -> None:
    with pytest.raises(UsageError, match=r"`first-card` is taken by .*cards.yaml:7"):
        new_question(bank, "first-card", kind)
    (bank / "ids.yaml").write_text("released: [old]\nretired: {older: was wrong}\n", encoding="utf-8")
    for slug in ("old", "older"):
        with pytest.raises(UsageError, match="belonged to another question"):
            new_question(bank, slug, kind)


def test_a_folder_that_is_there_already_stays_as_it_is(bank: Path) -> None:
    folder = bank / "graph_theory" / "two_sum"
    folder.mkdir(parents=True)
    with pytest.raises(UsageError, match="is there already"):
        new_question(bank, "two-sum", "code")
    assert list(folder.iterdir()) == []


def test_a_topic_of_the_bank_is_where_a_coding_question_goes(bank: Path) -> None:
    write_lines(bank / "bank.yaml", "^topics:$", "topics:\n  shortest-paths: Shortest paths")
    made = new_question(bank, "two-sum", "code", topic="graph-theory")
    assert made.path == bank / "graph_theory" / "two_sum" / "question.yaml"
    assert new_question(bank, "three-sum", "code").path.parents[1] == bank / "shortest_paths"
    card = new_question(bank, "a-card", "card", topic="shortest-paths")
    assert next(e.topics for e in load_index(bank, None).entries if e.slug == "a-card") == ("shortest-paths",)
    assert card.path == bank / "cards.yaml"
    with pytest.raises(UsageError, match="no topic `trees`"):
        new_question(bank, "four-sum", "code", topic="trees")


def test_the_only_deck_of_a_bank_is_taken_by_itself(bank: Path) -> None:
    (bank / "cards.yaml").rename(bank / "facts.yaml")
    assert new_question(bank, "second", "card").path == bank / "facts.yaml"
    assert new_question(bank, "third", "card", deck="more/cards.yml").path == bank / "more" / "cards.yml"
    assert new_question(bank, "fourth", "card").path == bank / "cards.yaml"
    assert load_index(bank, None).problems == []


@pytest.mark.parametrize(
    "deck",
    ["../x.yaml", "/tmp/x.yaml", "bank.yaml", "ids.yaml", "x.txt", ".x/y.yaml", "graph_theory/two_sum/x.yaml", "", "."],
)
def test_a_file_that_can_be_no_deck(bank: Path, deck: str) -> None:
    new_question(bank, "two-sum", "code")
    with pytest.raises(UsageError, match="can be no deck"):
        new_question(bank, "a-card", "card", deck=deck)


def test_a_deck_is_only_for_cards_and_stories(bank: Path) -> None:
    with pytest.raises(UsageError, match="for cards and stories"):
        new_question(bank, "two-sum", "code", deck="cards.yaml")


def test_a_bank_that_cannot_be_read_is_left_alone(bank: Path) -> None:
    (bank / "bank.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(BankError):
        new_question(bank, "two-sum", "card")
    assert "two-sum" not in (bank / "cards.yaml").read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_told_in_one_line(bank: Path) -> None:
    (bank / "graph_theory").write_text("", encoding="utf-8")
    with pytest.raises(DrillError, match="graph_theory"):
        new_question(bank, "two-sum", "code")


# One more item in a deck

CARD = "  - {id: a, front: x, back: y}\n"
DECK = f"title: T\ncards:\n{CARD}"
STORIES = "stories:\n  - {id: s, front: x}\n"


@pytest.mark.parametrize(
    "before",
    [
        DECK,
        DECK.rstrip("\n"),
        DECK + "\n\n# the end\n",
        "# yaml-language-server: $schema=x\n\n" + DECK,
        DECK.replace("\n", "\r\n"),
        "title: T\ncards:\n- id: a\n  front: x\n  back: y\n",
        "title: T\ncards:\n      - id: a\n        front: x\n        back: y\n",
        "title: T\ncards:\n  - id: a\n    front: x\n    back: |\n      y\n\n      # a heading\n\n",
        "title: T\ncards:\n  - id: a\n    front: x\n    back: |\n      y",
        "title: T\ncards:\n  - id: a\n    front: x\n    back: |+\n      y\n\n\n",
        f"title: T\n{STORIES}cards:\n{CARD}",
        f"title: T\ncards:\n{CARD}\n# about the stories\n{STORIES}",
        f"title: T\ncards:\n{CARD}{STORIES}# the end",
        f"title: T\n{STORIES}",
        f"title: T\n{STORIES}".rstrip(),
    ],
)
def test_one_more_card_leaves_the_rest_of_the_text_as_it_was(before: str) -> None:
    after = with_item(Path("deck.yaml"), before, "card", "new")
    old, new = parse_document(before, Path("x")).data, parse_document(after, Path("x")).data
    assert new["cards"].pop()["id"] == "new"
    # A block at the end of a file may gain a line end.
    for card in (*new["cards"], *old.setdefault("cards", [])):
        card["back"] = card["back"].rstrip()
    assert new == old
    assert any(after.startswith(before[:at]) and after.endswith(before[at:]) for at in range(len(before) + 1))
    assert ("\r\n" in before) == ("\r\n" in after) and after.count("\r\n") in (0, after.count("\n"))


@pytest.mark.parametrize(
    "before", ["title: T\ncards: [{id: a}]\n", "{title: T, cards: []}\n", "title: T\ncards: []\n", "- x\n"]
)
def test_a_deck_that_a_program_cannot_add_to_is_left_to_a_person(before: str) -> None:
    with pytest.raises(UsageError, match="not written in a way"):
        with_item(Path("deck.yaml"), before, "card", "new")


def test_a_deck_that_is_no_yaml_is_told_with_its_line() -> None:
    with pytest.raises(Malformed, match=r"deck.yaml:3:"):
        with_item(Path("deck.yaml"), "title: T\ncards: [\n", "card", "new")


def test_a_deck_keeps_its_byte_order_mark_and_its_rights(bank: Path) -> None:
    deck = bank / "cards.yaml"
    deck.write_bytes(b"\xef\xbb\xbf" + deck.read_bytes())
    deck.chmod(0o640)
    new_question(bank, "second", "card")
    assert deck.read_bytes().startswith(b"\xef\xbb\xbf#") and deck.read_bytes().count(b"\xef\xbb\xbf") == 1
    assert deck.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in bank.iterdir()) == [".schema", "README.md", "bank.yaml", "cards.yaml"]


def test_a_deck_behind_a_link_is_written_where_it_is(bank: Path) -> None:
    (bank / "real.yaml").write_bytes((bank / "cards.yaml").read_bytes())
    (bank / "cards.yaml").unlink()
    (bank / "decks").mkdir()
    (bank / "cards.yaml").symlink_to("real.yaml")
    new_question(bank, "second", "card", deck="cards.yaml")
    assert (bank / "cards.yaml").is_symlink() and "second" in (bank / "real.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["75", "1e5", "true", "null", "no"])
def test_what_yaml_would_take_for_something_else_is_quoted(tmp_path: Path, word: str) -> None:
    bank = tmp_path / word
    write_new(bank, bank_files(word))
    new_question(bank, word, "code")
    new_question(bank, f"{word}-card", "card")
    new_question(bank, f"{word}-story", "story")
    new_question(bank, f"{word}0", "card", topic=word)
    index = load_index(bank, None)
    assert index.problems == [] and len(index.entries) == 5
    assert {entry.topics for entry in index.entries} == {(word,)}


def test_a_bank_without_schemas_gets_them_unless_they_are_beside_it(bank: Path) -> None:
    for path in (bank / FOLDER).iterdir():
        path.unlink()
    (bank / FOLDER).rename(bank.parent / FOLDER)
    first = new_question(bank, "first", "code").path.read_text(encoding="utf-8")
    assert first.startswith("# yaml-language-server: $schema=../../../.schema/question.json\n")
    assert not (bank / FOLDER).exists()
    (bank.parent / FOLDER).rmdir()
    second = new_question(bank, "second", "code").path.read_text(encoding="utf-8")
    assert second.startswith("# yaml-language-server: $schema=../../.schema/question.json\n")
    assert (bank / FOLDER / "question.json").is_file()


# Written to the end

STATEMENT = """\
statement: |
  A till keeps the amounts of a day, in cents.

  Return the sum of `numbers`. No number is left out, and the order does not matter.

  - `1 <= len(numbers) <= 8`
  - `-9 <= numbers[i] <= 9`
examples:
  - call: day_total([2, 7])
    result: "9"
  - call: day_total([5, -5, 1])
    result: "1"
hints:
  - Every number counts once.
  - Keep what has been added so far.
  - Start from zero, and add one number after the other.
key_idea: One running total is all that has to be remembered.
complexity:
  time: O(n)
  space: O(1)
follow_ups:
  - question: The amounts do not fit into memory. What changes?
    answer: Nothing; read them one after the other, and keep the total.
"""
TESTS = """\
from hypothesis import given
from hypothesis import strategies as st


def test_examples(solution):
    assert solution([2, 7]) == 9
    assert solution([5, -5, 1]) == 1


def test_single_number(solution):
    assert solution([5]) == 5


@given(st.lists(st.integers(-9, 9), min_size=1, max_size=8))
def test_small_inputs(solution, reference, numbers):
    assert solution(numbers) == reference(numbers)
"""
REFERENCE = """\
def day_total(numbers: list[int]) -> int:
    total = 0
    for number in numbers:
        total += number
    return total
"""


def test_a_skeleton_that_is_written_to_the_end_is_clean(bank: Path) -> None:
    """All that an author does: the marked lines are written, and the folders that are not needed deleted."""
    folder = new_question(bank, "day-total", "code").path.parent
    write_lines(folder / "question.yaml", r"^statement: \|(.|\n)*", STATEMENT)
    write_lines(folder / "starter.py", r"^# .*\n", "")
    write_lines(folder / "starter.py", re.escape(MARKER) + ' what is returned.*[^"]"', 'Return the sum of numbers."')
    (folder / "reference.py").write_text(REFERENCE, encoding="utf-8")
    (folder / "tests.py").write_text(TESTS, encoding="utf-8")
    for file, why, body in (
        ("first_mistake", "takes debts for credit", "sum(map(abs, numbers))"),
        ("second_mistake", "counts an amount once", "sum(set(numbers))"),
    ):
        path = folder / "wrong" / f"{file}.py"
        write_lines(path, re.escape(MARKER) + ".*", why)
        write_lines(path, "raise NotImplementedError", f"return {body}")
    write_lines(folder / "alternatives" / "another_way.py", "^# .*\n", "")
    write_lines(folder / "alternatives" / "another_way.py", "raise NotImplementedError", "return sum(numbers)")
    (folder / "slow" / "naive.py").unlink()
    (folder / "slow").rmdir()
    write_lines(bank / "bank.yaml", '"TODO.*"', "MIT")
    (bank / "cards.yaml").unlink()
    report = check([bank], jobs=1)
    assert [str(problem) for problem in report.problems] == []
    assert report.questions == 1
