"""The transaction, with everything that is reached through it."""

from contextlib import AbstractAsyncContextManager
from types import TracebackType
from typing import Protocol, Self

from bot.use_cases.backers.ports import BackerRepository
from bot.use_cases.drafts.ports import DraftRepository
from bot.use_cases.fairs.ports import FairRepository
from bot.use_cases.forum.ports import ForumRepository
from bot.use_cases.kernel.ports import (
    AuditLog,
    Numbers,
    Outbox,
)
from bot.use_cases.meaning.ports import VectorRepository
from bot.use_cases.meetings.ports import MeetingRepository
from bot.use_cases.memoranda.ports import MemorandumRepository
from bot.use_cases.organizations.ports import OrganizationRepository
from bot.use_cases.people.ports import PeopleRepository
from bot.use_cases.pitches.ports import PitchRepository
from bot.use_cases.projects.ports import ProjectRepository


class UnitOfWork(Protocol):
    """A transaction per `async with` block, rolled back unless committed. No network inside."""

    people: PeopleRepository
    drafts: DraftRepository
    organizations: OrganizationRepository
    projects: ProjectRepository
    backers: BackerRepository
    forums: ForumRepository
    fairs: FairRepository
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
