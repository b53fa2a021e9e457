"""The term of an agreed memorandum: it is told 30 and 7 days before its end, and ends with it.

It counts from the last party's signature, until then from agreement; what extends it moves its last day.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta

from bot.models.country import moment
from bot.models.memoranda import EndReason, Memorandum
from bot.models.memoranda.ending import remaining
from bot.models.memoranda.extending import settle_last_day, unsigned_extension
from bot.models.projects import Project
from bot.models.waits import WaitsFor
from bot.models.words import LegalDate, Value
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.memoranda.asking import TERM, title_of
from bot.use_cases.memoranda.counting import term_of
from bot.use_cases.memoranda.ending import end_for, messages_of_lapsed
from bot.use_cases.memoranda.notifications import HoldingMemorandum
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.telling_all import messages_to

_AHEAD = (30, 7)


async def begin_term(block: Block, memorandum: Memorandum) -> None:
    """What extends a memorandum has no term of its own."""
    if memorandum.supplements_id is not None:
        return
    over = moment(memorandum.term_until + timedelta(days=1), time.min)
    await block.waits.begin(TERM, memorandum.id, party_id=memorandum.drafter_id, until=over)


async def term_moves(block: Block, first: Memorandum) -> bool:
    """It or what extends it was agreed, signed, or signed no more: whether its last day is another one by that. The
    caller ends the wait for the former and calls `restart_term`.
    """
    return settle_last_day(first, await block[Memoranda].supplements_of(first.id))


async def restart_term(block: Block, first: Memorandum) -> None:
    """The wait for its former last day is ended, and another one begins."""
    await block.flush()
    await begin_term(block, first)


async def _running(
    block: Block, memorandum_ids: Collection[int], _: datetime
) -> Mapping[int, tuple[Memorandum, Project | None]]:
    return {
        memorandum.id: (memorandum, project)
        for memorandum, project in await block[Memoranda].by_ids(memorandum_ids)
        if memorandum.holds
    }


async def _ring(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    return [message for ring in rings for message in await _ring_one(block, ring, now)]


async def _ring_one(block: Block, ring: Ring, now: datetime) -> Sequence[Message]:
    memorandum, project = ring.record
    over, before = ring.step > len(_AHEAD), len(block.waits.ended())
    lapsed = await end_for(block, memorandum, EndReason.TERM, now) if over else ()
    said = await (_ended if over else _ends)(block, memorandum, project)
    occasion = f"{said.key}:{ring.wait.id}:{ring.step}"
    of = (*ring.waits, *block.waits.ended()[before:])
    return [
        *await messages_to(block, memorandum, remaining(memorandum), said, occasion, now, of),
        *await messages_of_lapsed(block, lapsed),
    ]


async def _ended(_: Block, memorandum: Memorandum, project: Project | None) -> Notification:
    values = {"project": title_of(memorandum, project), "number": memorandum.number or ""}
    return Notification("memorandum-ended", values, actions=((Action("open-memorandum", memorandum.id),),))


async def _ends(block: Block, memorandum: Memorandum, project: Project | None) -> Notification:
    """How to go on: by an extension, or by signing the one that is agreed."""
    found = unsigned_extension(memorandum, await block[Memoranda].supplements_of(memorandum.id))
    values: dict[str, Value] = {
        "project": title_of(memorandum, project),
        "number": memorandum.number or "",
    }
    about = HoldingMemorandum(memorandum.id, memorandum.term_until)
    if found is not None:
        values |= {"until": LegalDate(memorandum.term_until), "extended": LegalDate(found.term_until)}
        sign = Action("open-memorandum", found.id, "primary")
        return Notification("memorandum-term-ends-unsigned", values, actions=((sign,),), about=about)
    values["term"] = term_of(memorandum)
    extend = Action("extend-memorandum", memorandum.id, "primary")
    look = Action("open-memorandum", memorandum.id)
    return Notification("memorandum-term-ends", values, actions=((extend,), (look,)), about=about)


TERMS = WaitKind(
    name=TERM,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(*(Moment(days, before=True) for days in _AHEAD), Moment(0, before=True)),
    ends=True,
    still_waiting=_running,
    on_ring=_ring,
    untold={"signed": Untold.GOES_ON, "unsigned": Untold.GOES_ON, "extended": Untold.GOES_ON},
)
