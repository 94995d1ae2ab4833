"""Rules for the words of a question: what a terminal cannot show, what does not parse, what is too long."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interview_cli.bank.index import BankIndex, Entry
from interview_cli.bank.model import AnyQuestion, Card, CodeQuestion
from interview_cli.bank.problem import Problem, Severity
from interview_cli.check.markdown import LONGEST, Page, plain_enough, read_markdown
from interview_cli.check.prose import Prose, prose_of
from interview_cli.check.snippets import fault_of

SPOKEN = 150
"""Words a minute when speaking."""
ROOM = 1.5
"""How much longer than can be said in its time an answer may be, before it is called too long."""
FRONT_WORDS = 250

_COMMANDS = (
    "frac dfrac tfrac sqrt sum prod int lim cdot times leq geq neq approx infty partial nabla mathbb mathcal "
    "mathbf mathrm operatorname text textbf left right begin end hat bar tilde vec rightarrow leftarrow "
    "Rightarrow mapsto forall exists subset cup cap ldots cdots dots quad top log exp ln max min arg sigma alpha "
    "beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho tau phi varphi chi psi "
    "omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega le ge ne in sim pm ell odot oplus otimes propto "
    "langle rangle lVert rVert mid to"
)
_COMMAND = re.compile(rf"(?<![A-Za-z\\:/._-])\\(?:{'|'.join(_COMMANDS.split())})(?![A-Za-z\\/.:-])|\\[a-zA-Z]{{3,}}\{{")
_BRACES = re.compile(r"\^\{[^{}\n]+\}|(?<![A-Za-z0-9_])[A-Za-zα-ωΑ-Ω]_\{[^{}\n]+\}")
_DOLLARS = re.compile(r"(?<![\w$])\$\$(?=\S)([^$]+)\$\$(?![\w$])|(?<![\w$])\$(?=\S)([^$\n]{1,120})(?<=\S)\$(?![\w$])")
_BRACKETS = re.compile(r"\\\((.{1,120}?)\\\)|\\\[(.{1,120}?[\\^_=].{0,120}?)\\\]")
_IS_MATHEMATICS = re.compile(r"[\\^_=+<>≤≥√Σ∑]|^[A-Za-z]'?$|^[A-Za-z]\([A-Za-z ]+\)$|^[A-Za-z] ?[-/*] ?[A-Za-z]$")
_ADDRESS = re.compile(r"(?:(?:https?://|www\.)\S+|(?:arxiv|doi):\s*\S+)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\bin press\b|\bforthcoming\b|\bn\.d\.", re.IGNORECASE)
_SPOKEN_FIELDS = ("back", "facets", "steps")
_SEPARATORS = " \t\n,;.<>()[]"


def check_wording(index: BankIndex) -> Iterator[Problem]:
    """Everything wrong with how the questions of the bank are written."""
    for entry in index.entries:
        question = entry.question()
        texts = prose_of(question)
        for prose in texts:
            yield from _shown(entry, prose, texts)
        if isinstance(question, Card):
            yield from _citation(entry, question)
        yield from _length(entry, question, texts)


def _shown(entry: Entry, prose: Prose, texts: list[Prose]) -> Iterator[Problem]:
    if len(prose.text) > LONGEST:
        return
    may_hold_latex = "\\" in prose.text or "$" in prose.text or "_{" in prose.text or "^{" in prose.text
    if not prose.markdown:
        if may_hold_latex:
            yield from _latex(entry, prose.field, (prose.text,))
        return
    if not may_hold_latex and plain_enough(prose.text):
        return
    page = read_markdown(prose.text, prose.drawn)
    if may_hold_latex:
        yield from _latex(entry, prose.field, page.prose)
    for fault in page.faults:
        yield _problem(entry, "broken-markdown", f"{prose.field}: {fault}")
    yield from _fences(entry, prose.field, page, texts)


def _latex(entry: Entry, field: str, texts: tuple[str, ...]) -> Iterator[Problem]:
    for text in texts:
        found = latex_in(text)
        if found:
            message = (
                f"{field}: “{found}” is LaTeX, which a terminal shows as it is; write it in Unicode (½, α, x², wᵢ)"
            )
            yield _problem(entry, "latex-left-over", message)
            return


def latex_in(text: str) -> str:
    """The first piece of LaTeX in a text without code; empty when there is none."""
    for match in (*_DOLLARS.finditer(text), *_BRACKETS.finditer(text)):
        if _IS_MATHEMATICS.search((match[1] or match[2]).strip()):
            return _short(match[0])
    found = _COMMAND.search(text) or _BRACES.search(text)
    return _short(text[found.start() :].split()[0]) if found else ""


def _fences(entry: Entry, field: str, page: Page, texts: list[Prose]) -> Iterator[Problem]:
    for fence in page.fences:
        fault = fault_of(fence, " ".join(each.text for each in texts if each.text))
        if fault:
            message = f"{field}: the fence marked {fence.language} does not parse: {fault}; mend it, or mark it `text`"
            yield _problem(entry, "code-does-not-compile", message)


def _citation(entry: Entry, card: Card) -> Iterator[Problem]:
    source = card.source
    if not source.strip():
        return
    is_address = any(sign in source.lower() for sign in ("://", "www.", "arxiv", "doi"))
    if is_address and not _ADDRESS.sub("", source).strip(_SEPARATORS):
        message = "source: a bare address rots; name authors or organisation, year and title (the address may follow)"
        yield _problem(entry, "citation-form", message)
    elif "et al." in source and not _YEAR.search(source):
        yield _problem(entry, "citation-form", "source: cites a paper without its year; add it after the authors")


def _length(entry: Entry, question: AnyQuestion, texts: list[Prose]) -> Iterator[Problem]:
    if isinstance(question, CodeQuestion):
        return
    asked = _words([question.front], FRONT_WORDS)
    if asked > FRONT_WORDS:
        message = f"front: {asked} words, more than {FRONT_WORDS}; ask in fewer, or split the question"
        yield _problem(entry, "too-long", message, "warning")
    if not isinstance(question, Card):
        return
    most = int(max(2.0, question.minutes) * SPOKEN * ROOM)
    spoken = _words([each.text for each in texts if each.field.startswith(_SPOKEN_FIELDS)], most)
    if spoken > most:
        message = (
            f"the answer has {spoken} words, and about {most} are the most that can be said in {question.minutes:g} "
            "minutes or two; split the card, or raise its `minutes`"
        )
        yield _problem(entry, "too-long", message, "warning")


def _words(texts: list[str], most: int) -> int:
    """How many words the texts have; 0 if they are too short to have more than `most`."""
    return sum(len(text.split()) for text in texts) if sum(map(len, texts)) > 2 * most else 0


def _problem(entry: Entry, rule: str, message: str, severity: Severity = "error") -> Problem:
    return Problem(rule, f"`{entry.slug}`: {message}", entry.path, entry.line, severity=severity)


def _short(text: str, most: int = 40) -> str:
    words = " ".join(text.split())
    return words if len(words) <= most else words[: most - 1] + "…"
