"""People take a part of a line with one number, change it, and give it back."""

from datetime import datetime
from typing import ClassVar

from bot.models.asar_lines import AsarLine, AsarPart
from bot.models.asars import AsarStage
from bot.understanding.contacts import parse_phone
from bot.use_cases.asars.access import Led, require_line, require_shown_asar
from bot.use_cases.asars.deciding import list_changed, standing_of
from bot.use_cases.asars.notifications import amount_of, asar_told, tell_of_day, what_of
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives


class TakePart(UseCase):
    """Bring so much of a line, in place of what one has said before. The name, and the phone that one has given before,
    are a value that the project's people get if the day takes place; people were told so before.

    Returns the list's id. The same number twice changes nothing. Raises `InvalidValueError` for more than is left.
    """

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, line_id: int, amount: int) -> int:
        now = self.clock.now()
        async with self.uow as block:
            line = await require_line(block, line_id)
            ground = await require_shown_asar(self, block, line.asar_id, lock=True)
            actor, person_id = await self.person()
            asar = ground.asar
            part = await block[Asars].part(line_id, person_id)
            if part is not None and part.amount == amount:
                return asar.id
            asar.must_take(now)
            standing = next((one for one in await standing_of(block, asar) if one.line.id == line_id), None)
            if standing is None:
                raise OutdatedError("asar-line-gone")
            standing.must_have_room(amount, part.amount if part else 0)
            if part is None:
                part = AsarPart(
                    line_id=line_id,
                    person_id=person_id,
                    amount=amount,
                    name=actor.name,
                    phone=await block[Asars].last_phone(person_id),
                    agreed_at=now,
                    given_at=now,
                )
                await block[Asars].add(part)
            else:
                part.amount, part.given_at = amount, now
            await block.audit.record(actor, "asar.take", "asar", asar.id, line_id=line_id, amount=amount)
            late = asar.stage is AsarStage.TAKES_PLACE
            await list_changed(block, ground, now)
            if late:
                await tell_of_day(block, ground, [person_id], now)
            await block.commit()
            return asar.id


class GivePhone(UseCase):
    """Add a phone to all that one brings, by which the project's people can call if the day takes place."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, asar_id: int, phone: str) -> None:
        now = self.clock.now()
        parsed = parse_phone(phone)
        async with self.uow as block:
            ground = await require_shown_asar(self, block, asar_id, lock=True)
            actor, person_id = await self.person()
            ground.asar.must_take(now)
            own = [part for _, part in await block[Asars].parts_of(asar_id) if part.person_id == person_id]
            if not own:
                raise OutdatedError("asar-without-part")
            for part in own:
                part.phone, part.agreed_at = parsed, now
            await block.audit.record(actor, "asar.give_phone", "asar", asar_id)
            await block.commit()


class GivePartBack(UseCase):
    """Bring nothing of a line after all. Where the day takes place already, the project's people are told.

    Returns the list's id. The same twice changes nothing.
    """

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, line_id: int) -> int:
        now = self.clock.now()
        async with self.uow as block:
            line = await require_line(block, line_id)
            ground = await require_shown_asar(self, block, line.asar_id, lock=True)
            actor, person_id = await self.person()
            asar = ground.asar
            part = await block[Asars].part(line_id, person_id)
            if part is None:
                return asar.id
            asar.must_take(now)
            await block.audit.record(
                actor, "asar.give_back", "asar", asar.id, line_id=line_id, amount=part.amount
            )
            await give_back(block, ground, line, part, now)
            await block.commit()
            return asar.id


class GiveAllBack(UseCase):
    """Bring nothing after all, because the day has moved, say. The same twice changes nothing."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, asar_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            ground = await require_shown_asar(self, block, asar_id, lock=True)
            actor, person_id = await self.person()
            own = [each for each in await block[Asars].parts_of(asar_id) if each[1].person_id == person_id]
            if not own:
                return
            ground.asar.must_take(now)
            for line, part in own:
                await give_back(block, ground, line, part, now)
            await block.audit.record(actor, "asar.give_all_back", "asar", asar_id)
            await block.commit()


async def give_back(block: Block, led: Led, line: AsarLine, part: AsarPart, now: datetime) -> None:
    """Take a part off the list. Where the day takes place already, the project's people are told what is missing."""
    amount, part_id, person_id = part.amount, part.id, part.person_id
    await block[Asars].remove(part)
    await list_changed(block, led, now)
    if led.asar.stage is AsarStage.TAKES_PLACE:
        missing = asar_told("asar-hand-gone", led, what=what_of(line), amount=amount_of(line, amount))
        occasion = f"asar-hand-gone:{part_id}"
        await tell_representatives(block, led.carrier.id, missing, occasion, but=person_id)
