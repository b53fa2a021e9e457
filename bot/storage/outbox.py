"""The outbox: a message is promised in the transaction that gives rise to it, and sent later by one dispatcher."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.outbox import OFTEN, DeliveryStatus, OutboxMessage
from bot.storage.sql import insert_unless_there
from bot.use_cases.kernel.messages import Notification, encode_notification
from bot.use_cases.kernel.ports import Clock
from bot.use_cases.kernel.registry import Registry


class SqlOutbox:
    """`promised` tells whether this block has promised any message."""

    def __init__(self, session: AsyncSession, clock: Clock, registry: Registry) -> None:
        self._session = session
        self._clock = clock
        self._registry = registry
        self.promised = False

    async def promise(
        self,
        recipient_id: int,
        notification: Notification,
        *,
        dedupe_key: str,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
    ) -> None:
        self._registry.require_registered(notification)
        now = self._clock.now()
        values: dict[str, Any] = {
            "recipient_id": recipient_id,
            "dedupe_key": dedupe_key,
            "content": encode_notification(notification),
            "created_at": now,
            "not_before": not_before or now,
            "expires_at": expires_at,
            "status": DeliveryStatus.PENDING,
            "attempts": 0,
            "last_error": "",
        }
        await insert_unless_there(self._session, OutboxMessage, values, unique=["dedupe_key"])
        self.promised = True

    async def due(self, now: datetime, limit: int) -> Sequence[OutboxMessage]:
        query = (
            sa.select(OutboxMessage)
            .where(OutboxMessage.status == DeliveryStatus.PENDING, OutboxMessage.not_before <= now)
            .order_by(OutboxMessage.not_before, OutboxMessage.id)
            .limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def backlog(self, due_before: datetime) -> tuple[int, int]:
        late = sa.or_(OutboxMessage.not_before < due_before, OutboxMessage.attempts >= OFTEN)
        overdue = sa.func.sum(sa.case((late, 1), else_=0))
        query = sa.select(sa.func.count(), overdue).where(OutboxMessage.status == DeliveryStatus.PENDING)
        waiting, late = (await self._session.execute(query)).one()
        return waiting, late or 0

    async def get(self, message_id: int) -> OutboxMessage | None:
        return await self._session.get(OutboxMessage, message_id)


async def erase_unsent_messages(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove messages that were promised to this person and not sent yet."""
    await session.execute(
        sa.delete(OutboxMessage).where(
            OutboxMessage.recipient_id == person_id, OutboxMessage.status == DeliveryStatus.PENDING
        )
    )
