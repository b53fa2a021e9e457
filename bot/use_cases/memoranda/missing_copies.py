"""Agreed is not signed: each party is reminded of its signed copy. After the last reminder it stays agreed, and that is
said.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage
from bot.models.memoranda.ending import remaining
from bot.models.projects import Project
from bot.models.waits import WaitsFor
from bot.models.words import APART, Listed, Value
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.asking import people_of, see_to_unreached, title_of
from bot.use_cases.memoranda.linking import ask_for_help
from bot.use_cases.memoranda.notifications import MissingCopy
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.telling_all import messages_to
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of

COPY = "memorandum-copy"
"""The kind of wait for a party's signed copy. The record is the party."""


@dataclass(frozen=True, slots=True)
class _Missing:
    memorandum: Memorandum
    project: Project | None
    party: MemorandumParty


async def begin_missing(block: Block, memorandum: Memorandum, parties: Collection[MemorandumParty]) -> None:
    """What they agreed on is theirs to sign."""
    for party in parties:
        await block.waits.begin(COPY, party.id, party_id=party.organization_id)
        await see_to_unreached(block, memorandum, party)


async def end_missing(block: Block, memorandum: Memorandum) -> None:
    """It has ended: nothing is left to be signed."""
    await block.waits.end_all(COPY, [party.id for party in memorandum.parties], "ended")


async def _missing(block: Block, party_ids: Collection[int], _: datetime) -> Mapping[int, _Missing]:
    found = {}
    for memorandum, project in await block[Memoranda].with_parties(party_ids):
        if memorandum.stage is MemorandumStage.AGREED:
            there = {copy.party_id for copy in await block[Memoranda].signed_copies(memorandum.id)}
            for party in remaining(memorandum):
                if party.id not in there:
                    found[party.id] = _Missing(memorandum, project, party)
    return {id_: found[id_] for id_ in party_ids if id_ in found}


async def _ring(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """A reminder goes to the party. That it stays so is said once to all, whoever has signed."""
    messages: list[Message] = []
    over: dict[int, list[Ring]] = {}
    for ring in rings:
        missing: _Missing = ring.record
        if ring.last:
            over.setdefault(missing.memorandum.id, []).append(ring)
        else:
            messages += await _ask_for_copy(block, ring, missing, now)
    for last in over.values():
        messages += await _say_it_stays(block, last, now)
    return messages


async def _ask_for_copy(block: Block, ring: Ring, missing: _Missing, now: datetime) -> Sequence[Message]:
    said = _message_of(
        "memorandum-copy-missing", missing, MissingCopy(missing.memorandum.id, missing.party.id)
    )
    occasion = f"{said.key}:{ring.wait.id}:{ring.step}"
    return await messages_to(block, missing.memorandum, [missing.party], said, occasion, now, ring.waits)


async def _say_it_stays(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    missing: Sequence[_Missing] = [ring.record for ring in rings]
    memorandum = missing[0].memorandum
    if not [one for one in remaining(memorandum) if await people_of(block, memorandum, one)]:
        return await _leave_to_staff(block, rings, now)
    names = [name_of(await require_organization(block, one.party.organization_id)) for one in missing]
    said = _message_of(
        "memorandum-stays-unsigned",
        missing[0],
        MissingCopy(memorandum.id),
        organizations=Listed(tuple(names), APART),
    )
    waits = tuple(ring.wait.id for ring in rings)
    occasion = f"{said.key}:{waits[0]}"
    return await messages_to(block, memorandum, remaining(memorandum), said, occasion, now, waits)


async def _leave_to_staff(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """No party has anybody left to be told: moderators see to those whose copies are missing, and administrators when
    they do not.
    """
    for ring in rings:
        ring.wait.end("nobody-left", now)
        await ask_for_help(block, ring.record.party)
    return ()


def _message_of(key: str, missing: _Missing, about: MissingCopy, **values: Value) -> Notification:
    memorandum = missing.memorandum
    return Notification(
        key,
        {
            "project": title_of(memorandum, missing.project),
            "number": memorandum.number or "",
            **values,
        },
        actions=(
            (Action("bring-copy", memorandum.id, "primary"),),
            (Action("open-memorandum", memorandum.id),),
        ),
        about=about,
    )


COPIES = WaitKind(
    name=COPY,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(14), Moment(30)),
    ends=True,
    still_waiting=_missing,
    on_ring=_ring,
    untold={"ended": Untold.GOES_ON, "nobody-left": Untold.IN_SUMMARY},
)
