"""A small bank with a card of each form that leaves drill in a way of its own, and a story."""

from __future__ import annotations

from pathlib import Path

from interview_cli.bank.library import Library

DECK = """\
title: Inks
topics: [inks]
cards:
  - {id: first, front: "Which colour?", back: "**Black**, from soot.\\n\\n|a|b|\\n|-|-|\\n|1|2|", source: A book}
  - id: pick
    form: choice
    front: Which one?
    back: The second.
    choices: [{text: One}, {text: "Two\\t<b>", right: true}]
  - {id: gap, form: cloze, front: "Soot is {{black}}.", back: "#1 of all \\"inks\\"."}
  - id: name-it
    form: typed
    front: Which salt binds the ink?
    back: "Iron sulphate.\\n\\n```python\\nif a < b:\\n    mix(a)\\n```"
    answers: [Copperas, green vitriol]
  - {id: how-much, form: numeric, front: How warm?, back: Warm., number: {answer: 37.5, unit: "°C", tolerance: 1}}
stories:
  - id: told
    front: Tell me about a conflict.
    signals: [Candour]
    probes: [What then?]
    strong: [Says so]
    weak: [Blames]
    scope: {middle: a colleague, senior: a team, staff: a company}
"""


def inks(folder: Path, deck: str = DECK) -> Library:
    """The library of one bank, `ink`, that holds this deck."""
    bank = folder / "ink"
    bank.mkdir(exist_ok=True)
    (bank / "bank.yaml").write_text("title: Ink\nlicence: MIT\ntopics: {inks: Inks, soot: Soot}\n", encoding="utf-8")
    (bank / "deck.yaml").write_text(deck, encoding="utf-8")
    found = Library.load([folder], None)
    assert not found.problems, found.problems
    return found
