"""Owed replies on both databases."""

from datetime import timedelta

import pytest

from bot.models.outbox import OutboxMessage
from bot.models.replies import OwedReply
from bot.storage.dialog_tables import DialogTables
from bot.storage.fsm import DialogStateStorage
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.owing import OwedReplies
from bot.use_cases.kernel.ports import Traces
from bot.use_cases.kernel.replies import OwedCall, OwedScreen
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.fakes import FrozenClock
from tests.storage.test_dialog_state import KEY, states, tables

__all__ = ["states", "tables"]


async def owe(states: DialogStateStorage, chat_id: int, *texts: str) -> None:
    async with states.update([], chat_id) as replies:
        assert replies is not None
        for text in texts:
            replies.owe(OwedCall("sendMessage", {"chat_id": chat_id, "text": text}))
        replies.owe(OwedScreen("kk"))


async def contents(storage: SqlUnitOfWork, chat_id: int) -> list[str]:
    async with storage.read() as block:
        owed = await block[OwedReplies].of(chat_id)
        return ["screen" if reply.is_screen else reply.content["data"]["text"] for reply in owed]


async def test_a_chat_is_due_when_its_first_reply_is(
    storage: SqlUnitOfWork, states: DialogStateStorage, clock: FrozenClock
) -> None:
    for chat_id in (7, 8):
        await owe(states, chat_id, "бір", "екі")
    assert await contents(storage, 7) == ["бір", "екі", "screen"]
    async with storage as block:
        (first, *_) = await block[OwedReplies].of(7)
        first.wait(clock.now(), None)
        await block.commit()
    async with storage.read() as block:
        assert await block[OwedReplies].due(clock.now(), 10) == [8]
        assert await block[OwedReplies].due(clock.now() + timedelta(seconds=1), 10) == [7, 8]
        assert await block[OwedReplies].due(clock.now() + timedelta(seconds=1), 1) == [7]
    async with storage as block:
        (first, second, _) = await block[OwedReplies].of(7)
        await block[OwedReplies].remove([first.id, second.id])
        await block.commit()
    assert await contents(storage, 7) == ["screen"]
    assert await contents(storage, 8) == ["бір", "екі", "screen"]


async def test_whoever_is_forgotten_is_owed_nothing(
    storage: SqlUnitOfWork, states: DialogStateStorage, clock: FrozenClock
) -> None:
    async with storage as block:
        person = a_person(account_id=7)
        await block[People].add(person)
        await block.commit()
        person_id = person.id
    await owe(states, 7, "жеке сөз")
    await owe(states, 8, "басқаныкі")
    async with storage as block:
        await block[Traces].erase(person_id, clock.now())
        await block.commit()
    assert await contents(storage, 7) == []
    assert len(await contents(storage, 8)) == 2


async def test_state_that_cannot_be_read_is_thrown_away_whole(
    tables: DialogTables, clock: FrozenClock
) -> None:
    written = DialogStateStorage(tables, clock.now)
    async with written.update([1], KEY.chat_id):
        await written.set_data(KEY, {"of": "another version"})
    reading = DialogStateStorage(tables, clock.now, readable=lambda chat_id, values: not values)
    async with reading.update([2], KEY.chat_id) as replies:
        assert replies is not None
        assert replies.state_lost
        assert await reading.get_data(KEY) == {}
    assert await written.get_data(KEY) == {}
    async with reading.update([3], KEY.chat_id) as replies:
        assert replies is not None
        assert not replies.state_lost


@pytest.mark.parametrize("owes", [True, False])
async def test_whoever_gives_replies_is_called_when_there_are_any(
    tables: DialogTables, clock: FrozenClock, *, owes: bool
) -> None:
    called: list[int] = []
    states = DialogStateStorage(tables, clock.now, owing=lambda: called.append(1))
    async with states.update([1], KEY.chat_id) as replies:
        assert replies is not None
        if owes:
            replies.owe(OwedScreen())
    assert len(called) == owes


def test_the_waits_of_a_reply_do_not_grow_without_end(clock: FrozenClock) -> None:
    reply = OwedReply(chat_id=7, content={}, created_at=clock.now(), attempts=5000)
    reply.wait(clock.now(), None)
    assert reply.retry_at == clock.now() + timedelta(seconds=60)


@pytest.mark.parametrize("seconds", [10**12, 1e300, float("inf")])
def test_a_reply_waits_a_day_at_most(clock: FrozenClock, seconds: float) -> None:
    reply = OwedReply(chat_id=7, content={}, created_at=clock.now(), attempts=0)
    reply.wait(clock.now(), seconds)
    assert reply.retry_at == clock.now() + timedelta(days=1)
    message = OutboxMessage(
        recipient_id=1, dedupe_key="x", content={}, created_at=clock.now(), not_before=clock.now(), attempts=1
    )
    message.postpone(clock.now(), "flood", seconds=seconds, outage=True)
    assert message.retry_at == clock.now() + timedelta(days=1)
