"""What surrounds every use case: time, who acts, the messenger, what a transaction may write, how it may fail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.models.audit import AuditEntry
from bot.models.organizations import OrganizationKind
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.reference import Language
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.permissions import (
    Permission,
    Role,
    permissions_of,
)


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


class Schema(Protocol):
    async def revisions(self) -> tuple[str | None, str]:
        """The database's, None when it is empty, and this program's; `StorageUnavailableError` without a database."""


class StorageUnavailableError(Exception):
    """The database cannot be reached or does not answer. Nothing was changed; trying again is safe."""


class Undeliverable(Exception):  # noqa: N818
    """The recipient cannot be reached now or ever: blocked the bot, left, or never wrote."""


class DeliverLater(Exception):  # noqa: N818
    """`seconds` is the messenger's own word on how long. In an `outage` it asks to wait or cannot be reached;
    otherwise something may be wrong with the message, and it is given up after some attempts.
    """

    def __init__(self, why: str, seconds: float | None = None, *, outage: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.seconds = seconds
        self.outage = outage


class Notifier(Protocol):
    async def send(self, account_id: int, language: Language, notification: Notification) -> None:
        """Render in the reader's language and deliver.

        Raises `Undeliverable` or `DeliverLater`; anything else is a bug.
        """


@dataclass(frozen=True, slots=True)
class Represented:
    """An organisation that the actor represents."""

    organization_id: int
    kind: OrganizationKind
    verified: bool


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts now. `account_id` is their account at the messenger; a guest has no `person_id` yet."""

    person_id: int | None
    account_id: int | None
    language: Language
    name: str = ""
    roles: frozenset[Role] = frozenset({Role.GUEST})
    represents: tuple[Represented, ...] = ()

    @property
    def permissions(self) -> frozenset[Permission]:
        return permissions_of(self.roles)

    def represented(self, organization_id: int) -> Represented | None:
        return next((item for item in self.represents if item.organization_id == organization_id), None)


class Identity(Protocol):
    """Says who acts. Never taken from callback data."""

    async def actor(self) -> Actor: ...

    def changed(self) -> None:
        """What is known of the actor is no longer true: look again at the next question."""


class IdentityFactory(Protocol):
    """Makes the identity of whoever is behind an account; nothing about them is looked up until it is asked.

    `guessed` is the language to speak until the person has chosen one.
    """

    def __call__(self, account_id: int | None, guessed: Language, /) -> Identity: ...


class Outbox(Protocol):
    async def promise(
        self,
        recipient_id: int,
        notification: Notification,
        *,
        dedupe_key: str,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        """Send once: a second promise with the same key is silently the same promise."""

    async def due(self, now: datetime, limit: int) -> Sequence[OutboxMessage]:
        """Oldest first."""

    async def backlog(self, due_before: datetime) -> tuple[int, int]:
        """How many messages are still to be sent, and how many of them were due before that moment or tried often."""

    async def get(self, message_id: int) -> OutboxMessage | None:
        """None when its recipient has been forgotten meanwhile."""


class AuditLog(Protocol):
    async def record(
        self, actor: Actor, action: str, entity: str, entity_id: int, **changes: object
    ) -> None: ...
    async def of(self, entity: str, entity_id: int) -> Sequence[AuditEntry]: ...


class Numbers(Protocol):
    async def next(self, series: str) -> int:
        """1, 2, 3, … without gaps: given back if the transaction does not commit."""


class Recipients(Protocol):
    """Whom messages go to. What else is known of people is a feature's affair."""

    async def get(self, person_id: int) -> Person | None: ...


class Traces(Protocol):
    async def erase(self, person_id: int, at: datetime) -> None:
        """Remove what belongs to the person alone, in every table, as the features have said (`Feature.traces`)."""
