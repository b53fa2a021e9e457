"""The audit log. An entry is written in the transaction of the change that it tells of."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.audit import AuditEntry
from bot.use_cases.kernel.ports import Actor, Clock


class SqlAuditLog:
    def __init__(self, session: AsyncSession, clock: Clock) -> None:
        self._session = session
        self._clock = clock

    async def record(self, actor: Actor, action: str, entity: str, entity_id: int, **changes: object) -> None:
        self._session.add(
            AuditEntry(
                at=self._clock.now(),
                actor_id=actor.person_id,
                action=action,
                entity=entity,
                entity_id=entity_id,
                changes=changes,
            )
        )

    async def of(self, entity: str, entity_id: int) -> Sequence[AuditEntry]:
        query = (
            sa.select(AuditEntry)
            .where(AuditEntry.entity == entity, AuditEntry.entity_id == entity_id)
            .order_by(AuditEntry.id)
        )
        return (await self._session.scalars(query)).all()
