"""Counts in both databases, with made-up records and without (tests/use_cases/figures has what is told of them)."""

from datetime import timedelta

from bot.models.organizations import OrganizationKind
from bot.models.projects import STANDING, ProjectStage
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.figures.ports import Answers, Figures
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from tests.builders import a_person, a_pitch, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING


async def build(storage: SqlUnitOfWork, *, sample: bool) -> None:
    """Two NGOs, of which one is verified; two projects in two regions; an answered pitch and one that is not."""
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.flush()
        ngo = an_organization(by=person, sample=sample)
        business = an_organization(by=person, kind=OrganizationKind.BUSINESS, sample=sample)
        for organization in (ngo, business, an_organization(by=person, verified=False, sample=sample)):
            await uow[Organizations].add(organization)
        await uow.flush()
        seeking = a_project(ngo, sample=sample)
        withdrawn = a_project(ngo, stage=ProjectStage.WITHDRAWN, region="KZ-75", sample=sample)
        for project in (seeking, withdrawn):
            await uow[Projects].add(project)
        await uow.flush()
        await uow[Pitches].add(a_pitch(seeking, business, answered_at=MONDAY_MORNING))
        await uow[Pitches].add(a_pitch(withdrawn, business, sent_at=MONDAY_MORNING + timedelta(days=1)))
        await uow.commit()


async def test_nothing_is_counted_of_nothing(storage: SqlUnitOfWork) -> None:
    async with storage.read() as uow:
        figures = uow[Figures]
        assert await figures.verified_organizations(sample=True) == {}
        assert await figures.projects_by_stage(sample=True) == {}
        assert await figures.regions_of_projects(STANDING, sample=True) == 0
        assert await figures.memoranda_holding(MONDAY_MORNING.date(), sample=True) == 0
        assert await figures.answers(MONDAY_MORNING, sample=True) == Answers(0, 0, 0)
        assert not await figures.holds_sample()


async def test_records_are_counted_by_kind_and_stage(storage: SqlUnitOfWork) -> None:
    await build(storage, sample=False)
    async with storage.read() as uow:
        figures = uow[Figures]
        assert await figures.verified_organizations(sample=False) == {
            OrganizationKind.NGO: 1,
            OrganizationKind.BUSINESS: 1,
        }
        assert await figures.projects_by_stage(sample=False) == {
            ProjectStage.PUBLISHED: 1,
            ProjectStage.WITHDRAWN: 1,
        }
        assert await figures.regions_of_projects(STANDING, sample=False) == 1
        assert await figures.regions_of_projects(frozenset(ProjectStage), sample=False) == 2
        assert await figures.answers(MONDAY_MORNING, sample=False) == Answers(1, 1, 1)
        assert await figures.answers(MONDAY_MORNING + timedelta(days=1), sample=False) == Answers(1, 2, 1)
        assert not await figures.holds_sample()


async def test_made_up_records_count_where_they_are_asked_for(storage: SqlUnitOfWork) -> None:
    await build(storage, sample=False)
    await build(storage, sample=True)
    later = MONDAY_MORNING + timedelta(days=1)
    async with storage.read() as uow:
        figures = uow[Figures]
        assert (await figures.verified_organizations(sample=False))[OrganizationKind.NGO] == 1
        assert (await figures.verified_organizations(sample=True))[OrganizationKind.NGO] == 2
        assert (await figures.projects_by_stage(sample=True))[ProjectStage.PUBLISHED] == 2
        assert await figures.answers(later, sample=False) == Answers(1, 2, 1)
        assert await figures.answers(later, sample=True) == Answers(2, 4, 2)
        assert await figures.holds_sample()
