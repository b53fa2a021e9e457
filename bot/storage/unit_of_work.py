"""The unit of work: each block has a session of its own and is rolled back unless committed."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from bot.storage.audit import SqlAuditLog
from bot.storage.backers import SqlBackerRepository
from bot.storage.database import READ_ONLY, outages_named
from bot.storage.drafts import SqlDraftRepository, SqlNumbers
from bot.storage.fairs import SqlFairRepository
from bot.storage.figures import SqlFiguresRepository
from bot.storage.forum import SqlForumRepository
from bot.storage.meetings import SqlMeetingRepository
from bot.storage.memoranda import SqlMemorandumRepository
from bot.storage.organizations import SqlOrganizationRepository
from bot.storage.outbox import SqlOutbox
from bot.storage.people import SqlPeopleRepository
from bot.storage.pitches import SqlPitchRepository
from bot.storage.projects import SqlProjectRepository
from bot.storage.vectors import SqlVectorRepository
from bot.use_cases.figures.ports import FiguresRepository
from bot.use_cases.ports import (
    AuditLog,
    BackerRepository,
    Clock,
    DraftRepository,
    FairRepository,
    ForumRepository,
    MeetingRepository,
    MemorandumRepository,
    Numbers,
    OrganizationRepository,
    Outbox,
    PeopleRepository,
    PitchRepository,
    ProjectRepository,
    VectorRepository,
)


class SqlUnitOfWork:
    """Blocks follow each other and do not nest: a use case that calls another one does so outside its block.

    `on_commit` is called after each commit, `on_promise` after one that put messages into the outbox.
    """

    people: PeopleRepository
    drafts: DraftRepository
    organizations: OrganizationRepository
    projects: ProjectRepository
    backers: BackerRepository
    forums: ForumRepository
    fairs: FairRepository
    figures: FiguresRepository
    pitches: PitchRepository
    vectors: VectorRepository
    memoranda: MemorandumRepository
    meetings: MeetingRepository
    outbox: Outbox
    audit: AuditLog
    numbers: Numbers

    def __init__(
        self,
        sessions: async_sessionmaker[AsyncSession],
        clock: Clock,
        on_commit: Callable[[], None],
        on_promise: Callable[[], None],
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._on_commit = on_commit
        self._on_promise = on_promise
        self._session: AsyncSession | None = None
        self._promises: SqlOutbox | None = None

    async def __aenter__(self) -> Self:
        self._open()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        session, self._session = self._session, None
        with outages_named():
            if session is not None:
                await session.close()
            if exc is not None:
                raise exc

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Self]:
        """For questions only: takes no write lock, and cannot be committed."""
        session = self._open()
        with outages_named():
            try:
                await session.connection(execution_options={READ_ONLY: True})
                yield self
            finally:
                self._session = None
                await session.close()

    async def commit(self) -> None:
        session = self._required()
        await session.commit()
        self._on_commit()
        if self._promises is not None and self._promises.promised:
            self._on_promise()

    async def flush(self) -> None:
        await self._required().flush()

    def _required(self) -> AsyncSession:
        if self._session is None:
            msg = "no block is open"
            raise RuntimeError(msg)
        return self._session

    def _open(self) -> AsyncSession:
        if self._session is not None:
            msg = "a unit of work does not nest"
            raise RuntimeError(msg)
        session = self._session = self._sessions()
        self.people = SqlPeopleRepository(session)
        self.drafts = SqlDraftRepository(session)
        self.organizations = SqlOrganizationRepository(session)
        self.projects = SqlProjectRepository(session)
        self.backers = SqlBackerRepository(session)
        self.forums = SqlForumRepository(session)
        self.fairs = SqlFairRepository(session)
        self.figures = SqlFiguresRepository(session)
        self.pitches = SqlPitchRepository(session)
        self.vectors = SqlVectorRepository(session)
        self.memoranda = SqlMemorandumRepository(session)
        self.meetings = SqlMeetingRepository(session)
        self.outbox = self._promises = SqlOutbox(session, self._clock)
        self.audit = SqlAuditLog(session, self._clock)
        self.numbers = SqlNumbers(session)
        return session
