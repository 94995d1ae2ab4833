"""Cards of other programs: read as they were meant, planned before anything is written, known again later."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.authoring.importing import anki, hashcards, obsidian
from interview_cli.authoring.importing.card import Imported
from interview_cli.authoring.importing.deck import carry_out, prepare, read_cards
from interview_cli.authoring.importing.plan import Plan
from interview_cli.bank.index import load_index
from interview_cli.bank.model import Card
from interview_cli.errors import UsageError


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return tmp_path / "banks" / "mine"


def imported(bank: Path, source: Path, text: str, remove: bool = False) -> Plan:
    """The plan for the text, carried out."""
    source.write_text(text, encoding="utf-8")
    prepared = prepare(source, bank, remove=remove)
    carry_out(prepared)
    return prepared.plan


def cards(bank: Path) -> dict[str, Card]:
    index = load_index(bank, None)
    assert not index.problems, index.problems
    found = [entry.question() for entry in index.entries]
    assert all(isinstance(card, Card) for card in found)
    return {card.id: card for card in found if isinstance(card, Card)}


def basic(*pairs: tuple[str, str]) -> list[Imported]:
    return [Imported(front, back) for front, back in pairs]


# Anki and CSV


def test_ankis_export_with_its_headers() -> None:
    text = (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
        'g1\tBasic\tML\tWhat is <b>x</b>?<br>Say it.\t"[sound:a.mp3]a &lt; b\nand ""c"""\tt1 t2\n'
        "g2\tCloze\tML\tThe {{c1::mitochondrion}} is {{c2::power::hint}}\tExtra\t\n"
    )
    assert anki.read(text) == [
        Imported("What is **x**?\n\nSay it.", 'a < b\nand "c"', key="g1", tags=("t1", "t2")),
        Imported("The {{mitochondrion}} is power", "Extra", "cloze", "g2-c1"),
        Imported("The mitochondrion is {{power}}", "Extra", "cloze", "g2-c2"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a\tb\nc\td\n",
        "a,b\nc,d",
        "a;b\r\nc;d\r\n",
        "front,back\na,b\nc,d\n",
        "Back,Front\nb,a\nd,c\n",
        "#separator:|\na|b\nc|d",
    ],
)
def test_tables_of_fronts_and_backs(tmp_path: Path, text: str) -> None:
    (tmp_path / "t.csv").write_text(text, encoding="utf-8", newline="")
    assert read_cards(tmp_path / "t.csv", None).cards == basic(("a", "b"), ("c", "d"))


def test_signs_of_markdown_in_plain_fields_stay() -> None:
    assert anki.read("#separator:tab\n#html:true\nsnake_case * 2\ta[i] # no comment\n") == basic(
        ("snake_case * 2", "a[i] # no comment")
    )


@pytest.mark.parametrize(("text", "words"), [("only one column\nand another\n", "two columns"), ('a\t"b', "no table")])
def test_what_is_no_table_is_told(text: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        anki.read(text)


# hashcards


def test_hashcards_questions_and_deletions() -> None:
    text = (
        '---\nname = "Algebra"\n---\nQ: What is\na group?\nA: A set.\n\nWith more.\n\n'
        "C: The [order] of a group is its [size], \\[not\\] ![this](a.png) nor [that](b).\n---\n"
        "Q: Code?\nA: ```\nQ: no card\n---\n```\n"
    )
    assert hashcards.read(text) == [
        Imported("What is\na group?", "A set.\n\nWith more."),
        Imported("The {{order}} of a group is its size, [not] ![this](a.png) nor [that](b).", "", "cloze"),
        Imported("The order of a group is its {{size}}, [not] ![this](a.png) nor [that](b).", "", "cloze"),
        Imported("Code?", "```\nQ: no card\n---\n```"),
    ]


# Obsidian


def test_obsidians_ways_of_writing_a_card() -> None:
    text = (
        "---\ntags: x\n---\n#flashcards/ml\n\nOne::1 <!--SR:!2024-01-01,3,250-->\n- a ::: b\n\n"
        "Many\nlines\n?\nof answer\nhere\n\nThe ==cell== has ==power==.\n\nx\n??\ny\n\n"
        "`std::vector` is no card\n\n```cpp\nstd::x\n```\n"
    )
    assert obsidian.read(text) == [
        *basic(("One", "1"), ("a", "b"), ("b", "a"), ("Many\nlines", "of answer\nhere")),
        Imported("The {{cell}} has power.", "", "cloze"),
        Imported("The cell has {{power}}.", "", "cloze"),
        *basic(("x", "y"), ("y", "x")),
    ]


# The plan


def test_an_import_makes_the_bank_and_a_deck_that_can_be_reviewed(tmp_path: Path, bank: Path) -> None:
    plan = imported(bank, tmp_path / "big-o.md", "Q: Heap push?\nA: $O(\\log n)$\n\nC: A [heap] is a tree.\n")
    assert plan.added == ("Heap push?", "A {{heap}} is a tree.")
    found = cards(bank)
    assert [(card.front, card.back, card.form) for card in found.values()] == [
        ("Heap push?", "O(log n)", "basic"),
        ("A {{heap}} is a tree.", "A heap is a tree.", "cloze"),
    ]
    assert (bank / "big_o.yaml").is_file()


def test_importing_again_changes_nothing(tmp_path: Path, bank: Path) -> None:
    text = "a\t08\nb\ttrue\nc: d\t- e\n"
    imported(bank, tmp_path / "t.tsv", text)
    before = (bank / "t.yaml").read_bytes()
    plan = imported(bank, tmp_path / "t.tsv", text)
    assert (plan.kept, plan.added, plan.changed, plan.gone) == (3, (), (), ())
    assert (bank / "t.yaml").read_bytes() == before


def test_a_reworded_card_keeps_its_id(tmp_path: Path, bank: Path) -> None:
    source = tmp_path / "t.md"
    imported(bank, source, "Q: What does BFS find?\nA: Shortest paths.\n\nQ: Heap push?\nA: O(log n)\n")
    ids = list(cards(bank))
    plan = imported(
        bank,
        source,
        "Q: What does breadth-first search find?\nA: Shortest paths, unweighted.\n\n"
        "Q: Heap push?\nA: O(log n), amortised\n",
    )
    assert (len(plan.changed), plan.added, plan.gone) == (2, (), ())
    assert list(cards(bank)) == ids
    assert cards(bank)[ids[0]].front == "What does breadth-first search find?"


def test_ankis_own_name_of_a_note_outlasts_any_rewording(tmp_path: Path, bank: Path) -> None:
    head = "#separator:tab\n#guid column:1\n"
    imported(bank, tmp_path / "t.txt", head + "g1\tOld words\told\ng2\tSecond\t2\n")
    first, second = cards(bank)
    plan = imported(bank, tmp_path / "t.txt", head + "g2\tSecond\t2\ng1\tEntirely new\tnew\ng3\tOld words\tother\n")
    found = cards(bank)
    assert (found[first].front, found[second].front) == ("Entirely new", "Second")
    assert plan.added == ("Old words",) and len(found) == 3


def test_what_is_gone_stays_until_it_is_said_to_go(tmp_path: Path, bank: Path) -> None:
    source = tmp_path / "t.tsv"
    imported(bank, source, "a\t1\nb\t2\nc\t3\n")
    before = (bank / "t.yaml").read_bytes()
    assert imported(bank, source, "a\t1\nc\t3\n").gone == ("b",)
    assert (bank / "t.yaml").read_bytes() == before
    assert imported(bank, source, "a\t1\nc\t3\n", remove=True).gone == ("b",)
    assert [card.front for card in cards(bank).values()] == ["a", "c"]


def test_what_was_added_to_a_card_by_hand_stays(tmp_path: Path, bank: Path) -> None:
    source = tmp_path / "t.tsv"
    imported(bank, source, "a?\t1\n")
    deck = bank / "t.yaml"
    deck.write_text(deck.read_text(encoding="utf-8") + "  source: A book\n  level: hard\n", encoding="utf-8")
    assert imported(bank, source, "a?\t1\n").kept == 1
    imported(bank, source, "a?\t2\n")
    (card,) = cards(bank).values()
    assert (card.back, card.source, card.level) == ("2", "A book", "hard")


def test_what_cannot_be_asked_or_is_asked_already_is_left_out(tmp_path: Path, bank: Path) -> None:
    imported(bank, tmp_path / "one.tsv", "a\t1\nb\t2\n")
    plan = imported(bank, tmp_path / "two.tsv", "A\t1\nc\t3\nc\t4\nd\t\n\t5\n")
    assert (plan.added, plan.left_out) == (("c",), 4)


def test_a_deck_that_was_written_by_hand_is_not_touched(tmp_path: Path, bank: Path) -> None:
    imported(bank, tmp_path / "one.tsv", "a\t1\n")
    own = bank / "two.yaml"
    own.write_text("title: Own\ntopics: [own]\ncards:\n  - {id: x, front: F, back: B}\n", encoding="utf-8")
    before = own.read_bytes()
    with pytest.raises(UsageError, match="a deck of yours that was not imported"):
        imported(bank, tmp_path / "two.tsv", "b\t2\n")
    assert own.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.apkg", b"PK", "is a package of Anki"),
        ("a.txt", b"\xff\xfe\x00", "is not UTF-8"),
        ("a.txt", b"", "no cards were found"),
        ("a.md", b"# Just a note\n", "no cards were found"),
        ("folder", None, "cannot be read"),
        ("missing.txt", None, "cannot be read"),
    ],
)
def test_what_holds_no_cards_is_told_and_makes_no_bank(
    tmp_path: Path, bank: Path, name: str, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    elif name == "folder":
        (tmp_path / name).mkdir()
    with pytest.raises(UsageError, match=words):
        prepare(tmp_path / name, bank)
    assert not bank.exists()


LINES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")), max_size=30)
TABLES = st.lists(st.tuples(LINES, LINES), min_size=1, max_size=6)


def _as_csv(rows: Sequence[tuple[str, str]]) -> str:
    quoted = [tuple('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return "#separator:comma\n" + "".join(f"{front},{back}\n" for front, back in quoted)


@given(TABLES, TABLES)
def test_whatever_is_imported_is_known_again(
    tmp_path_factory: pytest.TempPathFactory, first: list[tuple[str, str]], second: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("import")
    bank, source = folder / "mine", folder / "t.csv"
    for rows in (first, second):
        wanted = [card for card in anki.read(_as_csv(rows)) if card.is_whole]
        if not wanted:
            return
        known = set(cards(bank)) if (bank / "t.yaml").exists() else set()
        plan = imported(bank, source, _as_csv(rows))
        again = imported(bank, source, _as_csv(rows))
        found = cards(bank)
        assert (again.added, again.changed, again.kept) == ((), (), len(plan.added) + len(plan.changed) + plan.kept)
        assert known <= set(found)
        fronts = {" ".join(card.front.casefold().split()) for card in found.values()}
        assert {" ".join(card.front.casefold().split()) for card in wanted} <= fronts
