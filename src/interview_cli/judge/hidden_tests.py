"""Runs a question's tests.py under pytest, with `solution` in the candidate and `reference` here.

A pytest plugin of one run: it hands out the fixtures, counts what passed, and keeps the first
failure with the call, what it gave and what was expected.
"""

from __future__ import annotations

import copy
import functools
import importlib.util
import inspect
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from interview_cli.judge import prelude
from interview_cli.judge.job import Job
from interview_cli.judge.link import Halted, Link, escape
from interview_cli.judge.signature import Signature
from interview_cli.judge.solution import Call, Instance, Refused, Solution, shown
from interview_cli.judge.verdict import Failure, Verdict

_CALLS_SHOWN = 20

_ARGUMENTS = (
    "-s",
    "--noconftest",
    "--import-mode=importlib",
    "-pno:cacheprovider",
    "-pno:faulthandler",
    "-pno:doctest",
    "-pno:junitxml",
    "-pno:logging",
    "-pno:unittest",
    "-pno:terminalprogress",
    "-Wignore",
    "-c",
    os.devnull,
)


class Reference:
    """The bank's own solution, run in this process; arguments are copied, so it may change them."""

    def __init__(self, module: ModuleType, entry: str, driver: ModuleType | None = None) -> None:
        self._module = module
        self._entry = entry
        self._driver = driver

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        return self.__getattr__(self._entry)(*arguments, **keywords)

    def __getattr__(self, name: str) -> Any:
        driver = getattr(self._driver, name, None)
        if driver is not None and getattr(driver, "__module__", "") == getattr(self._driver, "__name__", None):
            return driver
        target = getattr(self._module, name)
        if isinstance(target, type):
            return target
        return lambda *arguments, **keywords: target(*copy.deepcopy(arguments), **copy.deepcopy(keywords))


def load_module(path: Path, node: str = "", **given: Any) -> ModuleType:
    """A Python file of the bank as a module, with the prelude's names and those given."""
    spec = importlib.util.spec_from_file_location(f"drill_{path.stem}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    vars(module).update({name: value for name, value in prelude.names(node).items() if name not in vars(module)})
    vars(module).update(given)
    spec.loader.exec_module(module)
    return module


class HiddenTests:
    """The plugin: one run of one solution against one question's tests."""

    def __init__(self, job: Job, link: Link) -> None:
        self.job = job
        folder = Path(job.folder)
        self.signature = Signature(folder / "starter.py", job.node)
        self.reference_module = load_module(folder / "reference.py", job.node)
        driver = folder / "driver.py"
        self._driver = driver if driver.exists() else None
        text = driver.read_text(encoding="utf-8") if self._driver else ""
        self._solution = Solution(link, self.signature, job, text)
        self._link = link
        self._comparison: tuple[str, Any, Any] | None = None
        self.passed = 0
        self.total = 0
        self.verdict = Verdict.ACCEPTED
        self.failure: Failure | None = None
        self.checker_raised: str | None = None

    def run(self) -> None:
        """Runs all tests; afterwards the attributes tell what happened."""
        try:
            self._solution.load()
        except Halted as halted:
            self.verdict = halted.verdict
            self.failure = Failure("loading the file", halted.message, stdout=escape(self._link.printed()))
        folder = Path(self.job.folder)
        arguments = [str(folder / "tests.py"), f"--rootdir={folder}", *_ARGUMENTS]
        if self.failure:
            arguments.append("--collect-only")
        code = pytest.main(arguments, plugins=[self])
        sane = {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.INTERRUPTED}
        if code not in sane and not self.failure:
            there = (folder / "tests.py").exists()
            self._internal("the hidden tests could not be collected" if there else f"{folder / 'tests.py'} is missing")
        if self.verdict is Verdict.ACCEPTED and (self.passed < self.total or self.total == 0):
            self._internal(f"{self.passed} of {self.total} tests reported a result")

    @property
    def notes(self) -> tuple[str, ...]:
        changed = self._solution.changed and not self.job.mutates
        return ("the solution changed its arguments, which the statement does not ask for",) if changed else ()

    @pytest.fixture(scope="session")
    def solution(self) -> Solution:
        return self._solution

    @pytest.fixture(scope="session")
    def reference(self) -> Reference:
        reference = Reference(self.reference_module, self.signature.entry)
        if self._driver is None:
            return reference
        driver = load_module(self._driver, self.job.node, solution=reference)
        return Reference(self.reference_module, self.signature.entry, driver)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        if self.job.only:
            items[:] = [item for item in items if item.name == self.job.only]
        self.total = len(items)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.failure:
            self._internal(f"the hidden tests do not load: {_last_line(str(report.longrepr))}")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        self._comparison = None
        self._solution.begin()
        _prepare_property(item, self._solution, shrink=self.failure is None and not self.job.quick)
        return (yield)

    def pytest_assertrepr_compare(self, op: str, left: object, right: object) -> None:
        self._comparison = (op, left, right)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
        report = yield
        if call.excinfo is not None:
            error = _innermost(call.excinfo.value)
            if isinstance(error, Halted) or self.job.quick:
                item.session.shouldstop = "the verdict stands"
            if self.failure is None:
                self._record(item, error)
        elif call.when == "call":
            self.passed += 1
        return report

    def _record(self, item: pytest.Item, error: BaseException) -> None:
        calls = self._solution.calls
        last = calls[-1] if calls else None
        verdict, message = self._judged(item, error)
        expected = got = None
        if verdict is Verdict.WRONG_ANSWER and isinstance(error, AssertionError):
            expected, got = self._sides(last.answer if last and last.answered else None)
        self.verdict = verdict
        self.failure = Failure(
            test=item.name,
            message=message,
            call=_call_words(calls, self.signature.is_class),
            expected=expected,
            got=got,
            stdout=escape(self._link.printed()),
        )

    def _judged(self, item: pytest.Item, error: BaseException) -> tuple[Verdict, str]:
        if isinstance(error, Halted | Refused):
            return error.verdict, error.message
        about = (inspect.getdoc(getattr(item, "obj", None)) or "").split("\n\n")[0].replace("\n", " ")
        if isinstance(error, AssertionError | pytest.fail.Exception):
            said = str(error).split("\nassert ")[0]
            own = "" if said.startswith("assert ") else said.split("\n  ")[0]
            return Verdict.WRONG_ANSWER, own or about or "the answer is not the expected one"
        if type(error).__name__.startswith("Flaky"):
            return Verdict.WRONG_ANSWER, "the same call gave different answers; is something kept between calls?"
        self.checker_raised = item.name
        return Verdict.INTERNAL_ERROR, f"the test itself raised {type(error).__name__}: {error}"

    def _sides(self, answer: Any) -> tuple[str | None, str | None]:
        """(expected, got) from the failed comparison; the answer may stand on either side of it."""
        if self._comparison is None or self._comparison[0] != "==":
            return None, shown(answer)
        _, left, right = self._comparison
        if right is answer and left is not answer:
            left, right = right, left
        return shown(right), shown(left)

    def _internal(self, message: str) -> None:
        self.verdict = Verdict.INTERNAL_ERROR
        self.failure = Failure("collecting the tests", message)


def _prepare_property(item: pytest.Item, solution: Solution, shrink: bool) -> None:
    """Lets each Hypothesis example begin with an empty list of calls; after the first failure of a
    run only tells pass from fail, without looking for the smallest example."""
    function: Any = getattr(item, "obj", None)
    handle = getattr(function, "hypothesis", None)
    if handle is None:
        return
    from hypothesis import Phase, settings

    inner = handle.inner_test

    def example(*arguments: Any, **keywords: Any) -> Any:
        solution.begin()
        return inner(*arguments, **keywords)

    handle.inner_test = functools.wraps(inner)(example)
    if not shrink:
        current = function._hypothesis_internal_use_settings
        phases = [phase for phase in current.phases if phase in (Phase.explicit, Phase.generate)]
        function._hypothesis_internal_use_settings = settings(current, phases=phases)


def _innermost(error: BaseException) -> BaseException:
    """The first of a group of exceptions (Hypothesis groups what it finds)."""
    while isinstance(error, BaseExceptionGroup) and not type(error).__name__.startswith("Flaky"):
        error = error.exceptions[0]
    return error


def _call_words(calls: list[Call], is_class: bool) -> str | None:
    """The last call, or for a class the sequence of calls, one a line, with what each gave."""
    if not calls:
        return None
    if not is_class:
        return calls[-1].words()
    hidden = len(calls) - _CALLS_SHOWN
    lines = [_line(call) for call in (calls if hidden <= 0 else [calls[0], *calls[-_CALLS_SHOWN + 1 :]])]
    if hidden > 0:
        lines.insert(1, f"… {hidden} more calls …")
    return "\n".join(lines)


def _line(call: Call) -> str:
    gave = call.answered and call.answer is not None and not isinstance(call.answer, Instance)
    return f"{call.words()} → {shown(call.answer)}" if gave else call.words()


def _last_line(text: str) -> str:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1].removeprefix("E").strip() if lines else "no reason given"
