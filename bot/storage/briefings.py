"""What staff were told, and what waits for them."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.briefings import Briefing
from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationKind
from bot.models.people import ConsentKind, Person, StaffAssignment
from bot.models.roles import StaffRole
from bot.models.waits import Wait, WaitsFor
from bot.use_cases.moderation.ports import Waiting


class SqlBriefings:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def staff(self) -> Sequence[Person]:
        roles = [StaffRole.MODERATOR, StaffRole.ADMINISTRATOR]
        assigned = sa.select(StaffAssignment.person_id).where(StaffAssignment.role.in_(roles))
        query = (
            sa.select(Person)
            .where(Person.id.in_(assigned), Person.reachable.is_(True), Person.account_id.is_not(None))
            .order_by(Person.id)
        )
        found = (await self._session.scalars(query)).all()
        return [person for person in found if person.consent_in_force(ConsentKind.SERVICE) is not None]

    async def waiting(self) -> Sequence[Waiting]:
        columns = (Wait.kind, Wait.waits_for, Wait.region, Wait.overdue)
        query = (
            sa.select(*columns, sa.func.count())
            .where(
                Wait.waits_for.in_([WaitsFor.MODERATORS, WaitsFor.ADMINISTRATORS]), Wait.ended_at.is_(None)
            )
            .group_by(*columns)
            .order_by(Wait.kind)
        )
        return [Waiting(*row) for row in await self._session.execute(query)]

    async def working_for_state(self, person_ids: Sequence[int]) -> Collection[int]:
        query = (
            sa.select(Membership.person_id)
            .join(Organization, Organization.id == Membership.organization_id)
            .where(
                Membership.person_id.in_(person_ids),
                Membership.status == MembershipStatus.ACTIVE,
                Organization.kind == OrganizationKind.STATE,
            )
        )
        return set(await self._session.scalars(query))

    async def of(self, person_ids: Sequence[int]) -> Mapping[int, Briefing]:
        query = sa.select(Briefing).where(Briefing.person_id.in_(person_ids))
        return {briefing.person_id: briefing for briefing in await self._session.scalars(query)}

    async def keep(self, briefing: Briefing) -> None:
        await self._session.merge(briefing)
