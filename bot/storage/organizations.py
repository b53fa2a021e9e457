"""Organisations, memberships, invitations."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.organizations import (
    HOLDS_BIN,
    Invitation,
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.storage.sql import locked, reads_only
from bot.storage.traces import rows_of, words_of
from bot.use_cases.kernel.registry import Erase
from bot.use_cases.organizations.ports import Entry

_CURRENT = (MembershipStatus.REQUESTED, MembershipStatus.ACTIVE)


class SqlOrganizations:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, organization: Organization) -> None:
        self._session.add(organization)

    async def get(self, organization_id: int) -> Organization | None:
        return await self._session.get(Organization, organization_id)

    async def get_for_update(self, organization_id: int) -> Organization | None:
        return await self._session.get(Organization, organization_id, with_for_update=True)

    async def by_ids(self, organization_ids: Collection[int]) -> Mapping[int, Organization]:
        query = sa.select(Organization).where(Organization.id.in_(organization_ids))
        return {organization.id: organization for organization in await self._session.scalars(query)}

    async def holder_of_bin(self, bin_: str) -> Organization | None:
        query = sa.select(Organization).where(Organization.bin == bin_, Organization.status.in_(HOLDS_BIN))
        return await self._session.scalar(query)

    async def by_submission(self, submission_id: str) -> Organization | None:
        return await self._session.scalar(
            sa.select(Organization).where(Organization.submission_id == submission_id)
        )

    async def ever_of(self, person_id: int) -> Collection[int]:
        founded = sa.select(Organization.id).where(Organization.created_by == person_id)
        asked = sa.select(Membership.organization_id).where(Membership.person_id == person_id)
        return (await self._session.scalars(founded.union(asked))).all()

    async def of_person(self, person_id: int) -> Sequence[tuple[Organization, Membership]]:
        query = (
            sa.select(Organization, Membership)
            .join(Membership, Membership.organization_id == Organization.id)
            .where(Membership.person_id == person_id, Membership.status.in_(_CURRENT))
            .order_by(Membership.id)
        )
        return [(organization, membership) for organization, membership in await self._session.execute(query)]

    async def entries(
        self,
        statuses: Collection[OrganizationStatus],
        *,
        regions: Collection[str] = (),
        unrepresented: bool = False,
        once_verified: bool = False,
    ) -> Sequence[Entry]:
        of = Organization
        query = sa.select(of.id, of.legal_form, of.name_kk, of.name_ru, of.name_en, of.bin, of.status)
        query = query.where(of.status.in_(statuses)).order_by(of.id)
        if regions:
            query = query.where(of.region.in_(regions))
        if once_verified:
            query = query.where(sa.or_(of.status != OrganizationStatus.REJECTED, of.verified_at.is_not(None)))
        if unrepresented:
            represented = sa.exists().where(
                Membership.organization_id == of.id, Membership.status == MembershipStatus.ACTIVE
            )
            query = query.where(~represented)
        return [
            Entry(id_, OrganizationName(form, kk, ru, en), bin_, status)
            for id_, form, kk, ru, en, bin_, status in await self._session.execute(query)
        ]

    async def sharing(self, organization: Organization) -> Sequence[tuple[int, str]]:
        of = Organization
        ways = [("founder", of.created_by == organization.created_by)]
        if organization.contact_phone:
            ways.append(("contact", of.contact_phone == organization.contact_phone))
        if organization.contact_email:
            ways.append(("contact", of.contact_email == organization.contact_email))
        found: dict[tuple[int, str], None] = {}
        for what, same in ways:
            query = sa.select(of.id).where(same, of.id != organization.id).order_by(of.id)
            found |= dict.fromkeys((id_, what) for id_ in await self._session.scalars(query))
        return list(found)

    async def undecided_of(self, person_id: int) -> tuple[int, int]:
        await self._session.execute(sa.select(Person.id).where(Person.id == person_id).with_for_update())
        cards = await self._count(
            Organization.created_by == person_id, Organization.status == OrganizationStatus.PENDING
        )
        requests = await self._count(
            Membership.person_id == person_id, Membership.status == MembershipStatus.REQUESTED
        )
        return cards, requests

    async def verified(self) -> Sequence[Organization]:
        query = sa.select(Organization).where(Organization.status == OrganizationStatus.VERIFIED)
        return (await self._session.scalars(query.order_by(Organization.id))).all()

    async def add_membership(self, membership: Membership) -> None:
        self._session.add(membership)

    async def membership(self, person_id: int, organization_id: int) -> Membership | None:
        return await self._session.scalar(
            sa.select(Membership).where(
                Membership.person_id == person_id, Membership.organization_id == organization_id
            )
        )

    async def membership_by_id(self, membership_id: int) -> Membership | None:
        await self._lock_organization(
            sa.select(Membership.organization_id).where(Membership.id == membership_id)
        )
        return await self._session.get(
            Membership, membership_id, with_for_update=not reads_only(self._session)
        )

    async def memberships_by_ids(
        self, membership_ids: Collection[int]
    ) -> Mapping[int, tuple[Membership, Person]]:
        query = _with_person().where(Membership.id.in_(membership_ids))
        return {row.id: (row, person) for row, person in await self._session.execute(query)}

    async def memberships_of(
        self, organization_id: int, status: MembershipStatus
    ) -> Sequence[tuple[Membership, Person]]:
        query = _with_person().where(
            Membership.organization_id == organization_id, Membership.status == status
        )
        return [(row, person) for row, person in await self._session.execute(query.order_by(Membership.id))]

    async def representatives(self, organization_id: int) -> Sequence[Person]:
        return [person for _, person in await self.memberships_of(organization_id, MembershipStatus.ACTIVE)]

    async def people_of(self, organization_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
        query = (
            sa.select(Membership.organization_id, Membership.person_id)
            .where(
                Membership.organization_id.in_(organization_ids),
                Membership.status == MembershipStatus.ACTIVE,
            )
            .order_by(Membership.id)
        )
        people: dict[int, list[int]] = defaultdict(list)
        for organization_id, person_id in await self._session.execute(query):
            people[organization_id].append(person_id)
        return people

    async def reachable(self) -> Collection[int]:
        query = (
            sa.select(Membership.organization_id)
            .join(Person, Person.id == Membership.person_id)
            .where(
                Membership.status == MembershipStatus.ACTIVE,
                Person.reachable.is_(True),
                Person.account_id.is_not(None),
            )
            .distinct()
        )
        return set(await self._session.scalars(query))

    async def add_invitation(self, invitation: Invitation) -> None:
        self._session.add(invitation)

    async def invitation(self, token: str) -> Invitation | None:
        named = Invitation.token_hash == Invitation.hash_of(token)
        await self._lock_organization(sa.select(Invitation.organization_id).where(named))
        return await self._session.scalar(
            locked(self._session, sa.select(Invitation).where(named), Invitation)
        )

    async def invitation_by_id(self, invitation_id: int) -> Invitation | None:
        await self._lock_organization(
            sa.select(Invitation.organization_id).where(Invitation.id == invitation_id)
        )
        return await self._session.get(
            Invitation, invitation_id, with_for_update=not reads_only(self._session)
        )

    async def invitations_by_ids(self, invitation_ids: Collection[int]) -> Mapping[int, Invitation]:
        query = sa.select(Invitation).where(Invitation.id.in_(invitation_ids))
        return {invitation.id: invitation for invitation in await self._session.scalars(query)}

    async def unused_invitations(self, organization_id: int) -> Sequence[tuple[Invitation, Person]]:
        query = (
            sa.select(Invitation, Person)
            .join(Person, Person.id == Invitation.invited_by)
            .where(
                Invitation.organization_id == organization_id,
                Invitation.used_by.is_(None),
                Invitation.revoked_at.is_(None),
            )
            .order_by(Invitation.id)
        )
        return [(invitation, maker) for invitation, maker in await self._session.execute(query)]

    async def state_bodies(self, region: str, legal_forms: Collection[str]) -> Sequence[Organization]:
        query = sa.select(Organization).where(
            Organization.kind == OrganizationKind.STATE,
            Organization.status == OrganizationStatus.VERIFIED,
            sa.or_(Organization.region == region, Organization.legal_form.in_(legal_forms)),
        )
        return (await self._session.scalars(query.order_by(Organization.id))).all()

    async def _lock_organization(self, its_id: sa.Select[int]) -> None:
        """Lock the organisation of a row before the row itself, as every deed on an organisation does. Otherwise two
        deeds could each hold what the other one waits for.
        """
        query = sa.select(Organization.id).where(Organization.id.in_(its_id))
        await self._session.execute(locked(self._session, query, Organization))

    async def _count(self, *conditions: sa.ColumnElement[bool]) -> int:
        return await self._session.scalar(sa.select(sa.func.count()).where(*conditions)) or 0


def _with_person() -> sa.Select[Membership, Person]:
    return sa.select(Membership, Person).join(Person, Person.id == Membership.person_id)


async def erase_contacts(session: AsyncSession, person_id: int, _: datetime | None = None) -> None:
    """Remove the contact of organisations that nobody else represents, since nobody is left who could mend it, and of
    those that name this person as their contact. Other contacts are others', who correct them.
    """
    represented = _represented_by(person_id)
    others = (
        sa.select(Membership.organization_id)
        .join(Person, Person.id == Membership.person_id)
        .where(
            Membership.status == MembershipStatus.ACTIVE,
            Membership.person_id != person_id,
            Person.forgotten_at.is_(None),
        )
    )
    own = sa.or_(
        Organization.id.not_in(others), Organization.contact_name.in_(await words_of(session, person_id))
    )
    await session.execute(
        sa.update(Organization)
        .where(Organization.id.in_(represented), own)
        .values(contact_name="", contact_phone="", contact_email=None, meeting_link="")
        .execution_options(synchronize_session="fetch")
    )


async def erase_open_invitations(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove links that the person has made and nobody has used: nobody would answer for whoever comes by them."""
    await session.execute(
        sa.delete(Invitation).where(Invitation.invited_by == person_id, Invitation.used_by.is_(None))
    )


def _represented_by(person_id: int) -> sa.Select[int]:
    return sa.select(Membership.organization_id).where(
        Membership.person_id == person_id, Membership.status == MembershipStatus.ACTIVE
    )


ERASERS: Mapping[str, Erase] = {
    Organization.__tablename__: erase_contacts,
    Membership.__tablename__: rows_of(Membership.person_id),
    Invitation.__tablename__: erase_open_invitations,
}
"""What goes from each table with somebody who wishes to be forgotten."""
