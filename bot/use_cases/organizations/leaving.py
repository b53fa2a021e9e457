"""How people stop to represent an organisation: they leave, or somebody else removes them, which can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import ClassVar

from bot.models.organizations import Membership, Organization, OrganizationStatus
from bot.models.words import OrganizationName, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import (
    others_represent,
    require_active,
    require_membership,
    require_representative,
    require_represented,
)
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.notifications import DecidedMembership, Representative
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_counterparts, tell_representatives, with_settled
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.ports import People


@dataclass(frozen=True, slots=True)
class Gone:
    """Who represents which organisation no more."""

    person_name: str
    organization: OrganizationName
    organization_id: int


@dataclass(frozen=True, slots=True)
class Left:
    """Which organisation somebody has left, and whether they can ask for access again: a card that waited for a
    moderator goes with its last representative.
    """

    organization: OrganizationName
    can_return: bool


class LeaveOrganization(UseCase):
    """Stop to represent an organisation. Those who still do are told; if nobody does, its other sides are.

    `last` says that the actor knows that nobody represents it then. Who was not told so, because the others have left
    since, is refused and can look again.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, organization_id: int, *, last: bool = False) -> Left:
        actor, person_id = await require_representative(self, organization_id)
        now = self.clock.now()
        async with self.uow as block:
            organization = await require_active(block, organization_id, person_id)
            membership = await block[Organizations].membership(person_id, organization_id)
            if membership is None:
                raise NotFoundError
            if not last and not await others_represent(block, organization_id, person_id):
                raise OutdatedError("representative-last")
            membership.leave(now)
            await block.audit.record(actor, "membership.leave", "membership", membership.id)
            own = await _settle(block, membership, organization, now)
            left = Notification(
                "representative-left",
                {"person": actor.name, "organization": name_of(organization)},
                actions=((Action("open-organization", organization_id),),),
            )
            occasion = f"representative-left:{membership.id}:{now.isoformat()}"
            await tell_representatives(block, organization_id, with_settled(left, own), occasion)
            await block.commit()
        self.identity.changed()
        return Left(name_of(organization), organization.status is not OrganizationStatus.REJECTED)


class RemoveRepresentative(UseCase):
    """Remove another representative. They are told, and all others, who can undo it.

    Whoever was let in so recently that it can still be undone removes nobody: else a stranger who was let in by
    mistake could shut everybody out.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, membership_id: int) -> Gone:
        return await _remove_colleague(self, membership_id, recent=False)


class UndoConfirmation(UseCase):
    """Take back that somebody was let in, within 72 hours."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, membership_id: int) -> Gone:
        return await _remove_colleague(self, membership_id, recent=True)


async def _remove_colleague(use_case: UseCase, membership_id: int, *, recent: bool) -> Gone:
    actor, person_id = await use_case.person()
    now = use_case.clock.now()
    async with use_case.uow as block:
        membership = await require_membership(block, membership_id)
        require_represented(actor, membership.organization_id)
        organization = await require_active(block, membership.organization_id, person_id)
        own = await block[Organizations].membership(person_id, organization.id)
        if own is None or own.id == membership_id:
            raise NotFoundError
        if own.undoable(now):
            raise ForbiddenError("representative-too-new")
        if recent and membership.active and not membership.undoable(now):
            raise OutdatedError("membership-undo-late")
        membership.remove(now)
        gone = await tell_removed(use_case, block, membership, organization, undoable=True)
        await block.commit()
        return gone


class UndoRemoval(UseCase):
    """Let somebody represent the organisation again who was removed within the last 72 hours. Everybody is told."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, membership_id: int) -> Gone:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            membership = await require_membership(block, membership_id)
            require_represented(actor, membership.organization_id)
            organization = await require_active(block, membership.organization_id, person_id)
            membership.restore(now)
            name = await _name_of(block, membership)
            await block.audit.record(actor, "membership.restore", "membership", membership_id)
            restored = Notification(
                "representative-restored",
                {"person": name, "colleague": actor.name, "organization": name_of(organization)},
                actions=((Action("open-organization", organization.id),),),
                about=DecidedMembership(membership_id, membership.status),
            )
            occasion = f"representative-restored:{membership_id}:{now.isoformat()}"
            await tell_representatives(block, organization.id, restored, occasion, but=person_id)
            await block.commit()
            return Gone(name, name_of(organization), organization.id)


async def tell_removed(
    use_case: UseCase, block: Block, membership: Membership, organization: Organization, *, undoable: bool
) -> Gone:
    """Tell whoever was removed, and those who stay; settle what hangs on it."""
    actor = await use_case.identity.actor()
    name = await _name_of(block, membership)
    at = use_case.clock.now().isoformat()
    about = DecidedMembership(membership.id, membership.status)
    await block.audit.record(actor, "membership.remove", "membership", membership.id)
    await block.outbox.promise(
        membership.person_id,
        Notification(
            "representative-removed-you",
            {"organization": name_of(organization)},
            actions=((Action("ask-access", organization.id),),),
            about=about,
        ),
        dedupe_key=f"representative-removed-you:{membership.id}:{at}",
    )
    who: dict[str, Value] = {"person": name, "organization": name_of(organization)}
    removed = (
        Notification(
            "representative-removed",
            {**who, "colleague": actor.name},
            actions=((Action("undo-removal", membership.id, "danger"),),),
            about=about,
        )
        if undoable
        else Notification(
            "representative-removed-by-moderator",
            who,
            actions=((Action("open-organization", organization.id),),),
            about=about,
        )
    )
    own = await _settle(block, membership, organization, use_case.clock.now())
    stay = await block[Organizations].representatives(organization.id)
    others = [person.id for person in stay if person.id != actor.person_id]
    occasion = f"representative-removed:{membership.id}:{at}"
    told = with_settled(removed, own)
    await tell(block, others, told, occasion, to=partial(Representative, organization.id))
    return Gone(name, name_of(organization), organization.id)


async def _settle(
    block: Block, membership: Membership, organization: Organization, at: datetime
) -> Sequence[Settled]:
    """Settle what hangs on whoever has gone, and tell the other organisations. Returns what was settled for their own,
    which the others who represent it are told.
    """
    settled = await block.touch(RepresentativeGone(organization.id, membership.person_id))
    occasion = f"representative-gone:{membership.id}:{at.isoformat()}"
    await tell_counterparts(block, organization, settled, occasion)
    return settled.get(organization.id, ())


async def _name_of(block: Block, membership: Membership) -> str:
    person = await block[People].get(membership.person_id)
    return person.name if person else ""
