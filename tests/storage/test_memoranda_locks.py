"""Who locks a memorandum, on a PostgreSQL with two sessions: they see what was committed while they waited, and what it
extends is theirs before it is.
"""

import asyncio

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.wiring.registry import registry
from tests.fakes import FrozenClock
from tests.storage.test_memoranda import Sessions, a_match, acknowledging, kept


@pytest.fixture
def database_url(postgres_url: str) -> str:
    """SQLite has one writer at a time, and no rows to lock."""
    return postgres_url


async def taken(sessions: Sessions, memorandum_id: int) -> bool:
    """Whether somebody has locked it."""
    query = sa.select(Memorandum.id).where(Memorandum.id == memorandum_id).with_for_update(nowait=True)
    async with sessions() as session:
        try:
            await session.execute(query)
        except DBAPIError:
            return True
    return False


async def waited_for(sessions: Sessions, block: Block) -> None:
    """Until the block waits for a lock."""
    pid = block[Memoranda]._session.info["pid"]  # type: ignore[attr-defined]
    query = sa.text("SELECT wait_event_type FROM pg_stat_activity WHERE pid = :pid")
    waits_for = None
    while waits_for != "Lock":
        async with sessions() as session:
            waits_for = await session.scalar(query, {"pid": pid})
        await asyncio.sleep(0.01)


async def remember_pid(block: Block) -> None:
    session = block[Memoranda]._session  # type: ignore[attr-defined]
    session.info["pid"] = await session.scalar(sa.text("SELECT pg_backend_pid()"))


async def an_extension(storage: SqlUnitOfWork, clock: FrozenClock) -> tuple[int, int]:
    """The ids of an agreed memorandum and of one that extends it."""
    match = await a_match(storage, clock)
    first = await kept(storage, match, stage=MemorandumStage.AGREED)
    return first, await kept(storage, match, supplements_id=first, pitch_id=None)


async def test_whoever_has_read_it_before_sees_what_was_answered_until_it_is_theirs(
    storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock
) -> None:
    match = await a_match(storage, clock)
    memorandum_id = await kept(storage, match)
    async with storage as block:
        read = await block[Memoranda].get(memorandum_id)
        assert read is not None
        assert [len(read.answers), read.stage] == [0, MemorandumStage.PUT]
        for side in (0, 1):
            await acknowledging(sessions, clock, match, side)(memorandum_id, 1)
        locked = await block[Memoranda].get_for_update(memorandum_id)
        assert locked is read
        assert (len(locked.answers), locked.stage) == (2, MemorandumStage.AGREED)
        assert {party.stage for party in locked.parties} == {"confirmed"}


async def test_whoever_locks_an_extension_has_locked_what_it_extends(
    storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock
) -> None:
    first, extension = await an_extension(storage, clock)
    async with storage as block:
        await block[Memoranda].get_for_update(extension)
        assert await taken(sessions, first)
        assert await taken(sessions, extension)
    assert not await taken(sessions, first)


async def test_the_first_is_locked_before_its_extension(
    storage: SqlUnitOfWork, sessions: Sessions, clock: FrozenClock
) -> None:
    """Else of two that lock both each might have one, and wait for the other for ever."""
    first, extension = await an_extension(storage, clock)
    async with storage as ending:
        await ending[Memoranda].get_for_update(first)
        async with SqlUnitOfWork(sessions, clock, registry()) as confirming:
            await remember_pid(confirming)
            waiting = asyncio.create_task(confirming[Memoranda].get_for_update(extension))
            await waited_for(sessions, confirming)
            assert not await taken(sessions, extension)
            assert [one.id for one in await ending[Memoranda].supplements_of(first, lock=True)] == [extension]
            await ending.commit()
            found = await waiting
            assert found is not None
            assert found.id == extension
