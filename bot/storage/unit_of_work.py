"""The unit of work. Each block has a session of its own, and is rolled back unless it is committed."""

from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from types import TracebackType
from typing import ClassVar, TypeVar, cast

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.models.consents import Terms
from bot.storage.audit import SqlAuditLog
from bot.storage.database import READ_ONLY, name_outages
from bot.storage.outbox import SqlOutbox
from bot.storage.sql import on_sqlite
from bot.storage.tellings import SqlTellings
from bot.storage.waits import SqlWaits
from bot.use_cases.kernel.engagement_sources import find_engagements
from bot.use_cases.kernel.engagements import Engagement
from bot.use_cases.kernel.events import Event, Settled
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.registry import Registry
from bot.use_cases.kernel.secrets import Secrets, WithoutSecret
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, WaitTimes

Port = TypeVar("Port")


class SqlBlock:
    """An open transaction over one session. Repositories are made when they are first asked for."""

    def __init__(  # noqa: PLR0917
        self,
        session: AsyncSession,
        clock: Clock,
        registry: Registry,
        times: WaitTimes,
        on_commit: Callable[["SqlBlock"], None],
        secrets: Secrets,
        *,
        mail: bool,
        terms: Terms,
    ) -> None:
        self._session = session
        self._clock = clock
        self._registry = registry
        self._on_commit = on_commit
        self.secrets = secrets
        self.mail = mail
        self.terms = terms
        self._made: dict[type, object] = {}
        self._tellings = SqlTellings(session, clock)
        self.outbox = SqlOutbox(session, clock, registry, self._tellings)
        self.audit = SqlAuditLog(session, clock, self._tellings)
        self.waits = SqlWaits(session, clock, Clocks(registry.waits, times), self._tellings)

    def __getitem__(self, port: type[Port]) -> Port:
        if port not in self._made:
            self._made[port] = self._registry.repositories[port](self._session)
        return cast("Port", self._made[port])

    async def touch(self, event: Event) -> Mapping[int, Sequence[Settled]]:
        return await self._registry.touches.settle(self, event, self._clock.now())

    async def depending(self, event: Event) -> Mapping[str, int]:
        return await self._registry.touches.depending(self, event, self._clock.now())

    async def engagements(
        self, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Mapping[int, Sequence[Engagement]]:
        return await find_engagements(self, self._registry.engagements, person_ids, since, until)

    async def commit(self) -> None:
        if self._session.info.get(READ_ONLY):
            msg = "a block opened by read() cannot be committed"
            raise RuntimeError(msg)
        await self._tellings.write()
        await self._session.commit()
        self._on_commit(self)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        with name_outages():
            async with self._session.begin_nested():
                yield

    async def flush(self) -> None:
        await self._session.flush()


class SqlUnitOfWork:
    """Opens blocks one after another. They do not nest, so a use case calls another one outside its own block.

    `on_commit` is called after each commit, `on_promise` after each one that put messages into the outbox. `times` are
    those of the settings, in place of the registered ones.
    """

    block_type: ClassVar[type[SqlBlock]] = SqlBlock

    def __init__(
        self,
        sessions: async_sessionmaker[AsyncSession],
        clock: Clock,
        registry: Registry,
        on_commit: Callable[[], None] = lambda: None,
        on_promise: Callable[[], None] = lambda: None,
        *,
        times: WaitTimes = AS_REGISTERED,
        secrets: Secrets | None = None,
        mail: bool = True,
        terms: Terms | None = None,
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._registry = registry
        self._on_commit = on_commit
        self._on_promise = on_promise
        self._times = times
        self._secrets = secrets or WithoutSecret()
        self._mail = mail
        self._terms = terms or Terms()
        self._is_open = False
        self._writing: AbstractAsyncContextManager[SqlBlock] | None = None

    async def __aenter__(self) -> SqlBlock:
        writing = self._open(read_only=False)
        block = await writing.__aenter__()
        self._writing = writing
        return block

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        writing, self._writing = self._writing, None
        if writing is not None:
            await writing.__aexit__(exc_type, exc, traceback)

    async def leave_no_history(self) -> None:
        """SQLite's log keeps the pages as they were before until it begins anew. While somebody reads, that has to
        wait; the daily tick tries again (`people/expiring.py`). PostgreSQL's log is the server's, and its operator's.
        """
        async with self._sessions() as session:
            if on_sqlite(session):
                connection = await session.connection(execution_options={READ_ONLY: True})
                await connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def read(self) -> AbstractAsyncContextManager[SqlBlock]:
        """A block that only reads: it takes no write lock and cannot be committed."""
        return self._open(read_only=True)

    @asynccontextmanager
    async def _open(self, *, read_only: bool) -> AsyncIterator[SqlBlock]:
        if self._is_open:
            msg = "a unit of work cannot be opened while one of its blocks is open"
            raise RuntimeError(msg)
        self._is_open = True
        session = self._sessions(info={READ_ONLY: read_only})
        try:
            with name_outages():
                try:
                    if read_only:
                        await session.connection(execution_options={READ_ONLY: True})
                    yield self._block(session)
                finally:
                    await session.close()
        finally:
            self._is_open = False

    def _block(self, session: AsyncSession) -> SqlBlock:
        return self.block_type(
            session,
            self._clock,
            self._registry,
            self._times,
            self._tell_of_commit,
            self._secrets,
            mail=self._mail,
            terms=self._terms,
        )

    def _tell_of_commit(self, block: SqlBlock) -> None:
        self._on_commit()
        if block.outbox.promised:
            self._on_promise()
