"""People, what they consented to, their roles."""

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.consents import Wording
from bot.models.people import Person, RoleChange, StaffAssignment
from bot.models.roles import StaffRole
from bot.storage.joining import both_sign, hold_what_they_sign, join_people
from bot.storage.sql import insert_unless_there, locked, reads_only


class SqlPeople:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, person: Person) -> None:
        self._session.add(person)

    async def get(self, person_id: int) -> Person | None:
        return await self._session.get(Person, person_id)

    async def get_for_update(self, person_id: int) -> Person | None:
        return await self._session.get(Person, person_id, with_for_update=True, populate_existing=True)

    async def by_account(self, account_id: int) -> Person | None:
        return await self._session.scalar(sa.select(Person).where(Person.account_id == account_id))

    async def away_since(
        self, before: datetime, limit: int, *, told_before: datetime | None
    ) -> Sequence[Person]:
        told = (
            Person.expiry_told_at.is_(None) if told_before is None else Person.expiry_told_at <= told_before
        )
        seen = sa.func.coalesce(Person.last_seen_at, Person.created_at)
        query = sa.select(Person).where(Person.forgotten_at.is_(None), seen < before, told)
        query = locked(self._session, query.order_by(Person.id).limit(limit), Person)
        return (await self._session.scalars(query)).all()

    async def next_away(self) -> tuple[datetime | None, datetime | None]:
        seen = sa.func.coalesce(Person.last_seen_at, Person.created_at)
        query = sa.select(
            sa.func.min(sa.case((Person.expiry_told_at.is_(None), seen))), sa.func.min(Person.expiry_told_at)
        ).where(Person.forgotten_at.is_(None))
        untold, told = (await self._session.execute(query)).one()
        return untold, told

    async def with_staff_role(self, role: StaffRole) -> Sequence[Person]:
        query = (
            sa.select(Person)
            .join(StaffAssignment, StaffAssignment.person_id == Person.id)
            .where(StaffAssignment.role == role)
            .order_by(Person.id)
        )
        return (await self._session.scalars(query)).all()

    async def add_role_change(self, change: RoleChange) -> None:
        self._session.add(change)

    async def role_change(self, change_id: int) -> RoleChange | None:
        return await self._session.get(RoleChange, change_id, with_for_update=not reads_only(self._session))

    async def mark_of(self, account_id: int) -> str:
        return await asyncio.to_thread(_mark_of, account_id)

    async def barred_before(self, account_id: int) -> Person | None:
        marked = sa.select(Person).where(Person.bar_mark.is_not(None))
        if await self._session.scalar(marked.limit(1)) is None:
            return None
        mark = await self.mark_of(account_id)
        return await self._session.scalar(marked.where(Person.bar_mark == mark))

    async def hold(self, *person_ids: int) -> None:
        await hold_what_they_sign(self._session, *person_ids)

    async def both_sign(self, person_id: int, other_id: int) -> bool:
        return await both_sign(self._session, person_id, other_id)

    async def join(self, person_id: int, into_id: int) -> None:
        await join_people(self._session, person_id, into_id)

    async def keep_wording(self, wording: Wording) -> Wording:
        values = {column.key: getattr(wording, column.key) for column in sa.inspect(Wording).columns}
        await insert_unless_there(self._session, Wording, values)
        return await self._session.get_one(Wording, wording.hash)


def _mark_of(account_id: int) -> str:
    """Slow on purpose: to try all account numbers would take some years."""
    return hashlib.scrypt(str(account_id).encode(), salt=b"asar: barred", n=2**14, r=8, p=1, dklen=32).hex()
