"""Organisations in both databases."""

import asyncio
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.organizations import MembershipStatus, Organization
from bot.models.people import Person
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import DomainError, OutdatedError
from bot.use_cases.kernel.ports import Numbers
from bot.use_cases.organizations.invitations import RevokeInvitation
from bot.use_cases.organizations.leaving import LeaveOrganization, RemoveRepresentative
from bot.use_cases.organizations.membership import AcceptInvitation
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_bin, a_membership, a_person, an_actor, an_invitation, an_organization
from tests.fakes import FakeIdentity, FrozenClock


@pytest.fixture
async def person(storage: SqlUnitOfWork) -> Person:
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.commit()
    return person


async def kept(storage: SqlUnitOfWork, organization: Organization) -> Organization:
    async with storage as uow:
        await uow[Organizations].add(organization)
        await uow.commit()
    return organization


async def test_found_by_number_and_by_submission(storage: SqlUnitOfWork, person: Person) -> None:
    organization = await kept(storage, an_organization(by=person, spheres=("a", "b")))
    async with storage.read() as uow:
        by_bin = await uow[Organizations].holder_of_bin(organization.bin or "")
        by_submission = await uow[Organizations].by_submission(organization.submission_id)
        assert by_bin is by_submission
        assert by_bin is not None
        assert by_bin.spheres == ("a", "b")
        assert await uow[Organizations].holder_of_bin(a_bin()) is None


async def test_one_number_is_one_organization(storage: SqlUnitOfWork, person: Person) -> None:
    first = await kept(storage, an_organization(by=person))
    with pytest.raises(IntegrityError):
        await kept(storage, an_organization(by=person, bin=first.bin))
    for _ in range(2):
        await kept(storage, an_organization(by=person, legal_form="initiative_group", bin=None))


async def test_an_organization_has_a_name_in_some_language(storage: SqlUnitOfWork, person: Person) -> None:
    with pytest.raises(IntegrityError):
        await kept(storage, an_organization("", by=person))


async def test_declined_memberships_are_not_shown_and_do_not_represent(
    storage: SqlUnitOfWork, person: Person
) -> None:
    organization = await kept(storage, an_organization(by=person))
    async with storage as uow:
        membership = a_membership(person, organization, status=MembershipStatus.DECLINED)
        await uow[Organizations].add_membership(membership)
        await uow.commit()
    async with storage.read() as uow:
        assert await uow[Organizations].of_person(person.id) == []
        assert await uow[Organizations].representatives(organization.id) == []
        assert await uow[Organizations].membership_by_id(membership.id) is not None


async def test_a_person_represents_an_organization_once(storage: SqlUnitOfWork, person: Person) -> None:
    organization = await kept(storage, an_organization(by=person))
    with pytest.raises(IntegrityError):
        async with storage as uow:
            await uow[Organizations].add_membership(a_membership(person, organization))
            await uow[Organizations].add_membership(a_membership(person, organization))
            await uow.commit()


async def test_an_invitation_is_found_by_its_token(storage: SqlUnitOfWork, person: Person) -> None:
    organization = await kept(storage, an_organization(by=person))
    async with storage as uow:
        await uow[Organizations].add_invitation(an_invitation(organization, person, token="secret"))
        await uow.commit()
    async with storage as uow:
        found = await uow[Organizations].invitation("secret")
        assert found is not None
        assert found.organization_id == organization.id
        assert await uow[Organizations].invitation("SECRET") is None


async def test_of_two_moderators_at_once_one_decides(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock, person: Person
) -> None:
    organization = await kept(storage, an_organization(by=person, verified=False))

    async def decide() -> str:
        async with SqlUnitOfWork(sessions, clock, registry()) as uow:
            found = await uow[Organizations].get_for_update(organization.id)
            assert found is not None
            try:
                found.verify(clock.now())
            except OutdatedError as error:
                return error.code
            await uow.commit()
            return "verified"

    assert sorted(await asyncio.gather(*(decide() for _ in range(5)))) == [
        *["organization-already-decided"] * 4,
        "verified",
    ]


async def test_numbers_of_a_series_have_no_gaps(
    storage: SqlUnitOfWork, sessions: async_sessionmaker[AsyncSession], clock: FrozenClock
) -> None:
    async with storage as uow:
        assert await uow[Numbers].next("memoranda-2026") == 1
        await uow.commit()
    async with storage as uow:
        assert await uow[Numbers].next("memoranda-2026") == 2

    async def take() -> int:
        async with SqlUnitOfWork(sessions, clock, registry()) as uow:
            number = await uow[Numbers].next("memoranda-2026")
            await uow.commit()
            return number

    assert sorted(await asyncio.gather(*(take() for _ in range(8)))) == list(range(2, 10))


async def test_deeds_on_one_representative_at_once_wait_for_each_other(
    sessions: async_sessionmaker[AsyncSession], storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    """Each locks the organisation first, so none of them holds what another one waits for. Whoever made a link leaves
    while somebody follows it, a colleague revokes it, and removes them.
    """
    for _ in range(8):
        async with storage as uow:
            people = [a_person() for _ in range(3)]
            for one in people:
                await uow[People].add(one)
            await uow.flush()
            organization = an_organization(by=people[0])
            await uow[Organizations].add(organization)
            await uow.flush()
            first, second = (a_membership(one, organization) for one in people[:2])
            await uow[Organizations].add_membership(first)
            await uow[Organizations].add_membership(second)
            link = an_invitation(organization, people[0], token=f"for-{organization.id}")
            await uow[Organizations].add_invitation(link)
            await uow.commit()
        async with storage.read() as uow:
            maker, colleague, invited = [await uow[People].get(one.id) for one in people]

        def by(acting: Person | None, kind: type[UseCase], *represents: Organization) -> Any:
            identity = FakeIdentity(an_actor(acting, *represents))
            return kind(identity, SqlUnitOfWork(sessions, clock, registry()), clock)

        outcomes = await asyncio.gather(
            by(maker, LeaveOrganization, organization)(organization.id),
            by(colleague, RemoveRepresentative, organization)(first.id),
            by(colleague, RevokeInvitation, organization)(link.id),
            by(invited, AcceptInvitation)(f"for-{organization.id}"),
            return_exceptions=True,
        )
        assert [
            one for one in outcomes if isinstance(one, Exception) and not isinstance(one, DomainError)
        ] == []
        async with storage.read() as uow:
            staying = await uow[Organizations].representatives(organization.id)
            assert [one.id for one in staying] == [people[1].id]
