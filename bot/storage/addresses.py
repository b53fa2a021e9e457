"""Addresses of people, the cards on which they stand, and the codes that prove whose they are."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.codes import AddressCode
from bot.models.links import (
    MailOutcome,
    OrganizationAddress,
    PersonAddress,
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
        query = sa.select(PersonAddress).where(PersonAddress.address == address, _LIVING)
        # Whose it is may have changed while somebody waited for a lock.
        return await self._session.scalar(query.execution_options(populate_existing=True))

    async def of_person(self, person_id: int) -> PersonAddress | None:
        query = sa.select(PersonAddress).where(PersonAddress.person_id == person_id, *USABLE)
        return await self._session.scalar(query.order_by(PersonAddress.id.desc()).limit(1))

    async def last_of(self, person_id: int, *, lock: bool = False) -> PersonAddress | None:
        query = sa.select(PersonAddress).where(PersonAddress.person_id == person_id, _LIVING)
        query = query.order_by(PersonAddress.id.desc()).limit(1)
        return await self._session.scalar(query.with_for_update() if lock else query)

    async def all_of(self, person_id: int) -> Sequence[PersonAddress]:
        query = sa.select(PersonAddress).where(PersonAddress.person_id == person_id, _LIVING)
        return (await self._session.scalars(query.order_by(PersonAddress.id).with_for_update())).all()

    async def add_code(self, code: AddressCode) -> None:
        self._session.add(code)

    async def newest_code(self, person_id: int, *, lock: bool = False) -> AddressCode | None:
        query = sa.select(AddressCode).where(AddressCode.person_id == person_id)
        query = query.order_by(AddressCode.id.desc()).limit(1)
        return await self._session.scalar(query.with_for_update() if lock else query)

    async def remove_code(self, code_id: int) -> None:
        await self._session.execute(sa.delete(AddressCode).where(AddressCode.id == code_id))

    async def remove_codes(self, before: datetime) -> None:
        await self._session.execute(sa.delete(AddressCode).where(AddressCode.made_at < before))

    async def codes_since(self, person_id: int, address: str, since: datetime) -> int:
        theirs = sa.or_(AddressCode.person_id == person_id, AddressCode.address == address)
        query = sa.select(sa.func.count()).select_from(AddressCode).where(theirs, AddressCode.made_at > since)
        return await self._session.scalar(query) or 0

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
        await lock_organization(self._session, organization_id)
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


async def lock_organization(session: AsyncSession, organization_id: int) -> None:
    locked = sa.select(Organization.id).where(Organization.id == organization_id)
    await session.execute(locked.with_for_update())
