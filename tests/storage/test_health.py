"""What the health report asks of the databases themselves."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.storage.database import create_engine
from bot.storage.migrations import migrate_to
from bot.storage.schema import SqlSchema
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.health.signs import Signs
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.use_cases.people.ports import People
from tests.builders import a_person
from tests.fakes import FrozenClock


async def test_a_migrated_database_is_at_the_programs_revision(engine: AsyncEngine) -> None:
    present, wanted = await SqlSchema(engine).revisions()
    assert present == wanted != ""


async def test_a_database_that_was_emptied_has_no_revision(database_url: str, engine: AsyncEngine) -> None:
    await asyncio.to_thread(migrate_to, database_url, "base")
    assert (await SqlSchema(engine).revisions())[0] is None


async def test_a_server_that_is_not_there_is_an_outage() -> None:
    nowhere = create_engine("postgresql+asyncpg://asar@127.0.0.1:1/asar")
    with pytest.raises(StorageUnavailableError):
        await SqlSchema(nowhere).revisions()
    await nowhere.dispose()


async def test_the_backlog_counts_what_is_unsent_and_what_is_late(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    async with storage.read() as uow:
        assert await uow.outbox.backlog(clock.now()) == (0, 0)
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.flush()
        for minutes in (0, 5, 60):
            await uow.outbox.promise(
                person.id,
                Notification("interest-refused", {}),
                dedupe_key=str(minutes),
                not_before=clock.now() + timedelta(minutes=minutes),
            )
        await uow.commit()
    async with storage.read() as uow:
        (head,) = await uow.outbox.heads(clock.now(), 10)
        assert await uow.outbox.backlog(clock.now() + timedelta(minutes=5)) == (3, 1)
    async with storage as uow:
        await uow.outbox.mark_sent([head.message_id], clock.now())
        await uow.commit()
    async with storage.read() as uow:
        assert await uow.outbox.backlog(clock.now() + timedelta(hours=2)) == (2, 2)


async def test_what_is_tried_again_and_again_is_late_though_it_is_young(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    async with storage as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.flush()
        await uow.outbox.promise(person.id, Notification("interest-refused", {}), dedupe_key="away")
        await uow.commit()
    for late in (0, 0, 1):
        async with storage as uow:
            (head,) = await uow.outbox.heads(clock.now(), 1)
            (message,) = await uow.outbox.unclosed([head.message_id])
            message.attempts += 1
            message.postpone(clock.now(), "away", seconds=60)
            await uow.commit()
        async with storage.read() as uow:
            assert await uow.outbox.heads(clock.now(), 1) == []
            assert await uow.outbox.backlog(clock.now() - timedelta(minutes=10)) == (1, late)
        clock.advance(timedelta(seconds=60))


async def test_a_sign_is_a_row_that_is_counted_on(storage: SqlUnitOfWork, clock: FrozenClock) -> None:
    began = clock.now()
    for words in ("first", "second"):
        async with storage as block:
            await block[Signs].add("flood", 2, words, clock.now())
            await block[Signs].end("updates-missing", clock.now())
            await block.commit()
        clock.advance(timedelta(minutes=1))
    async with storage as block:
        (sign,) = await block[Signs].all()
        assert (sign.name, sign.count, sign.words, sign.ended_at) == ("flood", 4, "second", None)
        assert sign.seen_at == began + timedelta(minutes=1)
        for _ in range(2):
            await block[Signs].end("flood", clock.now())
            clock.advance(timedelta(minutes=1))
        await block.commit()
    async with storage.read() as block:
        (sign,) = await block[Signs].all()
        assert sign.ended_at == began + timedelta(minutes=2)


async def test_what_is_held_for_somebody_who_is_away_is_no_backlog(
    storage: SqlUnitOfWork, clock: FrozenClock
) -> None:
    async with storage as uow:
        person = a_person(reachable=False)
        await uow[People].add(person)
        await uow.flush()
        await uow.outbox.promise(person.id, Notification("interest-refused", {}), dedupe_key="held")
        await uow.commit()
    async with storage.read() as uow:
        assert await uow.outbox.backlog(clock.now() + timedelta(days=1)) == (0, 0)
