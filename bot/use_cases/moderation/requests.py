"""Staff decide on requests for access where nobody represents the organisation, or nobody has answered in time."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from bot.models.organizations import MembershipStatus
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.organizations.access import require_membership, require_organization
from bot.use_cases.organizations.membership import MembershipDecision, decide
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.requests import AccessRequest, request_of
from bot.use_cases.organizations.waiting import ACCESS_LATE, ACCESS_UNREPRESENTED

_DECIDES = {Role.MODERATOR: ACCESS_UNREPRESENTED, Role.ADMINISTRATOR: ACCESS_LATE}
"""What each role decides on: a request that waits so."""


class ListAccessRequests(UseCase):
    """The requests on which the actor may decide as one of the staff, the oldest first."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self) -> tuple[AccessRequest, ...]:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            asked = await block[Organizations].requests()
            waits = await _waits_of(block, actor, [membership.id for membership, _, _ in asked])
            return tuple(request_of(*found, waits[found[0].id]) for found in asked if found[0].id in waits)


class ShowAccessRequest(UseCase):
    """One of these requests. Raises `OutdatedError` once somebody has decided."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, membership_id: int) -> AccessRequest:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            membership = await require_membership(block, membership_id)
            waits = await _waits_of(block, actor, [membership_id])
            if membership_id not in waits:
                raise OutdatedError("membership-already-decided")
            _, person = (await block[Organizations].memberships_by_ids([membership_id]))[membership_id]
            organization = await require_organization(block, membership.organization_id)
            return request_of(membership, person, organization, waits[membership_id])


class DecideOnAccess(UseCase):
    """Confirm or decline a request: moderators where nobody represents the organisation, administrators where nobody
    has answered for three working days. Nobody decides on what is theirs.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, membership_id: int, *, confirm: bool) -> MembershipDecision:
        actor, _ = await self.person()
        async with self.uow as block:
            membership = await require_membership(block, membership_id)
            organization = await require_organization(block, membership.organization_id, lock=True)
            await require_impartial(block, actor, organization)
            if membership.status is MembershipStatus.REQUESTED and not await _waits_of(
                block, actor, [membership_id]
            ):
                raise ForbiddenError("access-not-yours")
            made = await decide(self, block, membership, organization, confirm=confirm)
            await block.commit()
            return made


async def _waits_of(block: Block, actor: Actor, membership_ids: Sequence[int]) -> Mapping[int, WaitView]:
    """How those of these requests wait on which the actor may decide."""
    found: dict[int, WaitView] = {}
    for role, kind in _DECIDES.items():
        if role in actor.roles:
            found.update(await block.waits.views(kind, membership_ids))
    return found
