"""The audit log. An entry is written in the transaction of the change that it tells of."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.audit import AuditEntry
from bot.models.people import Person
from bot.storage.tellings import SqlTellings
from bot.use_cases.kernel.ports import Actor, Clock


class SqlAuditLog:
    def __init__(self, session: AsyncSession, clock: Clock, tellings: SqlTellings) -> None:
        self._session = session
        self._clock = clock
        self._tellings = tellings

    async def record(self, actor: Actor, action: str, entity: str, entity_id: int, **changes: object) -> None:
        self._tellings.act(actor)
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


class SqlAuditEntries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def newest(
        self, entities: Collection[str], without: Collection[str], *, offset: int, limit: int
    ) -> Sequence[AuditEntry]:
        query = sa.select(AuditEntry).where(*_shown(entities, without)).order_by(AuditEntry.id.desc())
        return (await self._session.scalars(query.offset(offset).limit(limit))).all()

    async def count(self, entities: Collection[str], without: Collection[str]) -> int:
        query = sa.select(sa.func.count()).select_from(AuditEntry).where(*_shown(entities, without))
        return await self._session.scalar(query) or 0

    async def names(self, person_ids: Collection[int]) -> Mapping[int, str]:
        query = sa.select(Person.id, Person.name).where(Person.id.in_(person_ids))
        return {row.id: row.name for row in await self._session.execute(query)}


def _shown(entities: Collection[str], without: Collection[str]) -> tuple[sa.ColumnElement[bool], ...]:
    return AuditEntry.entity.in_(entities), AuditEntry.action.not_in(without)
