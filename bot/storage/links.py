"""Addresses of people, those on organisations' cards, personal links with their codes and sessions."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.links import (
    LinkCode,
    LinkEnd,
    LinkSession,
    MailOutcome,
    OrganizationAddress,
    PersonAddress,
    PersonalLink,
)
from bot.models.organizations import Organization
from bot.storage.sql import insert_unless_there

_LIVING = PersonAddress.ended_at.is_(None)
USABLE = (
    _LIVING,
    PersonAddress.stopped_at.is_(None),
    PersonAddress.not_theirs_at.is_(None),
    sa.func.coalesce(PersonAddress.outcome != MailOutcome.REFUSED, sa.true()),
)


class SqlAddresses:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def claim(self, person_id: int, address: str, at: datetime) -> PersonAddress:
        await insert_unless_there(
            self._session, PersonAddress, {"person_id": person_id, "address": address, "added_at": at}
        )
        query = sa.select(PersonAddress).where(PersonAddress.address == address, _LIVING)
        return (await self._session.scalars(query.with_for_update())).one()

    async def get(self, address_id: int) -> PersonAddress | None:
        return await self._session.get(PersonAddress, address_id)

    async def get_for_update(self, address_id: int) -> PersonAddress | None:
        return await self._session.get(PersonAddress, address_id, with_for_update=True)

    async def living(self, address: str) -> PersonAddress | None:
        return await self._session.scalar(
            sa.select(PersonAddress).where(PersonAddress.address == address, _LIVING)
        )

    async def of_person(self, person_id: int) -> PersonAddress | None:
        query = sa.select(PersonAddress).where(PersonAddress.person_id == person_id, *USABLE)
        return await self._session.scalar(query.order_by(PersonAddress.id.desc()).limit(1))

    async def resume(self, mark: str) -> None:
        await self._session.execute(
            sa.update(PersonAddress).where(PersonAddress.mark == mark).values(stopped_at=None, mark=None)
        )

    async def stopped(self, mark: str) -> bool:
        query = sa.select(PersonAddress.id).where(PersonAddress.mark == mark).limit(1)
        return await self._session.scalar(query) is not None

    async def denied_by(self, address: str, organization_id: int) -> Sequence[str]:
        query = (
            sa.select(OrganizationAddress.name)
            .join(PersonAddress, PersonAddress.id == OrganizationAddress.address_id)
            .where(
                PersonAddress.address == address,
                PersonAddress.not_theirs_at.is_not(None),
                OrganizationAddress.organization_id == organization_id,
            )
        )
        return (await self._session.scalars(query)).all()

    async def add_to_card(self, entry: OrganizationAddress) -> None:
        self._session.add(entry)

    async def on_card(self, entry_id: int) -> OrganizationAddress | None:
        return await self._session.get(OrganizationAddress, entry_id, with_for_update=True)

    async def of_organization(
        self, organization_id: int
    ) -> Sequence[tuple[OrganizationAddress, PersonAddress]]:
        query = (
            sa.select(OrganizationAddress, PersonAddress)
            .join(PersonAddress, PersonAddress.id == OrganizationAddress.address_id)
            .where(
                OrganizationAddress.organization_id == organization_id,
                OrganizationAddress.ended_at.is_(None),
                _LIVING,
            )
            .order_by(OrganizationAddress.id)
        )
        return [(entry, address) for entry, address in await self._session.execute(query)]

    async def of_address(self, address_id: int) -> Sequence[OrganizationAddress]:
        query = sa.select(OrganizationAddress).where(
            OrganizationAddress.address_id == address_id, OrganizationAddress.ended_at.is_(None)
        )
        return (await self._session.scalars(query.order_by(OrganizationAddress.id))).all()

    async def cards_of(self, person_id: int) -> Sequence[OrganizationAddress]:
        query = sa.select(OrganizationAddress).where(
            OrganizationAddress.person_id == person_id, OrganizationAddress.ended_at.is_(None)
        )
        return (await self._session.scalars(query.order_by(OrganizationAddress.id))).all()

    async def added_since(self, organization_id: int, since: datetime) -> int:
        await _lock_organization(self._session, organization_id)
        query = (
            sa.select(sa.func.count())
            .select_from(OrganizationAddress)
            .where(
                OrganizationAddress.organization_id == organization_id, OrganizationAddress.added_at >= since
            )
        )
        return await self._session.scalar(query) or 0

    async def named_as_contact(self, address: str) -> Collection[int]:
        query = sa.select(Organization.id).where(sa.func.lower(Organization.contact_email) == address)
        return (await self._session.scalars(query)).all()


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
        await _lock_organization(self._session, organization_id)
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

    async def use(self, link_id: int, version: int, at: datetime) -> bool:
        claimed = (
            sa.update(PersonalLink)
            .where(
                PersonalLink.id == link_id,
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
        return (await self._session.scalars(query.order_by(PersonalLink.id).with_for_update())).all()


async def _lock_organization(session: AsyncSession, organization_id: int) -> None:
    locked = sa.select(Organization.id).where(Organization.id == organization_id)
    await session.execute(locked.with_for_update())


async def erase_addresses(session: AsyncSession, person_id: int, at: datetime) -> None:
    """Empty the person's addresses. That mail was stopped there stays known by its mark, which does not tell where."""
    await session.execute(
        sa.update(PersonAddress)
        .where(PersonAddress.person_id == person_id)
        .values(address="", ended_at=sa.func.coalesce(PersonAddress.ended_at, at))
    )


async def erase_from_cards(session: AsyncSession, person_id: int, at: datetime) -> None:
    """Take the person's addresses off organisations' cards, with name and post. What they have put on a card for
    somebody else stays the organisation's.
    """
    await session.execute(
        sa.update(OrganizationAddress)
        .where(OrganizationAddress.person_id == person_id)
        .values(name="", post="", ended_at=sa.func.coalesce(OrganizationAddress.ended_at, at))
    )


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
