"""Code in the fences of a text: does it parse as what the fence says it is?"""

from __future__ import annotations

import ast
import json
import re
import sys
import warnings

from interview_cli.check.markdown import Fence

_PYTHON = frozenset({"python", "py", "python3", "py3"})
_NEWER = re.compile(
    r"^\s*type\s+\w+[^=\n]*=|^\s*(?:async\s+)?(?:def|class)\s+\w+\[|\bt[\"']|^\s*except\s+\w+(?:\.\w+)*\s*,|^\s*lazy\s",
    re.M,
)
"""Syntax of Python after 3.11."""
_ON_PURPOSE = re.compile(
    r"syntax ?error|IndentationError|TabError|invalid (?:syntax|python|json|yaml)|malformed|"
    r"(?:not|n't|n’t) (?:valid|legal|compile|parse)",
    re.IGNORECASE,
)
_CUT = re.compile(r"\.\.\.|…|<[^<>\n]+>|^\s*(?://|#|/\*)", re.M)


def fault_of(fence: Fence, around: str) -> str:
    """Why the fence is not what it says it is; empty when it is, is no code that is known here, or the words
    around it speak of broken syntax."""
    if not fence.text.strip() or _ON_PURPOSE.search(around):
        return ""
    if fence.language in _PYTHON:
        return _python_fault(fence.text)
    if fence.language == "json":
        return _json_fault(fence.text)
    if fence.language in ("yaml", "yml"):
        return _yaml_fault(fence.text)
    return ""


def _python_fault(text: str) -> str:
    text = _from_session(text) if re.search(r"^\s*>>> ", text, re.M) else _without_commands(text)
    text = text.replace("…", "...")
    fault = _parsed(text)
    if fault is None:
        return ""
    # A bare signature stands for the function.
    if _parsed(f"{text.rstrip()}\n{_indent_after(text)}...") is None or _parsed(f"if 1:\n{_indented(text)}") is None:
        return ""
    if _NEWER.search(text) or (sys.version_info < (3, 12) and "f-string" in (fault.msg or "")):
        return ""
    where = f"line {fault.lineno}: " if fault.lineno else ""
    return f"{where}{fault.msg}"


def _parsed(text: str) -> SyntaxError | None:
    """What keeps the text from being Python. Top-level `return` and `await` are fine."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(text)
    except SyntaxError as error:
        return error
    except (ValueError, RecursionError, MemoryError) as error:
        return SyntaxError(str(error))
    return None


def _from_session(text: str) -> str:
    import doctest

    try:
        examples = doctest.DocTestParser().get_examples(text)
    except ValueError:
        return ""
    return "".join(example.source for example in examples)


def _without_commands(text: str) -> str:
    """The text without the lines that only a notebook understands."""
    return "\n".join("" if line.lstrip().startswith(("%", "!")) else line for line in text.splitlines())


def _indent_after(text: str) -> str:
    last = text.rstrip().rpartition("\n")[2]
    return " " * (len(last) - len(last.lstrip()) + 4)


def _indented(text: str) -> str:
    return "\n".join(f" {line}" for line in text.splitlines())


def _json_fault(text: str) -> str:
    if _CUT.search(text):
        return ""
    try:
        json.loads(text)
    except (ValueError, RecursionError) as error:
        rows = [row for row in text.splitlines() if row.strip()]
        return "" if _is_json(f"{{{text}}}") or all(map(_is_json, rows)) else str(error)
    return ""


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _yaml_fault(text: str) -> str:
    import yaml

    if "{{" in text or "{%" in text:
        return ""
    try:
        for _ in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        return f"{where}{getattr(error, 'problem', None) or error}"
    return ""
