"""Pictures in both databases: kept once, looked for while a public record shows them, and public so long."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.progress import ProgressReport
from bot.models.projects import SHOWN, Project, ProjectStage
from bot.models.reference import Language
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pictures.ports import KeptPictures, PictureFacts
from bot.use_cases.progress.ports import Reports
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import a_person, a_project, an_organization
from tests.fakes import FrozenClock
from tests.pictures import a_picture

OF_PROJECT, OF_REPORT = "photo-of-the-project", "photo-of-the-report"


async def a_shown_project(
    storage: SqlUnitOfWork, clock: FrozenClock, stage: ProjectStage = ProjectStage.PUBLISHED
) -> Project:
    """With a photo, and a report with another."""
    async with storage as block:
        person = a_person()
        await block[People].add(person)
        await block.flush()
        organization = an_organization(by=person)
        await block[Organizations].add(organization)
        await block.flush()
        project = a_project(organization, stage=stage, photo=OF_PROJECT, created_at=clock.now())
        await block[Projects].add(project)
        await block.flush()
        await block[Reports].add(
            ProgressReport(
                project_id=project.id,
                month=date(2026, 6, 1),
                words="Істедік.",
                language=Language.KAZAKH,
                author_id=person.id,
                written_at=clock.now() + timedelta(days=1),
                photo=OF_REPORT,
            )
        )
        await block.commit()
        return project


async def wanted(storage: SqlUnitOfWork, clock: FrozenClock, limit: int = 9) -> list[str]:
    async with storage.read() as block:
        return list(await block[KeptPictures].wanted(clock.now(), limit))


async def arrive(storage: SqlUnitOfWork, clock: FrozenClock, reference: str, content: bytes) -> str:
    async with storage as block:
        copy = await block[KeptPictures].copy_for_update(reference)
        sha256 = await block[KeptPictures].keep(content, clock.now())
        copy.arrive(sha256)
        await block.commit()
        return sha256


async def test_photos_of_public_records_are_wanted_until_they_are_here(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    await a_shown_project(storage, clock)
    assert await wanted(storage, clock) == [OF_REPORT, OF_PROJECT]
    assert await wanted(storage, clock, limit=1) == [OF_REPORT]
    await arrive(storage, clock, OF_REPORT, a_picture())
    async with storage as block:
        (await block[KeptPictures].copy_for_update(OF_PROJECT)).fail(clock.now())
        await block.commit()
    assert await wanted(storage, clock) == []
    clock.advance(timedelta(minutes=10))
    assert await wanted(storage, clock) == [OF_PROJECT]


async def test_the_same_bytes_are_kept_once_whoever_brings_them(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    first, second = await asyncio.gather(
        *(
            arrive(SqlUnitOfWork(sessions, clock, registry()), clock, name, a_picture())
            for name in ("one", "two")
        )
    )
    assert first == second
    async with storage.read() as block:
        pictures = block[KeptPictures]
        facts = PictureFacts(first, 64, 48)
        assert await pictures.copies_of(["one", "two", "three"]) == {"one": facts, "two": facts}
        assert await pictures.facts_of([first, "0" * 64]) == {first: facts}
        assert await pictures.content(first) == a_picture()
        assert await pictures.content("0" * 64) is None


@pytest.mark.parametrize("stage", ProjectStage)
async def test_a_picture_is_public_as_long_as_its_project_is(
    storage: SqlUnitOfWork, clock: FrozenClock, stage: ProjectStage
) -> None:
    await a_shown_project(storage, clock, stage)
    assert bool(await wanted(storage, clock)) is (stage in SHOWN)
    for reference, colour in ((OF_PROJECT, "teal"), (OF_REPORT, "gold")):
        sha256 = await arrive(storage, clock, reference, a_picture(colour=colour))
        async with storage.read() as block:
            assert await block[KeptPictures].is_public(sha256) is (stage in SHOWN)
    async with storage.read() as block:
        assert not await block[KeptPictures].is_public("0" * 64)
