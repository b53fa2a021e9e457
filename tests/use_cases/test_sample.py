"""The sample: what is imported is there once, and lies ahead whatever year it is."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.models.projects import Project
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.sample import ImportSample, SampleData
from tests.database import Database
from tests.fakes import FrozenClock

FOLDER = Path(__file__).parents[2] / "playground" / "sample"


@pytest.fixture(scope="module")
def sample() -> SampleData:
    content: dict[str, object] = {"sample": True}
    for name in ("organizations", "people", "projects", "backers"):
        content[name] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))[name]
    return SampleData.model_validate(content)


@pytest.mark.parametrize("year", [2026, 2031])
async def test_projects_begin_next_year_and_are_imported_once(
    uow: Database, clock: FrozenClock, sample: SampleData, year: int
) -> None:
    clock.move_to(datetime(year, 11, 26, tzinfo=UTC))
    load = ImportSample(SystemIdentity(), uow, clock)
    assert (await load(sample))["projects"] == len(sample.projects)
    assert (await load(sample)) == {"organizations": 0, "backers": 0, "projects": 0}
    projects = uow.all(Project)
    assert {project.starts_on.year for project in projects} == {year + 1}
    assert all(project.starts_on < project.ends_on for project in projects)
