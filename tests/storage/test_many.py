"""What is read by pages comes whole, on both databases."""

from bot.models.meaning import VectorOwner
from bot.models.organizations import OrganizationKind
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.backers.ports import Backers
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from tests.builders import a_backer_profile, a_person, a_project, a_vector, an_organization

MANY = 501
"""Two pages and one more."""


async def test_backers_projects_and_vectors_by_the_hundred(storage: SqlUnitOfWork) -> None:
    async with storage as uow:
        founder = a_person()
        await uow[People].add(founder)
        await uow.flush()
        ngo = an_organization(by=founder)
        backers = [an_organization(kind=OrganizationKind.BUSINESS, by=founder) for _ in range(MANY)]
        for organization in (ngo, *backers):
            await uow[Organizations].add(organization)
        await uow.flush()
        projects = [a_project(ngo) for _ in range(MANY)]
        for project in projects:
            await uow[Projects].add(project)
        for backer in backers:
            await uow[Backers].add(a_backer_profile(backer))
            await uow[TextVectors].put(a_vector(VectorOwner.BACKER, backer.id))
        await uow.commit()
    ids = sorted(backer.id for backer in backers)
    async with storage.read() as uow:
        assert [backer.id for _, backer in await uow[Backers].active()] == ids
        assert [project.id for project in await uow[Fairs].projects()] == sorted(one.id for one in projects)
        assert sorted(await uow[TextVectors].of(VectorOwner.BACKER, ids)) == ids
