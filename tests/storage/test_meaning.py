"""Which texts have a vector of the present model, on both databases."""

import asyncio
from dataclasses import dataclass, replace

import pytest
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.meaning import TextVector, VectorOwner
from bot.models.organizations import MembershipStatus, OrganizationKind, OrganizationStatus
from bot.models.people import ConsentKind, Person
from bot.models.projects import ProjectStage
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.backers.ports import Backers
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import (
    TERMS,
    a_backer_profile,
    a_membership,
    a_person,
    a_project,
    a_vector,
    a_wording,
    an_organization,
)
from tests.fakes import FrozenClock
from tests.fakes.clock import MONDAY_MORNING


@dataclass(frozen=True)
class Kept:
    """Ids by what they are."""

    published: list[int]
    submitted: int
    withdrawn: int
    active: int
    resting: int
    unverified: int

    @property
    def projects(self) -> list[int]:
        return [*self.published, self.submitted, self.withdrawn]

    @property
    def backers(self) -> list[int]:
        return [self.active, self.resting, self.unverified]


@pytest.fixture
async def kept(storage: SqlUnitOfWork) -> Kept:
    async with storage as uow:
        founder = a_person()
        await uow[People].add(founder)
        await uow.flush()
        ngo = an_organization(by=founder)
        backers = [an_organization(kind=OrganizationKind.BUSINESS, by=founder) for _ in range(3)]
        backers[2].status = OrganizationStatus.PENDING
        for organization in (ngo, *backers):
            await uow[Organizations].add(organization)
        await uow.flush()
        stages = (
            ProjectStage.PUBLISHED,
            ProjectStage.PUBLISHED,
            ProjectStage.SUBMITTED,
            ProjectStage.WITHDRAWN,
        )
        projects = [a_project(ngo, stage=stage) for stage in stages]
        for project in projects:
            await uow[Projects].add(project)
        for backer, paused in zip(backers, (False, True, False), strict=True):
            await uow[Backers].add(a_backer_profile(backer, paused=paused))
        await uow.commit()
    return Kept(
        [project.id for project in projects[:2]],
        projects[2].id,
        projects[3].id,
        *(backer.id for backer in backers),
    )


async def put(storage: SqlUnitOfWork, *vectors: TextVector) -> None:
    async with storage as uow:
        for vector in vectors:
            await uow[TextVectors].put(vector)
        await uow.commit()


async def texts(storage: SqlUnitOfWork, kind: VectorOwner, *, after: int = 0, limit: int = 10) -> list[int]:
    async with storage.read() as uow:
        return [
            text.id for text in await uow[TextVectors].read_texts(kind, "fake", "1", after=after, limit=limit)
        ]


async def test_what_is_matched_now_is_read_page_by_page(storage: SqlUnitOfWork, kept: Kept) -> None:
    await put(storage, *(a_vector(VectorOwner.PROJECT, id_) for id_ in kept.projects))
    await put(storage, *(a_vector(VectorOwner.BACKER, id_) for id_ in kept.backers))
    assert await texts(storage, VectorOwner.PROJECT) == kept.published
    assert await texts(storage, VectorOwner.PROJECT, limit=1) == kept.published[:1]
    assert await texts(storage, VectorOwner.PROJECT, after=kept.published[0]) == kept.published[1:]
    assert await texts(storage, VectorOwner.BACKER) == [kept.active]
    await put(storage, a_vector(VectorOwner.BACKER, kept.active, version="2"))
    await put(storage, a_vector(VectorOwner.PROJECT, kept.published[0], model="other"))
    assert await texts(storage, VectorOwner.BACKER) == []
    assert await texts(storage, VectorOwner.PROJECT) == kept.published[1:]


async def test_a_read_text_comes_with_its_language_and_vector(storage: SqlUnitOfWork, kept: Kept) -> None:
    await put(storage, a_vector(VectorOwner.BACKER, kept.active, 0.25, -1))
    async with storage.read() as uow:
        (text,) = await uow[TextVectors].read_texts(VectorOwner.BACKER, "fake", "1", after=0, limit=10)
    assert text.language == "kk"
    assert text.vector is not None
    assert text.vector.tolist() == [0.25, -1]


async def unread(storage: SqlUnitOfWork, kind: VectorOwner, *, limit: int = 10) -> list[int]:
    async with storage.read() as uow:
        found = list(await uow[TextVectors].unread(kind, "fake", "1", "", limit=limit))
        assert await uow[TextVectors].count_unread(kind, "fake", "1", "") >= len(found)
        return found


async def test_what_has_no_vector_of_this_model_is_to_be_read_the_newest_first(
    storage: SqlUnitOfWork, kept: Kept
) -> None:
    standing = [kept.submitted, *reversed(kept.published)]
    assert await unread(storage, VectorOwner.PROJECT) == standing
    assert await unread(storage, VectorOwner.PROJECT, limit=2) == standing[:2]
    assert await unread(storage, VectorOwner.BACKER) == kept.backers[::-1]
    await put(storage, a_vector(VectorOwner.PROJECT, kept.submitted))
    await put(storage, a_vector(VectorOwner.BACKER, kept.active, version="0"))
    await put(storage, a_vector(VectorOwner.BACKER, kept.resting, model="other"))
    assert await unread(storage, VectorOwner.PROJECT) == standing[1:]
    assert await unread(storage, VectorOwner.BACKER) == kept.backers[::-1]
    async with storage.read() as uow:
        assert await uow[TextVectors].count_unread(VectorOwner.PROJECT, "fake", "1", "") == 2


async def test_a_dropped_vector_is_to_be_made_anew(storage: SqlUnitOfWork, kept: Kept) -> None:
    await put(storage, *(a_vector(kind, kept.active) for kind in VectorOwner))
    async with storage as uow:
        await uow[TextVectors].drop(VectorOwner.BACKER, kept.active)
        await uow[TextVectors].drop(VectorOwner.BACKER, 10**9)
        await uow.commit()
    assert kept.active in await unread(storage, VectorOwner.BACKER)
    async with storage.read() as uow:
        assert list(await uow[TextVectors].of(VectorOwner.PROJECT, [kept.active])) == [kept.active]


async def test_who_reads_the_same_text_at_the_same_time_keeps_one_vector(
    sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    """The background and a person's screen come to the same new texts."""

    async def read(value: float) -> None:
        storage = SqlUnitOfWork(sessions, clock, registry())
        await put(storage, *(a_vector(VectorOwner.BACKER, id_, value) for id_ in range(1, 9)))

    await asyncio.gather(*(read(value) for value in (0.25, 0.5, 1)))
    async with SqlUnitOfWork(sessions, clock, registry()).read() as uow:
        kept = await uow[TextVectors].of(VectorOwner.BACKER, range(1, 9))
    assert len(kept) == 8


ELSEWHERE = "model.example"


def agreed(to: str, name: str = "Айгерім Сәрсен") -> Person:
    person = a_person(name, consented=False)
    person.give_consent(
        ConsentKind.SERVICE, a_wording(terms=replace(TERMS, model_host=to)), at=MONDAY_MORNING
    )
    return person


@pytest.mark.parametrize(
    ("author", "representatives", "asks", "may"),
    [
        (ELSEWHERE, [ELSEWHERE], [], {"project", "wishes"}),
        (ELSEWHERE, [ELSEWHERE, ELSEWHERE], [""], {"project", "wishes"}),
        ("", [ELSEWHERE], [], {"wishes"}),
        ("other.example", [ELSEWHERE], [], {"wishes"}),
        (ELSEWHERE, [""], [], set()),
        (ELSEWHERE, [ELSEWHERE, ""], [], set()),
        (ELSEWHERE, [ELSEWHERE, "other.example"], [], set()),
        (ELSEWHERE, [], [ELSEWHERE], set()),
    ],
)
async def test_a_model_elsewhere_reads_what_everybody_concerned_has_agreed_to(
    storage: SqlUnitOfWork, author: str, representatives: list[str], asks: list[str], may: set[str]
) -> None:
    """The one who wrote the project, and all who represent the organisation, but nobody who has merely asked to."""
    async with storage as uow:
        writer, members = agreed(author), [agreed(host) for host in representatives]
        asking = [agreed(host) for host in asks]
        for person in (writer, *members, *asking):
            await uow[People].add(person)
        await uow.flush()
        organization = an_organization(by=writer)
        await uow[Organizations].add(organization)
        await uow.flush()
        for person in members:
            await uow[Organizations].add_membership(a_membership(person, organization))
        for person in asking:
            await uow[Organizations].add_membership(
                a_membership(person, organization, status=MembershipStatus.REQUESTED)
            )
        project = a_project(organization, created_by=writer.id)
        await uow[Projects].add(project)
        await uow[Backers].add(a_backer_profile(organization))
        await uow.commit()
    texts = {"project": (VectorOwner.PROJECT, project.id), "wishes": (VectorOwner.BACKER, organization.id)}
    async with storage.read() as uow:
        vectors = uow[TextVectors]
        for elsewhere, allowed in ((ELSEWHERE, may), ("", {*texts})):
            for name, (kind, id_) in texts.items():
                here = [id_] if name in allowed else []
                assert list(await vectors.may_be_read(kind, [id_, id_ + 1], elsewhere)) == here
                assert await vectors.unread(kind, "fake", "1", elsewhere, limit=10) == here
                assert await vectors.count_unread(kind, "fake", "1", elsewhere) == len(here)


async def test_somebody_who_was_forgotten_decides_no_more(storage: SqlUnitOfWork) -> None:
    """Their project is not sent, for nobody has agreed for them; for the organisation speak those who remain."""
    async with storage as uow:
        writer, colleague = agreed(ELSEWHERE), agreed(ELSEWHERE)
        writer.forget(MONDAY_MORNING)
        await uow[People].add(writer)
        await uow[People].add(colleague)
        await uow.flush()
        organization = an_organization(by=writer)
        await uow[Organizations].add(organization)
        await uow.flush()
        for person in (writer, colleague):
            await uow[Organizations].add_membership(a_membership(person, organization))
        projects = [a_project(organization, created_by=person.id) for person in (writer, colleague)]
        for project in projects:
            await uow[Projects].add(project)
        await uow[Backers].add(a_backer_profile(organization))
        await uow.commit()
    async with storage.read() as uow:
        ids = [project.id for project in projects]
        assert await uow[TextVectors].may_be_read(VectorOwner.PROJECT, ids, ELSEWHERE) == {ids[1]}
        wishes = await uow[TextVectors].may_be_read(VectorOwner.BACKER, [organization.id], ELSEWHERE)
        assert wishes == {organization.id}


async def test_nobody_has_agreed_any_more_who_has_withdrawn_their_consent(storage: SqlUnitOfWork) -> None:
    async with storage as uow:
        writer = agreed(ELSEWHERE)
        await uow[People].add(writer)
        await uow.flush()
        organization = an_organization(by=writer)
        await uow[Organizations].add(organization)
        await uow.flush()
        await uow[Organizations].add_membership(a_membership(writer, organization))
        project = a_project(organization, created_by=writer.id)
        await uow[Projects].add(project)
        await uow.flush()
        assert await uow[TextVectors].may_be_read(VectorOwner.PROJECT, [project.id], ELSEWHERE) == {
            project.id
        }
        writer.give_consent(ConsentKind.SERVICE, a_wording(), at=MONDAY_MORNING)
        await uow.flush()
        assert await uow[TextVectors].may_be_read(VectorOwner.PROJECT, [project.id], ELSEWHERE) == set()
