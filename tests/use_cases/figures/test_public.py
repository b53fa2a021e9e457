"""What strangers are told in numbers, counted from real records on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.free_will import FreeWill, FreeWillAnswer
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
    ngos=None,
    businesses=None,
    state_bodies=None,
    seeking=0,
    supported=0,
    regions=0,
    memoranda=0,
    answered_percent=None,
    free_will={},
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
    for _ in range(6):
        await world.organization(OrganizationKind.NGO)
    for _ in range(5):
        await world.organization(OrganizationKind.STATE)
    await world.organization(OrganizationKind.NGO, verified=False)
    assert await world.figures() == replace(NOTHING, ngos=6, state_bodies=5)


@pytest.mark.parametrize("kind", OrganizationKind)
async def test_organisations_are_counted_from_five_on(world: World, kind: OrganizationKind) -> None:
    for _ in range(4):
        await world.organization(kind)
    assert await world.figures() == NOTHING
    await world.organization(kind)
    told = await world.figures()
    assert [told.ngos, told.businesses, told.state_bodies].count(5) == 1


async def answered(
    world: World, answer: FreeWill, businesses: int, *, each: int = 1, sample: bool = False
) -> None:
    """So many businesses have given this answer to `each` of their memoranda."""
    ngo = await world.organization(OrganizationKind.NGO)
    for _ in range(businesses):
        business = await world.organization(OrganizationKind.BUSINESS, sample=sample)
        for _ in range(each):
            project = await world.project(ngo)
            pitch = a_pitch(project, business)
            signatories = a_person(), a_person()
            await world.add(pitch, *signatories)  # type: ignore[arg-type]
            parties = list(zip((ngo, business), signatories, strict=True))
            memorandum = a_memorandum(project, pitch, parties, stage=MemorandumStage.AGREED)
            await world.add(memorandum)  # type: ignore[arg-type]
            await world.add(
                FreeWillAnswer(  # type: ignore[arg-type]
                    memorandum_id=memorandum.id,
                    organization_id=business.id,
                    answer=answer,
                    answered_by=None,
                    answered_at=MONDAY_MORNING,
                )
            )


@pytest.mark.parametrize(
    ("businesses", "each", "told"), [(4, 1, None), (4, 3, None), (5, 1, 5), (6, 1, 5), (5, 2, 10)]
)
async def test_answers_about_free_will_are_told_from_five_businesses_on_and_in_steps(
    world: World, businesses: int, each: int, told: int | None
) -> None:
    await answered(world, FreeWill.NO, businesses, each=each)
    assert (await world.figures()).free_will == ({} if told is None else {FreeWill.NO: told})


async def test_each_answer_about_free_will_needs_five_businesses_of_its_own(world: World) -> None:
    await answered(world, FreeWill.YES, 5)
    await answered(world, FreeWill.RATHER_NOT, 4)
    await answered(world, FreeWill.NO, 1)
    assert (await world.figures()).free_will == {FreeWill.YES: 5}


async def test_made_up_answers_about_free_will_are_not_counted(world: World) -> None:
    await answered(world, FreeWill.YES, 5, sample=True)
    assert (await world.figures()).free_will == {}
    assert (await world.figures(count_sample=True)).free_will == {FreeWill.YES: 5}


async def test_projects_count_once_they_are_published(world: World) -> None:
    ngo = await world.organization(OrganizationKind.NGO)
    for stage in ProjectStage:
        await world.project(ngo, stage=stage)
    await world.project(ngo, region="KZ-75")
    await world.project(ngo, region="KZ-11", stage=ProjectStage.SUBMITTED)
    expected = replace(NOTHING, seeking=2, supported=3, regions=2)
    assert await world.figures() == expected


async def test_memoranda_count_while_they_hold(world: World, clock: FrozenClock) -> None:
    ngo = await world.organization(OrganizationKind.NGO)
    state = await world.organization(OrganizationKind.STATE)
    signatories = a_person(), a_person()
    await world.add(*signatories)  # type: ignore[arg-type]
    for stage in (MemorandumStage.AGREED, MemorandumStage.PUT, MemorandumStage.DECLINED):
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


@pytest.mark.parametrize("made_up", [None, "drafter", "party", "project"])
async def test_memoranda_count_with_a_project_or_drafted_from_nothing(
    world: World, made_up: str | None
) -> None:
    ngo = await world.organization(OrganizationKind.NGO, sample=made_up == "drafter")
    state = await world.organization(OrganizationKind.STATE, sample=made_up == "party")
    signatories = a_person(), a_person()
    project = await world.project(ngo, sample=made_up == "project")
    pitch = a_pitch(project, state)
    await world.add(pitch, *signatories)  # type: ignore[arg-type]
    parties = list(zip((ngo, state), signatories, strict=True))
    for ground in ({}, {"pitch_id": None, "project_id": None}):
        await world.add(a_memorandum(project, pitch, parties, stage=MemorandumStage.AGREED, **ground))  # type: ignore[arg-type]
    real = {None: 2, "project": 1}.get(made_up, 0)
    assert (await world.figures()).memoranda == real
    assert (await world.figures(count_sample=True)).memoranda == 2


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
    real, *_ = [await world.organization(OrganizationKind.NGO) for _ in range(4)]
    await world.project(made_up, sample=True, region="KZ-75")
    await world.project(real)
    assert await world.figures() == replace(NOTHING, seeking=1, regions=1)
    expected = replace(NOTHING, ngos=5, seeking=2, regions=2, sample=True)
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
