"""Every rule of `drill check`: what it says, why it is one, and how to mend what breaks it."""

from __future__ import annotations

import textwrap
from typing import NamedTuple


class Rule(NamedTuple):
    """One rule; `name` is stable, scripts may rely on it."""

    name: str
    what: str
    why: str
    mend: str


READING = (
    Rule(
        "schema",
        "A field is unknown, missing, or of another type than it should be.",
        "A misspelt field would be ignored in silence, and a learner would miss what its author wrote.",
        "The message names the line, the column, and the nearest field or the words that may stand there.",
    ),
    Rule(
        "yaml",
        "A file is no YAML, or nested deeper than any question needs.",
        "Nothing of it can be read.",
        "Go to the line and column in the message; text with `: ` or `#` in it belongs into quotes or a block.",
    ),
    Rule(
        "duplicate-key",
        "A key stands twice in the same mapping.",
        "YAML readers keep the later one; the earlier one is lost without a word.",
        "Keep one of them.",
    ),
    Rule(
        "encoding",
        "A file is not UTF-8.",
        "It would be read differently on another machine.",
        "Save it as UTF-8.",
    ),
    Rule(
        "unreadable",
        "A file cannot be opened.",
        "What cannot be read cannot be asked.",
        "Look at its permissions, and at where it points to if it is a link.",
    ),
    Rule(
        "size",
        "A YAML file is larger than any question or deck may be.",
        "A file of that size is a mistake or an attack, and would stop every start of drill.",
        "Split a deck into several files.",
    ),
    Rule(
        "missing-file",
        "A coding question lacks starter.py, reference.py or tests.py.",
        "Without them nothing can be judged.",
        "Write the file; `two_sum` of the shipped bank shows one of each.",
    ),
    Rule(
        "duplicate-id",
        "Two questions of a bank have the same id.",
        "The history of one would be taken for that of the other.",
        "Give the newer one another id; never change the id of one that has been published.",
    ),
    Rule(
        "duplicate-bank",
        "Two banks have the same folder name.",
        "The first one found hides the other.",
        "Rename one folder.",
    ),
)

FOLDER = (
    Rule(
        "licence",
        "The licence in bank.yaml is no SPDX expression of usual licences (a warning).",
        "Others, and their tools, cannot tell what they may do with the bank.",
        "Write the SPDX id, such as `MIT`, `CC-BY-SA-4.0` or `MIT OR Apache-2.0`; `LicenseRef-` and a name for one of "
        "your own; `proprietary` where there is none.",
    ),
    Rule(
        "unexpected-file",
        "A file looks as if it belonged to a question but is not read (an error where the right one is missing), or it "
        "is left over from an editor or a tool (a warning).",
        "What its author wrote would be ignored in silence; litter makes a bank larger and harder to review.",
        "Give it the name in the message, or delete it.",
    ),
    Rule(
        "leaves-the-bank",
        "A link leads nowhere, out of the bank, or to a folder that it is in itself.",
        "Elsewhere it leads to something else or to nothing. No question is read through a link that leads out.",
        "Put the file itself into the bank.",
    ),
    Rule(
        "name",
        "A file or folder has a name that another system cannot have, or one that differs from its neighbour's in case "
        "only; or the bank's folder begins with a hyphen.",
        "On macOS or Windows one of two files is lost, or the bank cannot be checked out at all.",
        "Rename it.",
    ),
    Rule(
        "too-large",
        "A Python file is larger than 256 kB, another file than 5 MB, or the bank than 100 MB (a warning).",
        "Everybody who learns from the bank has to load it.",
        "Make large inputs in the tests, and leave out what nobody reads.",
    ),
    Rule(
        "formatting",
        "A YAML or Python file has white space at line ends, CRLF, a byte order mark, tabs that could be spaces, or no "
        "line end at its end; or the fields of a question.yaml stand in another order than `drill bank new-question` "
        "writes them in (a warning).",
        "The next editor changes it, and the difference hides what was really changed; and who reads many questions "
        "looks for each field in its place.",
        "`drill check --fix` mends it, and keeps a change only if the file still says the same.",
    ),
)

IDS = (
    Rule(
        "id-vanished",
        "An id that ids.yaml lists under `released` belongs to no question, and is not `retired`.",
        "The histories of those who learnt the question hang on its id; they would start again.",
        "Bring the id back; or name it under `retired`, with the reason or the id that took its place.",
    ),
    Rule(
        "id-reused",
        "A question has an id that ids.yaml lists under `retired`.",
        "It would get the history of another question.",
        "Give it an id that was never used.",
    ),
    Rule(
        "ids-not-listed",
        "Some questions have an id that ids.yaml does not list (a warning).",
        "What is not recorded can vanish without a word.",
        "`drill check --fix` adds them. A bank without an ids.yaml records none; an empty one is filled.",
    ),
)

COVER = (
    Rule(
        "no-topic",
        "A question names no topic.",
        "Learners filter and interleave by topic; this one would never be met that way.",
        "Name a topic of bank.yaml under `topics`.",
    ),
    Rule(
        "unknown-topic",
        "A question names a topic that bank.yaml does not declare.",
        "It is misspelt, or it has no title to be shown by.",
        "Correct it, or declare it under `topics` in bank.yaml.",
    ),
    Rule(
        "unused-topic",
        "A declared topic has no question (a warning).",
        "It promises what is not there.",
        "Write a question, or take the topic off the list.",
    ),
    Rule(
        "unknown-syllabus-item",
        "A question covers an item that bank.yaml does not list under `syllabus`.",
        "It is misspelt, or the bank promises less than it holds.",
        "Correct it, or list it there.",
    ),
    Rule(
        "syllabus-not-covered",
        "No question covers an item that bank.yaml lists.",
        "The bank promises what it does not hold.",
        "Write a question that really trains the item, or take it off the list.",
    ),
)

WORDING = (
    Rule(
        "to-do",
        "A file still holds `TODO(author):`, with which a skeleton marks what has to be written.",
        "Half a question teaches something wrong. Until it is written nothing else is looked at in it, and no sitting "
        "asks it.",
        "Write what the message names, and take the marker out. The word TODO alone is left in peace.",
    ),
    Rule(
        "latex-left-over",
        "A text holds LaTeX outside code: a command, `$…$` around mathematics, `^{…}` or `_{…}`.",
        "A terminal shows it as it is.",
        "Write it in Unicode, such as √dₖ, x², ½, Σᵢ wᵢxᵢ; put LaTeX that the question is about in backticks.",
    ),
    Rule(
        "broken-markdown",
        "A fence, a backtick or a `**` is never closed, a table has rows of unequal length, a link has no target, or "
        "the stars of a product are read as emphasis.",
        "What follows is shown as code, the marks are shown as they are, or signs and cells are lost.",
        "Close what the message quotes; put code with such signs into backticks.",
    ),
    Rule(
        "code-does-not-compile",
        "A fence marked as Python, JSON or YAML does not parse as that.",
        "Who copies it gets an error, and it is coloured wrongly.",
        "Correct it, or mark the fence `text`. An ellipsis, a doctest session, a bare signature, a `return` or `await` "
        "on its own are fine, and so is a question that speaks of a syntax error.",
    ),
    Rule(
        "citation-form",
        "A `source` is a bare address, or cites a paper (`et al.`) without its year.",
        "Addresses rot; who wrote it and when is what a reader can look for.",
        "Write authors or organisation, year, title, and the section or chapter where it helps.",
    ),
    Rule(
        "too-long",
        "An answer has more words than can be said in two minutes, or in the card's `minutes` where these are more; or "
        "a `front` has more than 250 (a warning).",
        "A card is answered aloud; nobody learns, nor grades honestly, what cannot be said.",
        "Split the card, move detail into `probes`, or raise `minutes`.",
    ),
    Rule(
        "duplicate-question",
        "Two questions have the same text (an error in one bank, a warning across banks), or nearly the same: the same "
        "words of weight in nearly the same order (a warning). Of coding problems the titles are compared.",
        "A learner answers one idea twice, and the two answers drift apart.",
        "Ask for something else, or withdraw one of the two and list its id in ids.yaml under `retired`.",
    ),
    Rule(
        "facets-alike",
        "Two facets of a card have the same name.",
        "A learner who ticks one of them cannot know which.",
        "Name one of them otherwise, or join them.",
    ),
    Rule(
        "choices-alike",
        "Two choices of a card read the same.",
        "Nobody can know which of the two to pick.",
        "Take one out, or say what sets it apart.",
    ),
    Rule(
        "all-choices-right",
        "A choice card has no wrong choice.",
        "Whatever is picked is right, so nothing is asked.",
        "Add wrong ones that somebody would pick.",
    ),
    Rule(
        "answer-repeats-question",
        "The back is the same text as the front, or the answer of a probe the same as its question.",
        "The answer was never written.",
        "Write it.",
    ),
    Rule(
        "tolerance-too-wide",
        "The tolerance of a number is as large as the number itself.",
        "It is absolute, in the unit of the answer: 0, or twice the answer, would be right.",
        "Make it a few per cent of the answer.",
    ),
    Rule(
        "seconds-over-minutes",
        "Telling a story takes longer (`seconds`) than the question as a whole (`minutes`; a warning where that is 4, "
        "as it is when nothing is said).",
        "A sitting is planned by `minutes`, and would run late.",
        "Raise `minutes`, or lower `seconds`.",
    ),
)

CODE = (
    Rule(
        "starter-broken",
        "starter.py does not load.",
        "It is what a learner gets, and its annotations are the types of the answer.",
        "Leave the signature, its annotations and a docstring, nothing that runs.",
    ),
    Rule(
        "reference-broken",
        "reference.py does not load.",
        "It is the measure of everything else.",
        "Run it by itself; it sees the names that LeetCode gives, and nothing of the tests.",
    ),
    Rule(
        "examples-disagree",
        "A worked example says something else than the reference gives.",
        "A learner who trusts a wrong example learns something wrong.",
        "Correct the example or the reference; `call` is executed, `result` is a literal.",
    ),
    Rule(
        "tests-broken",
        "tests.py cannot be collected, does not come to an end, or fails by itself.",
        "Nobody could be judged by it.",
        "The message holds the error; run the file with pytest to see all of it.",
    ),
    Rule(
        "growing-broken",
        "The function `growing` of tests.py raises, hands the reference what it cannot take, or stands there without "
        "`GROWS_TO`.",
        "After an accepted solution the learner would see no growth beside the reference's.",
        "`growing(solution, n)` calls the solution with an input of size n, for every n from 1 to `GROWS_TO`.",
    ),
    Rule(
        "checker-raises",
        "A test raises an error of its own on some answer.",
        "A learner would be told about the test's error, not about the answer's.",
        "Check the answer's shape before using it, with a message: `assert len(pair) == 2, …`.",
    ),
    Rule(
        "reference-rejected",
        "The reference is not accepted by the tests, with half the CPU time and memory that a learner's solution "
        "gets; or only where the items of a set come in one order; or it fails on one of thousands of further random "
        "inputs, on which the tests that know better than to ask the reference are tried.",
        "Then no right solution is, or only on a fast machine; or reference or test is wrong on a rare input.",
        "The message names the test and the call; one of the two is wrong.",
    ),
    Rule(
        "alternative-rejected",
        "A file of alternatives/ is not accepted, with half the CPU time and memory that a learner's solution gets; or "
        "not on other random inputs, or where the items of a set come in another order.",
        "A right answer of another kind would be called wrong, or slow on a slower machine.",
        "Test the property, not one spelling of the answer; or the alternative is wrong.",
    ),
    Rule(
        "input-changed",
        "The reference or an alternative changes its arguments, and question.yaml does not say that it may.",
        "A learner who does the same is told that the statement does not ask for it.",
        "Name the parameter under `mutates` (must change) or `may_change` (is free to), or work on a copy.",
    ),
    Rule(
        "constraint-left",
        "A test gives arguments that a constraint of the statement rules out. Constraints are the comparisons at the "
        "beginning of list items, such as `1 <= len(nums) <= 10_000`, over the names of the parameters.",
        "A solution that trusts the statement would be called wrong.",
        "Mend the test, or the number in the statement.",
    ),
    Rule(
        "bound-not-reached",
        "No test comes to a number that a constraint of the statement names (a warning).",
        "Mistakes live at the bounds: an overflow, a size that is too slow, the one element that is left out.",
        "Add a test with exactly that size or value.",
    ),
    Rule(
        "runs-differ",
        "Two runs of a test make different calls of the same solution.",
        "The same file would be accepted in the morning and rejected in the evening.",
        "Take random inputs from Hypothesis or a seeded `random.Random`, ask no clock, and sort a set before going "
        "through it.",
    ),
    Rule(
        "answer-in-sight",
        "The statement or a hint holds several lines of the reference.",
        "The learner would read the answer.",
        "Say the idea in words instead.",
    ),
    Rule(
        "starter-accepted",
        "The starter is accepted as it is.",
        "Doing nothing would pass.",
        "Add tests whose answer is not what the empty function gives.",
    ),
    Rule(
        "naive-accepted",
        "An answer that needs no thought is accepted: a constant, an argument, the worked examples learnt by heart, "
        "or the right answer a little off.",
        "Tests that look at the shape, or at the examples only, let mistakes pass.",
        "Add a property test against an independent oracle.",
    ),
    Rule(
        "few-wrong-solutions",
        "wrong/ holds fewer than two solutions.",
        "Plausible mistakes show whether the tests notice what people really get wrong.",
        "Write two or more, each with `# verdict:` and `# why:` as its first lines.",
    ),
    Rule(
        "no-declared-verdict",
        "A file of wrong/ or slow/ does not begin with `# verdict: …` and `# why: …`.",
        "A wrong solution rejected for another reason than its own proves nothing.",
        "Write both lines; the verdict is one that a rejection has.",
    ),
    Rule(
        "wrong-accepted",
        "A file of wrong/ gets another verdict than it declares.",
        "The tests do not notice the mistake, or notice another one.",
        "Add a test that fails on it, or correct the declared verdict.",
    ),
    Rule(
        "slow-accepted",
        "A file of slow/ gets another verdict than it declares.",
        "A solution of the wrong complexity would pass.",
        "Add a larger input within the constraints, use the fixture `scaling`, or set `limits`.",
    ),
    Rule(
        "branch-not-reached",
        "No test takes one of the branches of the reference.",
        "What the branch is for is not tested, so a solution without it passes.",
        "Add a test that takes it. If no input within the constraints does, take the branch out.",
    ),
    Rule(
        "mutant-survived",
        "The reference with one small mistake in it is accepted.",
        "A learner with that mistake would be told that the solution is right.",
        "Add a test that fails on it. If no input within the constraints tells the two apart, simplify the reference, "
        "or list the change in question.yaml under `equivalents`: `reference: <the number in the message>` and "
        "`mutants:`, each with `change` and `reason`.",
    ),
    Rule(
        "stale-equivalents",
        "The reference has changed since its equivalent mutants were listed.",
        "What made no difference then may make one now.",
        "Look at each listed mutant again, then write the new number.",
    ),
    Rule(
        "equivalent-rejected",
        "A mutant listed as equivalent is rejected by the tests.",
        "So it is not equivalent, or a right solution is rejected.",
        "Take it off the list, or mend the test.",
    ),
    Rule(
        "no-such-mutant",
        "A listed mutant is not among those that are made.",
        "The list is out of date or misspelt.",
        "Take it off, or copy its name from the message of `mutant-survived`.",
    ),
)

CARDS = (
    Rule(
        "missing-picture",
        "A picture that a card or a story names is not there, leads out of the bank (through a link too), or is an "
        "address.",
        "The learner would be shown a path to nothing; and drill fetches nothing, so an address stays unseen.",
        "Put the file into the bank, and name it by its path from the deck's own file, such as `pictures/heap.png`.",
    ),
    Rule(
        "verify-failed",
        "The snippet under `verify` raises.",
        "A number or formula on the card may be wrong.",
        "Correct the card, or the snippet if the card is right.",
    ),
    Rule(
        "draw-broken",
        "Numbers that are drawn for a card do not give a question: a formula cannot be calculated for a draw, the "
        "front does not tell a parameter, the tolerance does not fit the answer, or there are fewer than four answers.",
        "The numbers are fresh each time: a draw that makes no sense is met sooner or later, by the learner.",
        "Narrow the ranges under `draw`, leave draws out by `where`, or give the tolerance as a share, "
        "`relative: 0.01`.",
    ),
    Rule(
        "number-differs",
        "A number on the card is not what it should be: the answer of a numeric card is none of the numbers that "
        "`verify` computes; a number of the text agrees with none of them, but is a slip away from one; or arithmetic "
        "that is written out, such as `4·(768² + 768) = 2,362,368`, is untrue.",
        "A wrong digit reads as well as a right one.",
        "Correct the card, or have the snippet compute what the card says. Numbers agree when the computed one, "
        "rounded to the digits that are written, is the same, in any unit; wrong choices are not looked at.",
    ),
)

GROUPS = {
    "Reading a bank": READING,
    "The bank as a folder": FOLDER,
    "Ids that stay": IDS,
    "The bank as a whole": COVER,
    "How questions are written": WORDING,
    "Coding questions": CODE,
    "Cards": CARDS,
}
RULES = {rule.name: rule for group in GROUPS.values() for rule in group}


def words(rule: Rule, width: int = 80) -> str:
    """The rule, explained in a few lines of at most `width` columns."""
    parts = [(rule.what, ""), (rule.why, "Why   "), (rule.mend, "Mend  ")]
    lines = [
        textwrap.fill(text, width, initial_indent=label, subsequent_indent=" " * len(label), break_on_hyphens=False)
        for text, label in parts
    ]
    return "\n\n".join([rule.name, lines[0], "\n".join(lines[1:])]) + "\n"


def page() -> str:
    """The reference page of all rules, in Markdown."""
    lines = [
        "# The rules of `drill check`",
        "",
        "Names are stable. `drill check --explain RULE` shows one of them in the terminal.",
    ]
    for title, rules in GROUPS.items():
        lines += ["", f"## {title}"]
        for rule in rules:
            lines += ["", f"### `{rule.name}`", "", rule.what, "", f"- Why: {rule.why}", f"- Mend: {rule.mend}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Prints the page, for docs/reference/check-rules.md."""
    print(page(), end="")


if __name__ == "__main__":
    main()
