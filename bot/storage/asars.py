"""Asar lists, their lines, parts and backing, and where they were shared."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.asar_lines import (
    AsarBacking,
    AsarLine,
    AsarPart,
    Standing,
)
from bot.models.asars import (
    AHEAD,
    NAMED,
    SHOWN,
    Asar,
    AsarSheet,
)
from bot.models.projects import Project
from bot.models.words import ERASED
from bot.storage.sql import insert_unless_there, locked


class SqlAsars:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, row: Asar | AsarLine | AsarPart | AsarBacking) -> None:
        self._session.add(row)

    async def remove(self, row: AsarLine | AsarPart | AsarBacking) -> None:
        await self._session.delete(row)

    async def get(self, asar_id: int) -> Asar | None:
        return await self._session.get(Asar, asar_id)

    async def get_for_update(self, asar_id: int) -> Asar | None:
        return await self._session.get(Asar, asar_id, with_for_update=True, populate_existing=True)

    async def by_ids(self, asar_ids: Collection[int]) -> Sequence[Asar]:
        query = sa.select(Asar).where(Asar.id.in_(asar_ids)).order_by(Asar.id)
        return (await self._session.scalars(locked(self._session, query, Asar))).all()

    async def by_submission(self, submission_id: str) -> Asar | None:
        return await self._session.scalar(sa.select(Asar).where(Asar.submission_id == submission_id))

    async def by_code(self, code: str) -> Asar | None:
        return await self._session.scalar(sa.select(Asar).where(Asar.code == code))

    async def ahead_of_project(self, project_id: int) -> Asar | None:
        query = sa.select(Asar).where(Asar.project_id == project_id, Asar.stage.in_(AHEAD))
        return await self._session.scalar(locked(self._session, query, Asar))

    async def ahead_of_organization(self, organization_id: int) -> Sequence[Asar]:
        query = (
            sa.select(Asar)
            .join(Project, Project.id == Asar.project_id)
            .where(Project.organization_id == organization_id, Asar.stage.in_(AHEAD))
            .order_by(Asar.id)
        )
        return (await self._session.scalars(locked(self._session, query, Asar))).all()

    async def shown_of_project(self, project_id: int) -> Asar | None:
        query = sa.select(Asar).where(Asar.project_id == project_id, Asar.stage.in_(SHOWN))
        return (await self._session.scalars(query.order_by(Asar.id.desc()).limit(1))).first()

    async def to_erase(self, before: datetime, limit: int) -> Sequence[Asar]:
        query = sa.select(Asar).where(*_to_erase(), Asar.starts_at <= before).order_by(Asar.id).limit(limit)
        return (await self._session.scalars(locked(self._session, query, Asar))).all()

    async def first_to_erase(self) -> datetime | None:
        return await self._session.scalar(sa.select(sa.func.min(Asar.starts_at)).where(*_to_erase()))

    async def line(self, line_id: int) -> AsarLine | None:
        return await self._session.get(AsarLine, line_id)

    async def line_by_submission(self, submission_id: str) -> AsarLine | None:
        return await self._session.scalar(sa.select(AsarLine).where(AsarLine.submission_id == submission_id))

    async def standing(self, asar_ids: Collection[int]) -> Mapping[int, Sequence[Standing]]:
        there = sa.func.coalesce(sa.func.sum(AsarPart.amount), 0)
        query = (
            sa.select(AsarLine, there, AsarBacking.up_to, AsarBacking.organization_id)
            .outerjoin(AsarPart, AsarPart.line_id == AsarLine.id)
            .outerjoin(AsarBacking, AsarBacking.line_id == AsarLine.id)
            .where(AsarLine.asar_id.in_(asar_ids))
            .group_by(AsarLine.id, AsarBacking.id)
            .order_by(AsarLine.id)
        )
        found: dict[int, list[Standing]] = {id_: [] for id_ in asar_ids}
        fresh = query.execution_options(populate_existing=True)
        for line, neighbours, up_to, backer_id in await self._session.execute(fresh):
            found[line.asar_id].append(Standing(line, int(neighbours), up_to or 0, backer_id))
        return found

    async def part(self, line_id: int, person_id: int) -> AsarPart | None:
        query = sa.select(AsarPart).where(AsarPart.line_id == line_id, AsarPart.person_id == person_id)
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def parts_of(self, asar_id: int) -> Sequence[tuple[AsarLine, AsarPart]]:
        query = (
            sa.select(AsarLine, AsarPart)
            .join(AsarPart, AsarPart.line_id == AsarLine.id)
            .where(AsarLine.asar_id == asar_id)
            .order_by(AsarLine.id, AsarPart.id)
        )
        return [(line, part) for line, part in await self._session.execute(query)]

    async def hands_of(self, asar_ids: Collection[int]) -> Mapping[int, Collection[int]]:
        query = (
            sa.select(AsarLine.asar_id, AsarPart.person_id)
            .join(AsarPart, AsarPart.line_id == AsarLine.id)
            .where(AsarLine.asar_id.in_(asar_ids))
            .distinct()
        )
        found: dict[int, set[int]] = {id_: set() for id_ in asar_ids}
        for asar_id, person_id in await self._session.execute(query):
            if person_id is not None:
                found[asar_id].add(person_id)
        return found

    async def hands_of_project(self, project_id: int) -> Mapping[int, Collection[int]]:
        query = (
            sa.select(AsarPart.person_id, sa.func.max(Asar.id))
            .join(AsarLine, AsarLine.id == AsarPart.line_id)
            .join(Asar, Asar.id == AsarLine.asar_id)
            .where(Asar.project_id == project_id, Asar.stage.in_(NAMED), AsarPart.person_id.is_not(None))
            .group_by(AsarPart.person_id)
        )
        found: dict[int, set[int]] = {}
        for person_id, asar_id in await self._session.execute(query):
            found.setdefault(asar_id, set()).add(person_id or 0)
        return found

    async def erase_contacts(self, asar_ids: Collection[int]) -> None:
        lines = sa.select(AsarLine.id).where(AsarLine.asar_id.in_(asar_ids)).scalar_subquery()
        theirs = sa.update(AsarPart).where(AsarPart.line_id.in_(lines)).values(name="", phone="")
        await self._session.execute(theirs.execution_options(**_AS_STORED))

    async def parts_of_person(self, person_id: int) -> Sequence[tuple[Asar, AsarLine, AsarPart]]:
        query = (
            sa.select(Asar, AsarLine, AsarPart)
            .join(AsarLine, AsarLine.asar_id == Asar.id)
            .join(AsarPart, AsarPart.line_id == AsarLine.id)
            .where(AsarPart.person_id == person_id, Asar.stage.in_(AHEAD))
            .order_by(Asar.starts_at, AsarLine.id)
        )
        return [(asar, line, part) for asar, line, part in await self._session.execute(query)]

    async def last_phone(self, person_id: int) -> str:
        query = sa.select(AsarPart.phone).where(AsarPart.person_id == person_id, AsarPart.phone != "")
        return (await self._session.scalar(query.order_by(AsarPart.given_at.desc()).limit(1))) or ""

    async def backing(self, line_id: int) -> AsarBacking | None:
        return await self._session.scalar(sa.select(AsarBacking).where(AsarBacking.line_id == line_id))


def _to_erase() -> tuple[sa.ColumnElement[bool], ...]:
    return Asar.ended_at.is_not(None), Asar.erased_at.is_(None)


class SqlAsarSheets:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, sheet: AsarSheet) -> bool:
        values = {
            column.key: getattr(sheet, column.key)
            for column in sa.inspect(AsarSheet).columns
            if column.key != "id"
        }
        return await insert_unless_there(self._session, AsarSheet, values, unique=["inline_message_id"])

    async def make_stale(self, asar_ids: Collection[int], at: datetime) -> None:
        stale = sa.update(AsarSheet).where(AsarSheet.asar_id.in_(asar_ids), AsarSheet.stale_at.is_(None))
        await self._session.execute(stale.values(stale_at=at))

    async def stale(self, now: datetime, limit: int) -> Sequence[AsarSheet]:
        query = (
            sa.select(AsarSheet).where(AsarSheet.stale_at <= now).order_by(AsarSheet.stale_at).limit(limit)
        )
        return (await self._session.scalars(query)).all()

    async def next_after(self, now: datetime) -> datetime | None:
        return await self._session.scalar(
            sa.select(sa.func.min(AsarSheet.stale_at)).where(AsarSheet.stale_at > now)
        )

    async def get(self, sheet_id: int) -> AsarSheet | None:
        return await self._session.get(AsarSheet, sheet_id, with_for_update=True, populate_existing=True)


async def forget_hand(session: AsyncSession, person_id: int, _: datetime) -> None:
    """What they would have brought leaves the list. What is over stays a number without a name."""
    ahead = (
        sa.select(AsarLine.id).join(Asar, Asar.id == AsarLine.asar_id).where(Asar.stage.in_(AHEAD))
    ).scalar_subquery()
    theirs = AsarPart.person_id == person_id
    await session.execute(
        sa.delete(AsarPart).where(theirs, AsarPart.line_id.in_(ahead)).execution_options(**_AS_STORED)
    )
    over = sa.update(AsarPart).where(theirs).values(person_id=None, name=ERASED, phone="")
    await session.execute(over.execution_options(**_AS_STORED))


async def forget_who_called(session: AsyncSession, person_id: int, _: datetime) -> None:
    """The list is the organisation's and stays."""
    await session.execute(sa.update(Asar).where(Asar.created_by == person_id).values(created_by=None))


async def forget_who_backed(session: AsyncSession, person_id: int, _: datetime) -> None:
    made = sa.update(AsarBacking).where(AsarBacking.made_by == person_id)
    await session.execute(made.values(made_by=None))


async def forget_who_shared(session: AsyncSession, person_id: int, _: datetime) -> None:
    shared = sa.update(AsarSheet).where(AsarSheet.shared_by == person_id)
    await session.execute(shared.values(shared_by=None))


_AS_STORED = {"synchronize_session": False}
