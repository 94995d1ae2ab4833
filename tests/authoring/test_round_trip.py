"""Out to Anki's text and in again: the same cards, whatever is written on them, and nothing to do a second time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from interview_cli.authoring.importing.deck import carry_out, prepare
from interview_cli.authoring.importing.plan import Plan
from interview_cli.bank.library import Library
from interview_cli.bank.model import Card
from interview_cli.progress.anki_note import html_of as html
from interview_cli.progress.export import anki_tsv

COVER = "title: Own\nlicence: proprietary\ntopics: {own: Own, trees: Trees, heaps: Heaps}\n"
Fields = dict[str, Any]


def bank(folder: Path, name: str, cards: Sequence[Fields] = ()) -> Path:
    """A bank with these cards, if there are any."""
    made = folder / name
    made.mkdir(parents=True, exist_ok=True)
    (made / "bank.yaml").write_text(COVER, encoding="utf-8")
    if cards:
        deck = {"title": "Deck", "topics": ["own"], "cards": list(cards)}
        (made / "deck.yaml").write_text(yaml.safe_dump(deck, allow_unicode=True), encoding="utf-8")
    return made


def cards(folder: Path) -> list[Card]:
    library = Library.load([folder], None)
    assert not library.problems, library.problems
    return [card for entry in library.entries.values() if isinstance(card := entry.question(), Card)]


def exported(folder: Path, to: Path) -> Path:
    library = Library.load([folder], None)
    assert not library.problems, library.problems
    to.write_text(anki_tsv(library.entries.values(), library), encoding="utf-8", newline="")
    return to


def imported(source: Path, to: Path) -> Plan:
    prepared = prepare(source, to)
    carry_out(prepared)
    return prepared.plan


def there_and_back(folder: Path, fields: Sequence[Fields]) -> list[Card]:
    """The cards as they come back into another bank; a second import must find nothing to do."""
    source = exported(bank(folder / "from", "mine", fields).parent, folder / "cards.txt")
    target = bank(folder / "to", "other")
    imported(source, target)
    before = (target / "cards.yaml").read_bytes()
    again = imported(source, target)
    assert not again.changes_something
    assert (target / "cards.yaml").read_bytes() == before
    return cards(target)


def words(markdown: str) -> str:
    """What a reader sees of it, without spaces."""
    return "".join(BeautifulSoup(html(markdown), "html.parser").get_text().split())


def card(front: str, back: str, **more: Any) -> Fields:
    return {"id": "one", "front": front, "back": back, **more}


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "**bold** and *slanted*, `code` and a [link](https://example.org)",
        "a * b * c, snake_case_name, 2 \\* 3 \\* 4 and \\_so\\_",
        "1\\. no list",
        "1. a\n2. b\n\n- c\n  - d",
        "> quoted\n\n## Head\n\nbelow",
        "```python\nif a < b:\n\n\n\n    print('x')   # two  spaces\n```",
        "~~~\n```\ninside\n```\n~~~",
        "    indented\n    code",
        "| a | b |\n| --- | --- |\n| 1 | `2` |",
        "first\nsecond  \nthird",
        "\\# no head, \\[no link\\](x), [a] and (b)",
        "a < b && c > d, &amp; is an entity, <b>no tag</b>",
        "√dₖ, x², Σᵢ wᵢxᵢ and 日本語",
        "quotes \" and ' and\ttabs",
    ],
)
def test_what_is_written_in_markdown_comes_back_as_it_was_drawn(tmp_path: Path, text: str) -> None:
    (back,) = there_and_back(tmp_path, [card("Say:\n\n" + text, text)])
    assert (html(back.front), html(back.back)) == (
        html(("Say:\n\n" + text).replace("\t", " ")),
        html(text.replace("\t", " ")),
    )


def test_gaps_topics_and_sources_come_back(tmp_path: Path) -> None:
    fields = [
        card("A {{heap}} is a {{`std::vector`}}, not {x}.", "A reason.", form="cloze", topics=["heaps", "trees"]),
        {"id": "two", "front": "Two {{gaps}}.", "back": "Two gaps.", "form": "cloze"},
        {"id": "three", "front": "Who?", "back": "**Knuth**", "source": "Knuth 1973, *TAOCP*", "topics": ["trees"]},
    ]
    first, second, third = there_and_back(tmp_path, fields)
    assert (first.form, first.front, first.back) == ("cloze", fields[0]["front"], "A reason.")
    assert first.topics == ("heaps", "trees")
    assert (second.form, second.front, second.back) == ("cloze", "Two {{gaps}}.", "Two gaps.")
    assert (third.form, third.back, third.source, third.topics) == (
        "basic",
        "**Knuth**",
        "Knuth 1973, *TAOCP*",
        ("trees",),
    )


def test_tags_that_are_no_topics_of_the_bank_are_left_alone(tmp_path: Path) -> None:
    source = exported(bank(tmp_path / "from", "mine", [card("F", "B", topics=["heaps"])]).parent, tmp_path / "c.txt")
    target = bank(tmp_path / "to", "other")
    (target / "bank.yaml").write_text("title: T\nlicence: MIT\ntopics: {own: Own}\n", encoding="utf-8")
    imported(source, target)
    assert [each.topics for each in cards(target)] == [("own",)]


def test_a_topic_that_was_changed_by_hand_stays(tmp_path: Path) -> None:
    source = exported(bank(tmp_path / "from", "mine", [card("F", "B", topics=["heaps"])]).parent, tmp_path / "c.txt")
    target = bank(tmp_path / "to", "other")
    imported(source, target)
    deck = target / "c.yaml"
    deck.write_text(deck.read_text(encoding="utf-8").replace("- heaps", "- trees"), encoding="utf-8")
    assert not imported(source, target).changes_something
    assert [each.topics for each in cards(target)] == [("trees",)]


def test_a_card_reworded_at_home_is_the_same_note_and_the_same_card(tmp_path: Path) -> None:
    target = bank(tmp_path / "to", "other")
    ids = []
    for front in ("What does BFS find?", "Entirely other words"):
        source = exported(bank(tmp_path / "from", "mine", [card(front, "Paths")]).parent, tmp_path / "cards.txt")
        assert "\nmine/one\t" in source.read_text(encoding="utf-8")
        imported(source, target)
        ids += [(each.id, each.front) for each in cards(target)]
    assert ids == [(ids[0][0], "What does BFS find?"), (ids[0][0], "Entirely other words")]


def test_cards_that_come_home_to_their_own_bank_are_known_by_their_ids(tmp_path: Path) -> None:
    (tmp_path / "cards.txt").write_text("#separator:tab\nWhat does BFS find?\tPaths\n", encoding="utf-8")
    target = bank(tmp_path / "to", "mine", [card("What is DFS?", "A walk")])
    imported(tmp_path / "cards.txt", target)
    source = exported(target.parent, tmp_path / "cards.txt")
    before = [each.id for each in cards(target)]
    assert not imported(source, target).changes_something
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("What does BFS find", "What for").replace("What is DFS", "And"), encoding="utf-8")
    plan = imported(source, target)
    # What another deck of the bank holds is that deck's to change.
    assert (len(plan.changed), plan.added, plan.left_out) == (1, (), 1)
    assert sorted(each.id for each in cards(target)) == sorted(before)
    assert {each.front for each in cards(target)} == {"What for?", "What is DFS?"}


SIGNS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp"), exclude_characters="$")
MARKS = st.sampled_from(list("ab 1.*_`#->[]()!&<|\\\n~+=:\"'{}"))
FORMULA = re.compile(r"\\[(\[]|\[latex|\[sound:|\[anki:|\{\{c\d")
TEXTS = st.text(SIGNS | MARKS, min_size=1, max_size=40).filter(
    lambda text: words(text) and not FORMULA.search(html(text))
)
ARBITRARY = st.fixed_dictionaries({"front": TEXTS, "back": TEXTS})
GAPPED = st.tuples(*[st.text(st.sampled_from(list("ab :<&{x")), min_size=1, max_size=5)] * 3).filter(
    lambda parts: bool(parts[1].strip()) and "{{" not in "".join(parts) and not parts[1].startswith("{")
)


@given(st.lists(ARBITRARY, min_size=1, max_size=4, unique_by=lambda each: " ".join(each["front"].casefold().split())))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@example([{"front": "[a]", "back": "*b*"}])
@example([{"front": "{{x}}", "back": "{{c::x}}"}])
def test_whatever_is_written_comes_back_word_for_word(
    tmp_path_factory: pytest.TempPathFactory, pairs: Sequence[Mapping[str, str]]
) -> None:
    wanted = [(words(pair["front"]), words(pair["back"])) for pair in pairs]
    if len({front for front, _ in wanted}) < len(wanted):
        return
    fields = [{"id": f"card-{place}", **pair} for place, pair in enumerate(pairs)]
    found = there_and_back(tmp_path_factory.mktemp("trip"), fields)
    assert [(words(each.front), words(each.back)) for each in found] == wanted


@given(GAPPED)
def test_whatever_is_left_out_comes_back_as_a_gap(
    tmp_path_factory: pytest.TempPathFactory, parts: tuple[str, str, str]
) -> None:
    before, gap, after = parts
    front = f"Say {before}{{{{{gap}}}}}{after}."
    (found,) = there_and_back(tmp_path_factory.mktemp("trip"), [card(front, "Because.", form="cloze")])
    assert found.form == "cloze"
    assert "".join(found.front.split()) == "".join(front.split())
