"""The outbox: promised in the transaction that gives the reason, sent by one dispatcher."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.outbox import OFTEN, DeliveryStatus, OutboxMessage
from bot.use_cases.kernel.messages import Notification, encode_notification
from bot.use_cases.kernel.ports import Clock


class SqlOutbox:
    """`promised` tells whether this block has put anything in."""

    def __init__(self, session: AsyncSession, clock: Clock) -> None:
        self._session = session
        self._clock = clock
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
        on_sqlite = self._session.get_bind().dialect.name == "sqlite"
        insert = sqlite.insert if on_sqlite else postgresql.insert
        await self._session.execute(
            insert(OutboxMessage).values(values).on_conflict_do_nothing(index_elements=["dedupe_key"])
        )
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
