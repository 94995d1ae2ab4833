"""The stopwatch: gathers seconds only while it runs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from interview_cli.sitting.clock import Clock


def test_a_new_clock_stands_at_nothing_and_does_not_run() -> None:
    assert Clock().seconds(500.0) == 0.0


def test_a_started_clock_gathers_the_time_that_went_by() -> None:
    assert Clock().start(10.0).seconds(12.5) == 2.5


def test_a_stopped_clock_keeps_its_seconds_however_late_it_is() -> None:
    assert Clock().start(10.0).stop(15.0).seconds(9999.0) == 5.0


def test_starting_a_running_clock_again_does_not_restart_it() -> None:
    assert Clock().start(10.0).start(14.0).seconds(15.0) == 5.0


def test_stopping_a_stopped_clock_adds_nothing() -> None:
    assert Clock().start(10.0).stop(12.0).stop(20.0).seconds(30.0) == 2.0


def test_a_clock_that_was_stopped_goes_on_from_where_it_stood() -> None:
    assert Clock(40.0).start(100.0).seconds(101.0) == 41.0


def test_time_that_jumps_back_takes_nothing_away() -> None:
    assert Clock(40.0).start(100.0).seconds(3.0) == 40.0


@given(st.lists(st.tuples(st.floats(0, 1e5), st.booleans())))
def test_the_seconds_are_the_sum_of_the_stretches_in_which_it_ran(stretches: list[tuple[float, bool]]) -> None:
    clock, now, ran = Clock(), 0.0, 0.0
    for length, running in stretches:
        clock = clock.start(now) if running else clock.stop(now)
        now += length
        ran += length if running else 0.0
    assert abs(clock.seconds(now) - ran) < 1e-3
