"""Reviewing cards, telling stories and naming patterns at a real terminal."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import CTRL_C, ENTER, Drill, write_script

from interview_cli.journal.events import Memory, Noted, Reviewed
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from terminal_fixtures import Events, Log, Start

pytest_plugins = ["terminal_fixtures"]


REVIEW = ("review", "--bank", "facts")


def to_the_second(run: Drill) -> None:
    run.wait_for("How many values has a byte?", "space answer")
    run.press("b").wait_for("Which colour did the first ink have?", "3 left")


def to_the_choice(run: Drill) -> None:
    to_the_second(run)
    run.press("b").wait_for("Which lamp", "2 left")
    run.press("b").wait_for("Which walk through a tree", "a-c pick")


def answered(log: Log) -> list[tuple[str, int]]:
    return [(str(review["question"]).removeprefix("facts/"), review["rating"]) for review in log()]


def test_a_card_is_asked_shown_and_rated_with_the_interval_of_each_rating(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    assert "soot" not in run.text()
    run.press(" ").wait_for("Black, from soot.")
    assert re.search(r"1 again \d+ \w+ +2 hard \d+ \w+ +3 good \d+ \w+ +4 easy \d+ \w+", run.text()), run.text()
    run.press("2").wait_for("Which lamp is the farthest?", "2 left")
    run.press(" ").wait_for("The sun of another world.")
    run.press("1").wait_for("Which walk through a tree", "1 left")
    run.press("b").wait_for("right · enter rates it good")
    run.press(ENTER).wait_for("3 cards answered", "1 again, 1 hard, 1 good", "come", "enter leave")
    run.press(ENTER)
    assert run.end() == 0
    run.wait_for("3 cards answered")
    assert answered(log) == [("oldest-colour", 2), ("farthest-lamp", 1), ("end-of-the-walk", 3)]


def test_after_a_good_answer_the_probe_is_asked_below_the_card_and_the_answer_is_kept_already(
    start: Start, facts: Path, log: Log
) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    run.press(" ").wait_for("Black, from soot.")
    run.press("3").wait_for("Black, from soot.", "and if asked: And the second?", "2 left", "good · comes back in")
    assert "Red ochre" not in run.text()
    assert answered(log) == [("oldest-colour", 3)]
    run.press(" ").wait_for("Red ochre.", "space next card")
    run.press(" ").wait_for("Which lamp is the farthest?", "2 left")


def test_a_sitting_that_was_killed_at_a_probe_goes_on_with_the_next_card(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    run.press(" ").wait_for("soot")
    run.press("4").wait_for("and if asked: And the second?")
    run.kill()
    again = start(*REVIEW)
    again.wait_for("Go on with it?")
    again.press("y").wait_for("Which lamp is the farthest?", "2 left")
    assert answered(log) == [("oldest-colour", 4)]


SIDES = """\
title: Sides
topics: [sizes]
cards:
  - id: inks
    form: overview
    front: Tell all about inks.
    back: Colour in water.
    source: A book
    facets:
      - {name: Carbon, answer: From soot.}
      - {name: Iron gall, answer: "From oak, and it\\nbites\\nthe\\npaper."}
      - {name: Dyes, answer: "They\\nfade\\n\\nin the\\n\\nsun."}
"""


@pytest.fixture
def sides(facts: Path) -> Path:
    """The facts have a deck less and an overview card more, longer than a screen of fourteen lines."""
    facts.write_text(SIDES, encoding="utf-8")
    return facts


def ticked(run: Drill) -> Drill:
    """The back and the three sides, of which the second and the third were missed."""
    run.wait_for("Tell all about inks.", "space show the answer")
    run.press(" ").wait_for("Colour in water.", "(3 more)", "? keys")
    assert all(key in run.screen()[-1] for key in ("1 again", "2 hard", "3 good", "4 easy")), run.screen()[-1]
    run.press(" ").wait_for("Carbon", "From soot.", "side 1 of 3: did you name it?", "y named it n missed it u undo")
    run.press("y").wait_for("✓ Carbon", "Iron gall", "side 2 of 3")
    run.press("n").wait_for("✗ Iron gall", "Dyes", "side 3 of 3")
    run.press("n").wait_for("✗ Dyes", "1 of 3 sides named · enter rates it again")
    return run


def test_sides_are_ticked_one_by_one_and_the_newest_is_in_view_on_a_small_screen(
    start: Start, sides: Path, log: Log
) -> None:
    run = start(*REVIEW, rows=14)
    run.wait_for("space show the answer")
    run.press(" ", " ", "y", "n").wait_for("Dyes", "sun.", "side 3 of 3", "↑ more")
    run.press("u").wait_for("Iron gall", "paper.", "side 2 of 3")
    run.press("y", "y").wait_for("✓ Dyes", "all 3 sides named · enter rates it good")
    run.press(ENTER).wait_for("1 card answered", "1 good")
    (review,) = log()
    assert (review["rating"], review["suggested"], review["evidence"]["solved"]) == (3, 3, True)


def test_m_makes_cards_of_the_missed_sides_once_and_the_next_review_asks_them(
    start: Start, sides: Path, own_home: Path
) -> None:
    run = ticked(start(*REVIEW))
    run.press("m").wait_for("2 cards added to your bank; `drill review` asks them among the new cards")
    deck = own_home / "banks" / "mine" / "cards.yaml"
    before = deck.read_bytes()
    run.press("u", "n").wait_for("m makes cards of the 2 missed")
    run.press("m").wait_for("your bank has these cards already")
    assert deck.read_bytes() == before
    run.press("q")
    run.end()
    again = start("review", "--bank", "mine")
    again.wait_for("Only “", "”: Tell all about inks.", "2 left")
    again.press(" ").wait_for("A book")
    asked = again.text()
    assert ("Only “Iron gall”:" in asked) == ("From oak, and it bites the paper." in asked)
    assert ("Only “Dyes”:" in asked) == ("They fade in the sun." in asked)


def test_a_broken_own_bank_is_one_line_and_the_sitting_goes_on(
    start: Start, sides: Path, own_home: Path, log: Log
) -> None:
    deck = own_home / "banks" / "mine" / "cards.yaml"
    deck.parent.mkdir(parents=True)
    (deck.parent / "bank.yaml").write_text("title: [", encoding="utf-8")
    run = ticked(start(*REVIEW, columns=200))
    run.press("m").wait_for("mine/bank.yaml:", "not valid YAML")
    assert not deck.exists()
    run.press("2").wait_for("1 card answered")
    assert answered(log) == [("inks", 2)]


def test_a_bank_of_that_name_that_is_not_the_learners_is_left_alone(start: Start, sides: Path) -> None:
    sides.parent.rename(sides.parent.parent / "mine")
    run = ticked(start("review", "--bank", "mine"))
    run.press("m").wait_for("the bank `mine` is not one of yours", "1 again")
    assert "--bank" not in run.text()
    assert (sides.parent.parent / "mine" / "deck.yaml").read_text(encoding="utf-8") == SIDES


def test_a_card_that_was_not_shown_cannot_be_rated(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    run.press("3", "?").wait_for("how well you knew it")
    run.press("?").wait_for("Which colour")
    assert answered(log) == []


def test_undo_brings_the_card_back_and_takes_the_answer_out_of_the_log(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    run.press(" ").wait_for("soot")
    run.press("2").wait_for("Which lamp is the farthest?")
    assert answered(log) == [("oldest-colour", 2)]
    run.press("u").wait_for("Which colour did the first ink have?", "taken back", "3 left")
    assert answered(log) == []
    run.press(" ").wait_for("soot")
    run.press("4").wait_for("and if asked")
    run.press("u").wait_for("Which colour did the first ink have?", "taken back", "3 left")
    run.press(" ").wait_for("soot")
    run.press("1").wait_for("Which lamp")
    assert answered(log) == [("oldest-colour", 1)]


def test_undo_from_the_summary_opens_the_last_card_again(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW, "--limit", "1")
    run.wait_for("space answer")
    run.press(" ").wait_for("your answer in values")
    run.press("256", ENTER).wait_for("enter rates it good")
    run.press("4").wait_for("1 card answered")
    run.press("u").wait_for("How many values has a byte?", "taken back")
    assert answered(log) == []
    run.press("q")
    assert run.end() == 0


def test_undo_takes_back_a_suspension_as_its_notice_promises(start: Start, facts: Path) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    run.press("!").wait_for("suspended; u takes it back", "Which lamp")
    run.press("u").wait_for("Which colour did the first ink have?", seconds=8)


def test_a_number_is_typed_and_judged(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    run.wait_for("How many values has a byte?", "space answer")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    run.press("255", ENTER).wait_for("you said ✗ 255", "not the right answer · enter rates it again", "eight bits")
    run.press(ENTER).wait_for("Which colour did")
    assert answered(log) == [("values-of-a-byte", 1)]


def test_words_where_a_number_is_asked_ask_again(start: Start, facts: Path) -> None:
    run = start(*REVIEW)
    run.wait_for("space answer")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    run.press("many", ENTER).wait_for("`many` is no number; space asks again")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    run.press("256 values", ENTER).wait_for("you said ✓ 256 values")


def test_a_typed_answer_can_be_broken_off(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    run.wait_for("space answer")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    run.press("12", CTRL_C).wait_for("How many values has a byte?", "space answer", "4 left")
    assert answered(log) == []


def test_a_choice_is_picked_by_its_key_and_each_option_explained(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    to_the_choice(run)
    run.wait_for("a preorder", "b postorder", "c inorder")
    run.press("a").wait_for(
        "you picked  ✗ a", "wrong: it starts there", "b postorder", "not the right answer · enter rates it again"
    )
    run.press(ENTER).wait_for("1 card answered")
    assert answered(log) == [("end-of-the-walk", 1)]


def test_b_is_not_offered_for_burying_where_it_picks_an_option(start: Start, facts: Path) -> None:
    run = start(*REVIEW)
    to_the_choice(run)
    assert "b bury" not in run.text()


def test_quitting_keeps_what_was_answered_and_says_what_is_left(start: Start, facts: Path, log: Log) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    run.press(" ").wait_for("soot")
    run.press("3").wait_for("and if asked")
    run.press("q")
    assert run.end() == 0
    run.wait_for("1 card answered", "2 cards left for another time")
    assert answered(log) == [("oldest-colour", 3)]


def test_a_buried_card_comes_no_more_today(start: Start, facts: Path) -> None:
    run = start(*REVIEW)
    run.wait_for("How many values has a byte?")
    run.press("b").wait_for("buried until tomorrow", "Which colour")
    run.press("q")
    run.end()
    again = start(*REVIEW)
    again.wait_for("Which colour", "3 left")


def test_a_card_of_an_own_bank_is_edited_and_shown_as_it_is_now(start: Start, facts: Path, tmp_path: Path) -> None:
    body = "file.write_text(file.read_text().replace('Black, from soot.', 'Blue, from woad.'))\n"
    run = start(*REVIEW, environment={"EDITOR": write_script(tmp_path / "editor.py", body)})
    to_the_second(run)
    run.press(" ").wait_for("Black, from soot.")
    run.press("e").wait_for("Blue, from woad.")
    assert "Black, from soot." not in facts.read_text(encoding="utf-8")


def test_an_edit_that_breaks_the_bank_is_told_with_its_place_and_the_card_stays(
    start: Start, facts: Path, tmp_path: Path
) -> None:
    body = "file.write_text(file.read_text().replace('back: Black', 'bakc: Black'))\n"
    environment = {"EDITOR": write_script(tmp_path / "editor.py", body)}
    run = start(*REVIEW, environment=environment, columns=250)
    to_the_second(run)
    run.press(" ").wait_for("Black, from soot.")
    run.press("e").wait_for(
        "deck.yaml:13:5: unknown field `bakc`; did you mean `back`?; the card stays as it was; e opens the file again"
    )
    run.press("2").wait_for("Which lamp is the farthest?")


def test_new_cards_end_at_the_daily_number(start: Start, facts: Path, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "config.yaml").write_text("new_cards: 1\n", encoding="utf-8")
    start(*REVIEW).wait_for("How many values has a byte?", "1 left")


def reviewed_long_ago(home: Path, *names: str) -> None:
    """These cards are due, the earlier the nearer to being forgotten."""
    with Journal.open(home / "journal.db") as journal:
        for number, name in enumerate(names):
            memory = Memory(1.0 + 9 * number, 5.0, "2026-01-01", "2026-01-02", "sample")
            journal.append(Reviewed("attempt", f"facts/{name}", "card", 3, "2026-01-01", memory))


def test_reviews_end_at_the_daily_number_and_the_rest_is_told_and_taken_in_on_request(
    start: Start, facts: Path, own_home: Path
) -> None:
    own_home.mkdir()
    (own_home / "config.yaml").write_text("new_cards: 0\nreviews: 1\n", encoding="utf-8")
    reviewed_long_ago(own_home, "farthest-lamp", "oldest-colour", "end-of-the-walk")
    words = "2 more are due; they wait until tomorrow · --limit 3 takes them in today"
    run = start(*REVIEW, columns=120)
    run.wait_for("Which lamp is the farthest?", "1 left", words)
    run.press(" ").wait_for("The sun of another world.")
    run.press("3").wait_for("1 card answered", words)
    run.press(ENTER)
    run.end()
    again = start(*REVIEW, columns=120)
    again.wait_for("That is enough for today.", "2 more are due", "--limit 2 takes them in today")
    assert again.end() == 0
    start(*REVIEW, "--limit", "2").wait_for("Which colour", "2 left")


def test_a_flagged_card_is_brought_by_flagged_until_the_flag_is_taken_off(
    start: Start, facts: Path, own_home: Path
) -> None:
    run = start(*REVIEW)
    to_the_second(run)
    run.press("f").wait_for("flagged   3 left")
    run.press("q")
    run.end()
    flagged = start(*REVIEW, "--flagged")
    flagged.wait_for("Which colour did the first ink have?", "flagged   1 left")
    flagged.press("f").wait_for("no longer flagged")
    flagged.press("q")
    flagged.end()
    start("facts", "--flagged").wait_for("Nothing is flagged", "f flags a card at once")


def test_the_time_box_of_a_review_ends_it_after_the_present_card(start: Start, facts: Path) -> None:
    run = start(*REVIEW, "--minutes", "0.02")
    run.wait_for("the time is over: this is the last card")
    run.press(" ").wait_for("your answer")
    run.press("256", ENTER).wait_for("enter rates it good")
    run.press(ENTER).wait_for("1 card answered", "3 cards left for another time")


def test_a_story_is_told_against_its_clock_then_compared_and_rated(start: Start, log: Log) -> None:
    run = start("behavioural", "--count", "1", "--seed", "3", rows=60)
    run.wait_for("space start telling")
    assert "listens for" not in run.text()
    run.press(" ").wait_for("space done")
    running = run.wait_until(lambda: bool(re.search(r"0\d:\d\d +space done", run.text())), "ran the clock")[-2]
    run.wait_until(lambda: run.screen()[-2] != running, "let the clock run down")
    run.press(" ").wait_for("what the interviewer asks next", "listens for", "strong", "weak", "scope")
    run.press("2").wait_for("1 story answered", "1 hard")
    run.press(ENTER)
    assert run.end() == 0
    assert [(review["kind"], review["rating"]) for review in log()] == [("story", 2)]


def test_stories_left_are_called_stories(start: Start) -> None:
    run = start("behavioural", "--seed", "3")
    run.wait_for("space start telling")
    run.press("q")
    run.end()
    assert "3 stories left for another time" in run.text()


def test_a_pattern_is_named_with_its_key_idea_and_both_are_kept(start: Start, log: Log, events: Events) -> None:
    run = start("patterns", "--topic", "two-pointers", "--count", "1", "--seed", "1", rows=60)
    run.wait_for("space answer")
    run.press(" ").wait_for("which pattern:", "enter sends it")
    run.press("two pointers", ENTER).wait_for("key idea, in one line:", "enter sends it")
    run.press("walk from both ends", ENTER).wait_for("you said ✓ two pointers", "walk from both ends", "Two pointers")
    run.wait_for("right · enter rates it good")
    run.press(ENTER).wait_for("1 pattern answered")
    (review,) = log()
    assert (review["kind"], review["rating"]) == ("pattern", 3)
    notes = [event.body.text for event in events() if isinstance(event.body, Noted)]
    assert notes == ["two pointers: walk from both ends"]


def test_patterns_are_completed_while_typing(start: Start) -> None:
    run = start("patterns", "--count", "1")
    run.wait_for("space answer")
    run.press(" ").wait_for("which pattern:", "enter sends it")
    run.press("sliding").wait_for("Sliding window")


def test_the_examples_of_a_pattern_stand_on_lines_of_their_own(start: Start, own_home: Path, tiny_bank: Path) -> None:
    (own_home / "drills").mkdir(parents=True)
    recipe = "title: Mine\nmode: patterns\nkinds: [code]\nbanks: [tiny]\nseconds: 30\n"
    (own_home / "drills" / "mine.yaml").write_text(recipe, encoding="utf-8")
    run = start("mine", environment={"DRILL_BANKS": str(tiny_bank)}, rows=40)
    lines = [line.strip() for line in run.wait_for("Add Numbers", "space answer")]
    assert lines.index("→ 5") == lines.index("add_numbers(2, 3)") + 1
    assert lines.index("→ 0") == lines.index("add_numbers(4, -4)") + 1
