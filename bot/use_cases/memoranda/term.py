"""The term of an agreed memorandum: it is told 30 and 7 days before its end, and ends with it.

It counts from the last party's signature, until then from agreement.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time, timedelta

from bot.models.country import moment
from bot.models.memoranda import EndReason, Memorandum
from bot.models.memoranda.ending import remaining
from bot.models.projects import Project
from bot.models.waits import WaitsFor
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


async def restart_term(block: Block, memorandum: Memorandum) -> None:
    """The last party has signed, or all have agreed to extend it: the wait of the former term is ended, and another one
    begins.
    """
    await block.flush()
    await begin_term(block, memorandum)


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
    over = ring.step > len(_AHEAD)
    lapsed = await end_for(block, memorandum, EndReason.TERM, now) if over else ()
    said = Notification(
        "memorandum-ended" if over else "memorandum-term-ends",
        {
            "project": title_of(memorandum, project),
            "number": memorandum.number or "",
            **({} if over else {"term": term_of(memorandum)}),
        },
        actions=(
            *(() if over else ((Action("extend-memorandum", memorandum.id, "primary"),),)),
            (Action("open-memorandum", memorandum.id),),
        ),
        about=None if over else HoldingMemorandum(memorandum.id, memorandum.term_until),
    )
    occasion = f"{said.key}:{ring.wait.id}:{ring.step}"
    return [
        *await messages_to(block, memorandum, remaining(memorandum), said, occasion, now, ring.waits),
        *await messages_of_lapsed(block, lapsed),
    ]


TERMS = WaitKind(
    name=TERM,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(*(Moment(days, before=True) for days in _AHEAD), Moment(0, before=True)),
    ends=True,
    still_waiting=_running,
    on_ring=_ring,
    untold={"signed": Untold.GOES_ON, "unsigned": Untold.GOES_ON, "extended": Untold.GOES_ON},
)
