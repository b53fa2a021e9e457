"""Who represents an organisation, as they see each other, and what hangs on each of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Membership, MembershipStatus
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.access import (
    others_represent,
    require_organization,
    require_representative,
    require_represented,
)
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.invitations import open_invitations
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.requests import open_requests
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class RepresentativeView:
    """`id` is that of the membership. `since` says since when they represent the organisation, if they do. `undo_until`
    is there while the decision that let them in or removed them can be undone.
    """

    id: int
    person: str
    since: datetime
    you: bool
    status: MembershipStatus
    undo_until: datetime | None

    @property
    def active(self) -> bool:
        return self.status is MembershipStatus.ACTIVE


@dataclass(frozen=True, slots=True)
class Representatives:
    """Those who represent an organisation, and those who were removed so recently that it can be undone."""

    organization: OrganizationName
    people: tuple[RepresentativeView, ...]
    links: int
    requests: int

    @property
    def count(self) -> int:
        return sum(person.active for person in self.people)


class ListRepresentatives(UseCase):
    """Everybody who represents an organisation with the actor, and how many links and requests are open."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> Representatives:
        _, person_id = await require_representative(self, organization_id)
        now = self.clock.now()
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            found = [
                _view(membership, person, person_id, now)
                for status in (MembershipStatus.ACTIVE, MembershipStatus.REMOVED)
                for membership, person in await block[Organizations].memberships_of(organization_id, status)
                if person.forgotten_at is None
            ]
            return Representatives(
                name_of(organization),
                tuple(view for view in found if view.active or view.undo_until),
                len(await open_invitations(block, organization_id, now)),
                len(await open_requests(block, organization)),
            )


@dataclass(frozen=True, slots=True)
class Colleague:
    """Another representative, or somebody who was one or asked to be: `depending` is what hangs on them
    (`block.depending`). `too_new_until` is there while the actor may remove nobody.
    """

    organization: OrganizationName
    view: RepresentativeView
    depending: Mapping[str, int]
    too_new_until: datetime | None


class ShowRepresentative(UseCase):
    """One of those who represent an organisation with the actor, also after they do no more."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, membership_id: int) -> Colleague:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow.read() as block:
            found = await block[Organizations].memberships_by_ids([membership_id])
            if membership_id not in found:
                raise NotFoundError
            membership, person = found[membership_id]
            require_represented(actor, membership.organization_id)
            organization = await require_organization(block, membership.organization_id)
            own = await block[Organizations].membership(person_id, organization.id)
            gone = RepresentativeGone(organization.id, person.id)
            return Colleague(
                name_of(organization),
                _view(membership, person, person_id, now),
                await block.depending(gone) if membership.active else {},
                own.undo_until(now) if own is not None else None,
            )


@dataclass(frozen=True, slots=True)
class Leaving:
    """What it means if the actor leaves: whether nobody is left then, and what would be settled."""

    organization: OrganizationName
    last: bool
    depending: Mapping[str, int]


class ForeseeLeaving(UseCase):
    """What hangs on the actor as a representative: shown before they leave."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> Leaving:
        _, person_id = await require_representative(self, organization_id)
        async with self.uow.read() as block:
            return Leaving(
                name_of(await require_organization(block, organization_id)),
                not await others_represent(block, organization_id, person_id),
                await block.depending(RepresentativeGone(organization_id, person_id)),
            )


def _view(membership: Membership, person: Person, viewer_id: int, now: datetime) -> RepresentativeView:
    return RepresentativeView(
        membership.id,
        person.name,
        membership.since,
        person.id == viewer_id,
        membership.status,
        membership.undo_until(now),
    )
