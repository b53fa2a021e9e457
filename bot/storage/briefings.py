"""What staff were told, and what waits for them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.briefings import Briefing
from bot.models.free_will import FreeWillAnswer
from bot.models.memoranda import MemorandumParty
from bot.models.organizations import Membership, MembershipStatus, Organization, OrganizationKind
from bot.models.people import ConsentKind, Person, StaffAssignment
from bot.models.pledges import Pledge
from bot.models.projects import Project
from bot.models.roles import StaffRole
from bot.models.waits import Wait, WaitsFor
from bot.use_cases.memoranda.free_will import NO as FREE_WILL_NO
from bot.use_cases.moderation.ports import Reader, Waiting


class SqlBriefings:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def staff(self, named: Collection[int]) -> Sequence[Reader]:
        roles = [StaffRole.MODERATOR, StaffRole.ADMINISTRATOR]
        assigned = sa.select(StaffAssignment.person_id).where(StaffAssignment.role.in_(roles))
        by_name = Person.account_id.in_(named)
        for_state = (
            sa.select(Membership.id)
            .join(Organization, Organization.id == Membership.organization_id)
            .where(
                Membership.person_id == Person.id,
                Membership.status == MembershipStatus.ACTIVE,
                Organization.kind == OrganizationKind.STATE,
            )
            .exists()
        )
        query = (
            sa.select(Person, by_name, for_state)
            .where(
                Person.reachable.is_(True),
                Person.account_id.is_not(None),
                sa.or_(by_name, sa.and_(Person.id.in_(assigned), Person.barred_at.is_(None))),
            )
            .order_by(Person.id)
        )
        return [
            Reader(person, is_named or StaffRole.ADMINISTRATOR in person.staff_roles, works_for_state)
            for person, is_named, works_for_state in await self._session.execute(query)
            if person.consent_in_force(ConsentKind.SERVICE) is not None
        ]

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

    async def kept_from(self) -> Mapping[int, Sequence[Waiting]]:
        columns = (Wait.kind, Wait.waits_for, Wait.region, Wait.overdue)
        parties = sa.select(FreeWillAnswer.id, MemorandumParty.organization_id).join(
            MemorandumParty, MemorandumParty.memorandum_id == FreeWillAnswer.memorandum_id
        )
        of_pledges = sa.select(FreeWillAnswer.id).join(Pledge, Pledge.id == FreeWillAnswer.pledge_id)
        givers = of_pledges.add_columns(Pledge.organization_id)
        carriers = of_pledges.join(Project, Project.id == Pledge.project_id).add_columns(
            Project.organization_id
        )
        concerned = sa.union(parties, givers, carriers).subquery()
        query = (
            sa.select(Membership.person_id, *columns, sa.func.count(sa.distinct(Wait.id)))
            .join(concerned, concerned.c.id == Wait.record_id)
            .join(Membership, Membership.organization_id == concerned.c.organization_id)
            .where(Wait.kind == FREE_WILL_NO, Wait.ended_at.is_(None))
            .group_by(Membership.person_id, *columns)
        )
        found: defaultdict[int, list[Waiting]] = defaultdict(list)
        for person_id, kind, waits_for, region, overdue, count in await self._session.execute(query):
            found[person_id].append(Waiting(kind, waits_for, region, overdue, count))
        return found

    async def of(self, person_ids: Sequence[int]) -> Mapping[int, Briefing]:
        query = sa.select(Briefing).where(Briefing.person_id.in_(person_ids))
        return {briefing.person_id: briefing for briefing in await self._session.scalars(query)}

    async def keep(self, briefing: Briefing) -> None:
        await self._session.merge(briefing)
