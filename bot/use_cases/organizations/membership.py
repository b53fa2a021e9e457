"""How people become representatives of an organisation: they ask or are invited, and a representative decides."""

from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from bot.models.organizations import (
    ACCOUNT_NAME_MAX,
    USERNAME_MAX,
    Membership,
    MembershipStatus,
    Organization,
    OrganizationStatus,
)
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import (
    require_active,
    require_membership,
    require_organization,
    require_represented,
)
from bot.use_cases.organizations.events import OrganizationResumed
from bot.use_cases.organizations.notifications import (
    DecidedMembership,
    Representative,
    asking_for_access,
)
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.organizations.waiting import (
    ACCESS,
    ACCESS_UNREPRESENTED,
    INVITATION,
    UNREPRESENTED,
    end_request,
    hand_requests_over,
)
from bot.use_cases.people.ports import People

REQUESTS_MAX = 5
"""So many requests of one person may wait for a decision at once."""


@dataclass(frozen=True, slots=True)
class Account:
    """What the messenger calls the person who asks. The names are cut to what it allows."""

    name: str = ""
    username: str = ""


NO_ACCOUNT = Account()


class AskToJoin(UseCase):
    """Ask to represent an existing organisation. Its representatives decide, or a moderator if it has none."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, organization_id: int, account: Account = NO_ACCOUNT) -> OrganizationName:
        actor, person_id = await self.person()
        async with self.uow as block:
            organization = await _require_asked(block, organization_id)
            await _request_membership(self, block, (actor, person_id, account), organization)
            await block.commit()
            return name_of(organization)


class AskAgain(UseCase):
    """Ask anew to represent an organisation that one has asked or represented before: from the button under a message
    that tells of the end. To everybody else it looks as if there were no such organisation.
    """

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, organization_id: int, account: Account = NO_ACCOUNT) -> OrganizationName:
        actor, person_id = await self.person()
        async with self.uow as block:
            if await block[Organizations].membership(person_id, organization_id) is None:
                raise NotFoundError
            organization = await _require_asked(block, organization_id)
            await _request_membership(self, block, (actor, person_id, account), organization)
            await block.commit()
            return name_of(organization)


class AcceptInvitation(UseCase):
    """Use an invitation. This requests a membership, which a representative has yet to confirm."""

    permission: ClassVar = Permission.PARTICIPATE

    async def __call__(self, token: str, account: Account = NO_ACCOUNT) -> OrganizationName:
        actor, person_id = await self.person()
        async with self.uow as block:
            invitation = await block[Organizations].invitation(token)
            if invitation is None:
                raise NotFoundError("invitation-unknown")
            organization = await require_organization(block, invitation.organization_id, lock=True)
            maker = await block[Organizations].membership(invitation.invited_by, organization.id)
            if maker is None or not maker.active:
                raise OutdatedError("invitation-revoked")
            invitation.use(person_id, self.clock.now())
            await block.waits.end(INVITATION, invitation.id, "used")
            await _request_membership(self, block, (actor, person_id, account), organization)
            await block.commit()
            return name_of(organization)


@dataclass(frozen=True, slots=True)
class MembershipDecision:
    person_name: str
    organization: OrganizationName
    organization_id: int
    confirmed: bool


class DecideOnMembership(UseCase):
    """Confirm or decline a request, as a representative. Whoever asked is told at once; the other representatives
    are told of somebody who was let in, and can undo it.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, membership_id: int, *, confirm: bool) -> MembershipDecision:
        actor, person_id = await self.person()
        async with self.uow as block:
            membership = await require_membership(block, membership_id)
            require_represented(actor, membership.organization_id)
            organization = await require_active(block, membership.organization_id, person_id)
            made = await decide(self, block, membership, organization, confirm=confirm)
            await block.commit()
            return made


async def decide(
    use_case: UseCase,
    block: Block,
    membership: Membership,
    organization: Organization,
    *,
    confirm: bool,
    by_staff: bool = False,
) -> MembershipDecision:
    """What a representative and staff do alike when they decide on a request. Whoever staff decline may have nobody
    whom they could ask why, and can ask again.
    """
    actor, now = await use_case.identity.actor(), use_case.clock.now()
    person = await block[People].get(membership.person_id)
    if person is None:
        raise NotFoundError
    alone = not await block[Organizations].representatives(organization.id)
    if confirm:
        membership.confirm(now)
    else:
        membership.decline(now)
    decision = "confirmed" if confirm else "declined"
    await end_request(block, membership.id, decision)
    await block.audit.record(actor, f"membership.{decision}", "membership", membership.id)
    about = DecidedMembership(membership.id, membership.status)
    again = ((Action("ask-access", organization.id),),)
    args = {"organization": name_of(organization)}
    if confirm:
        opened = ((Action("open-organization", organization.id),),)
        said = Notification("membership-confirmed", args, actions=opened, about=about)
    elif by_staff:
        said = Notification("membership-declined-by-staff", args, actions=again, about=about)
    else:
        said = Notification("membership-declined", args, about=about)
    occasion = f"membership-{decision}:{membership.id}:{now.isoformat()}"
    await block.outbox.promise(person.id, said, dedupe_key=occasion)
    if confirm:
        await _tell_colleagues(block, membership, (person.name, actor), organization)
        if alone:
            await block.waits.end(UNREPRESENTED, organization.id, "represented")
            await hand_requests_over(block, organization, represented=True)
            if organization.verified:
                await block.touch(OrganizationResumed(organization.id))
    return MembershipDecision(person.name, name_of(organization), organization.id, confirm)


async def _tell_colleagues(
    block: Block, membership: Membership, who: tuple[str, Actor], organization: Organization
) -> None:
    name, actor = who
    notification = Notification(
        "representative-added",
        {"person": name, "colleague": actor.name, "organization": name_of(organization)},
        actions=((Action("undo-member", membership.id, "danger"),),),
        about=DecidedMembership(membership.id, membership.status),
    )
    others = [
        person.id
        for person in await block[Organizations].representatives(organization.id)
        if person.id not in {actor.person_id, membership.person_id}
    ]
    occasion = f"representative-added:{membership.id}:{membership.decided_at}"
    await tell(block, others, notification, occasion, to=partial(Representative, organization.id))


async def _require_asked(block: Block, organization_id: int) -> Organization:
    """A card that was returned is known to its own people alone."""
    organization = await require_organization(block, organization_id, lock=True)
    if organization.status is OrganizationStatus.REJECTED:
        raise NotFoundError
    return organization


async def _request_membership(
    use_case: UseCase, block: Block, asking: tuple[Actor, int, Account], organization: Organization
) -> None:
    """Request a membership and tell whoever decides. Does nothing while an earlier request is open.

    Raises `OutdatedError` if the person represents the organisation already.
    """
    actor, person_id, account = asking
    now = use_case.clock.now()
    membership = await block[Organizations].membership(person_id, organization.id)
    if membership is not None and membership.active:
        raise OutdatedError("already-represents")
    if membership is not None and membership.status is MembershipStatus.REQUESTED:
        return
    _, requests = await block[Organizations].undecided_of(person_id)
    if requests >= REQUESTS_MAX:
        raise ForbiddenError("too-many-requests", limit=REQUESTS_MAX)
    if membership is None:
        membership = Membership(
            person_id=person_id,
            organization_id=organization.id,
            status=MembershipStatus.REQUESTED,
            created_at=now,
        )
        await block[Organizations].add_membership(membership)
    else:
        membership.request_again(now)
    membership.account_name = account.name[:ACCOUNT_NAME_MAX]
    membership.account_username = account.username[:USERNAME_MAX]
    await block.flush()
    await block.audit.record(actor, "membership.request", "membership", membership.id)
    if not await block[Organizations].representatives(organization.id):
        await block.waits.begin(ACCESS_UNREPRESENTED, membership.id, region=organization.region)
        return
    await block.waits.begin(ACCESS, membership.id, party_id=organization.id)
    ask = asking_for_access("membership-requested", membership, actor.name, organization)
    key = f"membership:{membership.id}:{now.isoformat()}"
    await tell_representatives(block, organization.id, ask, key)
