"""A verified organisation's contact changes at once. All representatives are told, and any of them can undo it for 72
hours. What somebody changes who was let in during these hours waits as long for another representative.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import ClassVar

from bot.models.changes import ORGANIZATION, UNDOABLE_FOR, Change, ChangeKind, Entity, Rule, under
from bot.models.organizations import Membership, Organization
from bot.models.waits import WaitsFor
from bot.use_cases.changes.access import require_change
from bot.use_cases.changes.ports import Changes
from bot.use_cases.changes.proposing import CONFIRMATION, UNDO, Proposer, propose, stored
from bot.use_cases.changes.views import labels_of
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.access import require_organization, require_represented
from bot.use_cases.organizations.events import ContactChanged
from bot.use_cases.organizations.notifications import UndoableChange, WaitingContact
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import Representatives, tell_representatives
from bot.use_cases.organizations.views import OrganizationForm, name_of
from bot.use_cases.people.ports import People

_FIELDS = under(Rule.TOLD, ORGANIZATION)
_DAYS = UNDOABLE_FOR.days


async def change_contact(
    block: Block, actor: Actor, proposer: Proposer, organization: Organization, form: OrganizationForm
) -> Change | None:
    """Change the contact, or put the change before the other representatives. None if nothing would change."""
    wanted = {name: getattr(form, name) for name in _FIELDS}
    change, new = await propose(block, proposer, ChangeKind.CONTACT, organization, wanted)
    if change is None or not new:
        return change
    fields = sorted(change.after)
    if await _newly_let_in(block, proposer, organization):
        await block.waits.begin(CONFIRMATION, change.id, party_id=organization.id)
        await block.audit.record(
            actor, "organization.propose", "organization", organization.id, fields=fields
        )
        ask = Notification(
            "contact-proposed",
            {
                "person": actor.name,
                "organization": name_of(organization),
                "fields": labels_of(Entity.ORGANIZATION, fields),
            },
            actions=(
                (Action("confirm-change", change.id, "success"), Action("decline-change", change.id)),
                (Action("open-organization", organization.id),),
            ),
            about=WaitingContact(change.id),
        )
        key = f"contact-proposed:{change.id}"
        await tell_representatives(block, organization.id, ask, key, but=proposer.person_id)
        return change
    notification, key = await _carry_out(
        block, change, organization, actor.name, proposer.person_id, proposer.at
    )
    await block.audit.record(actor, "organization.edit", "organization", organization.id, fields=fields)
    await tell_representatives(block, organization.id, notification, key, but=proposer.person_id)
    return change


class ConfirmContact(UseCase):
    """Let through the change of contact that a newly let in colleague has proposed."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, change_id: int) -> None:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            change = await require_change(block, change_id, lock=True)
            require_represented(actor, change.organization_id)
            if change.kind is not ChangeKind.CONTACT:
                raise NotFoundError
            if change.proposed_by == person_id:
                raise ForbiddenError("change-own")
            organization = await require_organization(block, change.organization_id, lock=True)
            proposer = await block[People].get(change.proposed_by)
            name = proposer.name if proposer else ""
            notification, key = await _carry_out(block, change, organization, name, person_id, now)
            await block.waits.end(CONFIRMATION, change.id, "confirmed")
            await block.audit.record(
                actor, "organization.edit", "organization", organization.id, fields=sorted(change.after)
            )
            await tell_representatives(block, organization.id, notification, key, but=person_id)
            await block.commit()


class UndoContact(UseCase):
    """Put back the contact as it was before a change."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, change_id: int) -> None:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            change = await require_change(block, change_id, lock=True)
            require_represented(actor, change.organization_id)
            organization = await require_organization(block, change.organization_id, lock=True)
            last = await block[Changes].last_done(Entity.ORGANIZATION, organization.id)
            if change.can_be_undone(now) and last is not None and last.id != change.id:
                raise OutdatedError("change-undo-later-first")
            before = change.undo(person_id, now)
            for name, value in before.items():
                setattr(organization, name, value)
            await block.waits.end(UNDO, change.id, "undone")
            await block.touch(ContactChanged(organization.id))
            await block.audit.record(
                actor, "organization.undo", "organization", organization.id, fields=sorted(before)
            )
            undone = Notification(
                "contact-undone",
                {
                    "person": actor.name,
                    "organization": name_of(organization),
                    "fields": labels_of(Entity.ORGANIZATION, before),
                },
                actions=((Action("open-organization", organization.id),),),
            )
            await tell_representatives(
                block, organization.id, undone, f"contact-undone:{change.id}", but=person_id
            )
            await block.commit()


async def _carry_out(  # noqa: PLR0917 - who proposed it may be another than who carries it out
    block: Block, change: Change, organization: Organization, proposer: str, by: int | None, at: datetime
) -> tuple[Notification, str]:
    """The contact changes now. Returns what is to be said of it to the representatives, and its occasion."""
    change.do(by, at)
    change.before = {name: stored(getattr(organization, name)) for name in change.after}
    for name, value in change.after.items():
        setattr(organization, name, value)
    await block.waits.begin(UNDO, change.id, party_id=organization.id)
    await block.touch(ContactChanged(organization.id))
    notification = Notification(
        "contact-changed",
        {
            "person": proposer,
            "organization": name_of(organization),
            "fields": labels_of(Entity.ORGANIZATION, change.after),
        },
        actions=((Action("undo-change", change.id, "danger"), Action("open-organization", organization.id)),),
        about=UndoableChange(change.id),
    )
    return notification, f"contact-changed:{change.id}"


async def _newly_let_in(block: Block, proposer: Proposer, organization: Organization) -> bool:
    """Whether the person represents it for less than 72 hours, and there is somebody else to be asked."""
    people = (await block[Organizations].people_of([organization.id])).get(organization.id, ())
    membership = await block[Organizations].membership(proposer.person_id, organization.id)
    if membership is None or organization.created_by == proposer.person_id or len(people) < 2:
        return False
    return proposer.at < await _let_in_at(block, membership) + UNDOABLE_FOR


async def _let_in_at(block: Block, membership: Membership) -> datetime:
    confirmed = [
        entry.at
        for entry in await block.audit.of("membership", membership.id)
        if entry.action == "membership.confirmed"
    ]
    return max(confirmed, default=membership.created_at)


async def _waiting(block: Block, change_ids: Collection[int], _: datetime) -> Collection[int]:
    return (await block[Changes].waiting_among(ChangeKind.CONTACT, change_ids)).keys()


async def _done(block: Block, change_ids: Collection[int], _: datetime) -> Collection[int]:
    return (await block[Changes].done_among(change_ids)).keys()


async def _carry_out_unanswered(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Nobody has objected in 72 hours, so the contact changes. It can be undone as long again."""
    system = await SystemIdentity().actor()
    changes = await block[Changes].waiting_among(ChangeKind.CONTACT, [ring.record_id for ring in rings])
    messages = []
    for ring in rings:
        change = changes[ring.record_id]
        organization = await require_organization(block, change.organization_id, lock=True)
        proposer = await block[People].get(change.proposed_by)
        name = proposer.name if proposer else ""
        notification, key = await _carry_out(block, change, organization, name, None, now)
        ring.wait.end("unanswered", now)
        await block.audit.record(
            system, "organization.edit", "organization", organization.id, fields=sorted(change.after)
        )
        messages.append(Message(Representatives(organization.id), notification, key, of=ring.waits))
    return messages


async def _wipe(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """The change can be undone no more, so what the contact was before is forgotten."""
    changes = await block[Changes].done_among([ring.record_id for ring in rings])
    for ring in rings:
        changes[ring.record_id].close()
        ring.wait.end("kept", now)
    return ()


CONFIRMATIONS = WaitKind(
    name=CONFIRMATION,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(_DAYS),),
    ends=True,
    still_waiting=_waiting,
    on_ring=_carry_out_unanswered,
    untold={"replaced": Untold.GOES_ON},
)
UNDOS = WaitKind(
    name=UNDO,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(_DAYS),),
    ends=True,
    still_waiting=_done,
    on_ring=_wipe,
    untold={"kept": Untold.SAID_BEFORE, "undone": Untold.OWN},
)
