"""What becomes of an organisation's own records when somebody represents it no more."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.organizations import OrganizationStatus
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import others_represent
from bot.use_cases.organizations.events import ContactChanged, OrganizationStopped, RepresentativeGone
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.waiting import (
    INVITATION,
    UNREPRESENTED,
    VERIFICATION,
    hand_requests_over,
)


async def _settle_gone(block: Block, event: RepresentativeGone, at: datetime) -> Sequence[Settled]:
    """Their links work no more. If nobody is left, the organisation stops."""
    for invitation, maker in await block[Organizations].unused_invitations(event.organization_id):
        if maker.id == event.person_id and invitation.open(at):
            invitation.revoke(at)
            await block.waits.end(INVITATION, invitation.id, "maker-gone")
    if await others_represent(block, event.organization_id, event.person_id):
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
    organization.office_address, organization.meeting_link = "", ""
    if organization.status is OrganizationStatus.PENDING:
        organization.take_back()
        await block.waits.end(VERIFICATION, organization_id, "taken-back")
    if organization.checked:
        await block.waits.begin(UNREPRESENTED, organization_id, region=organization.region)
    await hand_requests_over(block, organization, represented=False)


async def _depending_on(block: Block, event: RepresentativeGone, _: datetime) -> Mapping[str, int]:
    if await others_represent(block, event.organization_id, event.person_id):
        return {}
    return await block.depending(OrganizationStopped(event.organization_id))


WHEN_REPRESENTATIVE_GONE = Touch(_settle_gone, _depending_on)
