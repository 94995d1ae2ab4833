"""Runs a question's tests.py under pytest, with `solution` in the candidate and `reference` here.

A pytest plugin of one run: it hands out the fixtures, counts what passed, and keeps the first
failure with the call, what it gave and what was expected.
"""

from __future__ import annotations

import inspect
import os
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from interview_cli.judge.ahead import Recorded
from interview_cli.judge.call import Again, Call, Refused
from interview_cli.judge.growth import growth_plan, measured, tried
from interview_cli.judge.job import STARTER_BROKEN, Job
from interview_cli.judge.link import Halted, Link
from interview_cli.judge.property_tests import Example, Property, Unrehearsed
from interview_cli.judge.reference import Reference, load_module
from interview_cli.judge.scaling import Scaling
from interview_cli.judge.signature import Signature
from interview_cli.judge.solution import Solution
from interview_cli.judge.telling import shown, shown_beside
from interview_cli.judge.text import escape
from interview_cli.judge.verdict import Case, Failure, Grown, Verdict
from interview_cli.judge.watch import Watch
from interview_cli.judge.wire import WireError

_CALLS_SHOWN = 20
_LONGEST_MESSAGE = 4000

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


_RECURSION_LIMIT = 20_000

SOAK_PACE = 3.0 / 12_000
"""How many seconds the process with the tests may compute for each of the many examples that it is to try."""


class StarterBroken(Exception):
    """The starter cannot be run; the text says why."""


class HiddenTests:
    """The plugin: the tests of one question, collected once; then one run of one solution."""

    def __init__(self, job: Job) -> None:
        self.folder = Path(job.folder)
        self.job = job
        try:
            self.signature = Signature(self.folder / "starter.py", job.node)
        except Exception as error:
            raise StarterBroken(f"{STARTER_BROKEN}: {type(error).__name__}: {error}") from None
        self.reference_module = load_module(self.folder / "reference.py", job.node)
        driver = self.folder / "driver.py"
        self._driver = driver if driver.exists() else None
        self._session: pytest.Session | None = None
        self._rehearsed: dict[str, list[Example]] = {}
        self._recorded: dict[str, list[Recorded]] = {}
        self._bare: set[str] = set()
        self._tried: str | None = None
        self._stopped = False
        self._comparison: tuple[str, Any, Any] | None = None
        self._property: Property | None = None
        self.passed = 0
        self.total = 0
        self.verdict = Verdict.ACCEPTED
        self.failure: Failure | None = None
        self.case: Case | None = None
        self.checker_raised: str | None = None
        self.failed_calls: list[Call] = []
        self.watch: Watch | None = None

    def collect(self, serve: Callable[[], None]) -> None:
        """Collects the tests, and calls `serve` while pytest has them ready."""
        self._serve = serve
        sys.setrecursionlimit(_RECURSION_LIMIT)
        arguments = [
            str(self.folder / "tests.py"),
            f"--rootdir={self.folder}",
            f"--confcutdir={self.folder}",
            *_ARGUMENTS,
        ]
        code = pytest.main(arguments, plugins=[self])
        if self._session is None and self.failure is None:
            there = (self.folder / "tests.py").exists()
            words = f"the hidden tests could not be collected (pytest's exit code {int(code)})"
            self._internal(words if there else f"{self.folder / 'tests.py'} is missing")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._session = session
        for item in session.items:
            # What pytest would write of a failure, with the source around it, takes longer than the run.
            setattr(item, "repr_failure", lambda *anything: "")  # noqa: B010 - pytest does not mean it to be set
            if self._is_bare(item):
                self._bare.add(item.nodeid)
        self._serve()
        return True

    def rehearse(self, link: Link, spare: Link) -> None:
        """Runs all tests once with the reference as the solution, in a candidate: records the examples of
        the properties and every call with its answer, and warms what the tests cache."""
        assert self._session is not None
        source = self._reference_source()
        job = msgspec.structs.replace(self.job, source=source)
        self._solution = Solution(link, self.signature, job, self._driver_text(), spare, source)
        fixtures = {"solution": self._solution, "reference": self._reference()}
        state = random.getstate()
        for item in self._session.items:
            names = _arguments(item)
            given = {**fixtures, **_parameters(item)}
            if names <= set(given):
                self._rehearse(item, {name: given[name] for name in names})
        random.setstate(state)

    def _rehearse(self, item: pytest.Item, given: dict[str, Any]) -> None:
        function: Any = getattr(item, "obj", None)
        self._solution.recording = []
        examples = None
        try:
            if not hasattr(function, "hypothesis"):
                function(**given)
            else:
                test = Property(function, given)
                examples = test.rehearse(self.job.seed)
                if examples is not None:
                    # Examples that the test turned down are left out from here on, and so are their calls.
                    self._solution.recording = []
                    for example in examples:
                        test.run(example)
        except (Exception, Unrehearsed):
            return
        if examples is not None:
            self._rehearsed[item.nodeid] = examples
        if self._solution.recording is not None:
            self._recorded[item.nodeid] = [Recorded.of(call) for call in self._solution.recording]

    def run(self, job: Job, link: Link, spare: Link, told: Callable[[str], None]) -> None:
        """Judges one solution; afterwards the attributes tell what happened. `told` hears of each test
        before it runs."""
        self.job = job
        self._link = link
        self._solution = Solution(link, self.signature, job, self._driver_text(), spare, self._reference_source())
        if self.failure is not None or self._session is None:
            return
        if job.statement:
            self.watch = self._solution.watch = Watch(job.statement)
        items = self._session.items
        if job.only:
            items = [item for item in items if item.name == job.only]
        if job.soak:
            items = [item for item in items if self._tells_more(item)]
        self.total = len(items)
        self._run(sorted(items, key=lambda item: item.name != job.first), told)
        if job.soak and not items:
            return
        if not self._session.items:
            self._internal("the hidden tests could not be collected: tests.py holds none")
        elif self.verdict is Verdict.ACCEPTED and (self.passed < self.total or self.total == 0):
            self._internal(f"{self.passed} of {self.total} tests reported a result")

    def can_be_shared(self, job: Job) -> bool:
        """Whether the process of the job's run may go on to another solution: nothing that one left there can change
        what becomes of the next."""
        assert self._session is not None
        alone = job.soak or job.statement or job.growth or job.examples or job.cases
        return job.quick and not alone and all(item.nodeid in self._bare for item in self._session.items)

    def forget(self) -> None:
        """Ready for another solution."""
        self._stopped = False
        self._tried = self._comparison = self._property = None
        self.passed = self.total = 0
        self.verdict, self.failure = Verdict.ACCEPTED, None
        self.case = self.checker_raised = self.watch = None
        self.failed_calls = []

    def measure(self, job: Job, link: Link, spare: Link) -> tuple[Grown, ...]:
        """The solution beside the reference on growing inputs; nothing when the tests say no way to grow."""
        assert self._session is not None
        modules = {getattr(item, "module", None) for item in self._session.items}
        plan = next((found for module in modules if (found := growth_plan(module))), None)
        if plan is None:
            return ()
        source = self._reference_source()
        reference_job = msgspec.structs.replace(job, source=source)
        own = Solution(link, self.signature, job, self._driver_text(), spare, source)
        reference = Solution(spare, self.signature, reference_job, self._driver_text(), link, source)
        if job.statement:
            self.watch = own.watch = Watch(job.statement)
            self.watch.begin("growing")
            return tried(plan, own)
        return measured(plan, own, reference)

    def _tells_more(self, item: pytest.Item) -> bool:
        """Whether more examples of this test may show that the solution is wrong."""
        if not hasattr(getattr(item, "obj", None), "hypothesis") or "scaling" in getattr(item, "fixturenames", ()):
            return False
        asks_reference = "reference" in getattr(item, "fixturenames", ())
        return asks_reference != (self.job.source == self._reference_source())

    def _run(self, items: list[pytest.Item], told: Callable[[str], None]) -> None:
        assert self._session is not None
        told("")
        try:
            self._solution.load()
        except Halted as halted:
            self.verdict = halted.verdict
            self.failure = Failure("loading the file", halted.message, stdout=escape(self._link.printed()))
            return
        for index, item in enumerate(items):
            told(item.name)
            if item.nodeid not in self._bare or not self._is_run(item):
                following = items[index + 1] if index + 1 < len(items) else None
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self._stopped or self._session.shouldstop:
                return

    def _is_bare(self, item: pytest.Item) -> bool:
        """Whether the test is a function and nothing else: no fixtures but ours, no marks that change how it runs."""
        if not isinstance(item, pytest.Function) or item.cls is not None:
            return False
        known = {"solution", "reference", *_parameters(item)}
        return (
            _arguments(item) <= known
            and {*item.fixturenames} <= {*known, "request"}
            and {*_parameters(item)} <= _given_directly(item)
            and all(mark.name in ("parametrize", "hypothesis") for mark in item.iter_markers())
        )

    def _is_run(self, item: pytest.Item) -> bool:
        """Runs a bare test without pytest, whose own work takes longer than many a test: when the solution gives
        what the reference gave, and when nobody wants to know more than the verdict. Whether it was run."""
        self._begin(item)
        recorded = self._recorded.get(item.nodeid)
        if self.job.soak or any(case.test == item.name for case in self.job.cases):
            return False
        try:
            if recorded is not None:
                if self._solution.gives_again(recorded):
                    self.passed += 1
                    return True
                self._tried = item.nodeid
            if not self.job.quick:
                return False
            made: dict[str, Callable[[], Any]] = {"solution": lambda: self._solution, "reference": self._reference}
            parameters = _parameters(item)
            given = {name: made[name]() if name in made else parameters[name] for name in _arguments(item)}
            function: Any = getattr(item, "obj", None)
            if not self._ran(item, function, given):
                function(**given)
        except (Exception, Halted, Refused, pytest.fail.Exception) as error:
            self._stopped = True
            self._record(item, _innermost(error))
        except pytest.skip.Exception:
            # As under pytest: it has not passed.
            return True
        else:
            self.passed += 1
        return True

    def again(self, calls: list[Call]) -> Again | None:
        """The calls made again in a fresh candidate; None when they cannot be."""
        return self._solution.again(calls)

    @property
    def notes(self) -> tuple[str, ...]:
        changed = self._solution.changed and not self.job.mutates
        return ("the solution changed its arguments, which the statement does not ask for",) if changed else ()

    @pytest.fixture(scope="session")
    def solution(self) -> Solution:
        return self._solution

    @pytest.fixture(scope="session")
    def reference(self) -> Reference:
        return self._reference()

    @pytest.fixture(scope="session")
    def scaling(self) -> Scaling:
        return Scaling(self._solution)

    def _reference(self) -> Reference:
        reference = Reference(self.reference_module, self.signature.entry)
        if self._driver is None:
            return reference
        driver = load_module(self._driver, self.job.node, solution=reference)
        return Reference(self.reference_module, self.signature.entry, driver)

    def _reference_source(self) -> str:
        return (self.folder / "reference.py").read_bytes().decode("latin-1")

    def _driver_text(self) -> str:
        return self._driver.read_text(encoding="utf-8") if self._driver else ""

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.failure:
            self._internal(f"the hidden tests do not load: {_last_line(str(report.longrepr))}")

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        self._begin(item)
        return (yield)

    def _begin(self, item: pytest.Item) -> None:
        self._comparison = None
        self._property = None
        self._solution.begin()
        if self.watch is not None:
            self.watch.begin(item.name)
            if "scaling" in getattr(item, "fixturenames", ()):
                self.watch.forget()

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool | None:
        given = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
        return self._ran(pyfuncitem, pyfuncitem.obj, given) or None

    def _ran(self, item: pytest.Item, function: Callable[..., Any], given: dict[str, Any]) -> bool:
        """Whether the test has been run: a property by its recorded examples or by Hypothesis, any other only if the
        solution gives again what the reference gave."""
        test = None
        if hasattr(function, "hypothesis"):
            test = Property(function, given)
            self._property = test
            if self.job.soak:
                examples = self.job.soak // self.total
                test.soak(self._solution.begin, examples, SOAK_PACE * examples)
                return True
            self._try_cases(item.name, test)
        recorded = self._recorded.get(item.nodeid)
        # What has just been tried is not tried again: the answers are there, for the test to look at.
        tried, self._tried = self._tried == item.nodeid, None
        if recorded is not None and not tried and self._solution.gives_again(recorded):
            return True
        if test is None:
            return False
        rehearsed = self._rehearsed.get(item.nodeid)
        if rehearsed is None or not self._passes(test, rehearsed):
            shrink = self.failure is None and not self.job.quick
            test.live(self._solution.begin, lambda: None, shrink, self.job.seed)
        return True

    def _try_cases(self, name: str, test: Property) -> None:
        """The examples that failed before come first."""
        for case in self.job.cases:
            if case.test == name:
                self._solution.begin()
                try:
                    test.run(Example(case.example))
                except (WireError, Unrehearsed, TypeError) as error:
                    # The test has changed since, and takes other arguments.
                    if isinstance(error, TypeError) and self._solution.calls:
                        raise

    def _passes(self, test: Property, examples: list[Example]) -> bool:
        """Whether the solution passes the recorded examples; when not, Hypothesis has to tell."""
        for example in examples:
            self._solution.begin()
            try:
                test.run(example)
            except Unrehearsed:
                return False
            except Exception:
                if self.job.quick:
                    raise
                self._solution.load()
                return False
        return True

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
        self.failed_calls = [call for call in calls if call.sent]
        if self._property is not None and self._property.last is not None:
            self.case = Case(item.name, self._property.last.text)
        expected = got = None
        if verdict is Verdict.WRONG_ANSWER and isinstance(error, AssertionError):
            expected, got = self._sides(last.answer if last and last.answered else None)
        self.verdict = verdict
        self.failure = Failure(
            test=item.name,
            message=escape(message, _LONGEST_MESSAGE)[:_LONGEST_MESSAGE],
            call=_call_words(calls, self.signature.is_class),
            expected=expected,
            got=got,
            stdout=escape(self._link.printed()),
        )

    def _judged(self, item: pytest.Item, error: BaseException) -> tuple[Verdict, str]:
        if isinstance(error, Halted | Refused):
            size = self._solution.size_words() if error.verdict is Verdict.TIME_LIMIT else ""
            return error.verdict, error.message + size
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
        return shown_beside(right, left)

    def _internal(self, message: str) -> None:
        self.verdict = Verdict.INTERNAL_ERROR
        self.failure = Failure("collecting the tests", message)


def _arguments(item: pytest.Item) -> set[str]:
    """The names of what pytest gives to the test."""
    return set(getattr(item, "_fixtureinfo").argnames)  # noqa: B009 - pytest does not type it


def _given_directly(item: pytest.Item) -> set[str]:
    """The arguments that `parametrize` gives as they are, without a fixture."""
    names: list[str] = []
    for mark in item.iter_markers("parametrize"):
        if len(mark.args) == 2 and not mark.kwargs.get("indirect"):
            given = mark.args[0]
            names += given.split(",") if isinstance(given, str) else given
    return {name.strip() for name in names}


def _parameters(item: pytest.Item) -> dict[str, Any]:
    callspec = getattr(item, "callspec", None)
    return dict(callspec.params) if callspec is not None else {}


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
    gave = call.answered and call.answer is not None
    return f"{call.words()} → {shown(call.answer)}" if gave else call.words()


def _last_line(text: str) -> str:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    return lines[-1].removeprefix("E").strip() if lines else "no reason given"
