"""How changes wait for a moderator, and what ends that when their record is over."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.models.changes import Change, ChangeKind, Entity
from bot.models.organizations import OrganizationStatus
from bot.models.waits import WaitsFor
from bot.models.words import Text
from bot.use_cases.changes.ports import Changes
from bot.use_cases.changes.proposing import REVIEW, WAIT_OF
from bot.use_cases.changes.views import labels_of
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.moderation.notifications import WaitingChange
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.projects.events import ProjectClosed


async def _waiting(block: Block, change_ids: Collection[int], _: datetime) -> Collection[int]:
    return (await block[Changes].waiting_among(ChangeKind.MODERATED, change_ids)).keys()


async def _ring(block: Block, rings: Sequence[Ring], _: datetime) -> Sequence[Message]:
    """The last time, the organisation's people are told that it takes longer. Moderators find it in their summary."""
    changes = await block[Changes].waiting_among(ChangeKind.MODERATED, [ring.record_id for ring in rings])
    messages = []
    for ring in rings:
        if not ring.last:
            continue
        change = changes[ring.record_id]
        longer = Notification(
            "change-overdue",
            {"fields": labels_of(change.entity, change.after)},
            actions=(
                (
                    Action(f"open-{change.entity.value}", change.record_id),
                    Action("take-back-change", change.id),
                ),
            ),
            about=WaitingChange(change.id),
        )
        messages.append(
            Message(
                Representatives(change.organization_id),
                longer,
                f"change-overdue:{ring.wait.id}",
                of=ring.waits,
            )
        )
    return messages


CHANGE_REVIEWS = WaitKind(
    name=REVIEW,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(1, working=True), Moment(3, working=True)),
    ends=False,
    still_waiting=_waiting,
    on_ring=_ring,
    untold={"replaced": Untold.GOES_ON},
)


async def _lapse(block: Block, changes: Sequence[Change], at: datetime) -> None:
    for change in changes:
        change.lapse(at)
        await block.waits.end(WAIT_OF[change.kind], change.id, "lapsed")


async def _lapse_of_project(block: Block, event: ProjectClosed, at: datetime) -> Sequence[Settled]:
    """Nobody sees the project any more, so there is nothing left to be corrected."""
    await _lapse(block, await block[Changes].waiting_of_record(Entity.PROJECT, event.project_id), at)
    return ()


async def _lapse_of_card(block: Block, event: OrganizationStopped, at: datetime) -> Sequence[Settled]:
    """A card whose verification was withdrawn is corrected by its people themselves. What waits from before would
    overwrite that once it was let through.
    """
    organization = await require_organization(block, event.organization_id)
    if organization.status is not OrganizationStatus.REJECTED:
        return ()
    waiting = await block[Changes].waiting_of_record(Entity.ORGANIZATION, organization.id)
    await _lapse(block, waiting, at)
    return [Settled(organization.id, Text("settled-change-lapsed"))] if waiting else ()


WHEN_ORGANIZATION_STOPPED = Touch(_lapse_of_card, nothing_depends)
WHEN_PROJECT_CLOSED = Touch(_lapse_of_project, nothing_depends)
