"""A party leaves an agreed memorandum with 30 days' notice, or all agree to end it at once.

Of two parties it ends with the first that leaves; of three it goes on between the others. What extends a memorandum is
left and ended with it.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.memoranda import EndReason, Memorandum, MemorandumParty, PartyStage
from bot.models.memoranda.ending import (
    give_notice,
    leave,
    remaining,
    want_end,
    want_end_no_more,
    wanted_by_all,
)
from bot.models.projects import Project
from bot.models.waits import WaitsFor
from bot.models.words import LegalDate, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.access import project_of, require_first, require_own_party
from bot.use_cases.memoranda.asking import EXIT, title_of
from bot.use_cases.memoranda.ending import end_for, let_extensions_go, messages_of_lapsed, tell_of_lapsed
from bot.use_cases.memoranda.linking import HELP
from bot.use_cases.memoranda.missing_copies import COPY
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.seldom import require_seldom, said_of
from bot.use_cases.memoranda.signed_by_all import news_of_signed, sign_what_all_have_signed
from bot.use_cases.memoranda.telling_all import messages_to, tell_all
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of

NOTICE_DAYS = 30


class LeaveMemorandum(UseCase):
    """Give notice on behalf of one's party: it has left 30 days later. All are told at once; `staying.py` takes it
    back.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int) -> None:
        await leave_with_notice(self, memorandum_id, organization_id)


async def leave_with_notice(use_case: UseCase, memorandum_id: int, organization_id: int | None) -> None:
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        if party.stage is PartyStage.LEAVING:
            return
        require_first(memorandum)
        leaves_on = today(now) + timedelta(days=NOTICE_DAYS)
        give_notice(memorandum, party, leaves_on)
        await require_seldom(block, "memorandum.give_notice", memorandum, party, now)
        await block.audit.record(
            actor, "memorandum.give_notice", "memorandum", memorandum_id, **said_of(actor, party)
        )
        lapsed = await let_extensions_go(block, memorandum, now)
        until = moment(leaves_on, time.min)
        await block.waits.begin(EXIT, party.id, party_id=party.organization_id, until=until)
        said = await _leaving_message(block, memorandum, party, "memorandum-leaves")
        await tell_all(block, memorandum, said, occasion=_once(party, now), but=actor.person_id, now=now)
        await tell_of_lapsed(block, lapsed, actor.person_id)
        await block.commit()


class AgreeToEnd(UseCase):
    """Want to end the memorandum, on behalf of one's party. It ends once all that have not left want that; returns
    whether it has.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int) -> bool:
        return await agree_to_end(self, memorandum_id, organization_id)


async def agree_to_end(use_case: UseCase, memorandum_id: int, organization_id: int | None) -> bool:
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        require_first(memorandum)
        if not want_end(memorandum, party, now):
            return False
        await require_seldom(block, "memorandum.agree_to_end", memorandum, party, now)
        await block.audit.record(
            actor, "memorandum.agree_to_end", "memorandum", memorandum_id, **said_of(actor, party)
        )
        over = wanted_by_all(memorandum)
        lapsed: Sequence[Memorandum] = ()
        if over:
            lapsed = await end_for(block, memorandum, EndReason.ALL_AGREED, now)
        key = "memorandum-ended" if over else "memorandum-end-wanted"
        said = await _leaving_message(block, memorandum, party, key)
        await tell_all(block, memorandum, said, occasion=_once(party, now), but=actor.person_id, now=now)
        await tell_of_lapsed(block, lapsed, actor.person_id)
        await block.commit()
        return over


class GoOn(UseCase):
    """Take back that one's party wants to end the memorandum, while others still want it to go on. All are told."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int) -> None:
        await go_on_with(self, memorandum_id, organization_id)


async def go_on_with(use_case: UseCase, memorandum_id: int, organization_id: int | None) -> None:
    now = use_case.clock.now()
    async with use_case.uow as block:
        actor, memorandum, party = await require_own_party(
            use_case, block, memorandum_id, organization_id, lock=True
        )
        if not want_end_no_more(memorandum, party):
            return
        await block.audit.record(
            actor, "memorandum.go_on", "memorandum", memorandum_id, **said_of(actor, party)
        )
        said = await _leaving_message(block, memorandum, party, "memorandum-end-not-wanted")
        await tell_all(block, memorandum, said, occasion=_once(party, now), but=actor.person_id, now=now)
        await block.commit()


def _once(party: MemorandumParty, now: datetime) -> str:
    """What is wanted, taken back, and wanted again is told each time; how often, `seldom.py` bounds."""
    return f"{party.id}:{now:%Y%m%d%H%M%S%f}"


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
    agree = ((Action("agree-to-end", memorandum.id),),) if key == "memorandum-end-wanted" else ()
    return Notification(key, said, actions=(*agree, (Action("open-memorandum", memorandum.id),)))


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
    before = len(block.waits.ended())
    await _wait_no_more_for_copies(block, memorandum, party)
    over = len(remaining(memorandum)) == 1 or wanted_by_all(memorandum)
    lapsed: Sequence[Memorandum] = ()
    signed: Sequence[Memorandum] = ()
    if over:
        reason = EndReason.LEFT if len(remaining(memorandum)) == 1 else EndReason.ALL_AGREED
        lapsed = await end_for(block, memorandum, reason, now)
    else:
        signed = await sign_what_all_have_signed(block, memorandum, now)
    said = _telling(
        "memorandum-ended" if over else "memorandum-left",
        memorandum,
        project,
        organization=name_of(await require_organization(block, party.organization_id)),
        until=LegalDate(memorandum.term_until),
    )
    occasion = f"{said.key}:{ring.wait.id}"
    of = (*ring.waits, *block.waits.ended()[before:])
    return [
        *await messages_to(block, memorandum, memorandum.parties, said, occasion, now, of),
        *await messages_of_lapsed(block, lapsed),
        *[message for one in signed for message in await _signed(block, memorandum, one, ring, now)],
    ]


async def _wait_no_more_for_copies(block: Block, memorandum: Memorandum, gone: MemorandumParty) -> None:
    """Neither for that of the memorandum nor for those of what extends it, nor has a moderator to see to it."""
    of_all = (memorandum, *await block[Memoranda].supplements_of(memorandum.id))
    parties = [
        one.id for each in of_all for one in each.parties if one.organization_id == gone.organization_id
    ]
    for kind in (COPY, HELP):
        await block.waits.end_all(kind, parties, "left")


async def _signed(
    block: Block, first: Memorandum, memorandum: Memorandum, ring: Ring, now: datetime
) -> Sequence[Message]:
    """Nobody's copy is missing any more, because the party without one has left."""
    said = await news_of_signed(block, memorandum)
    staying = {party.organization_id for party in remaining(first)}
    parties = [party for party in memorandum.parties if party.organization_id in staying]
    occasion = f"{said.key}:{memorandum.id}:{ring.wait.id}"
    return await messages_to(block, memorandum, parties, said, occasion, now, ring.waits)


EXITS = WaitKind(
    name=EXIT,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(0, before=True),),
    ends=True,
    still_waiting=_leaving,
    on_ring=_ring,
    untold={"ended": Untold.GOES_ON, "taken back": Untold.GOES_ON},
)
