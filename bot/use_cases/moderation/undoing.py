"""Staff undo what they have decided, by the opposite deed, until somebody has acted on it: the record waits for a
decision again, and its people are told.

The record's audit log says whether somebody has acted. Looks and invitations are no answer to a decision, and neither
is what the system does by itself.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from bot.models.changes import ChangeStatus
from bot.models.organizations import Organization, OrganizationStatus
from bot.models.projects import ProjectStage
from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.changes.access import require_change
from bot.use_cases.changes.events import ChangeProposed
from bot.use_cases.changes.proposing import REVIEW as CHANGE_REVIEW
from bot.use_cases.changes.views import labels_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.applying import apply_change, changed_record
from bot.use_cases.moderation.notifications import WaitingChange
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.organizations.looks import LOOK
from bot.use_cases.organizations.notifications import DecidedOrganization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.organizations.waiting import VERIFICATION
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.events import ProjectClosed, ProjectPaused
from bot.use_cases.projects.notifications import DecidedProject
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.waiting import REVIEW

_NO_ANSWER = frozenset({LOOK, "organization.invite"})
_VERIFICATION = {
    OrganizationStatus.VERIFIED: "organization.verified",
    OrganizationStatus.REJECTED: "organization.rejected",
}
_REVIEW = {ProjectStage.PUBLISHED: "project.published", ProjectStage.REJECTED: "project.rejected"}


class UndoVerificationDecision(UseCase):
    """Undo the decision on a card: it waits for a moderator again. One that has acted already is not called back: then
    its verification is withdrawn (`WithdrawVerification`).
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, organization_id: int) -> OrganizationName:
        actor = await self.identity.actor()
        now = self.clock.now()
        async with self.uow as block:
            organization = await require_organization(block, organization_id, lock=True)
            await require_impartial(block, actor, organization)
            await require_verification_undoable(block, organization_id, now)
            verified = [
                entry.at
                for entry in await block.audit.of("organization", organization_id)
                if entry.action == "organization.verified"
            ]
            if organization.verified:
                verified.pop()
            organization.reopen(verified_before=verified[-1] if verified else None)
            await block.waits.begin(VERIFICATION, organization_id, region=organization.region)
            await block.audit.record(actor, "organization.decision-undone", "organization", organization_id)
            undone = Notification(
                "organization-decision-undone",
                {"organization": name_of(organization)},
                actions=((Action("open-organization", organization_id),),),
                about=DecidedOrganization(organization_id, organization.status),
            )
            key = f"{undone.key}:{organization_id}:{now.isoformat()}"
            await tell_representatives(block, organization_id, undone, key)
            await block.commit()
            return name_of(organization)


class UndoProjectDecision(UseCase):
    """Undo the decision on a project: it waits for a moderator again. What others have got already is not called back:
    then it is taken down (`TakeProjectDown`).
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, project_id: int) -> Words:
        actor = await self.identity.actor()
        now = self.clock.now()
        async with self.uow as block:
            project, carrier = await require_project(block, project_id, lock=True)
            await require_impartial(block, actor, carrier, region=project.region)
            await require_project_undoable(block, project_id, now)
            project.reopen()
            await block.touch(ProjectPaused(project_id))
            await block[Pitches].search_again(project_id)
            await block.waits.begin(REVIEW, project_id, region=project.region)
            await block.audit.record(actor, "project.decision-undone", "project", project_id)
            undone = Notification(
                "project-decision-undone",
                {"title": project.name},
                actions=((Action("open-project", project_id),),),
                about=DecidedProject(project_id, project.stage),
            )
            await tell_representatives(
                block, carrier.id, undone, f"{undone.key}:{project_id}:{now.isoformat()}"
            )
            await block.commit()
            return project.name


class UndoChangeDecision(UseCase):
    """Undo the decision on a change: it waits for a moderator again. If it was let through, the record is as it was
    before, and whoever relies on it is told so.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, change_id: int) -> Value:
        actor = await self.identity.actor()
        now = self.clock.now()
        async with self.uow as block:
            change = await require_change(block, change_id, lock=True)
            record = await changed_record(block, change, lock=True)
            await require_impartial(block, actor, record.organization, region=record.region)
            await require_change_undoable(block, change_id, now)
            if change.status is ChangeStatus.ACCEPTED:
                await apply_change(block, change, now, undone=True)
                record = await changed_record(block, change)
            change.reopen()
            await block.touch(ChangeProposed(change.entity, change.record_id))
            await block.waits.begin(CHANGE_REVIEW, change_id, region=record.region)
            entity = change.entity.value
            await block.audit.record(
                actor, f"{entity}.change-decision-undone", entity, change.record_id, change=change_id
            )
            undone = Notification(
                "change-decision-undone",
                {"name": record.name, "fields": labels_of(change.entity, change.after)},
                actions=((Action(f"open-{entity}", change.record_id),),),
                about=WaitingChange(change_id),
            )
            key = f"{undone.key}:{change_id}:{now.isoformat()}"
            await tell_representatives(block, change.organization_id, undone, key)
            await block.commit()
            return record.name


async def require_verification_undoable(block: Block, organization_id: int, at: datetime) -> None:
    """Raises `OutdatedError` if the decision on the card can no longer be undone."""
    organization = await require_organization(block, organization_id)
    _require_decided(waits=organization.status is OrganizationStatus.PENDING)
    await require_last(block, "organization", organization_id, _VERIFICATION.get(organization.status))
    if not await block[Organizations].representatives(organization_id):
        raise OutdatedError("decision-moved-on")
    if organization.verified and await _has_acted(block, organization, at):
        raise OutdatedError("decision-withdraw-instead")
    if not organization.verified:
        await require_bin_free(block, organization)


async def require_project_undoable(block: Block, project_id: int, _: datetime) -> None:
    """The same for a project."""
    project = (await require_project(block, project_id))[0]
    _require_decided(waits=project.stage is ProjectStage.SUBMITTED)
    await require_last(block, "project", project_id, _REVIEW.get(project.stage))
    if project.stage is ProjectStage.PUBLISHED:
        shown = await block[Pitches].of_project(project_id)
        if shown or await block.depending(ProjectClosed(project_id)):
            raise OutdatedError("decision-take-down-instead")


async def require_change_undoable(block: Block, change_id: int, _: datetime) -> None:
    """The same for a change."""
    change = await require_change(block, change_id)
    _require_decided(waits=change.waiting)
    entity = change.entity.value
    last = await require_last(block, entity, change.record_id, f"{entity}.change-{change.status.value}")
    if last.get("change") != change_id:
        raise OutdatedError("decision-moved-on")


async def require_bin_free(block: Block, organization: Organization) -> None:
    """A returned card holds its BIN no more. Raises `OutdatedError` if another one has it now."""
    holder = await block[Organizations].holder_of_bin(organization.bin) if organization.bin else None
    if holder is not None:
        raise OutdatedError("decision-bin-taken", organization=name_of(holder))


def _require_decided(*, waits: bool) -> None:
    if waits:
        raise OutdatedError("decision-waits-again")


async def require_last(block: Block, entity: str, record_id: int, decision: str | None) -> Mapping[str, Any]:
    """What is on record of the decision, which is the last that anybody has done to the record."""
    done = [
        entry
        for entry in await block.audit.of(entity, record_id)
        if entry.actor_id is not None and entry.action not in _NO_ANSWER
    ]
    if not done or done[-1].action != decision:
        raise OutdatedError("decision-moved-on")
    return done[-1].changes


async def _has_acted(block: Block, organization: Organization, at: datetime) -> bool:
    """Whether a verified organisation has done what only verified ones do, or others rely on it."""
    own = [organization.id]
    return bool(
        await block[Projects].count_of_organizations(own)
        or await block[Pitches].count_of_backers(own, at)
        or await block.depending(OrganizationStopped(organization.id))
    )
