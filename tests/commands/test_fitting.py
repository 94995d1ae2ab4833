"""drill fit: parameters of one's own, kept when they predict better, and every way back."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from learner import FORGETFUL, reviews_of

from interview_cli.commands.context import Context
from interview_cli.journal.events import Memory, ParametersFitted, Rating, Reviewed
from interview_cli.journal.journal import Journal
from interview_cli.schedule.histories import Answer
from interview_cli.schedule.parameters import DEFAULT, version_of

if TYPE_CHECKING:
    from command_fixtures import Run
    from warm_program import WarmProgram

pytest_plugins = ["command_fixtures"]

Practised = Callable[[], None]


def written(home: Path, answers: Iterable[Answer]) -> None:
    bodies = []
    for number, (question, rating, day) in enumerate(answers):
        memory = Memory(5.0, 5.0, day.isoformat(), "2026-12-01", DEFAULT.version)
        given: Rating = {1: 1, 2: 2, 3: 3, 4: 4}[rating]  # type: ignore[assignment]
        bodies.append(Reviewed(f"t{number}", question, "card", given, day.isoformat(), memory))
    with Journal.open(home / "journal.db") as journal:
        journal.append_all(bodies)


@pytest.fixture(scope="module")
def forgetful_answers() -> list[Answer]:
    return reviews_of(FORGETFUL, 70, 40, seed=1)


@pytest.fixture
def practised(own_home: Path, forgetful_answers: list[Answer]) -> None:
    written(own_home, forgetful_answers)


@pytest.fixture(scope="module")
def fitted_home(
    tmp_path_factory: pytest.TempPathFactory, warm_program: WarmProgram, forgetful_answers: list[Answer]
) -> Path:
    """A home in which the fit to these answers is in force."""
    folder = tmp_path_factory.mktemp("fitted")
    home = folder / "home"
    written(home, forgetful_answers)
    assert warm_program.run(["fit"], {**os.environ, "DRILL_HOME": str(home)}, folder)[0] == 0
    return home


@pytest.fixture
def fitted(own_home: Path, fitted_home: Path) -> str:
    """The home is a copy of that one; gives the version of the fit."""
    shutil.copytree(fitted_home, own_home)
    [fit] = appended(own_home)
    return fit.version


def appended(home: Path) -> list[ParametersFitted]:
    with Journal.open(home / "journal.db", write=False) as journal:
        return [event.body for event in journal.events() if isinstance(event.body, ParametersFitted)]


@pytest.mark.usefixtures("practised")
def test_a_fit_that_predicts_better_is_an_event_of_the_journal_and_in_force(drill: Run, own_home: Path) -> None:
    done = drill("fit", "--json")
    assert (done.code, done.err) == (0, "")
    fit = done.data["fit"]
    assert (fit["improves"], done.data["kept"], done.data["in_force"]) == (True, True, fit["version"])
    [body] = appended(own_home)
    assert (body.version, list(body.parameters)) == (fit["version"], fit["parameters"])
    assert (body.reviews, body.default_loss) == (done.data["reviews"], fit["defaults"]["log_loss"])
    assert body.own_loss == fit["own"]["log_loss"] < body.default_loss
    [found] = [check for check in drill("doctor", "--json").data["checks"] if check["name"] == "parameters"]
    assert found["found"] == f"{body.version}, fitted to {body.reviews:,} reviews"
    assert f"parameters fitted: {body.version}" in drill("log", "--limit", "1").out
    assert all("question" in each for each in drill("log", "--json").data)
    exported = json.loads(drill("export", "all").out)["events"][-1]["body"]
    assert (exported["kind"], exported["version"]) == ("parameters_fitted", body.version)


@pytest.mark.usefixtures("practised")
def test_what_is_rated_next_is_scheduled_with_the_fit(drill: Run) -> None:
    before = outcomes()
    own = drill("fit", "--json").data["in_force"]
    after = outcomes()
    assert {memory.parameters for memory in before.values()} == {DEFAULT.version}
    assert {memory.parameters for memory in after.values()} == {own}
    assert after[3].stability < before[3].stability


def outcomes() -> dict[Rating, Memory]:
    """What each rating of a new card would make of it now."""
    context = Context()
    return context.scheduling(context.state()).outcomes("bank/new", "card")


@pytest.mark.usefixtures("practised")
def test_fitting_again_without_new_reviews_adds_nothing(drill: Run, own_home: Path) -> None:
    first = drill("fit")
    assert drill("fit").out == first.out
    assert len(appended(own_home)) == 1


@pytest.mark.usefixtures("practised")
def test_a_dry_run_shows_the_same_and_keeps_nothing(drill: Run, own_home: Path) -> None:
    done = drill("fit", "--dry-run", "--json")
    assert (done.data["fit"]["improves"], done.data["kept"], done.data["in_force"]) == (True, False, DEFAULT.version)
    assert appended(own_home) == []
    assert drill("fit", "--json").data["fit"] == done.data["fit"]


def test_reset_and_undo_lead_back_to_the_defaults(drill: Run, fitted: str) -> None:
    assert drill("fit", "--reset", "--json").data == {"reset": True, "in_force": DEFAULT.version}
    assert in_force(drill) == DEFAULT.version
    assert drill("fit", "--reset").out == "the default parameters are in force already\n"
    assert drill("undo").out == "taken back: the reset of the parameters\n"
    assert in_force(drill).startswith(fitted)
    assert drill("undo").out == "taken back: the fit of the parameters\n"
    assert in_force(drill) == DEFAULT.version


def in_force(drill: Run) -> str:
    checks = drill("doctor", "--json").data["checks"]
    return next(str(check["found"]) for check in checks if check["name"] == "parameters")


def test_too_few_reviews_are_no_error_and_it_says_how_many_are_needed(drill: Run, own_home: Path) -> None:
    for count in (0, 1):
        done = drill("fit")
        assert (done.code, done.err) == (0, "")
        assert f"{count} of your reviews came a day or more after the one before, and 200 are needed" in " ".join(
            done.out.split()
        )
        assert drill("fit", "--json").data["fit"] is None
        written(own_home, [Answer("bank/a", 3, date(2026, 1, 1)), Answer("bank/a", 3, date(2026, 1, 3))])
    assert appended(own_home) == []


def test_without_a_journal_nothing_is_made(drill: Run, own_home: Path) -> None:
    drill("fit")
    drill("fit", "--reset")
    assert not (own_home / "journal.db").exists()


def test_reset_and_dry_run_do_not_go_together(drill: Run) -> None:
    drill("fit", "--reset", "--dry-run").failed(2, "--reset and --dry-run do not go together")


def impossible() -> ParametersFitted:
    weights = (*DEFAULT.weights[:3], 500.0, *DEFAULT.weights[4:])
    return ParametersFitted(version_of(weights), weights, 1000, 0.4, 0.3)


def test_impossible_parameters_are_told_in_one_line_and_not_used(drill: Run, own_home: Path) -> None:
    with Journal.open(own_home / "journal.db") as journal:
        journal.append(impossible())
    words = (
        "your fitted parameters cannot be used: w3 is 500 and not between 0.001 and 100; fsrs6-default is used instead"
    )
    done = drill()
    assert (done.code, done.err) == (0, f"drill: {words}\n")
    found = drill("doctor", "--json", environment={"EDITOR": "true"})
    [wrong] = [check for check in found.data["checks"] if not check["ok"]]
    assert (found.code, wrong["name"], wrong["found"]) == (4, "parameters", words)
    assert "drill fit --reset" in wrong["hint"]
    assert drill("fit", "--reset").code == 0
    assert drill().err == ""
    assert drill("doctor", environment={"EDITOR": "true"}).code == 0


def test_doctor_tells_of_a_damaged_journal_once(drill: Run, own_home: Path) -> None:
    own_home.mkdir(exist_ok=True)
    (own_home / "journal.db").write_bytes(b"not a journal" * 100)
    found = drill("doctor", "--json", environment={"EDITOR": "true"})
    assert [check["name"] for check in found.data["checks"] if not check["ok"]] == ["journal"]


def test_a_review_of_no_day_is_one_line(drill: Run, own_home: Path) -> None:
    with Journal.open(own_home / "journal.db") as journal:
        memory = Memory(5.0, 5.0, "2026-01-01", "2026-01-05", DEFAULT.version)
        journal.append(Reviewed("t", "bank/a", "card", 3, "someday", memory))
    drill("fit").failed(4, "a review of bank/a is of the study day 'someday', which is none")


def test_a_fit_of_another_machine_is_in_force_here_after_a_merge(
    drill: Run, own_home: Path, tmp_path: Path, fitted: str
) -> None:
    other = own_home.rename(tmp_path / "other")
    assert drill("merge", str(other)).code == 0
    assert in_force(drill).startswith(fitted)


def test_a_fit_loads_neither_pytest_nor_a_terminal_and_a_reset_not_even_numpy(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from interview_cli.commands.app import app\n"
        "try:\n"
        "    app(sys.argv[1:], prog_name='drill')\n"
        "finally:\n"
        "    print(*sys.modules, file=sys.stderr)\n"
    )

    def loaded(*arguments: str) -> set[str]:
        done = subprocess.run([sys.executable, "-c", script, "fit", *arguments], capture_output=True, text=True)
        return {name.partition(".")[0] for name in done.stderr.split()}

    assert loaded() & {"pytest", "hypothesis", "prompt_toolkit", "questionary"} == set()
    assert "numpy" in loaded()
    assert "numpy" not in loaded("--reset")
