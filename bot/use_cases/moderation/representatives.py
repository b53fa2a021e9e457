"""Staff see who represents an organisation, and remove somebody where its own people cannot."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Membership, MembershipStatus
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.organizations.access import (
    others_represent,
    require_membership,
    require_organization,
)
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.leaving import Gone, tell_removed
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class SeenRepresentative:
    """Somebody who represents an organisation, and since when. `id` is that of the membership."""

    id: int
    name: str
    since: datetime


class ListRepresentativesAsModerator(UseCase):
    """Who represents an organisation, for whoever may remove one of them. The oldest first."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> tuple[SeenRepresentative, ...]:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            await require_impartial(block, actor, organization)
            found = await block[Organizations].memberships_of(organization_id, MembershipStatus.ACTIVE)
            return tuple(_seen(*one) for one in found)


@dataclass(frozen=True, slots=True)
class Removal:
    """What a removal would do: whom it removes from where, whether nobody is left then, and how much would be settled,
    by what it is. `over` once they represent it no more.
    """

    representative: SeenRepresentative
    organization: OrganizationName
    over: bool
    last: bool
    depending: Mapping[str, int]


class ForeseeRemoval(UseCase):
    """What it would do to remove a representative, for whoever may do that."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, membership_id: int) -> Removal:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            membership = await require_membership(block, membership_id)
            organization = await require_organization(block, membership.organization_id)
            await require_impartial(block, actor, organization)
            found = await block[Organizations].memberships_by_ids([membership_id])
            gone = RepresentativeGone(organization.id, membership.person_id)
            return Removal(
                _seen(*found[membership_id]),
                name_of(organization),
                over=not membership.active,
                last=not await others_represent(block, organization.id, membership.person_id),
                depending=await block.depending(gone) if membership.active else {},
            )


class RemoveRepresentativeAsModerator(UseCase):
    """Remove a representative where the organisation's own people cannot. They cannot undo it.

    `last` says that the actor knows that nobody represents it then. Who was not told so, because the others have left
    since, is refused and can look again.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, membership_id: int, *, last: bool = False) -> Gone:
        actor, _ = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            membership = await require_membership(block, membership_id)
            organization = await require_organization(block, membership.organization_id, lock=True)
            await require_impartial(block, actor, organization)
            others = await others_represent(block, organization.id, membership.person_id)
            membership.remove(now, undoable=False)
            if not others and not last:
                raise OutdatedError("representative-now-last")
            gone = await tell_removed(self, block, membership, organization, undoable=False)
            await block.commit()
            return gone


def _seen(membership: Membership, person: Person) -> SeenRepresentative:
    return SeenRepresentative(membership.id, person.name, membership.since)
