"""Staff decide on requests for access where nobody represents the organisation, or nobody has answered in time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import MembershipStatus
from bot.models.words import OrganizationName, Text, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import require_impartial, require_overseen
from bot.use_cases.moderation.queues import Backlog
from bot.use_cases.organizations.access import require_membership, require_organization
from bot.use_cases.organizations.leaving import Gone, tell_removed
from bot.use_cases.organizations.membership import MembershipDecision, decide
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.requests import AccessRequest, request_of
from bot.use_cases.organizations.views import name_of
from bot.use_cases.organizations.waiting import ACCESS_LATE, ACCESS_UNREPRESENTED

_DECIDES = {Role.MODERATOR: ACCESS_UNREPRESENTED, Role.ADMINISTRATOR: ACCESS_LATE}
"""What each role decides on: a request that waits so."""


async def _names_of(block: Block, membership_ids: Collection[int]) -> Mapping[int, Value]:
    found = await block[Organizations].memberships_by_ids(membership_ids)
    organizations = await block[Organizations].by_ids({one.organization_id for one, _ in found.values()})
    return {
        id_: Text(
            "access-review-name",
            {"person": person.name, "organization": name_of(organizations[one.organization_id])},
        )
        for id_, (one, person) in found.items()
    }


async def _require_undoable(block: Block, membership_id: int, at: datetime) -> None:
    """Whoever was let in can be put out again for 72 hours. Whoever was declined asks again, so that whoever decides
    then sees what the messenger calls them.
    """
    membership = await require_membership(block, membership_id)
    if not membership.active or not membership.undoable(at):
        raise OutdatedError("membership-undo-late")


ACCESS_REQUESTS = Backlog(
    (ACCESS_UNREPRESENTED, ACCESS_LATE),
    _names_of,
    {"confirmed": "decision-confirmed", "declined": "decision-declined"},
    _require_undoable,
)


@dataclass(frozen=True, slots=True)
class ReviewedRequest:
    """A request as staff see it. `waiting` is there as long as it is theirs to decide."""

    person: str
    organization: OrganizationName
    status: MembershipStatus
    waiting: AccessRequest | None


class ReviewRequest(UseCase):
    """A request to represent an organisation of the actor's regions, for administrators one of any."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, membership_id: int) -> ReviewedRequest:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            membership = await require_membership(block, membership_id)
            organization = await require_organization(block, membership.organization_id)
            require_overseen(actor, organization)
            waits = await _waits_of(block, actor, [membership_id])
            _, person = (await block[Organizations].memberships_by_ids([membership_id]))[membership_id]
            return ReviewedRequest(
                person.name,
                name_of(organization),
                membership.status,
                request_of(membership, person, organization, waits[membership_id])
                if membership_id in waits
                else None,
            )


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
            made = await decide(self, block, membership, organization, confirm=confirm, by_staff=True)
            await block.commit()
            return made


class UndoAccess(UseCase):
    """Put somebody out whom staff have let in, within 72 hours. The organisation's people cannot undo that."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, membership_id: int) -> Gone:
        actor, _ = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            membership = await require_membership(block, membership_id)
            organization = await require_organization(block, membership.organization_id, lock=True)
            await require_impartial(block, actor, organization)
            await _require_undoable(block, membership_id, now)
            membership.remove(now, undoable=False)
            gone = await tell_removed(self, block, membership, organization, undoable=False)
            await block.commit()
            return gone


async def _waits_of(block: Block, actor: Actor, membership_ids: Sequence[int]) -> Mapping[int, WaitView]:
    """How those of these requests wait on which the actor may decide."""
    found: dict[int, WaitView] = {}
    for role, kind in _DECIDES.items():
        if role in actor.roles:
            found.update(await block.waits.views(kind, membership_ids))
    return found
