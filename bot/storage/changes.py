"""Changes, proposed and done; and what of them goes with a person."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.changes import Change, ChangeKind, ChangeStatus, Entity
from bot.models.organizations import Membership, MembershipStatus
from bot.models.people import Person
from bot.storage.sql import locked

_WAITING = Change.status == ChangeStatus.WAITING


class SqlChanges:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, change: Change) -> None:
        self._session.add(change)

    async def get(self, change_id: int) -> Change | None:
        return await self._session.get(Change, change_id)

    async def get_for_update(self, change_id: int) -> Change | None:
        return await self._session.get(Change, change_id, with_for_update=True)

    async def by_ids(self, change_ids: Collection[int]) -> Mapping[int, Change]:
        query = sa.select(Change).where(Change.id.in_(change_ids))
        return {change.id: change for change in await self._session.scalars(query)}

    async def waiting(self, entity: Entity, record_id: int, kind: ChangeKind) -> Change | None:
        of_record = (Change.entity == entity, Change.record_id == record_id, Change.kind == kind)
        query = sa.select(Change).where(*of_record, _WAITING)
        return await self._session.scalar(locked(self._session, query, Change))

    async def waiting_of(
        self, entity: Entity, record_ids: Collection[int], kind: ChangeKind
    ) -> Mapping[int, Change]:
        of_records = (Change.entity == entity, Change.record_id.in_(record_ids), Change.kind == kind)
        query = sa.select(Change).where(*of_records, _WAITING)
        return {change.record_id: change for change in await self._session.scalars(query)}

    async def last_done(self, entity: Entity, record_id: int) -> Change | None:
        done = (
            Change.entity == entity,
            Change.record_id == record_id,
            Change.status == ChangeStatus.DONE,
        )
        query = sa.select(Change).where(*done).order_by(Change.decided_at.desc(), Change.id.desc()).limit(1)
        return await self._session.scalar(locked(self._session, query, Change))

    async def waiting_among(self, kind: ChangeKind, change_ids: Collection[int]) -> Mapping[int, Change]:
        return await self._by_id(Change.id.in_(change_ids), Change.kind == kind, _WAITING)

    async def done_among(self, change_ids: Collection[int]) -> Mapping[int, Change]:
        return await self._by_id(Change.id.in_(change_ids), Change.status == ChangeStatus.DONE)

    async def waiting_of_record(self, entity: Entity, record_id: int) -> Sequence[Change]:
        found = await self._by_id(Change.entity == entity, Change.record_id == record_id, _WAITING)
        return tuple(found.values())

    async def open_of_record(self, entity: Entity, record_id: int) -> Sequence[Change]:
        is_open = Change.status.in_((ChangeStatus.WAITING, ChangeStatus.DONE))
        of_record = (Change.entity == entity, Change.record_id == record_id, is_open)
        return (await self._session.scalars(sa.select(Change).where(*of_record).order_by(Change.id))).all()

    async def _by_id(self, *conditions: sa.ColumnElement[bool]) -> Mapping[int, Change]:
        query = locked(self._session, sa.select(Change).where(*conditions).order_by(Change.id), Change)
        return {change.id: change for change in await self._session.scalars(query)}


async def erase_contacts_in_changes(session: AsyncSession, person_id: int, at: datetime) -> None:
    """Wipe the contacts that may be the person's: what they proposed, what bears their name, and all of organisations
    that nobody else represents. Another's contact stays, so that colleagues can still put it back.
    """
    name = await session.scalar(sa.select(Person.name).where(Person.id == person_id))
    others = sa.exists().where(
        Membership.organization_id == Change.organization_id,
        Membership.status == MembershipStatus.ACTIVE,
        Membership.person_id != person_id,
    )
    query = sa.select(Change, others).where(Change.kind == ChangeKind.CONTACT)
    involved = sa.select(Membership.organization_id).where(Membership.person_id == person_id)
    of_theirs = sa.or_(Change.proposed_by == person_id, Change.organization_id.in_(involved))
    for change, shared in await session.execute(query.where(of_theirs)):
        if change.proposed_by == person_id:
            change.lapse(at)
        if not shared or name == change.before.get("contact_name"):
            change.before = {}
        if not shared or change.proposed_by == person_id or name == change.after.get("contact_name"):
            change.after = {}
