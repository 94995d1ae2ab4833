"""What a card sitting shows at each moment, in narrow and in wide terminals."""

from __future__ import annotations

from typing import Any

import pytest
from screen_samples import RATINGS, TODAY, WIDTHS, Forecast, flat, load, memory, new_ids, rendered

from interview_cli.bank.library import Library
from interview_cli.bank.model import Choice
from interview_cli.screens import card_views
from interview_cli.sitting.cards import CardSitting, Waiting
from interview_cli.sitting.effects import Added, Key, Tick, Typed
from interview_cli.sitting.items import Item, Piece, item_for

START = 100.0


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(tmp_path_factory.mktemp("bank"))


def sitting(
    library: Library, *names: str, box: float | None = None, mode: str = "cards", misses: int | None = None
) -> CardSitting:
    items = [item_for(library.entries[f"sample/{name}"], library, mode, 90) for name in names or ("plain",)]
    made = CardSitting("review", items, Forecast(), new_ids(), TODAY.isoformat, box_seconds=box, misses=misses)
    made.begin(START)
    return made


def pattern(library: Library) -> CardSitting:
    return sitting(library, "longest-run-of-equal-values", mode="patterns")


def after(made: CardSitting, *events: str | Typed) -> CardSitting:
    """The sitting after these keys and words."""
    for event in events:
        made.handle(event if isinstance(event, Typed) else Key(event, START))
    return made


def typed(text: str) -> Typed:
    return Typed(text, START)


def body(made: CardSitting, width: int = 80) -> str:
    return rendered(card_views.body(made, width), width)


def footer(made: CardSitting, width: int = 80, at: float = START) -> tuple[str, str]:
    first, second = (rendered(part, width) for part in card_views.footer(made, at, TODAY, width))
    assert first.count("\n") == second.count("\n") == 1
    return first.rstrip("\n"), second.rstrip("\n")


def summary(made: CardSitting, width: int = 80, at: float = START) -> str:
    return rendered(card_views.summary(made, at, TODAY), width)


MOMENTS = (
    "front",
    "back",
    "step of derive",
    "side of overview",
    "all of overview",
    "probe",
    "probe answered",
    "choice",
    "choice picked",
    "number asked again",
    "number wrong",
    "story",
    "story telling",
    "story told",
    "pattern",
    "pattern named",
    "help",
    "summary",
)


def at_moment(library: Library, moment: str) -> CardSitting:
    made = {
        "front": lambda: sitting(library),
        "back": lambda: after(sitting(library), "space"),
        "step of derive": lambda: after(sitting(library, "derived"), "space"),
        "side of overview": lambda: after(sitting(library, "wide"), "space", "space", "y"),
        "all of overview": lambda: after(sitting(library, "wide"), "space", "space", "y", "n"),
        "probe": lambda: after(sitting(library, "wide"), "space", "3"),
        "probe answered": lambda: after(sitting(library, "wide"), "space", "3", "space", "space", "space"),
        "choice": lambda: sitting(library, "picked"),
        "choice picked": lambda: after(sitting(library, "picked"), "a"),
        "number asked again": lambda: after(sitting(library, "counted"), typed("a great many " * 5)),
        "number wrong": lambda: after(sitting(library, "counted"), typed("7")),
        "story": lambda: sitting(library, "told"),
        "story telling": lambda: after(sitting(library, "told"), "space"),
        "story told": lambda: after(sitting(library, "told"), "space", "space"),
        "pattern": lambda: pattern(library),
        "pattern named": lambda: after(pattern(library), typed("hash maps"), typed("count each of them " * 5)),
        "help": lambda: after(sitting(library), "?"),
        "summary": lambda: after(sitting(library), "space", "3"),
    }
    return made[moment]()


@pytest.mark.parametrize("width", [20, 39, *WIDTHS])
@pytest.mark.parametrize("moment", MOMENTS)
def test_at_every_moment_no_line_is_wider_than_the_terminal(moment: str, width: int, library: Library) -> None:
    made = at_moment(library, moment)
    body(made, width)
    footer(made, width)
    summary(made, width)


# The card


@pytest.mark.parametrize("width", WIDTHS)
def test_the_front_shows_the_question_its_topic_and_how_many_are_left(width: int, library: Library) -> None:
    text = body(sitting(library, "plain", "derived"), width)
    head = text.splitlines()[0]
    assert head.startswith("Hash maps")
    assert head.endswith("2 left")
    assert "What is a hash?" in text
    assert "A number made of the content." not in text


@pytest.mark.parametrize("width", WIDTHS)
def test_the_back_comes_below_the_front_with_its_source(width: int, library: Library) -> None:
    text = body(after(sitting(library), "space"), width)
    assert text.index("What is a hash?") < text.index("A number made of the content.") < text.index("A book")


def test_the_steps_of_a_derivation_come_one_by_one(library: Library) -> None:
    made = after(sitting(library, "derived"), "space")
    assert "step 1 of 2" in body(made) and "step 2 of 2" not in body(made)
    assert "space goes on (2 more)" in footer(made)[0]
    after(made, "space", "space")
    assert "Then that." in body(made) and "So it is." in body(made)
    assert "goes on" not in footer(made)[0]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_sides_of_an_overview_come_one_by_one_with_marks_that_need_no_colour(width: int, library: Library) -> None:
    made = after(sitting(library, "wide"), "space", "space")
    assert "\n  cost\n  High." in body(made, width)
    assert "use" not in body(made, width)
    after(made, "y")
    assert "\n✓ cost\n  High." in body(made, width) and "\n  use\n  Rare." in body(made, width)
    after(made, "n")
    assert "\n✗ use\n  Rare." in body(made, width)


def test_while_a_side_is_ticked_the_footer_says_which_and_by_which_keys(library: Library) -> None:
    made = after(sitting(library, "wide"), "space", "space", "y")
    assert footer(made)[0].startswith("side 2 of 2: did you name it?")
    assert footer(made)[1].startswith("y named it   n missed it   u undo   1-4 rate")
    assert footer(made, 40)[1] == "y named it   n missed it   ? keys"


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (80, "1 of 2 sides named · enter rates it hard · m makes the missed one a card   00:00"),
        (40, "1 of 2 sides named · m: 1 card"),
    ],
)
def test_what_was_missed_is_offered_as_cards_until_they_are_made(width: int, words: str, library: Library) -> None:
    made = after(sitting(library, "wide"), "space", "space", "y", "n")
    assert footer(made, width)[0].startswith(words)
    made.handle(Added(1))
    assert footer(made, width)[0].startswith("1 card added to your bank; `drill ")
    after(made, "?", "?")
    assert "· m" not in footer(made, width)[0]


def test_where_all_sides_were_named_no_cards_are_offered(library: Library) -> None:
    made = after(sitting(library, "wide"), "space", "space", "y", "y")
    assert footer(made)[0].startswith("all 2 sides named · enter rates it good  ")
    assert "· m" not in footer(made)[0]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_probe_stands_below_the_card_and_its_answer_below_the_probe(width: int, library: Library) -> None:
    made = after(sitting(library, "wide", "plain"), "space", "3")
    text = body(made, width)
    assert text.index("In short.") < text.index("and if asked: Why so?")
    assert "Because." not in text and "much longer" not in text
    assert text.splitlines()[0].endswith("1 left")
    text = body(after(made, "space"), width)
    assert text.index("and if asked: Why so?") < text.index("\n  Because.")
    assert "much longer" not in text
    assert "much longer" in body(after(made, "space"), width)


def test_at_a_probe_the_footer_says_that_the_answer_is_kept_and_what_space_does(library: Library) -> None:
    made = after(sitting(library, "wide", "plain"), "space", "3")
    assert footer(made)[0].startswith("good · comes back in 3 days, Thu 5 Mar")
    told = []
    for _ in range(4):
        told.append(footer(made)[1].partition("   ")[0])
        after(made, "space")
    assert told == ["space show the answer", "space next question", "space show the answer", "space next card"]


def test_at_the_last_probe_space_ends_the_sitting(library: Library) -> None:
    made = after(sitting(library, "wide"), "space", "3", "space", "space", "space")
    assert footer(made)[1].startswith("space finish   u undo")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_options_of_a_choice_are_lettered_and_literal(width: int, library: Library) -> None:
    text = flat(body(sitting(library, "picked"), width))
    assert "a One [bold]of[/bold] the options" in text
    assert "b Two" in text
    assert "a-b pick" in footer(sitting(library, "picked"), width)[1]


def test_before_it_is_picked_nothing_tells_which_option_is_right(library: Library) -> None:
    text = body(sitting(library, "picked"))
    assert "right" not in text and "wrong" not in text


def test_after_picking_every_option_is_explained(library: Library) -> None:
    text = flat(body(after(sitting(library, "picked"), "a")))
    assert "you picked ✗ a" in text
    assert "a One [bold]of[/bold] the options, with a text that is longer than forty columns wrong: too small" in text
    assert "b Two right" in text


@pytest.mark.parametrize(("text", "mark"), [("7", "✗ 7"), ("1,005", "✓ 1,005")])
def test_a_typed_number_is_shown_with_a_mark_that_needs_no_colour(text: str, mark: str, library: Library) -> None:
    assert f"you said  {mark}" in body(after(sitting(library, "counted"), typed(text)))


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_no_number_is_said_in_the_footer(width: int, library: Library) -> None:
    made = after(sitting(library, "counted"), typed("many"))
    assert footer(made, width)[0].startswith("`many` is no number")


def test_a_named_pattern_is_shown_with_its_idea_and_the_right_one(library: Library) -> None:
    text = body(after(pattern(library), typed("hash maps"), typed("count them")))
    assert "you said  ✗ hash maps" in text
    assert "count them" in text
    assert "Two pointers" in text


def test_a_pattern_does_not_tell_its_topic_before_it_is_named(library: Library) -> None:
    text = body(pattern(library)) + "".join(footer(pattern(library)))
    assert "two pointers" not in text.lower()
    assert "Longest run of equal values" in text


@pytest.mark.parametrize("width", WIDTHS)
def test_a_told_story_shows_what_was_listened_for(width: int, library: Library) -> None:
    text = flat(body(after(sitting(library, "told"), "space", "space"), width))
    for words in ("what the interviewer asks next", "listens for", "strong", "weak", "scope", "staff: a company"):
        assert words in text


@pytest.mark.parametrize("width", WIDTHS)
def test_the_help_tells_every_key(width: int, library: Library) -> None:
    text = body(after(sitting(library), "?"), width)
    for key in ("space, enter", "1 2 3 4", "a b c d", "y n", "m", "u", "b", "!", "f", "e", "q"):
        assert any(line.startswith(f"{key} ") for line in text.splitlines()), key


# The footer


def test_a_card_that_was_forgotten_again_and_again_says_what_may_help(library: Library) -> None:
    items = [item_for(library.entries["sample/plain"], library, "cards", 90)]
    made = CardSitting("review", items, Forecast(), new_ids(), TODAY.isoformat, lapses=lambda name: 9)
    made.begin(START)
    assert "forgotten" not in footer(made)[0]
    assert footer(after(made, "space"))[0].startswith("forgotten 9 times: e rewrites it, ! sets it aside")


def test_where_nothing_is_judged_no_rating_is_suggested(library: Library) -> None:
    assert "enter rates it" not in footer(after(sitting(library), "space"))[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [("7", "not the right answer · enter rates it again"), ("1000", "right · enter rates it good")],
)
def test_the_suggested_rating_is_told_with_its_reason(text: str, words: str, library: Library) -> None:
    assert footer(after(sitting(library, "counted"), typed(text)))[0].startswith(words)


def test_each_rating_is_shown_with_when_it_would_bring_the_card_back(library: Library) -> None:
    keys = footer(after(sitting(library), "space"), 120)[1]
    assert keys.startswith("1 again 1 d   2 hard 2 d   3 good 3 d   4 easy 4 d")


def test_in_a_narrow_terminal_the_ratings_keep_their_days(library: Library) -> None:
    assert footer(after(sitting(library), "space"), 40)[1].startswith("1 1d  2 2d  3 3d  4 4d  u undo  ? keys")


@pytest.mark.parametrize("width", [40, 64, 70, 80, 200])
@pytest.mark.parametrize("days", [(1, 2, 3, 4), (12, 25, 40, 355), (200, 300, 3_000, 36_000), (28, 29, 30, 31)])
def test_however_long_the_intervals_every_rating_is_there(
    width: int, days: tuple[int, ...], library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcomes = {rating: memory(days[rating - 1]) for rating in RATINGS}
    monkeypatch.setattr(Forecast, "outcomes", lambda *given: outcomes)
    keys = footer(after(sitting(library), "space"), width)[1].split("  ")
    assert [key.strip()[0] for key in keys if key.strip()][:4] == ["1", "2", "3", "4"]


def test_the_clock_of_a_story_runs_while_it_is_told_and_then_says_by_how_much_it_was_over(library: Library) -> None:
    made = after(sitting(library, "told"), "space")
    assert footer(made, at=START + 30)[0].endswith("01:00")
    assert footer(made, at=START + 100)[0].endswith("00:10 over")


def test_the_box_of_the_sitting_is_shown_where_the_card_has_no_clock(library: Library) -> None:
    assert footer(sitting(library, box=600.0), at=START + 60)[0].endswith("09:00 left")


def test_when_the_time_is_over_that_is_said(library: Library) -> None:
    made = sitting(library, "plain", "derived", box=60.0)
    made.handle(Tick(START + 61))
    assert "this is the last card" in footer(made, at=START + 61)[0]


def test_in_the_summary_the_keys_offer_to_take_back_or_leave(library: Library) -> None:
    assert footer(after(sitting(library), "space", "3"))[1] == "enter leave   u take back the last"


# The summary


@pytest.mark.parametrize("width", WIDTHS)
def test_the_summary_counts_answers_and_ratings_and_says_when_the_first_come_back(width: int, library: Library) -> None:
    made = after(sitting(library, "plain", "wide", "derived"), "space", "1", "space", "1", "space", "4")
    text = flat(summary(made, width, START + 65))
    assert "3 cards answered" in text
    assert "2 again, 1 easy" in text
    assert "2 of them come back tomorrow" in text


def test_a_sprint_says_whether_it_was_passed(library: Library) -> None:
    keys = ("space", "1", "space", "3")
    passed, failed = (summary(after(sitting(library, "plain", "derived", misses=misses), *keys)) for misses in (1, 0))
    assert "✓ passed   1 missed, at most 1 may be" in passed
    assert "✗ not passed   1 missed, at most 0 may be" in failed
    assert "passed" not in summary(after(sitting(library, "plain", "derived"), *keys))


def test_a_single_card_is_told_in_the_singular(library: Library) -> None:
    text = summary(after(sitting(library), "space", "2"))
    assert "1 card answered" in text
    assert "1 comes back in 2 days" in text


def test_stories_are_called_stories(library: Library) -> None:
    made = after(sitting(library, "told"), "space", "space", "3")
    assert "1 story answered" in summary(made)


def test_stories_left_are_not_called_cards(library: Library) -> None:
    made = after(sitting(library, "told"), "q")
    assert "card" not in summary(made)


def test_what_is_left_is_told(library: Library) -> None:
    made = after(sitting(library, "plain", "wide"), "space", "3", "q")
    assert "1 card left for another time" in summary(made)


def test_a_sitting_without_an_answer_says_so(library: Library) -> None:
    assert "nothing answered" in summary(after(sitting(library), "q"))


# Flags, and what waits


@pytest.mark.parametrize("width", WIDTHS)
def test_a_flagged_card_says_so_beside_what_is_left(width: int, library: Library) -> None:
    head = body(after(sitting(library), "f"), width).splitlines()[0]
    assert head.rstrip().endswith("flagged   1 left")
    assert "flagged" not in body(after(sitting(library), "f", "f"), width).splitlines()[0]


def waiting(library: Library, cards: int, limit: int) -> CardSitting:
    items = [item_for(library.entries["sample/plain"], library, "cards", 90)]
    made = CardSitting("review", items, Forecast(), new_ids(), TODAY.isoformat, waiting=Waiting(cards, limit))
    made.begin(START)
    return made


def test_what_is_due_beyond_the_days_number_is_told_at_the_beginning_and_at_the_end(library: Library) -> None:
    made = waiting(library, 1040, 1240)
    words = "1,040 more are due; they wait until tomorrow · --limit 1240 takes them in today"
    assert footer(made, 120)[0].startswith(words)
    after(made, "space", "3")
    assert words in flat(summary(made))
    assert "1 more is due; it waits until tomorrow · --limit 2 takes it in today" in flat(
        summary(waiting(library, 1, 2))
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_what_waits_fits_into_any_terminal(width: int, library: Library) -> None:
    made = waiting(library, 40, 240)
    footer(made, width)
    assert "--limit 240" in flat(summary(made, width))


def with_item(**parts: Any) -> CardSitting:
    """A sitting on one card that has these parts."""
    item = Item("b/q", "b/q", "card", "Topic", "Which?", (Piece("", "That."),), **parts)
    made = CardSitting("review", [item], Forecast(), new_ids(), TODAY.isoformat)
    made.begin(START)
    return made


def test_after_a_wrong_typed_answer_a_right_one_is_shown() -> None:
    answers = ("tp / (tp + fp)",)
    assert "tp / (tp + fp)" not in body(with_item(answers=answers))
    assert "right tp / (tp + fp)" in flat(body(after(with_item(answers=answers), typed("tp"))))
    assert "right tp" not in flat(body(after(with_item(answers=answers), typed("TP/(FP+TP)"))))


def test_formulas_are_shown_in_unicode_in_options_too() -> None:
    choices = (Choice(r"$\frac{a}{b}$", right=True), Choice("$x_i$, for $5"))
    text = flat(body(with_item(choices=choices)))
    assert "a a/b" in text
    assert "b xᵢ, for $5" in text
