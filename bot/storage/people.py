"""People, and what is kept about each of them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.base import Base
from bot.models.drafts import Draft
from bot.models.forum import Registration, Reminder, Star
from bot.models.meetings import STANDING, Meeting, MeetingPlace
from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.people import Person, StaffAssignment
from bot.models.roles import StaffRole


class SqlPeopleRepository:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, person: Person) -> None:
        self._session.add(person)

    async def get(self, person_id: int) -> Person | None:
        return await self._session.get(Person, person_id)

    async def by_account(self, account_id: int) -> Person | None:
        return await self._session.scalar(sa.select(Person).where(Person.account_id == account_id))

    async def with_staff_role(self, role: StaffRole) -> Sequence[Person]:
        query = (
            sa.select(Person)
            .join(StaffAssignment, StaffAssignment.person_id == Person.id)
            .where(StaffAssignment.role == role)
            .order_by(Person.id)
        )
        return (await self._session.scalars(query)).all()

    async def personal_data(self, person_id: int) -> dict[str, Any]:
        """Rows of every table that points at the person, by table name."""
        found: dict[str, Any] = {}
        for table in Base.metadata.sorted_tables:
            columns = [
                column
                for column in table.columns
                if any(key.column.table.name == Person.__tablename__ for key in column.foreign_keys)
            ]
            if table.name == Person.__tablename__:
                columns = [table.c.id]
            if not columns:
                continue
            query = sa.select(table).where(sa.or_(*(column == person_id for column in columns)))
            rows = (await self._session.execute(query)).mappings().all()
            if rows:
                found[table.name] = [{name: _plain(value) for name, value in row.items()} for row in rows]
        return found

    async def erase_traces(self, person_id: int, at: datetime) -> None:
        for entity in (Draft, Star, Registration, Reminder):
            await self._session.execute(sa.delete(entity).where(entity.person_id == person_id))
        await self._session.execute(
            sa.delete(OutboxMessage).where(
                OutboxMessage.recipient_id == person_id, OutboxMessage.status == DeliveryStatus.PENDING
            )
        )
        own = Meeting.created_by == person_id
        over = sa.or_(Meeting.status.not_in(STANDING), Meeting.starts_at <= at)
        for condition, erased in (
            (own, {"note": ""}),
            (sa.and_(own, over, Meeting.place == MeetingPlace.ELSEWHERE), {"address": "…"}),
            (Meeting.answered_by == person_id, {"words": ""}),
        ):
            await self._session.execute(sa.update(Meeting).where(condition).values(erased))


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime | date) else value
