"""What a new bank and a new question look like: files that say themselves what belongs into them."""

from __future__ import annotations

import keyword
import shutil
import textwrap
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from interview_cli.authoring import json_schema
from interview_cli.bank.document import parse_document
from interview_cli.bank.index import TO_DO
from interview_cli.bank.load import BANK_FILE, QUESTION_FILE

CARDS_FILE = "cards.yaml"
STORIES_FILE = "stories.yaml"


def bank_files(name: str) -> dict[str, str]:
    """The files of a new bank, without its schemas."""
    topic = slug_of(name)
    title = topic.replace("-", " ").capitalize()
    bank = Path("/bank")
    schemas = bank / json_schema.FOLDER
    cover = _BANK.format(title=scalar(title), topic=topic, todo=TO_DO)
    return {
        BANK_FILE: json_schema.modeline("bank", bank / BANK_FILE, schemas) + cover,
        CARDS_FILE: deck_text(bank / CARDS_FILE, schemas, title, topic, "card", "first-card"),
        "README.md": _README.format(title=title),
    }


def deck_text(path: Path, schemas: Path, title: str, topic: str, kind: str, slug: str) -> str:
    """A new deck with one question, to be written to this path."""
    section = "stories" if kind == "story" else "cards"
    head = _DECK.format(title=scalar(title), topic=scalar(topic), section=section)
    item = textwrap.indent(question_text(kind, slug), "  ")
    return json_schema.modeline("deck", path, schemas) + head + item


def question_text(kind: str, slug: str) -> str:
    """A card or a story as an item of a list, from column 1 on."""
    return (_STORY if kind == "story" else _CARD).format(slug=scalar(slug), todo=TO_DO)


def code_files(folder: Path, schemas: Path, slug: str, topic: str) -> dict[str, str]:
    """The files of a new coding question, to be written into this folder."""
    name = function_name(slug)
    title = scalar(slug.replace("-", " ").title())
    question = _QUESTION.format(slug=scalar(slug), title=title, topic=scalar(topic), name=name, todo=TO_DO)
    files = {QUESTION_FILE: json_schema.modeline("question", folder / QUESTION_FILE, schemas) + question}
    return files | {path: text.format(name=name, todo=TO_DO) for path, text in _CODE.items()}


def scalar(text: str) -> str:
    """The words as YAML: in quotes where they would else be a number, or true, or nothing."""
    return text if parse_document(text, Path()).data == text else f'"{text}"'


def function_name(slug: str) -> str:
    """What the solution of the question is called."""
    name = slug.replace("-", "_")
    return name if name.isidentifier() and not keyword.iskeyword(name) else f"solve_{name}"


def slug_of(name: str) -> str:
    """The name as a slug; `topic` when it has no letter or digit of the alphabet in it."""
    words = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in name.lower()).split()
    return "-".join(words)[:80].strip("-") or "topic"


def write_new(folder: Path, files: Mapping[str, str], schemas: bool = False) -> None:
    """Makes the folder with the files in it, whole or not at all. Raises FileExistsError, OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    # A level deeper, so that what a killed process leaves is found neither as a bank nor as a question.
    staging = folder.parent / f".new-{uuid4().hex}"
    made = staging / folder.name
    try:
        made.mkdir(parents=True)
        for name, text in files.items():
            path = made / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if schemas:
            json_schema.write(made / json_schema.FOLDER)
        # An empty folder would be replaced without a word.
        if folder.exists() or folder.is_symlink():
            raise FileExistsError(f"{folder} is there already")
        made.rename(folder)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


_BANK = """\
# The cover page of the bank. Lines like this one explain; delete them when you know what they say.
title: {title}

# What others may do with it, as an SPDX id: MIT, CC-BY-SA-4.0; or proprietary.
licence: "{todo} the licence"

# What questions name and learners filter by: a slug, and how it is written.
topics:
  {topic}: {title}

# What the bank promises to cover, if it does: each item must stand in the `covers` of a question.
# syllabus:
#   - first-item
"""

_README = """\
# {title}

Questions for `drill`. From this folder:

```sh
drill check .       # is everything right
drill bank add .    # install it, if it is not in a folder of banks yet
```
"""

_DECK = """\
title: {title}
# The topic of every question here that names none of its own; it stands in bank.yaml.
topics: [{topic}]
{section}:
"""

_CARD = """\
# The id stays for good: a learner's history hangs on it. The words may change.
- id: {slug}
  front: "{todo} the question, as an interviewer asks it"
  back: |
    {todo} the answer first, in one or two sentences

    {todo} then why, and the trap
  source: "{todo} authors, year, title, section; leave the field out where there is none"
"""

_STORY = """\
# The id stays for good: a learner's history hangs on it. The words may change.
- id: {slug}
  front: "{todo} the prompt, as an interviewer says it"
  signals:
    - "{todo} what an interviewer listens for"
  probes:
    - "{todo} what a good interviewer asks next"
  strong:
    - "{todo} a mark of a strong answer"
  weak:
    - "{todo} a mark of a weak answer"
  scope:
    middle: "{todo} what the answer reaches beyond oneself"
    senior: "{todo} what it changes for the team"
    staff: "{todo} what it changes for several teams"
"""

_QUESTION = """\
# Lines like this one explain; delete them when you know what they say. `drill check` lists what is still to be written.
# The id stays for good: a learner's history hangs on it. The words may change.
id: {slug}
title: {title}
level: medium  # warm-up, easy, medium or hard
minutes: 20  # what an interviewer would expect
topics: [{topic}]  # of bank.yaml, the main one first
statement: |
  {todo} a concrete scenario

  {todo} the exact contract: what is given, what is returned; ties, order, emptiness

  - {todo} the constraints as numbers, such as `1 <= len(numbers) <= 10**4`
# Calls with the literal that each gives; `drill check` runs them against reference.py.
examples:
  - call: "{todo} a call, such as {name}([2, 7])"
    result: "{todo} what it gives, such as 9"
# Three rungs; none gives the code.
hints:
  - "{todo} what to notice"
  - "{todo} the pattern"
  - "{todo} the key step"
key_idea: "{todo} the sentence that shows one has seen the point"
# Of the intended solution.
complexity:
  time: "{todo} such as O(n)"
  space: "{todo} such as O(1)"
follow_ups:
  - question: "{todo} what an interviewer asks next"
    answer: "{todo} a short model answer"
"""

_CODE = {
    "starter.py": '''\
# {todo} the parameters and the answer with their types, which are checked
def {name}(numbers: list[int]) -> int:
    """{todo} what is returned, in one line"""
''',
    "reference.py": """\
# {todo} the solution you would be proud to write at the whiteboard
def {name}(numbers: list[int]) -> int:
    raise NotImplementedError
""",
    "tests.py": """\
# Plain pytest with Hypothesis. `solution` is the learner's function, `reference` is yours. The answer stands on the
# left of `==`. Where several answers are right, test what makes them right. Inputs stay inside the constraints.
from hypothesis import given
from hypothesis import strategies as st


def test_examples(solution):
    # {todo} the worked examples of the statement
    assert solution([2, 7]) == 9


def test_single_number(solution):
    # {todo} an edge case that its name tells; one test for each
    assert solution([5]) == 5


# {todo} the constraints as strategies: small inputs here, for failures that can be read
@given(st.lists(st.integers(-9, 9), min_size=1, max_size=8))
def test_small_inputs(solution, reference, numbers):
    assert solution(numbers) == reference(numbers)


# {todo} where complexity matters: the fixture `scaling`, or an input that is too large for the naive solution
""",
    "wrong/first_mistake.py": """\
# verdict: wrong_answer
# why: {todo} why somebody would write it; name the file after the mistake
def {name}(numbers: list[int]) -> int:
    raise NotImplementedError
""",
    "wrong/second_mistake.py": """\
# verdict: wrong_answer
# why: {todo} another plausible mistake; name the file after it
def {name}(numbers: list[int]) -> int:
    raise NotImplementedError
""",
    "slow/naive.py": """\
# verdict: time_limit
# why: {todo} what makes it slow; delete the folder where complexity does not matter
def {name}(numbers: list[int]) -> int:
    raise NotImplementedError
""",
    "alternatives/another_way.py": """\
# {todo} another right approach, which the tests must accept; delete the folder where there is none
def {name}(numbers: list[int]) -> int:
    raise NotImplementedError
""",
}
