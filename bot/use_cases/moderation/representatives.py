"""Moderators remove a representative where the organisation's own people cannot."""

from typing import ClassVar

from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.organizations.access import require_membership, require_organization
from bot.use_cases.organizations.leaving import Gone, tell_removed


class RemoveRepresentativeAsModerator(UseCase):
    """Remove a representative where the organisation's own people cannot. They cannot undo it."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, membership_id: int) -> Gone:
        actor, _ = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            membership = await require_membership(block, membership_id)
            organization = await require_organization(block, membership.organization_id, lock=True)
            await require_impartial(block, actor, organization)
            membership.remove(now, undoable=False)
            gone = await tell_removed(self, block, membership, organization, undoable=False)
            await block.commit()
            return gone
