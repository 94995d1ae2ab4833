"""What is suspended or flagged is listed, told of by `drill show`, and a suspension is taken back by its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.journal.events import AnyBody, Flagged, Suspended
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

INK = "good/first-ink"
SUM = "leetcode/two-sum"


def write(home: Path, *bodies: AnyBody) -> None:
    with Journal.open(home / "journal.db") as journal:
        journal.append_all(bodies)


@pytest.fixture(autouse=True)
def past(own_home: Path, banks: Path) -> None:
    """A card is suspended, another one flagged, the pattern of a problem both; one suspension was taken back."""
    pattern = f"{SUM}#pattern"
    write(
        own_home, Suspended(INK), Flagged("good/second-ink"), Suspended(pattern), Flagged(pattern),
        Suspended("other/first-ink"), Suspended("other/first-ink", on=False),
    )  # fmt: skip


def listed(drill: Run, *arguments: str) -> list[str]:
    return [each["id"] for each in drill("list", "--json", *arguments).data]


def test_list_shows_what_is_suspended_or_flagged(drill: Run) -> None:
    assert listed(drill, "--suspended") == [INK, SUM]
    assert listed(drill, "--flagged") == ["good/second-ink", SUM]
    assert listed(drill, "--suspended", "--flagged") == [SUM]
    assert listed(drill, "--suspended", "--bank", "good") == [INK]
    assert listed(drill, "--flagged", "--bank", "other") == []
    assert drill("list", "--suspended").out.startswith(f"{INK}\tcard\t")


@pytest.mark.parametrize("name", [INK, "good/first_ink"])
def test_a_suspension_is_taken_back_by_a_name_of_the_question(drill: Run, name: str) -> None:
    assert drill("unsuspend", name).out == f"{INK} is asked again\n"
    assert listed(drill, "--suspended") == [SUM]
    drill("unsuspend", name).failed(2, f"`{INK}` is not suspended", "`drill unsuspend` alone lists what is")


def test_several_are_taken_back_at_once_and_one_named_twice_only_once(drill: Run, own_home: Path) -> None:
    assert drill("unsuspend", SUM, INK, "1").out == f"{SUM}#pattern is asked again\n{INK} is asked again\n"
    with Journal.open(own_home / "journal.db", write=False) as journal:
        assert [event.body for event in journal.events()][-2:] == [
            Suspended(f"{SUM}#pattern", on=False),
            Suspended(INK, on=False),
        ]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("good/second-ink", "`good/second-ink` is not suspended"),
        ("first-ink", "`first-ink` is in several banks"),
        ("no-such-thing", "there is no question `no-such-thing`"),
        (f"{INK}#pattern", "there is no question"),
    ],
)
def test_one_name_that_is_wrong_is_told_and_nothing_is_taken_back(drill: Run, wrong: str, words: str) -> None:
    drill("unsuspend", INK, wrong).failed(2, words)
    assert listed(drill, "--suspended") == [INK, SUM]


def test_a_suspension_in_a_bank_that_is_not_here_is_listed_and_taken_back(drill: Run, own_home: Path) -> None:
    write(own_home, Suspended("gone/card"))
    assert "gone/card\tin no bank that is here\n" in drill("unsuspend").out
    assert listed(drill, "--suspended") == [INK, SUM]
    assert drill("unsuspend", "gone/card").out == "gone/card is asked again\n"
    assert "gone/card" not in drill("unsuspend").out


def test_without_a_name_it_says_what_is_suspended(drill: Run) -> None:
    lines = [f"{INK}\tWhich colour did the first ink have?", f"{SUM}#pattern\tthe pattern of Two Sum"]
    assert drill("unsuspend").out.splitlines() == lines


def test_undo_takes_back_the_taking_back_and_says_so(drill: Run) -> None:
    drill("unsuspend", INK)
    assert drill("undo").out == f"taken back: `drill unsuspend` of {INK}, which is suspended again\n"
    assert listed(drill, "--suspended") == [INK, SUM]


def test_show_tells_what_is_suspended_or_flagged_and_how_to_take_it_back(drill: Run) -> None:
    assert drill("show", INK).out.splitlines()[-2:] == ["", f"suspended · drill unsuspend {INK} has it asked again"]
    ends = drill("show", "good/second-ink").out.splitlines()[-2:]
    assert ends == ["", "flagged · f takes the flag off, in drill review --flagged"]
    assert drill("show", SUM).out.splitlines()[-3:] == [
        "",
        f"as a pattern: suspended · drill unsuspend {SUM} has it asked again",
        "as a pattern: flagged · f takes the flag off, in drill patterns --flagged",
    ]
    assert not any(word in drill("show", "other/first-ink").out for word in ("suspended", "flagged"))


def test_show_does_without_a_journal_that_cannot_be_read(drill: Run, own_home: Path) -> None:
    (own_home / "journal.db").write_bytes(b"no journal at all\n" * 40)
    done = drill("show", INK)
    assert (done.code, "Which colour" in done.out) == (0, True)
