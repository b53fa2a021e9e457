"""Personal links with their codes and sessions."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.codes import LinkCode
from bot.models.links import (
    LinkEnd,
    LinkSession,
    PersonAddress,
    PersonalLink,
)
from bot.storage.addresses import lock_organization
from bot.storage.sql import locked


class SqlPersonalLinks:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, link: PersonalLink) -> None:
        self._session.add(link)

    async def get(self, link_id: int) -> PersonalLink | None:
        return await self._session.get(PersonalLink, link_id)

    async def by_hash(self, token_hash: str, *, lock: bool = False) -> PersonalLink | None:
        query = sa.select(PersonalLink).where(PersonalLink.token_hash == token_hash)
        return await self._session.scalar(query.with_for_update() if lock else query)

    async def of_record(self, kind: str, record_id: int) -> Sequence[PersonalLink]:
        return await self._unended(PersonalLink.kind == kind, PersonalLink.record_id == record_id)

    async def of_person(self, person_id: int) -> Sequence[PersonalLink]:
        return await self._unended(PersonalLink.person_id == person_id)

    async def newest(self, kind: str, record_id: int, person_id: int) -> PersonalLink | None:
        query = sa.select(PersonalLink).where(
            PersonalLink.kind == kind,
            PersonalLink.record_id == record_id,
            PersonalLink.person_id == person_id,
            PersonalLink.ended_at.is_(None),
        )
        return await self._session.scalar(query.order_by(PersonalLink.id.desc()).limit(1))

    async def last(self, kind: str, record_id: int, person_id: int) -> PersonalLink | None:
        query = sa.select(PersonalLink).where(
            PersonalLink.kind == kind,
            PersonalLink.record_id == record_id,
            PersonalLink.person_id == person_id,
        )
        return await self._session.scalar(query.order_by(PersonalLink.id.desc()).limit(1))

    async def newest_to(self, address_id: int) -> PersonalLink | None:
        query = sa.select(PersonalLink).where(PersonalLink.address_id == address_id)
        return await self._session.scalar(query.order_by(PersonalLink.id.desc()).limit(1))

    async def asked_since(self, organization_id: int, since: datetime) -> int:
        await lock_organization(self._session, organization_id)
        query = (
            sa.select(sa.func.count(PersonalLink.address_id.distinct()))
            .join(PersonAddress, PersonAddress.id == PersonalLink.address_id)
            .where(
                PersonalLink.organization_id == organization_id,
                PersonalLink.made_at >= since,
                PersonAddress.confirmed_at.is_(None),
            )
        )
        return await self._session.scalar(query) or 0

    async def use(self, link_id: int, person_id: int, version: int, at: datetime) -> bool:
        claimed = (
            sa.update(PersonalLink)
            .where(
                PersonalLink.id == link_id,
                PersonalLink.person_id == person_id,
                PersonalLink.version == version,
                PersonalLink.used_at.is_(None),
                PersonalLink.ended_at.is_(None),
                PersonalLink.expires_at > at,
            )
            .values(used_at=at)
            .returning(PersonalLink.id)
        )
        return (await self._session.execute(claimed)).first() is not None

    async def add_code(self, code: LinkCode) -> None:
        self._session.add(code)

    async def newest_code(self, link_id: int) -> LinkCode | None:
        query = sa.select(LinkCode).where(LinkCode.link_id == link_id)
        return await self._session.scalar(query.order_by(LinkCode.id.desc()).limit(1))

    async def remove_code(self, code_id: int) -> None:
        await self._session.execute(sa.delete(LinkCode).where(LinkCode.id == code_id))

    async def codes_since(self, link: PersonalLink, since: datetime) -> int:
        same = (
            PersonalLink.id == link.id
            if link.address_id is None
            else PersonalLink.address_id == link.address_id
        )
        query = (
            sa.select(sa.func.count())
            .select_from(LinkCode)
            .join(PersonalLink, PersonalLink.id == LinkCode.link_id)
            .where(same, LinkCode.made_at > since)
        )
        return await self._session.scalar(query) or 0

    async def add_session(self, session: LinkSession) -> None:
        self._session.add(session)

    async def session(self, token_hash: str) -> LinkSession | None:
        return await self._session.scalar(sa.select(LinkSession).where(LinkSession.token_hash == token_hash))

    async def end_sessions(self, link_ids: Collection[int], at: datetime) -> None:
        await self._session.execute(
            sa.update(LinkSession)
            .where(LinkSession.link_id.in_(link_ids), LinkSession.ended_at.is_(None))
            .values(ended_at=at)
        )

    async def remove_sessions(self, before: datetime) -> None:
        await self._session.execute(sa.delete(LinkSession).where(LinkSession.ends_at < before))

    async def _unended(self, *conditions: sa.ColumnElement[bool]) -> Sequence[PersonalLink]:
        query = sa.select(PersonalLink).where(PersonalLink.ended_at.is_(None), *conditions)
        return (
            await self._session.scalars(locked(self._session, query.order_by(PersonalLink.id), PersonalLink))
        ).all()


async def end_links(session: AsyncSession, person_id: int, at: datetime) -> None:
    """End the person's links and what is open behind them. The rows tell by which way somebody has answered."""
    own = PersonalLink.person_id == person_id
    await session.execute(
        sa.delete(LinkSession).where(LinkSession.link_id.in_(sa.select(PersonalLink.id).where(own)))
    )
    await session.execute(
        sa.update(PersonalLink)
        .where(own, PersonalLink.ended_at.is_(None))
        .values(ended_at=at, ended_why=LinkEnd.FORGOTTEN)
    )
