"""Projects in both databases: order, pages, and what belongs to a list."""

from datetime import timedelta

import pytest

from bot.models.organizations import Organization, OrganizationStatus
from bot.models.projects import STANDING, Project, ProjectStage
from bot.models.reference import Language
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from tests.builders import a_person, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING


@pytest.fixture
async def organizations(storage: SqlUnitOfWork) -> tuple[Organization, Organization]:
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.flush()
        pair = (an_organization("Бірінші қор", by=person), an_organization("Екінші қор", by=person))
        for organization in pair:
            await uow[Organizations].add(organization)
        await uow.commit()
        return pair


async def kept(storage: SqlUnitOfWork, *projects: Project) -> list[int]:
    async with storage as uow:
        for project in projects:
            await uow[Projects].add(project)
            await uow.flush()
        await uow.commit()
        return [project.id for project in projects]


async def test_a_project_comes_back_as_it_was_put_in(
    storage: SqlUnitOfWork, organizations: tuple[Organization, Organization]
) -> None:
    [project_id] = await kept(
        storage,
        a_project(
            organizations[0],
            submission_id="s-1",
            latitude=48.55,
            longitude=51.78,
            budget_full=10**12,
            document="file",
            document_name="смета.pdf",
        ),
    )
    async with storage.read() as uow:
        found = await uow[Projects].by_submission("s-1")
        assert found is not None
        assert await uow[Projects].get(project_id) is found
        assert (found.latitude, found.longitude, found.budget_full) == (48.55, 51.78, 10**12)
        assert (found.needs, found.document_name) == (("equipment", "mentoring"), "смета.pdf")
        assert found.published_at == MONDAY_MORNING
        assert await uow[Projects].by_submission("s-2") is None


async def test_lists_of_organisations_go_page_by_page_the_newest_first(
    storage: SqlUnitOfWork, organizations: tuple[Organization, Organization]
) -> None:
    first, second = organizations
    a, b, c = await kept(storage, a_project(first), a_project(second), a_project(first))
    async with storage.read() as uow:
        both = [first.id, second.id]
        page = await uow[Projects].of_organizations(both, offset=0, limit=2)
        rest = await uow[Projects].of_organizations(both, offset=2, limit=2)
        assert [project.id for project, _ in (*page, *rest)] == [c, a, b]
        assert [organization.name_kk for _, organization in page] == ["Бірінші қор", "Бірінші қор"]
        assert await uow[Projects].count_of_organizations(both) == 3
        assert await uow[Projects].count_of_organizations([second.id]) == 1
        assert await uow[Projects].of_organizations([], offset=0, limit=2) == []


async def test_published_ones_come_longest_waiting_first(
    storage: SqlUnitOfWork, organizations: tuple[Organization, Organization]
) -> None:
    first, _ = organizations
    late, early, _ = await kept(
        storage,
        a_project(first, published_at=MONDAY_MORNING + timedelta(days=1)),
        a_project(first, published_at=MONDAY_MORNING),
        a_project(first, stage=ProjectStage.PAUSED),
    )
    async with storage.read() as uow:
        assert [project.id for project in await uow[Projects].published()] == [early, late]


async def test_the_queue_and_the_region_hold_what_belongs_there(
    storage: SqlUnitOfWork, organizations: tuple[Organization, Organization]
) -> None:
    first, second = organizations
    waiting, known, _, _ = await kept(
        storage,
        a_project(first, stage=ProjectStage.SUBMITTED),
        a_project(second, stage=ProjectStage.UNDER_WAY),
        a_project(second, stage=ProjectStage.WITHDRAWN),
        a_project(second, region="KZ-11"),
    )
    async with storage.read() as uow:
        queue = await uow[Projects].with_stage(ProjectStage.SUBMITTED, offset=0, limit=5)
        assert [project.id for project, _ in queue] == [waiting]
        assert await uow[Projects].count_with_stage(ProjectStage.SUBMITTED) == 1
        nearby = await uow[Projects].in_region("KZ-23", STANDING)
        assert [(project.id, organization.id) for project, organization in nearby] == [
            (waiting, first.id),
            (known, second.id),
        ]


async def test_what_may_be_looked_for_is_of_verified_organisations_and_the_newest_first(
    storage: SqlUnitOfWork, organizations: tuple[Organization, Organization]
) -> None:
    first, second = organizations
    a, b, _ = await kept(
        storage,
        a_project(first, "Бақ", second_language=Language.RUSSIAN, second_title="Сад"),
        a_project(first, "Мектеп", stage=ProjectStage.COMPLETED),
        a_project(second, "Үй", stage=ProjectStage.SUBMITTED),
    )
    stages = {ProjectStage.PUBLISHED, ProjectStage.COMPLETED}
    async with storage.read() as uow:
        called = await uow[Projects].called(stages)
        assert [one.id for one in called] == [b, a]
        assert called[1].names.startswith("Бақ Сад Бірінші қор")
        assert "None" not in called[0].names
        assert [project.id for project, _ in await uow[Projects].newest(stages, 1)] == [b]
        pairs = await uow[Projects].with_carriers([a, b, 999])
        assert {id_: carrier.id for id_, (_, carrier) in pairs.items()} == {a: first.id, b: first.id}
        assert await uow[Projects].with_carriers([]) == {}
    async with storage as uow:
        stopped = await uow[Organizations].get(first.id)
        assert stopped is not None
        stopped.status = OrganizationStatus.SUSPENDED
        await uow.commit()
    async with storage.read() as uow:
        assert await uow[Projects].called(stages) == []
        assert await uow[Projects].newest(stages, 9) == []
