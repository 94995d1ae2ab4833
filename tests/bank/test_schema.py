"""Banks, decks and questions against their schema: each fault with its place, what was found, what is right."""

from __future__ import annotations

from pathlib import Path

import pytest
from bank_samples import CARD, CODE, COVER, cards, told, write

from interview_cli.bank.load import read_bank, read_questions
from interview_cli.bank.model import LEVELS, Card, CodeQuestion, Story
from interview_cli.bank.problem import Malformed

SLUG_WORDS = "expected a slug: lower-case words joined by hyphens, such as `two-sum`"

STORY = """\
title: Stories
stories:
  - id: mistake
    front: Tell me about a mistake.
    signals: [owns it]
    probes: [Who noticed?]
    strong: [Names it.]
    weak: [Blames others.]
    scope: {middle: one, senior: two, staff: three}
"""


def only_problem(path: Path, text: str) -> str:
    questions, problems = cards(path, text)
    assert questions == []
    assert [problem.rule for problem in problems] == ["schema"]
    return told(problems[0])


def cover_problem(folder: Path, text: str) -> str:
    write(folder / "bank.yaml", text)
    with pytest.raises(Malformed) as caught:
        read_bank(folder)
    assert caught.value.problem.rule == "schema"
    return told(caught.value.problem)


def card_without(field: str) -> str:
    return "".join(line for line in CARD.splitlines(keepends=True) if f"{field}:" not in line)


# What is right


def test_a_card_has_the_topics_and_level_of_its_deck_unless_it_names_its_own(tmp_path: Path) -> None:
    text = (
        "title: T\ntopics: [arrays]\nlevel: hard\ncards:\n"
        "  - {id: one, front: F, back: B}\n"
        "  - {id: two, front: F, back: B, topics: [graphs, heaps], level: easy}\n"
    )
    questions, problems = cards(tmp_path / "deck.yaml", text)
    assert problems == []
    assert [(card.topics, card.level) for card in questions] == [
        (("arrays",), "hard"),
        (("graphs", "heaps"), "easy"),
    ]


def test_a_story_deck_is_read(tmp_path: Path) -> None:
    [story], problems = cards(tmp_path / "deck.yaml", STORY)
    assert problems == []
    assert isinstance(story, Story)
    assert (story.seconds, story.scope.staff) == (120, "three")


def test_cards_and_stories_may_stand_in_one_deck(tmp_path: Path) -> None:
    text = CARD + STORY.removeprefix("title: Stories\n")
    questions, problems = cards(tmp_path / "deck.yaml", text)
    assert problems == []
    assert [type(question) for question in questions] == [Card, Story]


def test_a_coding_question_is_read(tmp_path: Path) -> None:
    [question], problems = cards(tmp_path / "question.yaml", CODE + "limits: {cpu_seconds: 1}\nleetcode: 1\n")
    assert problems == []
    assert isinstance(question, CodeQuestion)
    assert (question.limits.cpu_seconds, question.limits.memory_mb, question.leetcode) == (1.0, 256, 1)


def test_a_card_is_listed_by_its_title_or_the_first_line_of_its_front(tmp_path: Path) -> None:
    text = (
        "title: T\ncards:\n  - {id: one, title: Short, front: Long, back: B}\n"
        "  - id: two\n    back: B\n    front: |\n\n      First line\n      second line\n"
    )
    questions, _ = cards(tmp_path / "deck.yaml", text)
    assert [question.prompt for question in questions] == ["Short", "First line"]


@pytest.mark.parametrize("blank", ["'  '", '"\\n"', "|+\n\n      "])
def test_a_front_of_nothing_but_blanks_is_refused(tmp_path: Path, blank: str) -> None:
    questions, problems = cards(tmp_path / "deck.yaml", CARD.replace("Front of one", blank))
    assert questions == []
    assert [(problem.rule, problem.line) for problem in problems] == [("schema", 5)]


# What is wrong with a card


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("backk: x", "deck.yaml:7:5: unknown field `backk`; did you mean `back`?"),
        (
            "hint: x",
            "deck.yaml:7:5: unknown field `hint`; known here: answers, as_of, back, choices, covers, draw,",
        ),
        ("minutes: '5'", "deck.yaml:7:5: `minutes`: found '5', expected `float`, got `str`"),
        ("minutes: 0", "deck.yaml:7:5: `minutes`: found 0, expected `float` > 0.0"),
        ("minutes: 1e9", "deck.yaml:7:5: `minutes`: found 1000000000.0, expected `float` <= 600.0"),
        ("as_of: 2026", "deck.yaml:7:5: `as_of`: found 2026, expected text; put it in quotes"),
        ("source: 1.5", "deck.yaml:7:5: `source`: found 1.5, expected text; put it in quotes"),
        ("verify: true", "deck.yaml:7:5: `verify`: found True, expected text; put it in quotes"),
        ("topics: arrays", "deck.yaml:7:5: `topics`: found 'arrays', expected `array`, got `str`"),
        ("covers: [sums, Two Sums]", f"deck.yaml:7:20: `covers`: found 'Two Sums', {SLUG_WORDS}"),
        ("probes: [why]", "deck.yaml:7:14: `probes`: found 'why', expected `object`, got `str`"),
        ("probes: [{question: Q}]", "deck.yaml:7:14: the field `answer` is missing"),
        ("probes: [{question: Q, answr: A}]", "deck.yaml:7:28: unknown field `answr`; did you mean `answer`?"),
        ("form: numeric", "deck.yaml:4:5: a card of the form `numeric` needs `number`"),
        ("form: overview", "deck.yaml:4:5: a card of the form `overview` needs `facets`"),
        ("form: derive", "deck.yaml:4:5: a card of the form `derive` needs `steps`"),
        ("form: choice", "deck.yaml:4:5: a card of the form `choice` needs `choices`"),
        ("form: typed", "deck.yaml:4:5: a card of the form `typed` needs `answers`"),
        ("form: cloze", "deck.yaml:4:5: the front of a cloze card needs a gap, such as `{{what is left out}}`"),
        ("answers: [one]", "deck.yaml:7:5: `answers` belongs to cards of the form `typed`, this one is `basic`"),
        ("steps: [one]", "deck.yaml:7:5: `steps` belongs to cards of the form `derive`, this one is `basic`"),
    ],
)
def test_a_wrong_field_of_a_card(tmp_path: Path, line: str, words: str) -> None:
    assert only_problem(tmp_path / "deck.yaml", CARD + f"    {line}\n").startswith(words)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (
            ["form: numeric", "number: {answer: many}"],
            "deck.yaml:8:5: `number` has the answer 'many'; a formula needs parameters to `draw`",
        ),
        (
            ["form: numeric", "number:", "  answer: 1", "  tolerence: 1"],
            "deck.yaml:10:7: unknown field `tolerence`; did you mean `tolerance`?",
        ),
        (
            ["form: numeric", "number: {answer: 1, tolerance: -1}"],
            "deck.yaml:8:25: `tolerance`: found -1, expected `float` >= 0.0",
        ),
        (
            ["form: choice", "choices: [{text: a}, {text: b}]"],
            "deck.yaml:4:5: a choice card needs at least one choice with `right: true`",
        ),
        (
            ["form: choice", "choices:", "  - text: a", "    right: true", "  - text: b", "    rihgt: true"],
            "deck.yaml:12:9: unknown field `rihgt`; did you mean `right`?",
        ),
        (
            ["form: choice", "choices:", "  - text: a", "    right: 'yes'"],
            "deck.yaml:10:9: `right`: found 'yes', expected `bool`, got `str`",
        ),
        (
            ["form: choice", "choices: [{text: 127}]"],
            "deck.yaml:8:16: `text`: found 127, expected text; put it in quotes",
        ),
    ],
)
def test_a_wrong_field_inside_a_part_of_a_card(tmp_path: Path, lines: list[str], words: str) -> None:
    text = CARD + "".join(f"    {line}\n" for line in lines)
    assert only_problem(tmp_path / "deck.yaml", text) == words


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("5", "found 5, expected text; put it in quotes"),
        ("no such: thing", "expected `str`, got `object`"),
        ("[a]", "expected `str`, got `array`"),
        ("", "found None, expected `str`, got `null`"),
        ("''", "is empty; write something or leave the field out"),
    ],
)
def test_a_front_that_is_no_text(tmp_path: Path, value: str, found: str) -> None:
    text = CARD.replace("front: Front of one", "front:\n      " + value if ": " in value else f"front: {value}")
    assert only_problem(tmp_path / "deck.yaml", text) == f"deck.yaml:5:5: `front`: {found}"


@pytest.mark.parametrize("slug", ["Two Sum", "two_sum", "-two", "two--sum", "two-", "zwei-süß", "TWO"])
def test_a_bad_slug(tmp_path: Path, slug: str) -> None:
    found = only_problem(tmp_path / "deck.yaml", CARD.replace("id: one", f"id: '{slug}'"))
    assert found == f"deck.yaml:4:5: `id`: found {slug!r}, {SLUG_WORDS}"


def test_a_slug_that_looks_like_a_number_wants_quotes(tmp_path: Path) -> None:
    found = only_problem(tmp_path / "deck.yaml", CARD.replace("id: one", "id: 15"))
    assert found == "deck.yaml:4:5: `id`: found 15, expected text; put it in quotes"


@pytest.mark.parametrize("field", ["front", "back"])
def test_a_missing_field_is_told_where_the_card_starts(tmp_path: Path, field: str) -> None:
    assert only_problem(tmp_path / "deck.yaml", card_without(field)) == f"deck.yaml:4:5: the field `{field}` is missing"


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("level: hrad", LEVELS),
        ("form: multiple", ("basic", "overview", "derive", "numeric", "choice")),
        ("kind: story", ("card",)),
    ],
)
def test_a_word_that_is_none_of_the_allowed_ones_is_told_with_them(
    tmp_path: Path, line: str, right: tuple[str, ...]
) -> None:
    found = only_problem(tmp_path / "deck.yaml", CARD + f"    {line}\n")
    assert found.startswith("deck.yaml:7:5: ")
    assert line.partition(": ")[2] in found
    assert all(word in found for word in right)


def test_a_card_that_is_only_text(tmp_path: Path) -> None:
    found = only_problem(tmp_path / "deck.yaml", "title: T\ncards:\n  - only text\n")
    assert found == "deck.yaml:3:5: found 'only text', expected `object`, got `str`"


def test_each_broken_card_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    text = (
        "title: T\ncards:\n"
        "  - {id: one, front: F, back: B}\n"
        "  - {id: two, front: F}\n"
        "  - {id: three, front: F, back: B}\n"
        "  - {id: Four, front: F, back: B}\n"
    )
    questions, problems = cards(tmp_path / "deck.yaml", text)
    assert [question.id for question in questions] == ["one", "three"]
    assert [told(problem) for problem in problems] == [
        "deck.yaml:4:5: the field `back` is missing",
        f"deck.yaml:6:6: `id`: found 'Four', {SLUG_WORDS}",
    ]


def test_a_field_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    found = only_problem(tmp_path / "deck.yaml", CARD + '    "\\e[2J": x\n')
    assert "unknown field" in found
    assert "\x1b" not in found


# What is wrong with a story


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("[owns it]", "[]", "deck.yaml:5:5: `signals`: expected `array` of length >= 1"),
        (", staff: three", "", "deck.yaml:9:5: the field `staff` is missing"),
        ("staff: three", "staf: three", "deck.yaml:9:39: unknown field `staf`; did you mean `staff`?"),
        ("weak: [Blames", "seconds: 5\n    weak: [Blames", "deck.yaml:8:5: `seconds`: found 5, expected `int` >= 10"),
    ],
)
def test_a_wrong_field_of_a_story(tmp_path: Path, right: str, wrong: str, words: str) -> None:
    assert right in STORY
    assert only_problem(tmp_path / "deck.yaml", STORY.replace(right, wrong)) == words


# What is wrong with a deck


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- one\n", "deck.yaml:1:1: a deck is a mapping with `title` and `cards` or `stories`"),
        ("hello\n", "deck.yaml:1:1: a deck is a mapping with `title` and `cards` or `stories`"),
        ("title: T\n", "deck.yaml:1:1: the deck holds neither cards nor stories"),
        ("title: T\ncards: []\n", "deck.yaml:1:1: the deck holds neither cards nor stories"),
        ("title: T\ncards: {one: two}\n", "deck.yaml:2:1: `cards` must be a list"),
        ("title: T\nstories: text\n", "deck.yaml:2:1: `stories` must be a list"),
        ("title: T\ncard:\n  - {id: one}\n", "deck.yaml:2:1: unknown field `card`; did you mean `cards`?"),
        ("cards:\n  - {id: one}\n", "deck.yaml:1:1: the field `title` is missing"),
        ("title: 5\ncards:\n  - {id: one}\n", "deck.yaml:1:1: `title`: found 5, expected text; put it in quotes"),
        ("title: T\ntopics: [ok, Bad]\n", f"deck.yaml:2:14: `topics`: found 'Bad', {SLUG_WORDS}"),
    ],
)
def test_a_wrong_deck(tmp_path: Path, text: str, words: str) -> None:
    assert only_problem(tmp_path / "deck.yaml", text) == words


def test_a_deck_that_is_no_yaml_is_one_problem(tmp_path: Path) -> None:
    questions, problems = cards(tmp_path / "deck.yaml", CARD + "    - [\n")
    assert questions == []
    assert [problem.rule for problem in problems] == ["yaml"]


# What is wrong with a coding question


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("title: Two Sum\n", "", "question.yaml:1:1: the field `title` is missing"),
        ("key_idea: A hash map.\n", "", "question.yaml:1:1: the field `key_idea` is missing"),
        ('"[0, 1]"', "5", "question.yaml:7:5: `result`: found 5, expected text; put it in quotes"),
        ("call:", "calls:", "question.yaml:6:5: unknown field `calls`; did you mean `call`?"),
        ("[look it up]", "[]", "question.yaml:8:1: `hints`: expected `array` of length >= 1"),
        ("[look it up]", "[a, b, c, d, e, f]", "question.yaml:8:1: `hints`: expected `array` of length <= 5"),
        (", space: O(n)", "", "question.yaml:10:1: the field `space` is missing"),
        ("complexity:", "leetcode: 0\ncomplexity:", "question.yaml:10:1: `leetcode`: found 0, expected `int` >= 1"),
        (
            "complexity:",
            "limits: {cpu_second: 1}\ncomplexity:",
            "question.yaml:10:10: unknown field `cpu_second`; did you mean `cpu_seconds`?",
        ),
        (
            "complexity:",
            "limits: {memory_mb: 1.5}\ncomplexity:",
            "question.yaml:10:10: `memory_mb`: found 1.5, expected `int`, got `float`",
        ),
        (
            "complexity:",
            "statment: x\ncomplexity:",
            "question.yaml:10:1: unknown field `statment`; did you mean `statement`?",
        ),
    ],
)
def test_a_wrong_field_of_a_coding_question(tmp_path: Path, right: str, wrong: str, words: str) -> None:
    assert right in CODE
    assert only_problem(tmp_path / "question.yaml", CODE.replace(right, wrong, 1)) == words


def test_a_node_class_that_there_is_not_is_told_with_those_there_are(tmp_path: Path) -> None:
    found = only_problem(tmp_path / "question.yaml", CODE + "node: tree\n")
    assert found.startswith("question.yaml:11:1: `node`: ")
    assert all(word in found for word in ("tree", "graph", "random", "nary"))


def test_a_question_file_that_is_a_list(tmp_path: Path) -> None:
    assert only_problem(tmp_path / "question.yaml", "- 1\n") == "question.yaml:1:1: expected `object`, got `array`"


def test_a_missing_question_file_is_a_problem_not_a_failure(tmp_path: Path) -> None:
    placed, problems = read_questions(tmp_path / "question.yaml")
    assert placed == []
    assert [(problem.rule, problem.message) for problem in problems] == [("missing-file", "the file is missing")]


# What is wrong with a cover page


def test_a_cover_page_is_read(tmp_path: Path) -> None:
    write(tmp_path / "bank.yaml", COVER + "syllabus: [sums]\n")
    bank = read_bank(tmp_path)
    assert (bank.title, bank.topics, bank.syllabus) == ("A bank", {"arrays": "Arrays and hashing"}, ("sums",))


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("licence: MIT\n", "", "bank.yaml:1:1: the field `licence` is missing"),
        (
            "licence: MIT\n",
            "licence: MIT\nlicense: MIT\n",
            "bank.yaml:3:1: unknown field `license`; did you mean `licence`?",
        ),
        ("title: A bank", "title: 1984", "bank.yaml:1:1: `title`: found 1984, expected text; put it in quotes"),
        ("\n  arrays: Arrays and hashing", " [arrays]", "bank.yaml:3:1: `topics`: expected `object`, got `array`"),
        ("\n  arrays: Arrays and hashing", " {}", "bank.yaml:3:1: `topics`: expected `object` of length >= 1"),
    ],
)
def test_a_wrong_cover_page(tmp_path: Path, right: str, wrong: str, words: str) -> None:
    assert right in COVER
    assert cover_problem(tmp_path, COVER.replace(right, wrong)) == words


def test_a_syllabus_item_that_is_no_slug(tmp_path: Path) -> None:
    found = cover_problem(tmp_path, COVER + "syllabus:\n  - sums\n  - Two Sums\n")
    assert found == f"bank.yaml:7:5: `syllabus`: found 'Two Sums', {SLUG_WORDS}"


def test_a_topic_that_is_no_slug_is_named_alone_and_in_its_place(tmp_path: Path) -> None:
    found = cover_problem(tmp_path, COVER + "  Two Pointers: Two pointers\n")
    assert "found 'Two Pointers', expected a slug" in found
    assert "Arrays" not in found
    assert found.startswith(("bank.yaml:5:3: ", "bank.yaml:3:1: "))


def test_a_topic_without_a_title_is_told(tmp_path: Path) -> None:
    found = cover_problem(tmp_path, COVER + "  graphs: 5\n")
    assert found.startswith(("bank.yaml:5:3: ", "bank.yaml:3:1: "))
    assert "`str`, got `int`" in found or "found 5, expected text" in found
