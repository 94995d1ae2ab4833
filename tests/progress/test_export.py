"""What a learner takes along: readable by FSRS' tools and by Anki, and complete."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from export_samples import DECK, inks

from interview_cli.bank.index import TO_DO
from interview_cli.bank.library import Library
from interview_cli.journal.events import Event, Judged, Memory, Noted, Rating, Reviewed
from interview_cli.progress.export import anki_tsv, everything, review_csv

SECOND = 1_000_000
MEMORY = Memory(5.0, 5.0, "2026-03-02", "2026-03-07", "sample")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return inks(tmp_path)


def review(number: int, question: str, rating: Rating, seconds: float = 2.5) -> Event:
    body = Reviewed("attempt", question, "card", rating, "2026-03-02", MEMORY, seconds=seconds)
    return Event(f"event-{number}", number * SECOND, number * SECOND, body)


def rows(text: str) -> list[dict[str, str]]:
    """The notes as Anki reads them."""
    lines = text.splitlines(keepends=True)
    body = "".join(line for line in lines[5:])
    names = ("guid", "notetype", "front", "back", "tags")
    return [dict(zip(names, row, strict=True)) for row in csv.reader(body.splitlines(keepends=True), delimiter="\t")]


def test_each_review_is_a_row_with_the_number_of_its_question() -> None:
    text = review_csv([review(1, "ink/a", 3), review(2, "ink/b", 1), review(3, "ink/a", 4, 0.001)])
    assert text == (
        "card_id,review_time,review_rating,review_state,review_duration,question\n"
        "1,1000,3,0,2500,ink/a\n"
        "2,2000,1,0,2500,ink/b\n"
        "1,3000,4,2,1,ink/a\n"
    )


def test_everything_is_every_event_with_the_texts_that_were_judged() -> None:
    events = [
        Event("one", 1, 1, Judged("attempt", "leetcode/a", "accepted", "v1")),
        Event("two", 2, 2, Noted("attempt", "leetcode/a", "plan: cases", "two\nlines")),
        Event("three", 3, 3, Judged("attempt", "leetcode/a", "accepted", "v1")),
    ]
    found = json.loads(everything(events, {"v1": "x = '\udc80'\n"}.__getitem__))
    assert found["format"] == 1
    assert [event["id"] for event in found["events"]] == ["one", "two", "three"]
    assert found["events"][1]["body"] == {
        "kind": "noted",
        "attempt": "attempt",
        "question": "leetcode/a",
        "step": "plan: cases",
        "text": "two\nlines",
    }
    assert found["versions"] == {"v1": "x = '\udc80'\n"}


def test_cards_and_stories_become_notes_whose_guid_is_their_id(library: Library) -> None:
    text = anki_tsv(library.entries.values(), library)
    assert text.startswith("#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#tags column:5\n")
    assert [row["guid"] for row in rows(text)] == [
        "ink/first",
        "ink/pick",
        "ink/gap",
        "ink/name-it",
        "ink/how-much",
        "ink/told",
    ]
    assert {row["tags"] for row in rows(text)} == {"ink inks"}


def test_a_note_is_html_with_its_source_and_holds_no_tab_that_would_end_a_cell(library: Library) -> None:
    first, pick, gap, *_ = rows(anki_tsv(library.entries.values(), library))
    assert first["front"] == "<p>Which colour?</p>"
    assert "<strong>Black</strong>, from soot." in first["back"]
    assert "<table>" in first["back"] and first["back"].endswith('<div class="source"><p>A book</p></div>')
    assert "<li>b) Two &lt;b&gt;</li>" in pick["front"]
    assert (gap["notetype"], first["notetype"]) == ("Cloze", "Basic")
    assert gap["front"] == "<p>Soot is {{c1::black}}.</p>"
    assert gap["back"] == "<p>#1 of all &quot;inks&quot;.</p>"


def test_the_back_of_a_typed_card_begins_with_its_answer(library: Library) -> None:
    by_guid = {row["guid"]: row for row in rows(anki_tsv(library.entries.values(), library))}
    assert by_guid["ink/name-it"]["back"].startswith("<p><strong>Copperas</strong></p>")
    assert by_guid["ink/how-much"]["back"].startswith("<p><strong>37.5 °C</strong></p>")


def test_what_its_author_has_not_finished_stays_at_home(tmp_path: Path) -> None:
    deck = DECK.replace("Which one?", f'"{TO_DO} the question"')
    found = inks(tmp_path, deck)
    assert "ink/pick" not in anki_tsv(found.entries.values(), found)


def test_the_same_bank_is_exported_the_same_way_twice(library: Library) -> None:
    entries = list(library.entries.values())
    assert anki_tsv(entries, library) == anki_tsv(entries, library)
