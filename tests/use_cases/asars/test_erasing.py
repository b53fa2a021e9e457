"""Names and phones of those who came are kept for 30 days after the day, and not a day longer."""

import pytest

from bot.models.asars import CONTACTS_FOR, Asar
from bot.use_cases.asars.erasing import EraseHands
from bot.use_cases.asars.holding import HoldAsar
from bot.use_cases.asars.reading import ListHands
from bot.use_cases.asars.taking import GivePhone
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from tests.use_cases.asars.asar_world import DAY, PEOPLE, World


async def erase(world: World) -> int:
    return await EraseHands(SystemIdentity(), world.uow, world.clock)()


async def held(world: World) -> Asar:
    asar = await world.make(PEOPLE)
    await world.take(world.giver, 8)
    await world.as_person(GivePhone, world.giver)(asar.id, "+77012345678")
    world.clock.move_to(asar.starts_at)
    await world.ngo_does(HoldAsar)(asar.id, "photo")
    return world.uow.by_id(Asar, asar.id)


async def test_they_are_erased_30_days_after_it_ended(world: World) -> None:
    asar = await held(world)
    work = EraseHands(SystemIdentity(), world.uow, world.clock)
    assert asar.ended_at is not None
    assert await work.next_due() == asar.ended_at + CONTACTS_FOR
    world.clock.move_to(asar.ended_at + CONTACTS_FOR - DAY)
    assert await erase(world) == 0
    assert len((await world.ngo_does(ListHands)(asar.id)).hands) == 1
    world.clock.move_to(asar.ended_at + CONTACTS_FOR + DAY)
    assert await work.next_due() is None
    assert [await erase(world), await erase(world)] == [1, 0]
    (part,) = world.parts()
    assert (part.name, part.phone, part.amount) == ("", "", 8), "how much came stays"
    with pytest.raises(OutdatedError):
        await world.ngo_does(ListHands)(asar.id)
