"""What strangers are told in numbers, counted from real records on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.memoranda import MemorandumStage
from bot.models.organizations import Organization, OrganizationKind
from bot.models.pitches import Pitch
from bot.models.projects import Project, ProjectStage
from bot.models.reference import Language
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.figures.public import FiguresPolicy, PublicFigures, ShowPublicFigures
from bot.use_cases.kernel.identity import VisitorIdentity
from bot.use_cases.people.ports import People
from tests.builders import a_memorandum, a_person, a_pitch, a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING, FrozenClock

NOTHING = PublicFigures(
    ngos=0,
    businesses=None,
    state_bodies=0,
    seeking=0,
    supported=0,
    regions=0,
    memoranda=0,
    answered_percent=None,
    sample=False,
)


class World:
    """A database to put records into, and the figures that a visitor sees of it."""

    def __init__(self, storage: SqlUnitOfWork, clock: FrozenClock) -> None:
        self._storage, self._clock = storage, clock

    async def add(self, *records: Organization | Project | Pitch) -> None:
        async with self._storage as uow:
            for record in records:
                uow[People]._session.add(record)  # type: ignore[attr-defined]
            await uow.commit()

    async def organization(self, kind: OrganizationKind, **fields: object) -> Organization:
        person = a_person()
        await self.add(person)  # type: ignore[arg-type]
        made = an_organization(kind=kind, by=person, **fields)
        await self.add(made)
        return made

    async def project(self, of: Organization, **fields: object) -> Project:
        made = a_project(of, **fields)
        await self.add(made)
        return made

    async def figures(self, *, count_sample: bool = False) -> PublicFigures:
        show = ShowPublicFigures(
            VisitorIdentity(Language.KAZAKH), self._storage, self._clock, FiguresPolicy(count_sample)
        )
        return await show()


@pytest.fixture
def world(storage: SqlUnitOfWork, clock: FrozenClock) -> World:
    return World(storage, clock)


async def test_an_empty_database_has_no_figures(world: World) -> None:
    assert await world.figures() == NOTHING
    assert await world.figures(count_sample=True) == NOTHING


async def test_only_verified_organisations_count_each_in_its_kind(world: World) -> None:
    for _ in range(2):
        await world.organization(OrganizationKind.NGO)
    await world.organization(OrganizationKind.STATE)
    await world.organization(OrganizationKind.NGO, verified=False)
    assert await world.figures() == replace(NOTHING, ngos=2, state_bodies=1)


async def test_businesses_are_counted_from_five_on(world: World) -> None:
    for _ in range(4):
        await world.organization(OrganizationKind.BUSINESS)
    assert (await world.figures()).businesses is None
    await world.organization(OrganizationKind.BUSINESS)
    assert (await world.figures()).businesses == 5


async def test_projects_count_once_they_are_published(world: World) -> None:
    ngo = await world.organization(OrganizationKind.NGO)
    for stage in ProjectStage:
        await world.project(ngo, stage=stage)
    await world.project(ngo, region="KZ-75")
    await world.project(ngo, region="KZ-11", stage=ProjectStage.SUBMITTED)
    expected = replace(NOTHING, ngos=1, seeking=2, supported=3, regions=2)
    assert await world.figures() == expected


async def test_memoranda_count_while_they_are_in_force(world: World, clock: FrozenClock) -> None:
    ngo = await world.organization(OrganizationKind.NGO)
    state = await world.organization(OrganizationKind.STATE)
    signatories = a_person(), a_person()
    await world.add(*signatories)  # type: ignore[arg-type]
    for stage in (MemorandumStage.IN_FORCE, MemorandumStage.INVITED, MemorandumStage.DECLINED):
        project = await world.project(ngo)
        pitch = a_pitch(project, state)
        await world.add(pitch)
        parties = list(zip((ngo, state), signatories, strict=True))
        await world.add(a_memorandum(project, pitch, parties, stage=stage))  # type: ignore[arg-type]
    assert (await world.figures()).memoranda == 1
    clock.advance(timedelta(days=365))
    assert (await world.figures()).memoranda == 1
    clock.advance(timedelta(days=1))
    assert (await world.figures()).memoranda == 0


@pytest.mark.parametrize(
    ("backers", "answered", "silent", "told"),
    [
        (10, 5, 5, 50),
        (10, 10, 5, 67),
        (4, 10, 10, None),
        (10, 4, 20, None),
        (10, 20, 4, None),
    ],
)
async def test_the_share_of_answers_tells_of_no_fewer_than_five(
    world: World, backers: int, answered: int, silent: int, told: int | None
) -> None:
    """Of the backers, of those who answered, and of those who did not: each alone would point at somebody."""
    ngo = await world.organization(OrganizationKind.NGO)
    asked = [await world.organization(OrganizationKind.BUSINESS) for _ in range(backers)]
    for number in range(answered + silent):
        project = await world.project(ngo)
        answer = {"answered_at": MONDAY_MORNING} if number < answered else {}
        await world.add(a_pitch(project, asked[number % backers], **answer))
    assert (await world.figures()).answered_percent == told


async def test_a_pitch_that_is_still_to_be_sent_was_not_left_unanswered(
    world: World, clock: FrozenClock
) -> None:
    ngo = await world.organization(OrganizationKind.NGO)
    asked = [await world.organization(OrganizationKind.BUSINESS) for _ in range(5)]
    for number in range(10):
        later = {} if number < 5 else {"sent_at": MONDAY_MORNING + timedelta(days=1)}
        answer = {"answered_at": MONDAY_MORNING} if number < 5 else {}
        await world.add(a_pitch(await world.project(ngo), asked[number % 5], **later, **answer))
    assert (await world.figures()).answered_percent is None
    clock.advance(timedelta(days=1))
    assert (await world.figures()).answered_percent == 50


async def test_made_up_records_count_only_where_the_bot_is_tried_out(world: World) -> None:
    made_up = await world.organization(OrganizationKind.NGO, sample=True)
    real = await world.organization(OrganizationKind.NGO)
    await world.project(made_up, sample=True, region="KZ-75")
    await world.project(real)
    assert await world.figures() == replace(NOTHING, ngos=1, seeking=1, regions=1)
    expected = replace(NOTHING, ngos=2, seeking=2, regions=2, sample=True)
    assert await world.figures(count_sample=True) == expected


async def test_figures_without_made_up_records_are_not_called_made_up(world: World) -> None:
    await world.organization(OrganizationKind.NGO)
    assert (await world.figures(count_sample=True)).sample is False


async def test_a_pitch_to_a_made_up_backer_is_made_up(world: World) -> None:
    ngo = await world.organization(OrganizationKind.NGO)
    asked = [await world.organization(OrganizationKind.BUSINESS, sample=True) for _ in range(5)]
    for number in range(10):
        answer = {"answered_at": MONDAY_MORNING} if number < 5 else {}
        await world.add(a_pitch(await world.project(ngo), asked[number % 5], **answer))
    assert (await world.figures()).answered_percent is None
    assert (await world.figures(count_sample=True)).answered_percent == 50
