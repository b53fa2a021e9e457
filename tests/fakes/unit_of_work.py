"""The unit of work in memory: rolled back unless committed, blocks do not nest, reads cannot be committed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from bot.models.audit import AuditEntry
from bot.models.outbox import OutboxMessage
from bot.use_cases.backers.ports import Backers
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.fairs.ports import Fairs
from bot.use_cases.forum.ports import Forums
from bot.use_cases.kernel.messages import Notification, decode_notification
from bot.use_cases.kernel.ports import (
    AuditLog,
    Clock,
    Numbers,
    Outbox,
    Recipients,
    Traces,
)
from bot.use_cases.meaning.ports import TextVectors
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from bot.wiring.registry import registry
from tests.fakes.audit import FakeAuditLog
from tests.fakes.backers import FakeBackers
from tests.fakes.drafts import FakeDrafts, FakeNumbers
from tests.fakes.fairs import FakeFairs
from tests.fakes.forums import FakeForums
from tests.fakes.meetings import FakeMeetings
from tests.fakes.memoranda import FakeMemoranda
from tests.fakes.organizations import FakeOrganizations
from tests.fakes.outbox import FakeOutbox
from tests.fakes.people import FakePeople
from tests.fakes.pitches import FakePitches
from tests.fakes.projects import FakeProjects
from tests.fakes.shelf import Entity, Shelf, State
from tests.fakes.vectors import FakeVectors


@dataclass(frozen=True, slots=True)
class Promise:
    """A message of the outbox, readable."""

    recipient_id: int
    notification: Notification
    dedupe_key: str
    not_before: datetime
    expires_at: datetime | None

    @property
    def key(self) -> str:
        return self.notification.key


_BEHIND = {
    People: "people",
    Recipients: "people",
    Traces: "people",
    Drafts: "drafts",
    Organizations: "organizations",
    Projects: "projects",
    Memoranda: "memoranda",
    Meetings: "meetings",
    Pitches: "pitches",
    Backers: "backers",
    TextVectors: "vectors",
    Forums: "forums",
    Fairs: "fairs",
    Numbers: "numbers",
}


class FakeUnitOfWork:
    """`keep(entity)` prepares a row; `promised` and `audited` tell what use cases left behind."""

    def __init__(self, clock: Clock) -> None:
        self.shelf = Shelf()
        self.commits = 0
        self._open: str | None = None
        self._before: State = []
        self.people: People = FakePeople(self.shelf)
        self.drafts: Drafts = FakeDrafts(self.shelf)
        self.organizations: Organizations = FakeOrganizations(self.shelf)
        self.projects: Projects = FakeProjects(self.shelf)
        self.memoranda: Memoranda = FakeMemoranda(self.shelf)
        self.meetings: Meetings = FakeMeetings(self.shelf)
        self.pitches: Pitches = FakePitches(self.shelf)
        self.backers: Backers = FakeBackers(self.shelf)
        self.vectors: TextVectors = FakeVectors(self.shelf)
        self.forums: Forums = FakeForums(self.shelf)
        self.fairs: Fairs = FakeFairs(self.shelf)
        self.outbox: Outbox = FakeOutbox(self.shelf, clock)
        self.audit: AuditLog = FakeAuditLog(self.shelf, clock)
        self.numbers: Numbers = FakeNumbers(self.shelf)

    def __getitem__(self, port: type) -> object:
        return getattr(self, _BEHIND[port])

    def keep(self, entity: Entity) -> Entity:
        return self.shelf.keep(entity)

    @property
    def promised(self) -> list[Promise]:
        return [
            Promise(
                row.recipient_id,
                decode_notification(row.content, registry().subjects),
                row.dedupe_key,
                row.not_before,
                row.expires_at,
            )
            for row in self.shelf.all(OutboxMessage)
        ]

    @property
    def audited(self) -> list[AuditEntry]:
        return self.shelf.all(AuditEntry)

    @property
    def actions(self) -> list[str]:
        """The audited actions, in order."""
        return [entry.action for entry in self.audited]

    async def __aenter__(self) -> Self:
        self._begin("write")
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Self]:
        self._begin("read")
        try:
            yield self
        finally:
            self._end()

    async def commit(self) -> None:
        if self._open != "write":
            msg = "there is nothing to commit here"
            raise RuntimeError(msg)
        self.shelf.flush()
        self._before = self.shelf.snapshot()
        self.commits += 1

    async def flush(self) -> None:
        if self._open is None:
            msg = "no block is open"
            raise RuntimeError(msg)
        self.shelf.flush()

    def _begin(self, kind: str) -> None:
        if self._open is not None:
            msg = "a unit of work does not nest"
            raise RuntimeError(msg)
        self._open = kind
        self._before = self.shelf.snapshot()

    def _end(self) -> None:
        self._open = None
        self.shelf.restore(self._before)
