"""Small texts: clocks, durations, days, counts, key lines, and two texts on one line."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text
from screen_samples import rendered

from interview_cli.screens.words import clock_words, count_words, day_words, duration_words, keys_line, two_sided

TODAY = date(2026, 3, 2)
KEYS = [("e", "edit"), ("t", "test"), ("h", "hint 1 of 3"), ("g", "give up"), ("s", "skip"), ("q", "quit")]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "00:00"),
        (7, "00:07"),
        (59.4, "00:59"),
        (59.6, "01:00"),
        (462, "07:42"),
        (3599.9, "1:00:00"),
        (4062, "1:07:42"),
        (36_000, "10:00:00"),
        (-0.4, "00:00"),
        (-30, "00:30 over"),
        (-4062, "1:07:42 over"),
    ],
)
def test_a_clock_reads_as_people_read_it(seconds: float, words: str) -> None:
    assert clock_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (40, "40 s"),
        (59.7, "1 m 00 s"),
        (545, "9 m 05 s"),
        (3599.6, "1 h 00 m"),
        (4020, "1 h 07 m"),
        (90_000, "25 h 00 m"),
    ],
)
def test_a_duration_has_its_two_largest_units(seconds: float, words: str) -> None:
    assert duration_words(seconds) == words


@pytest.mark.parametrize(("number", "words"), [(0, "0 cards"), (1, "1 card"), (2, "2 cards"), (1234, "1,234 cards")])
def test_one_is_singular_and_thousands_are_set_apart(number: int, words: str) -> None:
    assert count_words(number, "card") == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (-2, "2 days ago"),
        (-400, "400 days ago"),
        (2, "in 2 days, Wed 4 Mar"),
        (59, "in 59 days, Thu 30 Apr"),
        (60, "in 2 months, 1 May 2026"),
        (400, "in 13 months, 6 Apr 2027"),
    ],
)
def test_a_day_is_told_from_today(days: int, words: str) -> None:
    assert day_words(TODAY + timedelta(days=days), TODAY) == words


# Key lines


def test_a_key_line_with_room_shows_every_key_and_the_last_one() -> None:
    assert keys_line(KEYS[:2], 80).plain == "e edit   t test   ? all keys"


def test_a_narrow_key_line_leaves_out_from_the_right_but_never_the_last_one() -> None:
    assert keys_line(KEYS, 32).plain == "e edit   t test   ? all keys"
    assert keys_line(KEYS, 20).plain == "e edit   ? all keys"


def test_a_key_line_may_go_without_a_last_one() -> None:
    assert keys_line(KEYS[:2], 80, ("", "")).plain == "e edit   t test"


@given(
    st.lists(st.tuples(st.text("abc", min_size=1, max_size=5), st.text("xyz ", min_size=1, max_size=12))),
    st.integers(20, 200),
)
def test_a_key_line_fits_its_width_and_is_a_beginning_of_the_keys(keys: list[tuple[str, str]], width: int) -> None:
    line = keys_line(keys, width).plain
    assert len(line) < width
    assert line.endswith("? all keys")
    every = "   ".join([*(f"{key} {what}" for key, what in keys), ""])
    assert every.startswith(line.removesuffix("? all keys"))


@given(st.integers(20, 200))
def test_of_two_widths_the_wider_shows_no_fewer_keys(width: int) -> None:
    assert len(keys_line(KEYS, width).plain) <= len(keys_line(KEYS, width + 1).plain)


# Two sides


def test_two_texts_stand_at_the_two_ends_of_the_line() -> None:
    assert two_sided(Text("left"), Text("right"), 20).plain == "left           right"


def test_without_room_for_both_the_left_one_wins() -> None:
    assert two_sided(Text("a long left text"), Text("right"), 20).plain == "a long left text"


def test_a_left_text_without_room_ends_in_an_ellipsis() -> None:
    assert two_sided(Text("a left text that is too long"), Text("right"), 12).plain == "a left text…"


def test_a_left_text_that_may_be_cut_leaves_room_for_the_right_one() -> None:
    assert (
        two_sided(Text("a title that fills the line"), Text("flagged"), 27, cut=True).plain
        == "a title that fill…  flagged"
    )
    assert two_sided(Text("a short one"), Text("flagged"), 27, cut=True).plain == "a short one         flagged"
    assert two_sided(Text("a title that fills it"), Text("flagged"), 20, cut=True).plain == "a title that fills …"


@given(st.text(max_size=60), st.text(max_size=30), st.integers(20, 200))
def test_two_sides_are_one_line_that_fits_its_width(left: str, right: str, width: int) -> None:
    plain_left, plain_right = " ".join(left.split()), " ".join(right.split())
    line = two_sided(Text(plain_left), Text(plain_right), width)
    assert line.cell_len <= width
    assert rendered(line, width).count("\n") == 1
