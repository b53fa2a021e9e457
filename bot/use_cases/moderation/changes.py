"""Moderators let changes of published projects and verified organisations through, or return them with a reason."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.changes import Change, ChangeKind, Entity
from bot.models.reasons import Occasion, logged, reason_in_words
from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.changes.access import require_change
from bot.use_cases.changes.events import ChangeDropped
from bot.use_cases.changes.ports import Changes
from bot.use_cases.changes.proposing import REVIEW
from bot.use_cases.changes.views import ChangeView, labels_of, view_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.applying import apply_change, changed_record, name_after
from bot.use_cases.moderation.notifications import DecidedChange
from bot.use_cases.moderation.organizations import names_of_organizations
from bot.use_cases.moderation.queues import Backlog
from bot.use_cases.moderation.reasons import given_reason
from bot.use_cases.moderation.undoing import require_change_undoable
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.resemblance import resembled_by_names
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import claims_office, name_of, names_in
from bot.use_cases.projects.access import require_project
from bot.use_cases.projects.ports import Projects


@dataclass(frozen=True, slots=True)
class ReviewedChange:
    """A change as a moderator sees it. `title` is the project's, if it is one that changes. `resembles` and
    `claims_office` say the same of a new name as the card of a new organisation does of its name.
    """

    change: ChangeView
    organization: OrganizationName
    title: Words | None
    region: str
    reason: Value = ""
    resembles: tuple[OrganizationName, ...] = ()
    claims_office: bool = False

    @property
    def name(self) -> Value:
        """What is to be changed."""
        return self.title or self.organization


async def _names(block: Block, change_ids: Collection[int]) -> Mapping[int, Value]:
    """What is to be changed."""
    changes = await block[Changes].by_ids(change_ids)
    ids = {entity: {one.record_id for one in changes.values() if one.entity is entity} for entity in Entity}
    projects = await block[Projects].by_ids(ids[Entity.PROJECT])
    organizations = await names_of_organizations(block, ids[Entity.ORGANIZATION])
    return {
        id_: projects[change.record_id].title
        if change.entity is Entity.PROJECT
        else organizations[change.record_id]
        for id_, change in changes.items()
    }


CHANGES_TO_REVIEW = Backlog(
    (REVIEW,),
    _names,
    {"accepted": "decision-accepted", "rejected": "decision-rejected"},
    require_change_undoable,
)


class ReviewChange(UseCase):
    """One change, for a moderator."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, change_id: int) -> ReviewedChange:
        async with self.uow.read() as block:
            change = await require_change(block, change_id)
            if change.kind is not ChangeKind.MODERATED:
                raise NotFoundError
            return await _reviewed(block, change)


class AcceptChange(UseCase):
    """Let a change through. The record changes at once, and whoever relies on it is told."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, change_id: int) -> Value:
        return await _decide(self, change_id, "")


class RejectChange(UseCase):
    """Return a change. What was there stays, and the organisation's people read the reason, which is `ready`, in own
    words, or both.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, change_id: int, words: str = "", *, ready: str = "") -> Value:
        language = (await self.identity.actor()).language
        return await _decide(self, change_id, given_reason(Occasion.RETURN_CHANGE, words, ready, language))


async def _decide(use_case: UseCase, change_id: int, reason: str) -> Value:
    """Let the change through, or return it if there is a reason. Returns what was changed, for the moderator's
    screen.
    """
    actor, person_id = await use_case.person()
    now = use_case.clock.now()
    async with use_case.uow as block:
        change = await require_change(block, change_id, lock=True)
        if change.kind is not ChangeKind.MODERATED:
            raise NotFoundError
        record = await changed_record(block, change)
        await require_impartial(block, actor, record.organization, region=record.region)
        if reason:
            change.reject(reason, person_id, now)
            await block.touch(ChangeDropped(change.entity, change.record_id))
        else:
            change.accept(person_id, now)
            await apply_change(block, change, now)
        await block.waits.end(REVIEW, change_id, change.status.value)
        name = (await changed_record(block, change)).name
        await _record_and_tell(block, actor, change, name, now)
        await block.commit()
        return name


async def _record_and_tell(block: Block, actor: Actor, change: Change, name: Value, at: datetime) -> None:
    entity, decision = change.entity.value, change.status.value
    fields = sorted(change.after)
    await block.audit.record(
        actor,
        f"{entity}.change-{decision}",
        entity,
        change.record_id,
        change=change.id,
        fields=fields,
        **logged(change.reason),
    )
    notification = Notification(
        f"change-{decision}",
        {
            "name": name,
            "fields": labels_of(change.entity, change.after),
            **({"reason": reason_in_words(change.reason)} if change.reason else {}),
        },
        actions=((Action(f"open-{entity}", change.record_id),),),
        about=DecidedChange(change.id, change.status),
    )
    key = f"change-{decision}:{change.id}:{at.isoformat()}"
    await tell_representatives(block, change.organization_id, notification, key)


async def _reviewed(block: Block, change: Change) -> ReviewedChange:
    if change.entity is Entity.PROJECT:
        project, carrier = await require_project(block, change.record_id)
        return ReviewedChange(
            view_of(change),
            name_of(carrier),
            project.name,
            project.region,
            reason=reason_in_words(change.reason),
        )
    organization = await require_organization(block, change.record_id)
    names = names_in(name_after(organization, change.after))
    return ReviewedChange(
        view_of(change),
        name_of(organization),
        None,
        organization.region,
        reason=reason_in_words(change.reason),
        resembles=await resembled_by_names(block, organization.id, names),
        claims_office=claims_office(organization.kind, names),
    )
