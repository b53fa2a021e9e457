"""Memoranda in both databases: parties, lists, and numbers without gaps when many come at once."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.memoranda import MemorandumStage, PartyAnswer, PartyStage
from bot.models.memoranda.negotiating import decline
from bot.models.organizations import Organization, OrganizationKind
from bot.models.people import Person
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import Project, ProjectStage
from bot.storage.sql import on_sqlite
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.ports import Numbers
from bot.use_cases.memoranda.answering import ConfirmMemorandum
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.progress.ports import PlanSteps
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.builders import a_membership, a_memorandum, a_person, a_project, an_actor, an_organization
from tests.fakes import FakeIdentity, FrozenClock

Sessions = async_sessionmaker[AsyncSession]


@dataclass(frozen=True, slots=True)
class Match:
    """An NGO and a business with a person each, and what brought them together."""

    people: tuple[Person, Person]
    organizations: tuple[Organization, Organization]
    project: Project
    pitch: Pitch


async def a_match(storage: SqlUnitOfWork, clock: FrozenClock) -> Match:
    async with storage as uow:
        people = (a_person("Айгерім Сәрсен"), a_person("Сергей Ким"))
        for person in people:
            await uow[People].add(person)
        await uow.flush()
        organizations = (
            an_organization(by=people[0]),
            an_organization("Жем компрессор", kind=OrganizationKind.BUSINESS, by=people[1]),
        )
        for organization, person in zip(organizations, people, strict=True):
            await uow[Organizations].add(organization)
            await uow.flush()
            await uow[Organizations].add_membership(a_membership(person, organization))
        project = a_project(organizations[0])
        await uow[Projects].add(project)
        await uow.flush()
        pitch = Pitch(
            project_id=project.id,
            backer_id=organizations[1].id,
            score=0.9,
            reasons=[],
            sent_at=clock.now(),
            status=PitchStatus.ACCEPTED,
        )
        await uow[Pitches].add(pitch)
        await uow.commit()
    async with storage.read() as uow:
        first, second = [await uow[People].get(person.id) for person in people]
    assert first is not None
    assert second is not None
    return Match((first, second), organizations, project, pitch)


async def kept(storage: SqlUnitOfWork, match: Match, **fields: object) -> int:
    memorandum = a_memorandum(
        match.project, match.pitch, list(zip(match.organizations, match.people, strict=True)), **fields
    )
    async with storage as uow:
        await uow[Memoranda].add(memorandum)
        await uow.commit()
        return memorandum.id


async def test_it_comes_back_with_its_parties(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    memorandum_id = await kept(storage, match)
    async with storage.read() as uow:
        found = await uow[Memoranda].get(memorandum_id)
    assert found is not None
    assert [party.organization_id for party in found.parties] == [row.id for row in match.organizations]
    assert [row.action.kk for row in found.plan] == ["Ноутбук сатып алу"]
    assert found.term_until == clock.now().date() + timedelta(days=365)


async def test_whoever_only_looks_locks_no_row(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    """PostgreSQL refuses `FOR UPDATE` in a transaction that is read only. SQLite has no such clause."""
    match = await a_match(storage, clock)
    memorandum_id = await kept(storage, match)
    async with storage.read() as uow:
        memoranda = uow[Memoranda]
        if not on_sqlite(memoranda._session):  # type: ignore[attr-defined]
            await memoranda._session.execute(sa.text("SET TRANSACTION READ ONLY"))  # type: ignore[attr-defined]
        ((found, _),) = await memoranda.by_ids([memorandum_id])
        ((same, _),) = await memoranda.with_parties([found.parties[0].id])
        assert same.id == memorandum_id
        assert await uow[PlanSteps].with_ground([1]) == []


async def test_one_person_cannot_be_two_parties(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    twice = replace(match, people=(match.people[0], match.people[0]))
    with pytest.raises(IntegrityError):
        await kept(storage, twice)


async def test_a_declined_one_makes_room_for_another(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    match = await a_match(storage, clock)
    declined = await kept(storage, match)
    async with storage as uow:
        memorandum = await uow[Memoranda].get_for_update(declined)
        assert memorandum is not None
        decline(memorandum, memorandum.parties[0], "Бағыты басқа", clock.now())
        await uow.commit()
    async with storage.read() as uow:
        assert await uow[Memoranda].standing_of_pitch(match.pitch.id) is None
    standing = await kept(storage, match)
    async with storage.read() as uow:
        found = await uow[Memoranda].standing_of_pitch(match.pitch.id)
        assert found is not None
        assert found.id == standing


async def test_a_party_sees_its_own_newest_first(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    ours, theirs = await a_match(storage, clock), await a_match(storage, clock)
    older, newer = await kept(storage, ours), await kept(storage, ours)
    await kept(storage, theirs)
    own = [ours.organizations[1].id]
    async with storage.read() as uow:
        page = await uow[Memoranda].of_organizations(own, offset=0, limit=10)
        assert [memorandum.id for memorandum, _ in page] == [newer, older]
        assert [project and project.id for _, project in page] == [ours.project.id] * 2
        assert await uow[Memoranda].count_of_organizations(own) == 2
        rest = await uow[Memoranda].of_organizations(own, offset=1, limit=10)
        assert [memorandum.id for memorandum, _ in rest] == [older]
        assert await uow[Memoranda].of_organizations([], offset=0, limit=10) == []


async def test_state_bodies_of_the_region_and_central_ones(storage: SqlUnitOfWork) -> None:
    founder = a_person()
    state = OrganizationKind.STATE
    async with storage as uow:
        await uow[People].add(founder)
        await uow.flush()
        for name, fields in {
            "Басқарма": {"legal_form": "department", "region": "KZ-23"},
            "Комитет": {"legal_form": "committee", "region": "KZ-71"},
            "Өзге өңір": {"legal_form": "department", "region": "KZ-47"},
            "Расталмаған": {"legal_form": "department", "region": "KZ-23", "verified": False},
        }.items():
            await uow[Organizations].add(an_organization(name, kind=state, by=founder, **fields))
        await uow[Organizations].add(an_organization("ҮЕҰ", by=founder))
        await uow.commit()
    async with storage.read() as uow:
        found = await uow[Organizations].state_bodies("KZ-23", {"committee"})
    assert [body.name_kk for body in found] == ["Басқарма", "Комитет"]


def acknowledging(sessions: Sessions, clock: FrozenClock, match: Match, side: int) -> ConfirmMemorandum:
    """As one of the two would, on a connection of its own."""
    actor = an_actor(match.people[side], match.organizations[side])
    uow = SqlUnitOfWork(sessions, clock, registry())
    return ConfirmMemorandum(FakeIdentity(actor), uow, clock)


def _nothing() -> None:
    """Nobody is to be told here."""


async def test_the_last_two_at_once_bring_it_into_force_once(
    storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock
) -> None:
    """Both see the other's acknowledgement, whichever comes first, and a repeated tap gives no second number."""
    match = await a_match(storage, clock)
    memorandum_id = await kept(storage, match)
    await asyncio.gather(
        *(acknowledging(sessions, clock, match, side)(memorandum_id, 1) for side in (0, 1, 0, 1, 0))
    )
    async with storage.read() as uow:
        memorandum = await uow[Memoranda].get(memorandum_id)
        project = await uow[Projects].get(match.project.id)
        assert await uow[Memoranda].to_seal() == memorandum_id
        assert await uow[Memoranda].to_seal(but=[memorandum_id]) is None
        actions = [entry.action for entry in await uow.audit.of("memorandum", memorandum_id)]
    assert memorandum is not None
    assert memorandum.stage is MemorandumStage.AGREED
    assert [answer.answer for answer in memorandum.answers] == [PartyAnswer.CONFIRMED] * 2
    assert {party.stage for party in memorandum.parties} == {PartyStage.CONFIRMED}
    assert memorandum.number == f"ASAR-{clock.now().year}-23-0001"
    assert project is not None
    assert project.stage is ProjectStage.SUPPORTED
    assert sorted(actions) == ["memorandum.agreed", "memorandum.confirm", "memorandum.confirm"]


async def test_numbers_have_no_gap_and_no_twin(
    storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock
) -> None:
    """Eight memoranda of eight projects at once, and a transaction that fails after its number was given out."""
    matches = [await a_match(storage, clock) for _ in range(8)]
    memoranda = [await kept(storage, match) for match in matches]
    for match, memorandum_id in zip(matches, memoranda, strict=True):
        await acknowledging(sessions, clock, match, 0)(memorandum_id, 1)

    async def failing() -> None:
        async with SqlUnitOfWork(sessions, clock, registry()) as uow:
            await uow[Numbers].next(f"memoranda:{clock.now().year}:23")

    last = [
        acknowledging(sessions, clock, match, 1)(memorandum_id, 1)
        for match, memorandum_id in zip(matches, memoranda, strict=True)
    ]
    await asyncio.gather(*last[:4], failing(), *last[4:])
    numbers = []
    async with storage.read() as uow:
        for memorandum_id in memoranda:
            memorandum = await uow[Memoranda].get(memorandum_id)
            assert memorandum is not None
            numbers.append(memorandum.number)
    assert sorted(numbers, key=str) == [f"ASAR-{clock.now().year}-23-{serial:04d}" for serial in range(1, 9)]
