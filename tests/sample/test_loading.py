"""The sample: what is imported is there once, and lies ahead whatever year it is."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.models.projects import Project
from bot.use_cases.kernel.identity import SystemIdentity
from sample.files import SampleData, read_folder
from sample.loading import load_sample
from tests.database import Database
from tests.fakes import FrozenClock

FOLDER = Path(__file__).parents[2] / "playground" / "sample"


@pytest.fixture(scope="module")
def sample() -> SampleData:
    return read_folder(FOLDER)


@pytest.mark.parametrize("year", [2026, 2031])
async def test_projects_begin_next_year_and_are_imported_once(
    uow: Database, clock: FrozenClock, sample: SampleData, year: int
) -> None:
    clock.move_to(datetime(year, 11, 26, tzinfo=UTC))
    system = await SystemIdentity().actor()
    first = await load_sample(uow, clock, system, sample)
    assert first["projects"] == len(sample.projects)
    assert await load_sample(uow, clock, system, sample) == {"organizations": 0, "backers": 0, "projects": 0}
    projects = uow.all(Project)
    assert {project.starts_on.year for project in projects} == {year + 1}
    assert all(project.starts_on < project.ends_on for project in projects)
