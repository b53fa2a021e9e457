"""The outbox in memory."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.outbox import OFTEN, DeliveryStatus, OutboxMessage
from bot.use_cases.kernel.messages import Notification, encode_notification
from bot.use_cases.kernel.ports import Clock
from tests.fakes.shelf import Shelf


class FakeOutbox:
    def __init__(self, shelf: Shelf, clock: Clock) -> None:
        self._shelf = shelf
        self._clock = clock

    async def promise(
        self,
        recipient_id: int,
        notification: Notification,
        *,
        dedupe_key: str,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        if self._shelf.first(OutboxMessage, lambda row: row.dedupe_key == dedupe_key):
            return
        now = self._clock.now()
        self._shelf.keep(
            OutboxMessage(
                recipient_id=recipient_id,
                dedupe_key=dedupe_key,
                content=encode_notification(notification),
                created_at=now,
                not_before=not_before or now,
                expires_at=expires_at,
            )
        )

    async def due(self, now: datetime, limit: int) -> Sequence[OutboxMessage]:
        waiting = self._shelf.all(
            OutboxMessage, lambda row: row.status is DeliveryStatus.PENDING and row.not_before <= now
        )
        return sorted(waiting, key=lambda row: (row.not_before, row.id))[:limit]

    async def backlog(self, due_before: datetime) -> tuple[int, int]:
        waiting = self._shelf.all(OutboxMessage, lambda row: row.status is DeliveryStatus.PENDING)
        return len(waiting), sum(row.not_before < due_before or row.attempts >= OFTEN for row in waiting)

    async def get(self, message_id: int) -> OutboxMessage | None:
        return self._shelf.by_id(OutboxMessage, message_id)
