"""The transaction, with everything that is reached through it."""

from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Protocol, Self

from bot.use_cases.figures.ports import FiguresRepository
from bot.use_cases.ports.fairs import FairRepository
from bot.use_cases.ports.forum import ForumRepository
from bot.use_cases.ports.matching import BackerRepository, PitchRepository, VectorRepository
from bot.use_cases.ports.meetings import MeetingRepository
from bot.use_cases.ports.memoranda import MemorandumRepository
from bot.use_cases.ports.organizations import DraftRepository, OrganizationRepository, ProjectRepository
from bot.use_cases.ports.people import PeopleRepository
from bot.use_cases.ports.records import AuditLog, Numbers, Outbox


class UnitOfWork(Protocol):
    """A transaction per `async with` block, rolled back unless committed. No network inside."""

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

    async def __aenter__(self) -> Self: ...
    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...
    def read(self) -> AbstractAsyncContextManager[Self]:
        """A block for questions only: takes no write lock, and cannot be committed."""

    async def commit(self) -> None: ...
    async def flush(self) -> None:
        """Have ids given out without ending the transaction."""
