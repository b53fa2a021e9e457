"""How people become representatives of an organisation: they ask or are invited, and a representative decides."""

import secrets
from dataclasses import dataclass
from typing import ClassVar

from bot.models.organizations import (
    Invitation,
    Membership,
    MembershipStatus,
    Organization,
)
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import (
    require_organization,
    require_representative,
    require_represented,
)
from bot.use_cases.organizations.notifications import DecidedMembership, RequestedMembership
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import (
    name_of,
)
from bot.use_cases.people.ports import People


class AskToJoin(UseCase):
    """Ask to represent an existing organisation; its representatives decide."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, organization_id: int) -> OrganizationName:
        actor, person_id = await self.person()
        async with self.uow as block:
            organization = await require_organization(block, organization_id)
            await _request_membership(self, block, actor, person_id, organization)
            await block.commit()
            return name_of(organization)


class InviteRepresentative(UseCase):
    """Make an invitation for one person and return its token.

    The token is the payload of a deep link, which may have 1 to 64 characters of A-Za-z0-9_-.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int) -> str:
        actor, person_id = await require_representative(self, organization_id)
        token = secrets.token_urlsafe(24)
        async with self.uow as block:
            invitation = Invitation(
                token=token,
                organization_id=organization_id,
                invited_by=person_id,
                created_at=self.clock.now(),
            )
            await block[Organizations].add_invitation(invitation)
            await block.audit.record(actor, "organization.invite", "organization", organization_id)
            await block.commit()
        return token


class AcceptInvitation(UseCase):
    """Use an invitation. This requests a membership, which a representative has yet to confirm."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, token: str) -> OrganizationName:
        actor, person_id = await self.person()
        async with self.uow as block:
            invitation = await block[Organizations].invitation(token)
            if invitation is None:
                raise NotFoundError("invitation-unknown")
            organization = await block[Organizations].get(invitation.organization_id)
            if organization is None:
                raise NotFoundError("invitation-unknown")
            invitation.use(person_id, self.clock.now())
            await _request_membership(self, block, actor, person_id, organization)
            await block.commit()
            return name_of(organization)


@dataclass(frozen=True, slots=True)
class MembershipDecision:
    person_name: str
    organization: OrganizationName
    confirmed: bool


class DecideOnMembership(UseCase):
    """Confirm or decline a requested membership, as a representative. The person who asked is told at once."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, membership_id: int, *, confirm: bool) -> MembershipDecision:
        actor, _ = await self.person()
        async with self.uow as block:
            membership = await block[Organizations].membership_by_id(membership_id)
            if membership is None:
                raise NotFoundError
            require_represented(actor, membership.organization_id)
            organization = await require_organization(block, membership.organization_id)
            person = await block[People].get(membership.person_id)
            if person is None:
                raise NotFoundError
            if confirm:
                membership.confirm()
            else:
                membership.decline()
            decision = "confirmed" if confirm else "declined"
            await block.audit.record(actor, f"membership.{decision}", "membership", membership_id)
            await block.outbox.promise(
                person.id,
                Notification(
                    f"membership-{decision}",
                    {"organization": name_of(organization)},
                    about=DecidedMembership(membership_id, membership.status),
                ),
                dedupe_key=f"membership-{decision}:{membership_id}:{self.clock.now().isoformat()}",
            )
            await block.commit()
            return MembershipDecision(person.name, name_of(organization), confirm)


async def _request_membership(
    use_case: UseCase, block: Block, actor: Actor, person_id: int, organization: Organization
) -> None:
    """Request a membership and tell the representatives. Does nothing while an earlier request is open.

    Raises `OutdatedError` if the person represents the organisation already.
    """
    now = use_case.clock.now()
    membership = await block[Organizations].membership(person_id, organization.id)
    if membership is not None and membership.status is MembershipStatus.ACTIVE:
        raise OutdatedError("already-represents")
    if membership is None:
        membership = Membership(
            person_id=person_id,
            organization_id=organization.id,
            status=MembershipStatus.REQUESTED,
            created_at=now,
        )
        await block[Organizations].add_membership(membership)
        await block.flush()
    elif not membership.request_again():
        return
    await block.audit.record(actor, "membership.request", "membership", membership.id)
    ask = Notification(
        "membership-requested",
        {"person": actor.name, "organization": name_of(organization)},
        actions=(
            (
                Action("confirm-member", membership.id, "success"),
                Action("decline-member", membership.id),
            ),
        ),
        about=RequestedMembership(membership.id),
    )
    key = f"membership:{membership.id}:{now.isoformat()}"
    await tell_representatives(block, organization.id, ask, key)
