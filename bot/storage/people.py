"""People, and all that is kept about each of them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.base import Base
from bot.models.people import Person, StaffAssignment
from bot.models.roles import StaffRole


class SqlPeople:
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
        """All rows that point at the person, by table name."""
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


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime | date) else value
