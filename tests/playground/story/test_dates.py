"""The story's hours are the country's, whatever the machine believes."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from playground.story import dates

NOW = datetime(2026, 7, 1, tzinfo=UTC)


@pytest.fixture
def outdated_machine(tmp_path: Path) -> Iterator[None]:
    """Its zone data say of Almaty what was true before March 2024: six hours ahead, as Omsk still is."""
    (tmp_path / "Asia").mkdir()
    omsk = files("tzdata").joinpath("zoneinfo", "Asia", "Omsk").read_bytes()
    (tmp_path / "Asia" / "Almaty").write_bytes(omsk)
    zoneinfo.reset_tzpath(to=[tmp_path])
    yield
    zoneinfo.reset_tzpath()


def test_the_country_is_five_hours_ahead():
    assert NOW.astimezone(dates.HOME_ZONE).utcoffset() == timedelta(hours=5)


@pytest.mark.usefixtures("outdated_machine")
def test_old_zone_data_of_the_machine_are_not_asked():
    machine = zoneinfo.ZoneInfo.no_cache("Asia/Almaty")
    assert NOW.astimezone(machine).utcoffset() == timedelta(hours=6)
    assert NOW.astimezone(dates.read_zone("Asia", "Almaty")).utcoffset() == timedelta(hours=5)
