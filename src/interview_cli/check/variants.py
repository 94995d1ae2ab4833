"""The Python files of a code question, and the verdict each one must get."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from interview_cli.bank.problem import Problem
from interview_cli.judge.verdict import Verdict

NEEDED = ("starter.py", "reference.py", "tests.py")
_REJECTIONS = [verdict.value for verdict in Verdict if verdict not in (Verdict.ACCEPTED, Verdict.INTERNAL_ERROR)]


class Variant(msgspec.Struct, frozen=True):
    """One file that is judged as if it were a learner's solution.

    `verdicts` are those it may get; `rule` is broken when it gets another.
    """

    path: str
    rule: str
    verdicts: tuple[Verdict, ...]


def missing_files(folder: Path) -> Iterator[Problem]:
    """Files that every code question has and this one has not."""
    for name in NEEDED:
        if not (folder / name).is_file():
            yield Problem("missing-file", "the file is missing; every coding question has one", str(folder / name))
    if len(solutions(folder / "wrong")) < 2:
        message = "fewer than two plausible wrong solutions; add files with a `# verdict:` line"
        yield Problem("few-wrong-solutions", message, str(folder / "wrong"))


def solutions(folder: Path) -> list[Path]:
    """The Python files of the folder by name, hidden ones (such as an editor's locks) left out."""
    return sorted(path for path in folder.glob("*.py") if not path.name.startswith(".") and path.is_file())


def variants(folder: Path) -> Iterator[Variant | Problem]:
    """Every file to judge: the reference first, then what must be accepted, then what must not."""
    accepted = (Verdict.ACCEPTED,)
    yield Variant(str(folder / "reference.py"), "reference-rejected", accepted)
    for path in solutions(folder / "alternatives"):
        yield Variant(str(path), "alternative-rejected", accepted)
    rejected = tuple(Verdict(value) for value in _REJECTIONS if value != Verdict.COMPILE_ERROR)
    yield Variant(str(folder / "starter.py"), "starter-accepted", rejected)
    for kind in ("wrong", "slow"):
        for path in solutions(folder / kind):
            declared = _declared(path)
            yield declared if isinstance(declared, Problem) else Variant(str(path), f"{kind}-accepted", (declared,))


def _declared(path: Path) -> Verdict | Problem:
    """The verdict named by the file's first line, `# verdict: wrong_answer`."""
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    first, second = [*lines, "", ""][:2]
    if not first.startswith("# verdict:"):
        return Problem("no-declared-verdict", "the first line must be `# verdict: …`", str(path), 1)
    word = first.removeprefix("# verdict:").strip()
    if word not in _REJECTIONS:
        message = f"`{word}` is no verdict of a rejection; one of {', '.join(_REJECTIONS)}"
        return Problem("no-declared-verdict", message, str(path), 1)
    if not second.startswith("# why:") or not second.removeprefix("# why:").strip():
        return Problem("no-declared-verdict", "the second line must be `# why: …`, in one line", str(path), 2)
    return Verdict(word)
