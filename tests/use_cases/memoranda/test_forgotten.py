"""Whoever asks to be forgotten takes nothing from the text that the others are asked to confirm."""

from datetime import timedelta

import pytest

from bot.models.memoranda import Memorandum, MemorandumSeal, MemorandumStage, VersionStage
from bot.models.people import Person
from bot.use_cases.memoranda.extending import ExtendMemorandum
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from bot.use_cases.people.forgetting import ForgetMe
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.memoranda.memorandum_world import World


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


async def replaced(world: World) -> Memorandum:
    """The drafter has handed over to a colleague; the version that names the colleague lies before the parties."""
    memorandum = await world.prepare(world.form())
    replace = world.act(ReplaceSignatory, world.colleague, world.ngo)
    await replace(memorandum.id, world.ngo.id, world.colleague.id)
    await world.tell_part(memorandum, world.colleague, world.ngo)
    await world.tell_part(memorandum, world.giver, world.backer)
    return memorandum


async def forget(world: World, person: Person) -> None:
    await world.act(ForgetMe, person)()


async def test_what_lies_before_the_parties_is_agreed_and_sealed(world: World) -> None:
    memorandum = await replaced(world)
    before = memorandum.versions[-1].value
    await forget(world, world.seeker)
    after = world.uow.by_id(Memorandum, memorandum.id)
    assert (after.stage, after.versions[-1].value) == (MemorandumStage.PUT, before)
    await world.confirm(memorandum, world.colleague, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    assert await world.seal() == 1
    assert world.printer.printed[-1].stage == "agreed"


async def test_what_is_stored_otherwise_than_it_was_confirmed_is_not_sealed(world: World) -> None:
    memorandum = await replaced(world)
    await world.confirm(memorandum, world.colleague, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    version = world.uow.by_id(Memorandum, memorandum.id).versions[-1]
    version.hash = "0" * 64
    world.uow.keep(version)
    with pytest.raises(ExceptionGroup):
        await world.seal()
    assert world.sealer.sealed == 0


async def test_what_cannot_be_sealed_holds_up_no_other(world: World) -> None:
    """However few are sealed at once: what fails is tried first each time, and is not counted."""
    memorandum = await world.invite(world.form())
    for person, organization in world.signatories[:2]:
        await world.confirm(memorandum, person, organization)
    last_day = memorandum.term_until + timedelta(days=200)
    extend = world.act(ExtendMemorandum, world.seeker, world.ngo)
    extension = world.uow.by_id(Memorandum, await extend(memorandum.id, world.ngo.id, last_day))
    for person, organization in world.signatories[:2]:
        await world.confirm(extension, person, organization)
    version = world.uow.by_id(Memorandum, memorandum.id).versions[-1]
    version.hash = "0" * 64
    world.uow.keep(version)
    with pytest.raises(ExceptionGroup) as bugs:
        await world.seal(most=1)
    assert len(bugs.value.exceptions) == 1
    assert world.uow.one(MemorandumSeal, memorandum_id=extension.id).sha256 is not None


async def test_whoever_signs_in_it_goes_with_the_version(world: World) -> None:
    memorandum = await replaced(world)
    await forget(world, world.colleague)
    after = world.uow.by_id(Memorandum, memorandum.id)
    assert after.stage is MemorandumStage.DRAFT
    assert [(one.stage, one.value) for one in after.versions] == [(VersionStage.CHANGED, None)]
