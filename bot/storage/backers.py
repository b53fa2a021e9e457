"""Backers' profiles."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.backers import BackerProfile
from bot.models.organizations import Organization, OrganizationStatus
from bot.storage.sql import locked

_PAGE = 250
"""Rows read in one go: making thousands of objects at once would hold up the event loop."""


class SqlBackers:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, profile: BackerProfile) -> None:
        self._session.add(profile)

    async def get(self, organization_id: int) -> BackerProfile | None:
        return await self._session.get(BackerProfile, organization_id)

    async def get_for_update(self, organization_id: int) -> BackerProfile | None:
        return await self._session.get(BackerProfile, organization_id, with_for_update=True)

    async def of(
        self, organization_ids: Collection[int], *, lock: bool = False
    ) -> Mapping[int, BackerProfile]:
        query = sa.select(BackerProfile).where(BackerProfile.organization_id.in_(organization_ids))
        if lock:
            query = locked(self._session, query.order_by(BackerProfile.organization_id), BackerProfile)
        return {profile.organization_id: profile for profile in await self._session.scalars(query)}

    async def unserved(self) -> Sequence[int]:
        query = (
            sa.select(BackerProfile.organization_id)
            .join(Organization, Organization.id == BackerProfile.organization_id)
            .where(
                Organization.status == OrganizationStatus.VERIFIED,
                BackerProfile.paused.is_(False),
                sa.or_(
                    BackerProfile.served_at.is_(None),
                    BackerProfile.served_at < BackerProfile.updated_at,
                    BackerProfile.served_at < Organization.decided_at,
                ),
            )
            .order_by(BackerProfile.updated_at, BackerProfile.organization_id)
        )
        return (await self._session.scalars(query)).all()

    async def active(self, *, paused: bool = False) -> Sequence[tuple[BackerProfile, Organization]]:
        query = (
            sa.select(BackerProfile, Organization)
            .join(Organization, Organization.id == BackerProfile.organization_id)
            .where(Organization.status == OrganizationStatus.VERIFIED)
            .order_by(Organization.id)
            .limit(_PAGE)
        )
        if not paused:
            query = query.where(BackerProfile.paused.is_(False))
        found: list[tuple[BackerProfile, Organization]] = []
        while True:
            after = found[-1][1].id if found else 0
            page = (await self._session.execute(query.where(Organization.id > after))).all()
            found += [(profile, organization) for profile, organization in page]
            if len(page) < _PAGE:
                return found
