"""What becomes of an organisation's own records when somebody represents it no more."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.organizations import MembershipStatus, OrganizationStatus
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import ContactChanged, OrganizationStopped, RepresentativeGone
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.waiting import (
    ACCESS,
    ACCESS_UNREPRESENTED,
    INVITATION,
    UNREPRESENTED,
    VERIFICATION,
)


async def _settle_gone(block: Block, event: RepresentativeGone, at: datetime) -> Sequence[Settled]:
    """Their links work no more. If nobody is left, the organisation stops."""
    for invitation, maker in await block[Organizations].unused_invitations(event.organization_id):
        if maker.id == event.person_id and invitation.open(at):
            invitation.revoke(at)
            await block.waits.end(INVITATION, invitation.id, "maker-gone")
    if await _others(block, event):
        return ()
    await _leave_to_moderators(block, event.organization_id)
    stopped = await block.touch(OrganizationStopped(event.organization_id))
    erased = await block.touch(ContactChanged(event.organization_id))
    return [one for settled in (stopped, erased) for own in settled.values() for one in own]


async def _leave_to_moderators(block: Block, organization_id: int) -> None:
    """Nobody represents it: its contact disappears, moderators decide on requests, and know that nobody is there.

    A card that nobody is left to be asked about is taken back.
    """
    organization = await block[Organizations].get_for_update(organization_id)
    if organization is None:
        return
    organization.contact_name, organization.contact_phone, organization.contact_email = "", "", None
    if organization.status is OrganizationStatus.PENDING:
        organization.take_back()
        await block.waits.end(VERIFICATION, organization_id, "taken-back")
    if organization.checked:
        await block.waits.begin(UNREPRESENTED, organization_id, region=organization.region)
    requests = await block[Organizations].memberships_of(organization_id, MembershipStatus.REQUESTED)
    waits = await block.waits.of(ACCESS, [membership.id for membership, _ in requests])
    for membership_id, wait in waits.items():
        await block.waits.end(ACCESS, membership_id, "nobody-left")
        await block.waits.begin(
            ACCESS_UNREPRESENTED, membership_id, region=organization.region, since=wait.since
        )


async def _depending_on(block: Block, event: RepresentativeGone, _: datetime) -> Mapping[str, int]:
    if await _others(block, event):
        return {}
    return await block.depending(OrganizationStopped(event.organization_id))


async def _others(block: Block, event: RepresentativeGone) -> bool:
    """Whether somebody else represents the organisation."""
    people = await block[Organizations].representatives(event.organization_id)
    return any(person.id != event.person_id and person.forgotten_at is None for person in people)


WHEN_REPRESENTATIVE_GONE = Touch(_settle_gone, _depending_on)
