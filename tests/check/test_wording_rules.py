"""How questions are written: each fault gets its rule at its card, and what only looks like it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import ADD, change, found, line_of

from interview_cli.bank.index import load_index
from interview_cli.bank.problem import Problem
from interview_cli.check.card_parts import check_card_parts
from interview_cli.check.wording import check_wording

pytest_plugins = ["check_fixtures"]

BACK = "      So ten more bits of address reach about a thousand times as much memory.\n"


def problems_of(bank: Path) -> list[Problem]:
    index = load_index(bank, None)
    assert index.problems == []
    return [*check_wording(index), *check_card_parts(index)]


def only(bank: Path) -> Problem:
    problems = problems_of(bank)
    assert len(problems) == 1, problems
    return problems[0]


def write_back(bank: Path, text: str) -> None:
    """Puts the text, indented as a block, at the end of the back of the first card."""
    indented = "".join(f"      {line}\n" for line in text.splitlines())
    change(bank / "cards.yaml", BACK, f"{BACK}\n{indented}")


def test_a_sound_bank_has_no_problem(bank: Path) -> None:
    assert problems_of(bank) == []


# LaTeX


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (r"The half is \frac{1}{2} of it.", r"\frac{1}{2}"),
        (r"Take α = 2\alpha x.", r"\alpha"),
        ("The term $x^2$ grows.", "$x^2$"),
        ("All of the $n$ items.", "$n$"),
        ("In $O(n)$ time.", "$O(n)$"),
        ("$$y = x + 1$$", "$$y = x + 1$$"),
        (r"With \(x^2\) of it.", r"\(x^2\)"),
        (r"And \[ y = x + 1 \] too.", r"\[ y = x + 1 \]"),
        ("It is 2^{10} of them.", "^{10}"),
        ("The weight w_{ij} is one.", "w_{ij}"),
    ],
)
def test_latex_is_told_with_what_it_is(bank: Path, text: str, quoted: str) -> None:
    write_back(bank, text)
    problem = only(bank)
    assert found([problem], bank) == [("latex-left-over", "cards.yaml", line_of(bank / "cards.yaml", "two-to-the-ten"))]
    assert problem.severity == "error"
    assert problem.message.startswith(f"`two-to-the-ten`: back: “{quoted}”")


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 here and $10 there.",
        "From $3-$5 to US$20, or $5,000$.",
        r"Escape \[1\], \(or\) not, and 2 \* 3.",
        "Set $HOME and $PATH, or $PATH:$HOME.",
        r"The file C:\alpha\beta, the regex \d+\w{3}.",
        r"Between backticks `\frac{1}{2}` and `$x^2$` are code.",
        "```text\n\\alpha = w_{ij}\n```",
        "    A = σ_{k+1}",
        "The file is named day_{date}.csv, the sum is Σᵢ wᵢ.",
    ],
)
def test_what_only_looks_like_latex_is_fine(bank: Path, text: str) -> None:
    write_back(bank, text)
    assert problems_of(bank) == []


def test_latex_in_a_statement_and_in_a_choice(bank: Path) -> None:
    change(bank / ADD / "question.yaml", "statement: |\n", "statement: |\n  Here \\alpha is added.\n")
    change(bank / "cards.yaml", 'text: "255"', 'text: "$2^8$"')
    assert {each.message.partition(" “")[0] for each in problems_of(bank)} == {
        "`add-numbers`: statement:",
        "`largest-signed-byte`: choices 1: text:",
    }


# Markdown


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("```python\nx = 1", "the fence “```python” is never closed"),
        ("Call `add and stop.", "the backtick in “Call `add and stop.” has no partner"),
        ("This is **bold and goes on.", "the `**` in “This is **bold and goes” has no partner"),
        ("This is bold** and goes on.", "the `**` in “This is bold** and goes on.” has no partner"),
        ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "the row “| 1 | 2 | 3 |” has more columns than its table's head"),
        ("| a | b |\n|---|---|---|\n| 1 | 2 |", "the row “|---|---|---|” has not as many columns as the head"),
        ("See [the page]() for it.", "a link has no target"),
        ("See [the page](https://example.org", "a link is never closed"),
        ("That is 2*768*3072 weights.", "the stars of “2*768*3” are read as emphasis and not shown"),
    ],
)
def test_broken_markdown(bank: Path, text: str, fault: str) -> None:
    write_back(bank, text)
    problem = only(bank)
    assert found([problem], bank) == [("broken-markdown", "cards.yaml", line_of(bank / "cards.yaml", "two-to-the-ten"))]
    assert problem.message.startswith(f"`two-to-the-ten`: back: {fault}")


@pytest.mark.parametrize(
    "text",
    [
        "The powers 2**10 and 2**20; the call f(x, **kwargs) takes `**`.",
        "Un*believ*able, and a * b * c.",
        "``a ` inside`` is code, and \\` is a sign.",
        "~~~\n```\n~~~",
        "- a list with\n\n  ```text\n  a fence\n  ```\n- and more",
        "| a | b |\n|---|---|\n| `x` | P(A\\|B) |\n| 1 | |",
        "Either a|b or\n---",
        "A [link](https://example.org), and a[i][j].",
    ],
)
def test_what_only_looks_broken_is_fine(bank: Path, text: str) -> None:
    write_back(bank, text)
    assert problems_of(bank) == []


def test_a_product_in_a_hint_is_fine_since_it_is_shown_as_it_is(bank: Path) -> None:
    change(bank / ADD / "question.yaml", "hints:\n", "hints:\n  - There are 2*768*3072 of them.\n")
    assert problems_of(bank) == []


def test_markdown_in_a_hint_is_told_with_its_number(bank: Path) -> None:
    change(bank / ADD / "question.yaml", "hints:\n", "hints:\n  - The sign is **everything.\n")
    assert only(bank).message.startswith("`add-numbers`: hints 1: the `**` in “")


# Code in fences


@pytest.mark.parametrize(
    ("language", "text", "fault"),
    [
        ("python", "def f(x)\n    return x", "line 1: expected ':'"),
        ("py", "x = (1,", "line 1: '(' was never closed"),
        ("python", ">>> f(1\n3", "line 1: '(' was never closed"),
        ("json", '{"a": 1', "Expecting ',' delimiter"),
        ("yaml", "a: [1\nb: 2", "line 2: did not find expected ',' or ']'"),
    ],
)
def test_a_fence_that_does_not_parse(bank: Path, language: str, text: str, fault: str) -> None:
    write_back(bank, f"```{language}\n{text}\n```")
    problem = only(bank)
    assert problem.rule == "code-does-not-compile"
    assert f"back: the fence marked {language} does not parse: {fault}" in problem.message


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("python", "def f(x): ..."),
        ("python", "def f(x):"),
        ("python", "x = [1, 2, …]"),
        ("python", "await g()\nreturn 3"),
        ("python", ">>> f(1)\n3\n>>> for i in 1, 2:\n...     i"),
        ("python", "%time f()\nx = 1"),
        ("python", "    x = 1\n    y = 2"),
        ("python", "def f[T](x: T) -> T:\n    return x"),
        ("python", "re.compile('\\d')"),
        ("json", '"a": 1'),
        ("json", '{"a": 1}\n{"a": 2}'),
        ("json", '{"a": 1, ...}'),
        ("yaml", "a: !Ref b\n---\nb: 1"),
        ("text", "def f(x)"),
        ("", "def f(x)"),
    ],
)
def test_a_fence_that_is_what_it_says_or_says_nothing(bank: Path, language: str, text: str) -> None:
    write_back(bank, f"```{language}\n{text}\n```")
    assert problems_of(bank) == []


def test_a_fence_that_is_broken_on_purpose_is_fine(bank: Path) -> None:
    write_back(bank, "This is a syntax error:\n\n```python\ndef f(x)\n    return x\n```")
    assert problems_of(bank) == []


# Sources


@pytest.mark.parametrize(
    "source",
    ["https://example.org/paper.pdf", "www.example.org", "arXiv:1706.03762", '"doi: 10.1000/182; https://example.org"'],
)
def test_a_bare_address_is_no_citation(bank: Path, source: str) -> None:
    change(bank / "cards.yaml", "    form: numeric\n", f"    form: numeric\n    source: {source}\n")
    problem = only(bank)
    assert found([problem], bank) == [("citation-form", "cards.yaml", line_of(bank / "cards.yaml", "bits-in-a-byte"))]
    assert problem.message.startswith("`bits-in-a-byte`: source: a bare address rots")


def test_a_paper_without_a_year(bank: Path) -> None:
    change(bank / "cards.yaml", "    form: numeric\n", "    form: numeric\n    source: Vaswani et al., Attention\n")
    assert only(bank).message == "`bits-in-a-byte`: source: cites a paper without its year; add it after the authors"


@pytest.mark.parametrize(
    "source",
    ["Vaswani et al., 2017", "Python documentation, section 4.6", "NumPy, 2024, https://numpy.org", "RFC 8259", "''"],
)
def test_a_source_that_can_be_looked_for(bank: Path, source: str) -> None:
    change(bank / "cards.yaml", "    form: numeric\n", f"    form: numeric\n    source: {source}\n")
    assert problems_of(bank) == []


# Length


def test_an_answer_that_cannot_be_said_in_its_time_is_a_warning(bank: Path) -> None:
    write_back(bank, "word " * 440)
    problem = only(bank)
    assert found([problem], bank) == [("too-long", "cards.yaml", line_of(bank / "cards.yaml", "two-to-the-ten"))]
    assert (problem.severity, "about 450 are the most" in problem.message) == ("warning", True)


def test_a_long_answer_is_fine_where_there_is_time_for_it(bank: Path) -> None:
    write_back(bank, "word " * 440)
    change(bank / "cards.yaml", "  - id: two-to-the-ten\n", "  - id: two-to-the-ten\n    minutes: 3\n")
    assert problems_of(bank) == []


def test_a_front_that_takes_minutes_to_read_is_a_warning(bank: Path) -> None:
    change(bank / "cards.yaml", "front: What is two", f"front: {'word ' * 250}What is two")
    assert [(each.rule, each.severity) for each in problems_of(bank)] == [("too-long", "warning")]


# The parts of a card against each other


def rule_at(bank: Path, words: str, path: str = "cards.yaml") -> str:
    """The one problem's rule, if it is told at the line with these words."""
    problem = only(bank)
    assert found([problem], bank) == [(problem.rule, path, line_of(bank / path, words))]
    return problem.rule


def test_two_facets_of_one_name(bank: Path) -> None:
    facets = "    form: overview\n    facets:\n      - {name: Why, answer: a}\n      - {name: why, answer: b}\n"
    change(bank / "cards.yaml", "  - id: two-to-the-ten\n", f"  - id: two-to-the-ten\n{facets}")
    assert rule_at(bank, "two-to-the-ten") == "facets-alike"


def test_two_choices_that_read_the_same(bank: Path) -> None:
    change(bank / "cards.yaml", 'text: "128"', 'text: "255"')
    assert rule_at(bank, "largest-signed-byte") == "choices-alike"


def test_choices_that_differ_in_case_only_may_mean_two_things(bank: Path) -> None:
    change(bank / "cards.yaml", 'text: "128"', "text: N")
    change(bank / "cards.yaml", 'text: "255"', 'text: "n"')
    assert problems_of(bank) == []


def test_choices_that_are_all_right(bank: Path) -> None:
    change(bank / "cards.yaml", 'text: "128"\n', 'text: "128"\n        right: true\n')
    change(bank / "cards.yaml", 'text: "255"\n', 'text: "255"\n        right: true\n')
    assert rule_at(bank, "largest-signed-byte") == "all-choices-right"


def test_several_right_choices_are_fine(bank: Path) -> None:
    change(bank / "cards.yaml", 'text: "128"\n', 'text: "128"\n        right: true\n')
    assert problems_of(bank) == []


def test_a_probe_that_answers_with_its_question(bank: Path) -> None:
    change(
        bank / "cards.yaml",
        "answer: About a million (1,048,576), by the same step twice.",
        "answer: And two to the twentieth?",
    )
    assert rule_at(bank, "two-to-the-ten") == "answer-repeats-question"


def test_a_back_that_is_the_front(bank: Path) -> None:
    change(
        bank / "cards.yaml",
        "back: 256, since each of its eight bits doubles the number of values.",
        "back: How many different values can a byte hold?",
    )
    assert rule_at(bank, "bits-in-a-byte") == "answer-repeats-question"


@pytest.mark.parametrize(("tolerance", "wide"), [(256, True), (300, True), (255, False)])
def test_a_tolerance_as_large_as_the_answer(bank: Path, tolerance: int, wide: bool) -> None:
    change(bank / "cards.yaml", "{answer: 256, ", f"{{answer: 256, tolerance: {tolerance}, ")
    assert [each.rule for each in problems_of(bank)] == (["tolerance-too-wide"] if wide else [])


def test_an_answer_of_zero_needs_a_tolerance(bank: Path) -> None:
    change(bank / "cards.yaml", "{answer: 256, ", "{answer: 0, tolerance: 1, ")
    assert problems_of(bank) == []


@pytest.mark.parametrize(
    ("times", "severity"),
    [("seconds: 301\n    minutes: 5", "error"), ("seconds: 300", "warning"), ("seconds: 300\n    minutes: 5", "")],
)
def test_a_story_longer_than_its_time(bank: Path, times: str, severity: str) -> None:
    change(bank / "stories.yaml", "  - id: own-mistake\n", f"  - id: own-mistake\n    {times}\n")
    expected = [("seconds-over-minutes", severity)] if severity else []
    assert [(each.rule, each.severity) for each in problems_of(bank)] == expected
