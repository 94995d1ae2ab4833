"""The first page, lists, log, figures and examinations: for a person in words, for a script in JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from screen_samples import TODAY, WIDTHS, flat, load, rendered, review

from interview_cli.bank.library import Library
from interview_cli.journal.events import AnyBody, Event, ParametersFitted, ParametersReset, Rating
from interview_cli.journal.replay import last_review
from interview_cli.progress.figures import DayCount, Figures, PatternFigures
from interview_cli.screens import doctor_view, question_list, review_log, stats_view
from interview_cli.screens.doctor_view import Finding, Findings
from interview_cli.screens.home_view import DueProblem, Page, home
from interview_cli.screens.question_view import question_view

FIRST_DAY = Page(
    today=TODAY,
    streak=0,
    first_time=True,
    cards_due=0,
    new_cards=10,
    new_problems=30,
    problems=(),
    topics=(),
    minutes=0.0,
    next_due=None,
)
NOTHING_DUE = replace(FIRST_DAY, first_time=False, next_due=(TODAY + timedelta(days=3)).isoformat())
PROBLEM = "sample/longest-run-of-equal-values"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return load(tmp_path_factory.mktemp("bank"))


# The first page


def page(library: Library, problems: int = 1, cards: int = 12, rating: Rating = 3, solved: bool = True) -> Page:
    due = DueProblem(library.entries[PROBLEM], last_review(review(PROBLEM, rating, solved, "code")), TODAY.isoformat())
    return replace(
        NOTHING_DUE,
        streak=5,
        cards_due=cards,
        problems=(due,) * problems,
        topics=(("Attention", 7), ("Metrics", 3), ("Optimisation", 1), ("Classics", 1), ("Rest", 4)),
        minutes=34.4,
    )


def home_text(library: Library, shown: Page, width: int = 80) -> str:
    return rendered(home(shown, library.topic_title, width), width)


@pytest.mark.parametrize("width", [20, *WIDTHS])
def test_no_line_of_the_first_page_is_wider_than_the_terminal(width: int, library: Library) -> None:
    for shown in (FIRST_DAY, NOTHING_DUE, page(library), page(library, problems=9), page(library, cards=0)):
        assert home_text(library, shown, width).strip()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_time_it_says_what_drill_is_and_how_to_begin(width: int, library: Library) -> None:
    text = flat(home_text(library, FIRST_DAY, width))
    assert "drill trains you for interviews" in text
    assert "enter your first problem" in text


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_due_is_told_with_the_time_it_takes(width: int, library: Library) -> None:
    text = flat(home_text(library, page(library), width))
    assert "12 cards and 1 problem are due, about 34 minutes" in text
    assert "day 5 in a row" in text
    assert "enter the cards" in text


def test_a_due_problem_is_told_with_how_it_went_last_time(library: Library) -> None:
    text = home_text(library, page(library), 200)
    assert "two pointers  last time 2 m 05 s, good  due today" in text
    assert "not solved" in home_text(library, page(library, solved=False, rating=1), 200)


def test_the_topics_of_the_cards_are_counted_the_smaller_ones_together(library: Library) -> None:
    text = home_text(library, page(library))
    assert "attention (7), metrics (3), optimisation (1), classics (1) and 4 more" in text


def test_a_single_card_is_told_in_the_singular(library: Library) -> None:
    assert "1 card is due" in home_text(library, page(library, problems=0, cards=1))


def test_with_nothing_due_it_says_what_comes_next_and_what_is_new(library: Library) -> None:
    text = flat(home_text(library, NOTHING_DUE))
    assert "Nothing is due; next: in 3 days, Thu 5 Mar." in text
    assert "There are 10 new cards and 30 new problems." in text


@pytest.mark.parametrize("width", WIDTHS)
def test_cards_beyond_the_days_number_are_told_to_wait(width: int, library: Library) -> None:
    assert "40 more cards wait until tomorrow" in flat(
        home_text(library, replace(page(library), cards_waiting=40), width)
    )
    text = flat(home_text(library, replace(NOTHING_DUE, cards_waiting=1), width))
    assert "Nothing is due any more today." in text and "1 more card waits until tomorrow" in text


def test_even_with_nothing_at_all_the_page_is_not_empty(library: Library) -> None:
    text = home_text(library, replace(NOTHING_DUE, new_cards=0, new_problems=0, next_due=None))
    assert "Nothing is due." in text
    assert "enter a problem" in text


@pytest.mark.parametrize(
    ("shown", "started"),
    [
        (FIRST_DAY, "leetcode"),
        (replace(NOTHING_DUE, cards_due=3), "review"),
        (NOTHING_DUE, "review"),
        (replace(NOTHING_DUE, new_cards=0), "leetcode"),
    ],
)
def test_enter_starts_what_is_most_pressing(shown: Page, started: str) -> None:
    assert shown.enter == started


def test_enter_starts_a_due_problem_where_no_card_is_due(library: Library) -> None:
    assert page(library, cards=0).enter == "leetcode"


# Questions


def test_the_json_of_a_list_has_exactly_the_promised_fields(library: Library) -> None:
    [problem] = json.loads(question_list.as_json([library.entries[PROBLEM]], {PROBLEM: "2026-03-05"}))
    assert problem == {
        "id": PROBLEM,
        "bank": "sample",
        "kind": "code",
        "title": "Longest run of equal values in a list that may be empty, with all its places",
        "topics": ["two-pointers", "hashing"],
        "level": "easy",
        "minutes": 15,
        "covers": ["runs"],
        "leetcode": 485,
        "due": "2026-03-05",
    }


def test_in_the_json_of_a_list_what_is_not_known_is_null(library: Library) -> None:
    [card] = json.loads(question_list.as_json([library.entries["sample/plain"]], {}))
    assert (card["kind"], card["leetcode"], card["due"], card["covers"]) == ("card", None, None, [])


def test_an_empty_list_is_an_empty_json_list() -> None:
    assert json.loads(question_list.as_json([], {})) == []


def test_piped_a_list_is_one_line_a_question_with_its_id_first(
    library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    question_list.show(list(library.entries.values()), {}, library, TODAY)
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("\t")[0] for line in lines] == list(library.entries)


@pytest.mark.parametrize("width", [20, *WIDTHS])
@pytest.mark.parametrize(
    "name", ["longest-run-of-equal-values", "plain", "derived", "wide", "picked", "counted", "told"]
)
def test_any_question_fits_on_paper_with_its_answer(name: str, width: int, library: Library) -> None:
    entry = library.entries[f"sample/{name}"]
    without, with_answer = (rendered(question_view(entry, library, answer), width) for answer in (False, True))
    assert len(with_answer) > len(without)


# The log


def logged(*bodies: AnyBody) -> Sequence[Event]:
    at = int(datetime(2026, 3, 2, 9, 30, 0, 123_000, tzinfo=UTC).timestamp() * 1e6)
    return [Event(f"event-{number}", number, at, body) for number, body in enumerate(bodies)]


def test_the_json_of_the_log_has_exactly_the_promised_fields() -> None:
    [found] = json.loads(review_log.as_json(logged(review("sample/plain", 2))))
    evidence = found.pop("evidence")
    assert found == {
        "at": "2026-03-02T09:30:00.123+00:00",
        "study_day": "2026-03-02",
        "question": "sample/plain",
        "kind": "card",
        "rating": 2,
        "suggested": 3,
        "seconds": 125.0,
    }
    assert set(evidence) == {
        "solved",
        "seconds",
        "target_seconds",
        "checks",
        "failed_checks",
        "hints",
        "revealed",
        "box_ended",
        "first_meeting",
        "verdicts",
        "verdict_seconds",
        "steps",
    }


def test_the_log_in_json_is_the_oldest_first_and_for_people_the_newest(capsys: pytest.CaptureFixture[str]) -> None:
    events = logged(review("sample/plain"), review("sample/wide"))
    assert [each["question"] for each in json.loads(review_log.as_json(events))] == ["sample/plain", "sample/wide"]
    review_log.show(events, 20)
    text = capsys.readouterr().out
    assert text.index("sample/wide") < text.index("sample/plain")


def test_the_log_says_how_many_it_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    review_log.show(logged(review("sample/plain"), review("sample/wide"), review("sample/told")), 1)
    text = capsys.readouterr().out
    assert "2 earlier" in text
    assert "sample/plain" not in text


def test_the_log_tells_between_the_reviews_when_the_parameters_changed(capsys: pytest.CaptureFixture[str]) -> None:
    weights = (0.5,) * 21
    events = logged(
        review("sample/plain"),
        ParametersFitted("fsrs6-fit-1a2b3c4d", weights, 1200, 0.35, 0.34),
        review("sample/wide"),
        ParametersReset(),
    )
    review_log.show(events[::2], 20, events[1::2])
    lines = [" ".join(line.split()[2:]) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == "parameters: the defaults again"
    assert lines[1].startswith("sample/wide")
    assert lines[2] == "parameters fitted: fsrs6-fit-1a2b3c4d"


def test_an_empty_log_says_how_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    review_log.show([], 20)
    assert "Nothing practised yet" in capsys.readouterr().out
    assert json.loads(review_log.as_json([])) == []


# The figures


FIGURES = Figures(
    streak=3,
    reviews=7,
    per_day=tuple(DayCount((TODAY - timedelta(days=back)).isoformat(), back % 3) for back in range(13, -1, -1)),
    due_today=2,
    due_this_week=5,
    retention=0.75,
    reviews_retained=4,
    patterns=(PatternFigures("two-pointers", 2, 3, 12.5), PatternFigures("graphs", 0, 1, None)),
)


def test_the_json_of_the_figures_has_exactly_its_fields() -> None:
    data = json.loads(stats_view.as_json(FIGURES))
    assert set(data) == {
        "streak",
        "reviews",
        "per_day",
        "due_today",
        "due_this_week",
        "retention",
        "reviews_retained",
        "patterns",
    }
    assert data["per_day"][-1] == {"day": "2026-03-02", "reviews": 0}
    assert data["patterns"][1] == {"topic": "graphs", "solved": 0, "attempted": 1, "median_minutes": None}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_figures_as_a_page_fit_the_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    stats_view.show(FIGURES, {"two-pointers": "Two pointers"})
    text = capsys.readouterr().out
    assert max(len(line) for line in text.splitlines()) <= width
    assert "7 reviews   3 days in a row" in text
    assert "due today 2, within a week 5" in text
    assert "75% of 4 reviews" in flat(text)
    assert "Two pointers" in text and "2 of 3" in text and "12.5 m" in text
    assert "graphs" in text and "0 of 1" in text


def test_without_practice_the_figures_say_how_to_begin(capsys: pytest.CaptureFixture[str]) -> None:
    stats_view.show(Figures(0, 0, (), 0, 0, None, 0, ()), {})
    assert "Nothing practised yet" in capsys.readouterr().out


# The examination


FINDINGS = Findings(
    version="0.1.0",
    python="3.11.7",
    system="Linux",
    isolation="partial",
    isolation_why="no Landlock",
    checks=(
        Finding("config", True, "/home/config.yaml"),
        Finding("editor", False, "no editor was found", "set EDITOR"),
    ),
)


def test_the_json_of_the_examination_has_its_isolation_and_every_check() -> None:
    data = json.loads(doctor_view.as_json(FINDINGS))
    assert set(data) == {"version", "python", "system", "isolation", "isolation_why", "checks"}
    assert data["isolation"] == "partial"
    assert data["checks"][1] == {
        "name": "editor",
        "ok": False,
        "found": "no editor was found",
        "hint": "set EDITOR",
    }


def test_in_words_what_is_wrong_stands_out_without_colour_and_with_what_to_do() -> None:
    lines = doctor_view.as_text(FINDINGS).splitlines()
    assert lines[0] == "drill 0.1.0, Python 3.11.7, Linux"
    assert lines[1].split() == ["ok", "config", "/home/config.yaml"]
    assert lines[2].startswith("WRONG  editor")
    assert lines[3].strip() == "set EDITOR"
    assert "partial: no Landlock" in lines[4]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_card_on_paper_has_its_sides_and_its_probes(width: int, library: Library) -> None:
    entry = library.entries["sample/wide"]
    text = flat(rendered(question_view(entry, library, answer=True), width))
    assert "In short. cost High. use Rare. and if asked: Why so? Because." in text
    assert "Because." not in rendered(question_view(entry, library, answer=False), width)
