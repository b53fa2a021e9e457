"""A party leaves an agreed memorandum with 30 days' notice, or all agree to end it at once.

Of two parties it ends with the first that leaves; of three it goes on between the others.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.memoranda import EndReason, Memorandum, MemorandumParty, PartyStage
from bot.models.memoranda.negotiating import end, give_notice, leave
from bot.models.projects import Project
from bot.models.waits import WaitsFor
from bot.models.words import LegalDate, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.access import project_of, require_own_party
from bot.use_cases.memoranda.asking import EXIT, TERM, title_of
from bot.use_cases.memoranda.events import MemorandumEnded
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.telling_all import tell_all
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.organizations.views import name_of

NOTICE_DAYS = 30


class LeaveMemorandum(UseCase):
    """Give notice on behalf of one's party: it has left 30 days later. All are told at once."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int) -> None:
        now = self.clock.now()
        async with self.uow as block:
            actor, memorandum, party = await require_own_party(
                self, block, memorandum_id, organization_id, lock=True
            )
            if party.stage is PartyStage.LEAVING:
                return
            leaves_on = today(now) + timedelta(days=NOTICE_DAYS)
            give_notice(memorandum, party, leaves_on)
            await block.audit.record(actor, "memorandum.give_notice", "memorandum", memorandum_id)
            until = moment(leaves_on, time.min)
            await block.waits.begin(EXIT, party.id, party_id=organization_id, until=until)
            said = await _leaving_message(block, memorandum, party, "memorandum-leaves")
            await tell_all(block, memorandum, said, occasion=f"{party.id}", but=actor.person_id)
            await block.commit()


class AgreeToEnd(UseCase):
    """Want to end the memorandum, on behalf of one's party. It ends once all that have not left want that; returns
    whether it has.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int) -> bool:
        now = self.clock.now()
        async with self.uow as block:
            actor, memorandum, party = await require_own_party(
                self, block, memorandum_id, organization_id, lock=True
            )
            memorandum.require_holding()
            if party.end_wanted_at is not None:
                return False
            party.end_wanted_at = now
            await block.audit.record(actor, "memorandum.agree_to_end", "memorandum", memorandum_id)
            over = all(
                one.end_wanted_at is not None or one.stage is PartyStage.LEFT for one in memorandum.parties
            )
            if over:
                await end_for(block, memorandum, EndReason.ALL_AGREED, now)
            key = "memorandum-ended" if over else "memorandum-end-wanted"
            said = await _leaving_message(block, memorandum, party, key)
            await tell_all(block, memorandum, said, occasion=f"{party.id}", but=actor.person_id)
            await block.commit()
            return over


async def end_for(block: Block, memorandum: Memorandum, reason: EndReason, now: datetime) -> None:
    """It holds no more, and nothing of it is asked any more."""
    end(memorandum, reason, now)
    await block.waits.end(TERM, memorandum.id, "ended")
    await block.waits.end_all(EXIT, [party.id for party in memorandum.parties], "ended")
    await block.touch(MemorandumEnded(memorandum.id))


async def _leaving_message(
    block: Block, memorandum: Memorandum, party: MemorandumParty, key: str
) -> Notification:
    return _telling(
        key,
        memorandum,
        await project_of(block, memorandum),
        organization=name_of(await require_organization(block, party.organization_id)),
        until=LegalDate(party.leaves_on or memorandum.term_until),
    )


def _telling(key: str, memorandum: Memorandum, project: Project | None, **values: Value) -> Notification:
    said = {"project": title_of(memorandum, project), "number": memorandum.number or "", **values}
    return Notification(key, said, actions=((Action("open-memorandum", memorandum.id),),))


async def _leaving(
    block: Block, party_ids: Collection[int], _: datetime
) -> Mapping[int, tuple[Memorandum, Project | None, MemorandumParty]]:
    return {
        party.id: (memorandum, project, party)
        for memorandum, project in await block[Memoranda].with_parties(party_ids)
        if memorandum.holds
        for party in memorandum.parties
        if party.id in set(party_ids) and party.stage is PartyStage.LEAVING
    }


async def _ring(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    return [message for ring in rings for message in await _ring_one(block, ring, now)]


async def _ring_one(block: Block, ring: Ring, now: datetime) -> Sequence[Message]:
    memorandum, project, party = ring.record
    if not memorandum.holds:
        return ()
    leave(party)
    remaining = [one for one in memorandum.parties if one.stage is not PartyStage.LEFT]
    over = len(remaining) == 1
    if over:
        await end_for(block, memorandum, EndReason.LEFT, now)
    said = _telling(
        "memorandum-ended" if over else "memorandum-left",
        memorandum,
        project,
        organization=name_of(await require_organization(block, party.organization_id)),
        until=LegalDate(memorandum.term_until),
    )
    return [
        Message(Representatives(one.organization_id), said, f"{said.key}:{ring.wait.id}", of=ring.waits)
        for one in memorandum.parties
    ]


EXITS = WaitKind(
    name=EXIT,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(0, before=True),),
    ends=True,
    still_waiting=_leaving,
    on_ring=_ring,
    untold={"ended": Untold.GOES_ON},
)
