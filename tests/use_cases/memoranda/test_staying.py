"""A party takes its notice of leaving back, and how often it may change its mind."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.models.dates import months_later
from bot.models.memoranda import Memorandum, MemorandumStage, PartyStage
from bot.models.waits import Wait
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.memoranda.extending import ExtendMemorandum
from bot.use_cases.memoranda.leaving import AgreeToEnd, GoOn, LeaveMemorandum
from bot.use_cases.memoranda.reading import ShowMemorandum
from bot.use_cases.memoranda.seldom import TIMES_A_DAY
from bot.use_cases.memoranda.signatories import ReplaceSignatory
from bot.use_cases.memoranda.signing import TakeBackSigned
from bot.use_cases.memoranda.staying import StayInMemorandum
from tests.use_cases.memoranda.memorandum_world import World
from tests.use_cases.memoranda.test_after import ring


async def agreed(world: World) -> Memorandum:
    memorandum = await world.invite()
    await world.confirm_all(memorandum)
    return memorandum


async def left_by_a_colleague(world: World) -> Memorandum:
    """One that is no signatory."""
    memorandum = await agreed(world)
    await world.act(LeaveMemorandum, world.colleague, world.ngo)(memorandum.id, world.ngo.id)
    return memorandum


def exits(world: World) -> list[int]:
    return [
        wait.record_id
        for wait in world.uow.all(Wait)
        if wait.kind == "memorandum-exit" and wait.ended_at is None
    ]


async def test_any_representative_takes_the_notice_back_and_all_are_told(world: World) -> None:
    memorandum = await left_by_a_colleague(world)
    show = world.act(ShowMemorandum, world.seeker, world.ngo)
    after = (await show(memorandum.id)).after
    assert (after.can_stay, after.can_leave) == (True, False)
    assert not (await world.act(ShowMemorandum, world.giver, world.backer)(memorandum.id)).after.can_stay
    world.clock.advance(timedelta(hours=71))
    stay = world.act(StayInMemorandum, world.seeker, world.ngo)
    await stay(memorandum.id, world.ngo.id)
    await stay(memorandum.id, world.ngo.id)
    party = memorandum.parties[0]
    assert (party.stage, party.leaves_on, exits(world)) == (PartyStage.CONFIRMED, None, [])
    assert world.told_of("memorandum-stays") == sorted([world.giver.id, world.official.id])
    assert (await show(memorandum.id)).after.can_leave
    world.clock.advance(timedelta(days=31))
    await ring(world)
    assert party.stage is PartyStage.CONFIRMED
    await world.act(LeaveMemorandum, world.seeker, world.ngo)(memorandum.id, world.ngo.id)
    assert world.told_of("memorandum-leaves").count(world.giver.id) == 2


async def test_after_72_hours_the_notice_stands(world: World) -> None:
    memorandum = await left_by_a_colleague(world)
    world.clock.advance(timedelta(hours=72))
    stay = world.act(StayInMemorandum, world.seeker, world.ngo)
    with pytest.raises(OutdatedError, match="memorandum-notice-stands"):
        await stay(memorandum.id, world.ngo.id)
    assert not (await world.act(ShowMemorandum, world.seeker, world.ngo)(memorandum.id)).after.can_stay
    world.clock.advance(timedelta(days=28))
    await ring(world)
    with pytest.raises(OutdatedError, match="memorandum-you-left"):
        await stay(memorandum.id, world.ngo.id)


async def test_nobody_takes_back_the_notice_of_another_party(world: World) -> None:
    memorandum = await left_by_a_colleague(world)
    await world.act(StayInMemorandum, world.giver, world.backer)(memorandum.id, world.backer.id)
    with pytest.raises(NotFoundError):
        await world.act(StayInMemorandum, world.stranger, world.other)(memorandum.id, world.other.id)
    assert exits(world) == [memorandum.parties[0].id]


@pytest.mark.parametrize("confirmed", [False, True])
async def test_what_the_others_extend_meanwhile_does_not_hold_it(world: World, confirmed: bool) -> None:
    memorandum = await left_by_a_colleague(world)
    until = months_later(memorandum.term_until, 12)
    extend = world.act(ExtendMemorandum, world.giver, world.backer)
    extension = world.uow.by_id(Memorandum, await extend(memorandum.id, world.backer.id, until))
    stay = world.act(StayInMemorandum, world.seeker, world.ngo)
    if confirmed:
        for person, organization in world.signatories[1:]:
            await world.confirm(extension, person, organization)
        with pytest.raises(OutdatedError, match="memorandum-extended-without-you"):
            await stay(memorandum.id, world.ngo.id)
        assert not (await world.act(ShowMemorandum, world.seeker, world.ngo)(memorandum.id)).after.can_stay
        return
    await stay(memorandum.id, world.ngo.id)
    assert extension.stage is MemorandumStage.LAPSED
    assert set(world.told_of("memorandum-extension-lapsed")) == {world.giver.id, world.official.id}


Act = Callable[[], Awaitable[object]]


def to_and_fro(world: World, memorandum: Memorandum) -> dict[str, tuple[Act, Act]]:
    """What a party does and takes back, each told to all others."""
    party = (memorandum.id, world.ngo.id)

    def act(deed: type, *values: object) -> Act:
        return lambda: world.act(deed, world.seeker, world.ngo)(*party, *values)

    return {
        "end": (act(AgreeToEnd), act(GoOn)),
        "leave": (act(LeaveMemorandum), act(StayInMemorandum)),
        "copy": (lambda: world.bring_copy(memorandum, world.seeker, world.ngo), act(TakeBackSigned)),
        "signatory": (
            act(ReplaceSignatory, world.colleague.id),
            lambda: world.act(ReplaceSignatory, world.colleague, world.ngo)(*party, world.seeker.id),
        ),
    }


@pytest.mark.parametrize("deed", ["end", "leave", "copy", "signatory"])
async def test_what_is_done_and_undone_floods_nobody(world: World, deed: str) -> None:
    memorandum = await world.invite()
    if deed != "signatory":
        await world.confirm_all(memorandum)
    told = len(world.told)
    do, undo = to_and_fro(world, memorandum)[deed]
    done = 0
    with pytest.raises(OutdatedError, match="memorandum-often-enough"):
        for done in range(50):
            await (undo if done % 2 else do)()
            world.clock.advance(timedelta(seconds=10))
    assert done == (TIMES_A_DAY if deed == "signatory" else 2 * TIMES_A_DAY)
    assert len(world.told) - told <= 4 * done, "each to two others, and who is asked anew"
    world.clock.advance(timedelta(days=1))
    await (undo if done % 2 else do)()
