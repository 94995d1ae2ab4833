"""The study day is the learner's local day, and begins at the rollover hour."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.schedule.study_day import next_rollover, study_day

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")
TOKYO = ZoneInfo("Asia/Tokyo")
ODD_ONES = [ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Asia/Kathmandu"), ZoneInfo("Pacific/Apia")]
ZONES = st.sampled_from([UTC, NEW_YORK, BERLIN, TOKYO, *ODD_ONES])
MOMENTS = st.datetimes(datetime(2015, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))


def local(zone: tzinfo, *parts: int, fold: int = 0) -> datetime:
    year, month, day, hour, minute = parts
    return datetime(year, month, day, hour, minute, tzinfo=zone, fold=fold).astimezone(UTC)


def test_an_evening_past_midnight_belongs_to_the_day_before() -> None:
    assert study_day(local(BERLIN, 2026, 5, 2, 3, 59), BERLIN) == date(2026, 5, 1)
    assert study_day(local(BERLIN, 2026, 5, 2, 4, 0), BERLIN) == date(2026, 5, 2)
    assert study_day(local(BERLIN, 2026, 5, 2, 23, 59), BERLIN) == date(2026, 5, 2)


def test_the_rollover_hour_can_be_chosen() -> None:
    moment = local(BERLIN, 2026, 5, 2, 2, 30)
    assert study_day(moment, BERLIN, rollover_hour=0) == date(2026, 5, 2)
    assert study_day(moment, BERLIN, rollover_hour=3) == date(2026, 5, 1)


def test_the_rollover_stays_at_four_on_the_wall_when_clocks_go_forward() -> None:
    assert study_day(local(NEW_YORK, 2026, 3, 8, 1, 59), NEW_YORK) == date(2026, 3, 7)
    assert study_day(local(NEW_YORK, 2026, 3, 8, 3, 1), NEW_YORK) == date(2026, 3, 7)
    assert study_day(local(NEW_YORK, 2026, 3, 8, 4, 0), NEW_YORK) == date(2026, 3, 8)
    begins = next_rollover(local(NEW_YORK, 2026, 3, 7, 12, 0), NEW_YORK)
    assert begins == datetime(2026, 3, 8, 8, 0, tzinfo=UTC)
    assert begins - local(NEW_YORK, 2026, 3, 7, 4, 0) == timedelta(hours=23)


def test_the_rollover_stays_at_four_on_the_wall_when_clocks_go_back() -> None:
    for fold in (0, 1):
        assert study_day(local(NEW_YORK, 2026, 11, 1, 1, 30, fold=fold), NEW_YORK) == date(2026, 10, 31)
    begins = next_rollover(local(NEW_YORK, 2026, 10, 31, 12, 0), NEW_YORK)
    assert begins == datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
    assert begins - local(NEW_YORK, 2026, 10, 31, 4, 0) == timedelta(hours=25)


def test_a_rollover_at_an_hour_that_is_skipped_comes_when_the_clock_jumps_over_it() -> None:
    before = datetime(2026, 3, 8, 6, 59, 59, tzinfo=UTC)  # 01:59:59, then 03:00
    assert study_day(before, NEW_YORK, rollover_hour=2) == date(2026, 3, 7)
    assert study_day(before + timedelta(seconds=1), NEW_YORK, rollover_hour=2) == date(2026, 3, 8)
    assert next_rollover(before, NEW_YORK, rollover_hour=2) == before + timedelta(seconds=1)


def test_a_rollover_at_an_hour_that_comes_twice_comes_the_first_time() -> None:
    first, second = (local(NEW_YORK, 2026, 11, 1, 1, 0, fold=fold) for fold in (0, 1))
    assert second - first == timedelta(hours=1)
    assert study_day(first, NEW_YORK, rollover_hour=1) == study_day(second, NEW_YORK, rollover_hour=1)
    assert next_rollover(first - timedelta(minutes=1), NEW_YORK, rollover_hour=1) == first


def test_travel_takes_the_day_of_the_place_where_the_learner_is() -> None:
    moment = local(TOKYO, 2026, 6, 10, 9, 0)
    assert study_day(moment, TOKYO) == date(2026, 6, 10)
    assert study_day(moment, NEW_YORK) == date(2026, 6, 9)  # eastwards a day is skipped, westwards repeated


def test_the_29th_of_february_is_a_day_like_any_other() -> None:
    assert study_day(local(BERLIN, 2024, 3, 1, 3, 0), BERLIN) == date(2024, 2, 29)
    assert study_day(local(BERLIN, 2024, 2, 29, 3, 0), BERLIN) == date(2024, 2, 28)


def test_a_clock_set_back_gives_the_earlier_day() -> None:
    now = local(BERLIN, 2026, 5, 2, 12, 0)
    assert study_day(now - timedelta(days=40), BERLIN) == date(2026, 3, 23)


def test_without_a_zone_the_systems_zone_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = datetime(2026, 7, 1, 2, 0, tzinfo=UTC)
    try:
        for name, day in (("Asia/Tokyo", 1), ("America/New_York", 30)):
            monkeypatch.setenv("TZ", name)
            time.tzset()
            assert study_day(moment) == study_day(moment, ZoneInfo(name))
            assert study_day(moment).day == day
            assert next_rollover(moment) == next_rollover(moment, ZoneInfo(name))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_any_zone_may_name_the_moment() -> None:
    moment = datetime(2026, 5, 2, 12, 0, tzinfo=timezone(timedelta(hours=14)))
    assert study_day(moment, BERLIN) == study_day(moment.astimezone(UTC), BERLIN)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        study_day(datetime(2026, 5, 2, 12, 0), BERLIN)


@given(moment=MOMENTS, zone=ZONES, rollover_hour=st.integers(0, 23))
def test_the_day_changes_exactly_at_the_next_rollover(moment: datetime, zone: tzinfo, rollover_hour: int) -> None:
    today = study_day(moment, zone, rollover_hour)
    begins = next_rollover(moment, zone, rollover_hour)
    assert moment < begins <= moment + timedelta(hours=49)
    assert study_day(begins - timedelta(microseconds=1), zone, rollover_hour) == today
    assert study_day(begins, zone, rollover_hour) > today


@given(moment=MOMENTS, seconds=st.integers(0, 10**6), zone=ZONES, rollover_hour=st.integers(0, 23))
def test_days_never_run_backwards(moment: datetime, seconds: int, zone: tzinfo, rollover_hour: int) -> None:
    later = moment + timedelta(seconds=seconds)
    assert study_day(moment, zone, rollover_hour) <= study_day(later, zone, rollover_hour)
