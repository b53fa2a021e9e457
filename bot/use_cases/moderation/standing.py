"""Staff stop an organisation that was verified: they suspend it for a time, or withdraw its verification."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.reasons import Occasion, logged, reason_in_words
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.reasons import given_reason
from bot.use_cases.moderation.undoing import require_bin_free, require_last
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.events import OrganizationResumed, OrganizationStopped
from bot.use_cases.organizations.notifications import DecidedOrganization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives, tell_touched, with_settled
from bot.use_cases.organizations.views import name_of
from bot.use_cases.organizations.waiting import UNREPRESENTED


class WhatHangsOnOrganization(UseCase):
    """How much would be settled if the organisation were stopped, by what it is; for whoever may stop it."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> Mapping[str, int]:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            organization = await require_organization(block, organization_id)
            await require_impartial(block, actor, organization)
            return await block.depending(OrganizationStopped(organization_id))


class SuspendOrganization(UseCase):
    """Let a verified organisation act no more until the suspension is lifted. Its people read the reason, which is
    `ready`, in own words, or both; its other sides are told that it may not act, and not why.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int, words: str = "", *, ready: str = "") -> OrganizationName:
        language = (await self.identity.actor()).language
        reason = given_reason(Occasion.SUSPEND, words, ready, language)

        def suspend(organization: Organization, at: datetime) -> None:
            organization.suspend(reason, at)

        return await _stop(self, organization_id, suspend, "organization-suspended")


class WithdrawVerification(UseCase):
    """Return the card of an organisation that was verified. It is corrected and verified anew, and holds its BIN no
    more. Its people read the reason, which is `ready`, in own words, or both.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int, words: str = "", *, ready: str = "") -> OrganizationName:
        language = (await self.identity.actor()).language
        reason = given_reason(Occasion.WITHDRAW_VERIFICATION, words, ready, language)

        def withdraw(organization: Organization, at: datetime) -> None:
            organization.withdraw_verification(reason, at)

        return await _stop(self, organization_id, withdraw, "organization-unverified")


class LiftSuspension(UseCase):
    """Let a suspended organisation act again. Its halted projects go on as soon as somebody represents it."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int) -> OrganizationName:
        async with self.uow as block:
            organization = await _require_others(self, block, organization_id)
            organization.lift_suspension(self.clock.now())
            return await _resume(self, block, organization)


class RestoreVerification(UseCase):
    """Undo that verification was withdrawn, as long as nobody has corrected the card since then or got its BIN."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int) -> OrganizationName:
        async with self.uow as block:
            organization = await _require_others(self, block, organization_id)
            await require_restorable(block, organization)
            organization.restore_verification(self.clock.now())
            return await _resume(self, block, organization)


async def require_restorable(block: Block, organization: Organization) -> None:
    """Raises `OutdatedError` if the organisation's verification was not withdrawn, or that can be undone no more."""
    await require_last(block, "organization", organization.id, "organization.unverified")
    await require_bin_free(block, organization)


async def _resume(use_case: UseCase, block: Block, organization: Organization) -> OrganizationName:
    if await block[Organizations].representatives(organization.id):
        await block.touch(OrganizationResumed(organization.id))
    else:
        await block.waits.begin(UNREPRESENTED, organization.id, region=organization.region)
    await _record(use_case, block, organization, "organization-resumed")
    resumed = _told("organization-resumed", organization)
    occasion = f"organization-resumed:{organization.id}:{use_case.clock.now().isoformat()}"
    await tell_representatives(block, organization.id, resumed, occasion)
    await block.commit()
    return name_of(organization)


async def _stop(
    use_case: UseCase, organization_id: int, stop: Callable[[Organization, datetime], None], kind: str
) -> OrganizationName:
    now = use_case.clock.now()
    async with use_case.uow as block:
        organization = await _require_others(use_case, block, organization_id)
        stop(organization, now)
        await block.waits.end(UNREPRESENTED, organization_id, "stopped")
        settled = dict(await block.touch(OrganizationStopped(organization_id)))
        await _record(use_case, block, organization, kind)
        occasion = f"{kind}:{organization_id}:{now.isoformat()}"
        own = with_settled(_told(kind, organization), settled.pop(organization_id, ()))
        await tell_representatives(block, organization_id, own, occasion)
        stopped = Notification("organization-stopped", {"organization": name_of(organization)})
        await tell_touched(block, settled, stopped, occasion)
        await block.commit()
        return name_of(organization)


async def _require_others(use_case: UseCase, block: Block, organization_id: int) -> Organization:
    """The organisation, locked. Nobody decides on what is theirs."""
    organization = await require_organization(block, organization_id, lock=True)
    await require_impartial(block, await use_case.identity.actor(), organization)
    return organization


async def _record(use_case: UseCase, block: Block, organization: Organization, kind: str) -> None:
    action = f"organization.{kind.removeprefix('organization-')}"
    actor = await use_case.identity.actor()
    await block.audit.record(
        actor, action, "organization", organization.id, **logged(organization.status_reason)
    )


def _told(kind: str, organization: Organization) -> Notification:
    return Notification(
        kind,
        {"organization": name_of(organization), "reason": reason_in_words(organization.status_reason)},
        actions=((Action("open-organization", organization.id),),),
        about=DecidedOrganization(organization.id, organization.status, organization.status_reason),
    )
