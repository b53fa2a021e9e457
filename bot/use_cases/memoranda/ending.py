"""Ends what was agreed, with all that hangs on it: the extensions, the clocks, what other features follow."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.models.memoranda import EndReason, Memorandum
from bot.models.memoranda.ending import end
from bot.models.memoranda.negotiating import lapse
from bot.models.words import LegalDate
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message, Somebody
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import project_of, require_memorandum
from bot.use_cases.memoranda.asking import EXIT, TERM, end_asking, people_concerned, title_of
from bot.use_cases.memoranda.events import MemorandumEnded
from bot.use_cases.memoranda.linking import HELP
from bot.use_cases.memoranda.missing_copies import end_missing
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.telling_all import tell_all


async def end_for(
    block: Block, memorandum: Memorandum, reason: EndReason, now: datetime
) -> Sequence[Memorandum]:
    """It holds no more, and nothing of it is asked any more. Returns the extensions that lapse by that: the caller
    tells of them.
    """
    lapsed = await let_extensions_go(block, memorandum, now)
    end(memorandum, reason, now)
    for extension in await block[Memoranda].supplements_of(memorandum.id, lock=True):
        if extension.holds:
            end(extension, reason, now)
            await _need_no_more(block, extension)
    await _need_no_more(block, memorandum)
    await block.waits.end(TERM, memorandum.id, "ended")
    await block.waits.end_all(EXIT, [party.id for party in memorandum.parties], "ended")
    await block.touch(MemorandumEnded(memorandum.id))
    return lapsed


async def _need_no_more(block: Block, ended: Memorandum) -> None:
    """Neither copies of it are missed, nor has a moderator to bring anybody back to its page."""
    await end_missing(block, ended)
    await block.waits.end_all(HELP, [party.id for party in ended.parties], "ended")


async def let_extensions_go(block: Block, memorandum: Memorandum, now: datetime) -> Sequence[Memorandum]:
    """It ends, or a party leaves: nobody is asked to extend it any more. Returns what lapsed by that."""
    lapsed = []
    for extension in await block[Memoranda].supplements_of(memorandum.id, lock=True):
        if extension.open:
            lapse(extension, EndReason.GROUND, now)
            await end_asking(block, extension, "lapsed")
            lapsed.append(extension)
    return lapsed


async def end_unchangeable(block: Block, extension: Memorandum, now: datetime) -> None:
    """Another last day is wanted, and no party has anybody left who could name it in the chat, so it would wait for
    nobody. All of the first memorandum are told, with its page, on which any of them proposes another one.
    """
    first = await require_memorandum(block, extension.supplements_id or 0)
    lapse(extension, EndReason.GROUND, now)
    await end_asking(block, extension, "lapsed")
    lapsed = await _lapsed(block, extension)
    values = {**lapsed.args, "until": LegalDate(extension.term_until)}
    said = replace(lapsed, key="memorandum-extension-unchangeable", args=values)
    await tell_all(block, first, said, occasion=f"{extension.id}", now=now)


async def tell_of_lapsed(block: Block, lapsed: Sequence[Memorandum], but: int | None) -> None:
    for extension in lapsed:
        await tell_all(block, extension, await _lapsed(block, extension), but=but)


async def messages_of_lapsed(block: Block, lapsed: Sequence[Memorandum]) -> Sequence[Message]:
    """The same for a clock, which promises nothing itself."""
    return [
        Message(Somebody(person_id), said, f"{said.key}:{extension.id}")
        for extension in lapsed
        for said in [await _lapsed(block, extension)]
        for person_id in sorted(await people_concerned(block, extension))
    ]


async def _lapsed(block: Block, extension: Memorandum) -> Notification:
    first = await require_memorandum(block, extension.supplements_id or 0)
    return Notification(
        "memorandum-extension-lapsed",
        {
            "project": title_of(extension, await project_of(block, extension)),
            "number": first.number or "",
        },
        actions=((Action("open-memorandum", first.id),),),
    )
