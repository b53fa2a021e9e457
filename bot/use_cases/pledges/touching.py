"""What becomes of pledges when something happens to their project, to one of their sides, or to the memorandum beside
them.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from bot.models.pledges import OPEN, PledgeSide, PledgeStage
from bot.models.words import Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.events import MemorandumEnded
from bot.use_cases.organizations.events import ContactChanged, OrganizationResumed, OrganizationStopped
from bot.use_cases.pitches.contacts import contact_now
from bot.use_cases.pledges.access import Promise, promises_of
from bot.use_cases.pledges.clocks import ask_about, end_asking
from bot.use_cases.pledges.forms import end_forms
from bot.use_cases.pledges.ports import Deliveries, Pledges
from bot.use_cases.pledges.telling import facts_of, tell_side, to_open
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectReopened

_ONE_DEED = timedelta(minutes=1)
"""What was released so near to a deed was released by it: each reads the clock for itself."""
Over = ProjectClosed | ProjectCompleted


async def _open_of_project(block: Block, project_id: int) -> Sequence[Promise]:
    pledges = await block[Pledges].of_project(project_id, lock=True)
    found = await promises_of(block, [pledge.id for pledge in pledges if pledge.open])
    return list(found.values())


def _lines(key: str, promises: Collection[Promise], *sides: PledgeSide) -> list[Settled]:
    """For each of these pledges a line to each of these sides."""
    return [
        Settled(promise.side(side).id, Text(key, facts_of(promise, side)))
        for promise in promises
        for side in sides
    ]


async def _release(block: Block, event: Over, at: datetime) -> Sequence[Settled]:
    """What has not arrived is promised no more: there is nothing any more to which it was. What only one side has told
    stays told by one side.
    """
    outcome = "project_completed" if isinstance(event, ProjectCompleted) else "project_closed"
    promises = await _open_of_project(block, event.project_id)
    ids = [promise.pledge.id for promise in promises]
    await end_asking(block, ids, outcome)
    await end_forms(block, event.project_id, ids, outcome)
    for parts in (await block[Deliveries].of_pledges(ids)).values():
        for part in parts:
            part.leave_one_sided(at)
    said = _lines("settled-pledge-released", promises, *PledgeSide)
    for promise in promises:
        promise.pledge.release(at)
    return said


async def _count_open(block: Block, event: Over, _: datetime) -> Mapping[str, int]:
    pledges = await block[Pledges].of_project(event.project_id)
    return {"pledges": sum(pledge.open for pledge in pledges)}


async def _restore(block: Block, event: ProjectReopened, at: datetime) -> Sequence[Settled]:
    """A project that was taken down is put back: what was released by that is promised again. What a completion has
    released stays so.
    """
    if event.closed_at is None:
        return ()
    pledges = await block[Pledges].of_project(event.project_id, lock=True)
    released = [
        pledge.id
        for pledge in pledges
        if pledge.stage is PledgeStage.RELEASED
        and pledge.ended_at is not None
        and abs(pledge.ended_at - event.closed_at) < _ONE_DEED
    ]
    promises = list((await promises_of(block, released)).values())
    for promise in promises:
        promise.pledge.restore()
        if promise.pledge.promised:
            promise.pledge.give_contacts({side: contact_now(promise.side(side)) for side in PledgeSide})
    await ask_about(block, promises, at)
    return _lines("settled-pledge-again", promises, *PledgeSide)


async def _of_organization(block: Block, organization_id: int, *, lock: bool) -> Sequence[Promise]:
    ids = await block[Pledges].open_of_organization(organization_id)
    found = await promises_of(block, ids, lock=lock)
    return [promise for promise in found.values() if promise.pledge.stage in OPEN]


def _side_of(promise: Promise, organization_id: int) -> PledgeSide:
    return PledgeSide.GIVER if promise.giver.id == organization_id else PledgeSide.RECEIVER


async def _stop(block: Block, event: OrganizationStopped, _: datetime) -> Sequence[Settled]:
    """Nobody is asked about it meanwhile, and it does not count. What was agreed on stays."""
    promises = await _of_organization(block, event.organization_id, lock=True)
    await end_asking(block, [promise.pledge.id for promise in promises], "organization_stopped")
    return [
        one
        for promise in promises
        for one in _lines("settled-pledge-rests", [promise], _side_of(promise, event.organization_id).other)
    ]


async def _count_of_organization(block: Block, event: OrganizationStopped, _: datetime) -> Mapping[str, int]:
    return {"pledges": len(await _of_organization(block, event.organization_id, lock=False))}


async def _resume(block: Block, event: OrganizationResumed, now: datetime) -> Sequence[Settled]:
    """It is asked about again, and the other side reads that it is."""
    promises = await _of_organization(block, event.organization_id, lock=True)
    await ask_about(block, promises, now)
    for promise in promises:
        side = _side_of(promise, event.organization_id).other
        await _tell_side_of(block, promise, side, "pledge-goes-on", now.isoformat())
    return ()


async def _tell_side_of(block: Block, promise: Promise, side: PledgeSide, key: str, occasion: str) -> None:
    said = Notification(key, facts_of(promise, side), actions=(to_open(promise),))
    await tell_side(block, promise, side, said, f"{key}:{promise.pledge.id}:{occasion}")


async def _pass_contact_on(block: Block, event: ContactChanged, _: datetime) -> Sequence[Settled]:
    """Whoever was given the old contact by the organisation gets the new one."""
    for promise in await _of_organization(block, event.organization_id, lock=True):
        side = _side_of(promise, event.organization_id)
        if promise.pledge.promised:
            promise.pledge.give_contacts({side: contact_now(promise.side(side))})
    return ()


async def _stand_on(block: Block, event: MemorandumEnded, _: datetime) -> Sequence[Settled]:
    """A pledge is a promise of its own: it stands on without the memorandum beside it, and both sides are told."""
    ids = await block[Pledges].open_of_memorandum(event.memorandum_id)
    for promise in (await promises_of(block, ids)).values():
        for side in PledgeSide:
            await _tell_side_of(block, promise, side, "pledge-stands-on", f"{event.memorandum_id}")
    return ()


WHEN_PROJECT_IS_OVER = Touch(_release, _count_open)
WHEN_PROJECT_REOPENED = Touch(_restore, nothing_depends)
WHEN_ORGANIZATION_STOPPED = Touch(_stop, _count_of_organization)
WHEN_ORGANIZATION_RESUMED = Touch(_resume, nothing_depends)
WHEN_CONTACT_CHANGED = Touch(_pass_contact_on, nothing_depends)
WHEN_MEMORANDUM_ENDED = Touch(_stand_on, nothing_depends)
