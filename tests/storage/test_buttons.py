"""Remembered messages on both databases."""

from datetime import timedelta

from bot.models.outbox import MessageButtons
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.buttons import Buttons, Reader
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.fakes import FrozenClock


async def test_a_message_is_remembered_once_and_found_when_its_time_comes(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    def a_row(message_id: int, minutes: int) -> MessageButtons:
        return MessageButtons(
            recipient_id=person.id,
            message_id=message_id,
            kind="pitch",
            subjects={"about": {"type": "pitch", "id": 1}},
            sent_at=clock.now(),
            look_at=clock.now() + timedelta(minutes=minutes),
        )

    async with storage as block:
        person = a_person()
        await block[People].add(person)
        await block.flush()
        await block[Buttons].keep([])
        await block[Buttons].keep([a_row(1, 1), a_row(2, 5), a_row(1, 9)])
        await block.commit()
    async with storage as block:
        found = await block[Buttons].due(clock.now() + timedelta(minutes=1), 10)
        assert [(row.message_id, row.subjects["about"]["id"], reader) for row, reader in found] == [
            (1, 1, Reader(person.account_id, person.language))
        ]
        await block[Buttons].forget([found[0][0].id])
        await block[Buttons].let_stand(person.id, 2, clock.now())
        await block[Buttons].keep([a_row(2, 1)])
        await block.commit()
    async with storage.read() as block:
        ((left, _),) = await block[Buttons].due(clock.now() + timedelta(days=1), 10)
        assert (left.message_id, left.let_stand) == (2, True)
