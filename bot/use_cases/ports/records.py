"""What every transaction may write beside its own records."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.models.audit import AuditEntry
from bot.models.outbox import OutboxMessage
from bot.use_cases.messages import Notification
from bot.use_cases.ports.people import Actor


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
