"""Links for further representatives: made, listed and revoked by those who represent the organisation."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Invitation
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import require_active, require_representative, require_represented
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.waiting import INVITATION


class InviteRepresentative(UseCase):
    """Make an invitation for one person and return its token.

    The token is the payload of a deep link, which may have 1 to 64 characters of A-Za-z0-9_-. It is shown this once:
    only its hash is kept.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int) -> str:
        actor, person_id = await require_representative(self, organization_id)
        token = secrets.token_urlsafe(24)
        async with self.uow as block:
            await require_active(block, organization_id, person_id)
            invitation = Invitation(
                token_hash=Invitation.hash_of(token),
                organization_id=organization_id,
                invited_by=person_id,
                created_at=self.clock.now(),
            )
            await block[Organizations].add_invitation(invitation)
            await block.flush()
            await block.waits.begin(INVITATION, invitation.id, until=invitation.ends_at)
            await block.audit.record(actor, "organization.invite", "organization", organization_id)
            await block.commit()
        return token


@dataclass(frozen=True, slots=True)
class OpenInvitation:
    id: int
    made_by: str
    ends_at: datetime


class ListInvitations(UseCase):
    """The links of an organisation that still work."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> tuple[OpenInvitation, ...]:
        await require_representative(self, organization_id)
        async with self.uow.read() as block:
            return await open_invitations(block, organization_id, self.clock.now())


async def open_invitations(block: Block, organization_id: int, now: datetime) -> tuple[OpenInvitation, ...]:
    return tuple(
        OpenInvitation(invitation.id, maker.name, invitation.ends_at)
        for invitation, maker in await block[Organizations].unused_invitations(organization_id)
        if invitation.open(now)
    )


class RevokeInvitation(UseCase):
    """Make a link work no more. Each representative may, whoever has made it."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, invitation_id: int) -> None:
        actor, person_id = await self.person()
        async with self.uow as block:
            invitation = await block[Organizations].invitation_by_id(invitation_id)
            if invitation is None:
                raise NotFoundError
            require_represented(actor, invitation.organization_id)
            await require_active(block, invitation.organization_id, person_id)
            invitation.revoke(self.clock.now())
            await block.waits.end(INVITATION, invitation_id, "revoked")
            await block.audit.record(actor, "invitation.revoke", "invitation", invitation_id)
            await block.commit()
