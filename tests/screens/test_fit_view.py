"""What came of a fit is said in a sentence, below how well both predicted; scripts get the same as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from interview_cli.schedule.calibration import Band, Quality
from interview_cli.schedule.fit import Fit
from interview_cli.schedule.parameters import DEFAULT, Parameters
from interview_cli.screens import fit_view
from interview_cli.screens.fit_view import Outcome

DEFAULTS = Quality(0.4328, 0.049, (Band(120, 0.61, 0.58), Band(946, 0.91, 0.9)))
BETTER = Quality(0.4256, 0.031, (Band(100, 0.62, 0.61), Band(966, 0.9, 0.905)))
OWN = Parameters("fsrs6-fit-1a2b3c4d", DEFAULT.weights)
FIT = Fit(OWN, reviews=5329, held_out=1066, default=DEFAULTS, own=BETTER)
WORSE = replace(FIT, own=replace(BETTER, log_loss=0.44))
KEPT = Outcome(5329, 200, FIT, kept=True, dry_run=False, in_force=OWN.version)


Shown = Callable[..., str]


@pytest.fixture
def shown(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shown:
    """The page at a width, as plain text."""

    def show(outcome: Outcome, width: int = 80) -> str:
        monkeypatch.setenv("COLUMNS", str(width))
        fit_view.show(outcome)
        return capsys.readouterr().out

    return show


def words(text: str) -> str:
    return " ".join(text.split())


def test_both_are_measured_on_the_reviews_held_out(shown: Shown) -> None:
    text = words(shown(KEPT))
    assert text.startswith("Fitted to 5,329 reviews The newest 1,066 were then predicted from the others.")
    assert "log loss 0.4328 0.4256" in text
    assert "RMSE in bins 4.9% 3.1%" in text


def test_what_is_predicted_stands_beside_what_was_recalled(shown: Shown) -> None:
    assert "predicted by yours recalled of 62% 61% 100 90% 90% 966" in words(shown(KEPT))


@pytest.mark.parametrize(
    ("outcome", "decision"),
    [
        (KEPT, "Yours predict better and are in force from the next review on, as fsrs6-fit-1a2b3c4d."),
        (
            replace(KEPT, kept=False, dry_run=True, in_force=DEFAULT.version),
            "Yours predict better: `drill fit` would put them in force. Now it is fsrs6-default.",
        ),
        (
            replace(KEPT, fit=WORSE, kept=False, in_force=DEFAULT.version),
            "Yours predict no better than the defaults: fsrs6-default stays in force.",
        ),
        (
            replace(KEPT, fit=WORSE, kept=False, in_force="fsrs6-fit-older"),
            "fsrs6-fit-older stays in force. `drill fit --reset` goes back to the defaults.",
        ),
        (
            Outcome(80, 200, None, kept=False, dry_run=False, in_force=DEFAULT.version),
            "Too early to fit: 80 of your reviews came a day or more after the one before, and 200 are needed.",
        ),
    ],
)
def test_the_decision_is_a_sentence_on_the_page_and_in_the_json(shown: Shown, outcome: Outcome, decision: str) -> None:
    assert decision in words(shown(outcome))
    assert decision in json.loads(fit_view.as_json(outcome))["decision"]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_page_fits_every_width(shown: Shown, width: int) -> None:
    assert all(cell_len(line) <= width for line in shown(KEPT, width).splitlines())


def test_the_json_has_exactly_these_fields() -> None:
    data = json.loads(fit_view.as_json(KEPT))
    fit = data.pop("fit")
    data.pop("decision")
    assert data == {"reviews": 5329, "needed": 200, "kept": True, "in_force": OWN.version}
    assert set(fit) == {"version", "parameters", "held_out", "defaults", "own", "improves"}
    assert (fit["version"], fit["held_out"], fit["improves"]) == (OWN.version, 1066, True)
    assert tuple(fit["parameters"]) == OWN.weights
    assert fit["own"] == {
        "log_loss": 0.4256,
        "rmse": 0.031,
        "bands": [
            {"reviews": 100, "predicted": 0.62, "recalled": 0.61},
            {"reviews": 966, "predicted": 0.9, "recalled": 0.905},
        ],
    }


def test_without_enough_reviews_the_json_has_no_fit() -> None:
    outcome = Outcome(80, 200, None, kept=False, dry_run=False, in_force=DEFAULT.version)
    data = json.loads(fit_view.as_json(outcome))
    assert (data["fit"], data["reviews"], data["needed"], data["kept"]) == (None, 80, 200, False)


def test_a_reset_says_how_to_take_it_back_and_whether_there_was_anything_to_reset() -> None:
    assert "`drill undo` takes that back" in fit_view.reset_words(True)
    assert fit_view.reset_words(False) == "the default parameters are in force already\n"
    assert json.loads(fit_view.reset_as_json(True)) == {"reset": True, "in_force": "fsrs6-default"}


def test_without_a_terminal_there_is_no_sign_of_life_to_clutter_it(capsys: pytest.CaptureFixture[str]) -> None:
    with fit_view.waiting(1234):
        pass
    assert capsys.readouterr() == ("", "")
