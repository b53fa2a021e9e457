"""Where organisations, memberships and invitations are kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.models.organizations import (
    Invitation,
    Membership,
    MembershipStatus,
    Organization,
    OrganizationStatus,
)
from bot.models.people import Person
from bot.models.words import OrganizationName


@dataclass(frozen=True, slots=True)
class Entry:
    """An organisation as a list has it, without the rest of its card."""

    id: int
    name: OrganizationName
    bin: str | None
    status: OrganizationStatus


class BinQuestions(Protocol):
    async def of_day(self, person_id: int, day: date) -> Collection[str]:
        """The BINs that the person has asked about on this day. Locks the person, so that two questions at once are
        counted one after the other.
        """

    async def add(self, person_id: int, bin_: str, day: date) -> None:
        """Keep a question, and those of earlier days no longer."""


class Organizations(Protocol):
    async def add(self, organization: Organization) -> None: ...
    async def get(self, organization_id: int) -> Organization | None: ...
    async def get_for_update(self, organization_id: int) -> Organization | None: ...
    async def by_ids(self, organization_ids: Collection[int]) -> Mapping[int, Organization]: ...
    async def holder_of_bin(self, bin_: str) -> Organization | None:
        """The organisation that holds this BIN. A card that was returned holds none."""

    async def by_submission(self, submission_id: str) -> Organization | None: ...
    async def of_person(self, person_id: int) -> Sequence[tuple[Organization, Membership]]:
        """The organisations that the person represents or asks to represent."""

    async def ever_of(self, person_id: int) -> Collection[int]:
        """Ids of the organisations that the person founded, or ever represented or asked to represent."""

    async def entries(
        self,
        statuses: Collection[OrganizationStatus],
        *,
        regions: Collection[str] = (),
        unrepresented: bool = False,
        once_verified: bool = False,
    ) -> Sequence[Entry]:
        """All with one of these statuses, in the regions if any are given; with `unrepresented`, those that nobody
        represents; with `once_verified`, of the returned ones those alone that were verified before.
        """

    async def sharing(self, organization: Organization) -> Sequence[tuple[int, str]]:
        """Ids of other organisations that have something of this one's: its "contact", that is the telephone or the
        e-mail address, or its "founder".
        """

    async def undecided_of(self, person_id: int) -> tuple[int, int]:
        """How many cards that the person has made, and how many of their requests, wait for a decision. Locks the
        person, so that two deeds at once are counted one after the other.
        """

    async def verified(self) -> Sequence[Organization]:
        """All verified organisations."""

    async def add_membership(self, membership: Membership) -> None: ...
    async def membership(self, person_id: int, organization_id: int) -> Membership | None: ...
    async def membership_by_id(self, membership_id: int) -> Membership | None:
        """Locked, after its organisation. So are invitations that are found alone."""

    async def memberships_by_ids(
        self, membership_ids: Collection[int]
    ) -> Mapping[int, tuple[Membership, Person]]:
        """Memberships with their people, by the memberships' ids."""

    async def memberships_of(
        self, organization_id: int, status: MembershipStatus
    ) -> Sequence[tuple[Membership, Person]]:
        """The oldest first."""

    async def representatives(self, organization_id: int) -> Sequence[Person]:
        """People who represent the organisation, that is, whose membership is active."""

    async def people_of(self, organization_ids: Collection[int]) -> Mapping[int, Sequence[int]]:
        """The ids of those who represent each of these organisations. One without anybody is left out."""

    async def reachable(self) -> Collection[int]:
        """Ids of organisations with at least one representative who can get messages."""

    async def add_invitation(self, invitation: Invitation) -> None: ...
    async def invitation(self, token: str) -> Invitation | None: ...
    async def invitation_by_id(self, invitation_id: int) -> Invitation | None: ...
    async def invitations_by_ids(self, invitation_ids: Collection[int]) -> Mapping[int, Invitation]: ...
    async def unused_invitations(self, organization_id: int) -> Sequence[tuple[Invitation, Person]]:
        """Links that nobody has used or revoked, with their makers, the oldest first; those that are over as well."""

    async def state_bodies(self, region: str, legal_forms: Collection[str]) -> Sequence[Organization]:
        """Verified state bodies that are in this region, or have one of these legal forms wherever they are."""
