"""Moderators verify organisations, or reject them with a reason."""

from collections.abc import Collection, Mapping
from typing import ClassVar

from bot.models.organizations import Organization, OrganizationKind, OrganizationStatus
from bot.models.reasons import Occasion, logged, reason_in_words
from bot.models.words import OrganizationName, Value
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.moderation.access import oversees, require_impartial
from bot.use_cases.moderation.queues import Backlog
from bot.use_cases.moderation.reasons import given_reason
from bot.use_cases.moderation.undoing import require_verification_undoable
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.events import OrganizationResumed
from bot.use_cases.organizations.looks import note_look
from bot.use_cases.organizations.notifications import DecidedOrganization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.resemblance import resembled_by
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import (
    OrganizationView,
    name_of,
    view_of,
    without_contact,
)
from bot.use_cases.organizations.waiting import VERIFICATION


async def names_of_organizations(block: Block, organization_ids: Collection[int]) -> Mapping[int, Value]:
    found = await block[Organizations].by_ids(organization_ids)
    return {id_: name_of(organization) for id_, organization in found.items()}


VERIFICATIONS = Backlog(
    (VERIFICATION,),
    names_of_organizations,
    {"verified": "decision-verified", "rejected": "decision-rejected"},
    require_verification_undoable,
)


class ReviewOrganization(UseCase):
    """The card of any organisation, for a moderator. Its contact is there while it waits for a decision that is theirs,
    and each look at it is audited, once a day for each of them.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int) -> OrganizationView:
        actor = await self.identity.actor()
        async with self.uow as block:
            organization = await require_organization(block, organization_id)
            view = view_of(organization, resembles=await resembled_by(block, organization))
            waits = organization.status is OrganizationStatus.PENDING
            if not waits or not oversees(actor, organization.region):
                return without_contact(view)
            await note_look(block, actor, organization_id, self.clock.now())
            await block.commit()
            return view


class VerifyOrganization(UseCase):
    """Verify an organisation. Its people are told at once, and may from now on submit or back projects, and sign."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int) -> OrganizationName:
        return await _decide(self, organization_id, "")


class RejectOrganization(UseCase):
    """Reject an organisation, for a reason that is `ready`, in own words, or both. Its people read it."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int, words: str = "", *, ready: str = "") -> OrganizationName:
        language = (await self.identity.actor()).language
        reason = given_reason(Occasion.RETURN_ORGANIZATION, words, ready, language)
        return await _decide(self, organization_id, reason)


async def _decide(use_case: UseCase, organization_id: int, reason: str) -> OrganizationName:
    """Verify the organisation, or reject it if there is a reason."""
    actor = await use_case.authorize()
    now = use_case.clock.now()
    async with use_case.uow as block:
        organization = await require_organization(block, organization_id, lock=True)
        await require_impartial(block, actor, organization)
        if reason:
            organization.reject(reason, now)
        else:
            organization.verify(now)
        decision = organization.status.value
        await block.waits.end(VERIFICATION, organization_id, decision)
        if organization.verified:
            await block.touch(OrganizationResumed(organization_id))
        await block.audit.record(
            actor, f"organization.{decision}", "organization", organization_id, **logged(reason)
        )
        kind, action = await _next_step(block, organization)
        notification = Notification(
            f"organization-{decision}",
            {"organization": name_of(organization), "kind": kind, "reason": reason_in_words(reason)},
            actions=((action,),),
            about=DecidedOrganization(organization_id, organization.status, organization.status_reason),
        )
        key = f"organization-{decision}:{organization_id}:{now.isoformat()}"
        await tell_representatives(block, organization_id, notification, key)
        await block.commit()
        return name_of(organization)


async def _next_step(block: Block, organization: Organization) -> tuple[str, Action]:
    """The word that chooses the sentence about what comes next, and the button that leads there. Whoever has said
    already what they support is not asked again.
    """
    kind = organization.kind
    if not organization.verified:
        return kind.value, Action("open-organization", organization.id)
    if kind is OrganizationKind.NGO:
        return kind.value, Action("propose-project", organization.id, "primary")
    if await block[Backers].get(organization.id) is not None:
        return "ready", Action("open-organization", organization.id)
    return kind.value, Action("open-backing", organization.id, "primary")
