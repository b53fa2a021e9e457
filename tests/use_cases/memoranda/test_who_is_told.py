"""Who is told what becomes of a memorandum: those who are with its parties by now, and nobody who has gone."""

from datetime import timedelta

from bot.models.memoranda import Memorandum, MemorandumReader
from bot.use_cases.memoranda.answering import DeclineMemorandum
from bot.use_cases.memoranda.leaving import LeaveMemorandum
from bot.use_cases.memoranda.signatories import NameReader, ReplaceSignatory, StopReader
from bot.use_cases.organizations.leaving import LeaveOrganization
from tests.use_cases.memoranda.memorandum_world import World


async def test_after_agreement_whoever_is_left_hears_of_it_and_not_who_has_gone(world: World) -> None:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    await world.act(LeaveOrganization, world.seeker, world.ngo)(world.ngo.id)
    await world.bring_copy(memorandum, world.official, world.department)
    await world.act(LeaveMemorandum, world.giver, world.backer)(memorandum.id, world.backer.id)
    assert world.told_of("memorandum-copy-uploaded") == sorted([world.colleague.id, world.giver.id])
    assert world.told_of("memorandum-leaves") == sorted([world.colleague.id, world.official.id])


async def test_whoever_drafted_hears_of_it_while_they_represent_the_drafter(world: World) -> None:
    memorandum = await _drafted_and_left(world)
    await world.act(DeclineMemorandum, world.giver, world.backer)(memorandum.id, "Бюджет жоқ")
    told = world.told_of("memorandum-declined")
    assert {world.colleague.id, world.official.id} <= set(told)
    assert world.seeker.id not in told


async def _drafted_and_left(world: World) -> Memorandum:
    memorandum = await world.invite()
    replace = world.act(ReplaceSignatory, world.colleague, world.ngo)
    await replace(memorandum.id, world.ngo.id, world.colleague.id)
    await world.act(LeaveOrganization, world.seeker, world.ngo)(world.ngo.id)
    return memorandum


async def test_a_reader_who_has_left_gets_no_file(world: World) -> None:
    memorandum = await world.invite()
    await world.act(NameReader, world.seeker, world.ngo)(memorandum.id, world.ngo.id, world.colleague.id)
    await world.act(LeaveOrganization, world.colleague, world.ngo)(world.ngo.id)
    assert world.uow.all(MemorandumReader) == []
    await world.confirm_all(memorandum)
    signatories = [person.id for person, _ in world.signatories]
    assert world.told_of("memorandum-agreed") == sorted(signatories)


async def test_a_reader_is_removed_by_their_own_side(world: World) -> None:
    memorandum = await world.invite()
    await world.act(NameReader, world.seeker, world.ngo)(memorandum.id, world.ngo.id, world.colleague.id)
    stop = world.act(StopReader, world.seeker, world.ngo)
    for _ in range(2):
        await stop(memorandum.id, world.ngo.id, world.colleague.id)
    world.clock.advance(timedelta(days=1))
    await world.confirm_all(memorandum)
    assert world.colleague.id not in world.told_of("memorandum-agreed")
