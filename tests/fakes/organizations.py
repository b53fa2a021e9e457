"""Organisations, memberships and invitations in memory."""

from collections.abc import Collection, Sequence

from bot.models.organizations import (
    Invitation,
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.people import Person
from tests.fakes.shelf import Shelf


class FakeOrganizations:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, organization: Organization) -> None:
        self._shelf.add(organization)

    async def get(self, organization_id: int) -> Organization | None:
        return self._shelf.by_id(Organization, organization_id)

    async def get_for_update(self, organization_id: int) -> Organization | None:
        return await self.get(organization_id)

    async def by_bin(self, bin_: str) -> Organization | None:
        return self._shelf.first(Organization, lambda row: row.bin == bin_)

    async def by_submission(self, submission_id: str) -> Organization | None:
        return self._shelf.first(Organization, lambda row: row.submission_id == submission_id)

    async def of_person(self, person_id: int) -> Sequence[tuple[Organization, Membership]]:
        found = []
        for membership in self._shelf.all(Membership, lambda row: row.person_id == person_id):
            organization = self._shelf.by_id(Organization, membership.organization_id)
            if organization is not None and membership.status is not MembershipStatus.DECLINED:
                found.append((organization, membership))
        return found

    async def with_status(
        self, status: OrganizationStatus, *, offset: int, limit: int
    ) -> Sequence[Organization]:
        return self._shelf.all(Organization, lambda row: row.status is status)[offset : offset + limit]

    async def count_with_status(self, status: OrganizationStatus) -> int:
        return len(self._shelf.all(Organization, lambda row: row.status is status))

    async def add_membership(self, membership: Membership) -> None:
        self._shelf.add(membership)

    async def membership(self, person_id: int, organization_id: int) -> Membership | None:
        return self._shelf.first(
            Membership, lambda row: (row.person_id, row.organization_id) == (person_id, organization_id)
        )

    async def membership_by_id(self, membership_id: int) -> Membership | None:
        return self._shelf.by_id(Membership, membership_id)

    async def representatives(self, organization_id: int) -> Sequence[Person]:
        people = [
            self._shelf.by_id(Person, membership.person_id)
            for membership in self._shelf.all(Membership)
            if membership.organization_id == organization_id and membership.status is MembershipStatus.ACTIVE
        ]
        return [person for person in people if person is not None]

    async def reachable(self) -> Collection[int]:
        return {
            membership.organization_id
            for membership in self._shelf.all(Membership)
            if membership.status is MembershipStatus.ACTIVE
            and (person := self._shelf.by_id(Person, membership.person_id)) is not None
            and person.reachable
            and person.account_id is not None
        }

    async def add_invitation(self, invitation: Invitation) -> None:
        self._shelf.add(invitation)

    async def invitation(self, token: str) -> Invitation | None:
        return self._shelf.first(Invitation, lambda row: row.token == token)

    async def state_bodies(self, region: str, legal_forms: Collection[str]) -> Sequence[Organization]:
        return self._shelf.all(
            Organization,
            lambda row: (
                row.kind is OrganizationKind.STATE
                and row.verified
                and (row.region == region or row.legal_form in legal_forms)
            ),
        )
