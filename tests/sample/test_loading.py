"""The sample: what is imported is there once, and lies ahead whatever year it is."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import AnyHttpUrl, SecretStr

from bot.config import Settings
from bot.models.people import ConsentKind, Person
from bot.models.projects import Project
from bot.use_cases.kernel.identity import SystemIdentity
from sample.__main__ import is_played_here
from sample.files import SampleData, read_folder
from sample.loading import load_sample
from tests.builders import OPERATOR, TERMS
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


async def test_people_are_reached_only_where_somebody_plays_them(
    uow: Database, clock: FrozenClock, sample: SampleData
) -> None:
    system = await SystemIdentity().actor()
    await load_sample(uow, clock, system, sample)
    assert not any(person.reachable or person.account_id for person in uow.all(Person))
    played = await load_sample(uow, clock, system, sample, TERMS)
    assert played["people"] == len(sample.organizations)
    people = uow.all(Person)
    assert all(person.reachable and person.consent_in_force(ConsentKind.SERVICE) for person in people)
    assert {person.account_id for person in people} == {person.account for person in sample.people} - {None}
    assert (await load_sample(uow, clock, system, sample, TERMS))["people"] == 0


@pytest.mark.parametrize(
    ("environment", "api", "here"),
    [
        ("development", "http://127.0.0.1:8081", True),
        ("production", "http://127.0.0.1:8081", False),
        ("development", "https://api.telegram.org", False),
    ],
)
def test_people_are_played_on_a_machine_of_a_developer_alone(
    environment: str, api: str, *, here: bool
) -> None:
    settings = Settings(
        _env_file=None,
        bot_token=SecretStr("1:made-up"),
        telegram_api_url=AnyHttpUrl(api),
        environment=environment,
        **OPERATOR,
    )
    assert is_played_here(settings) is here
