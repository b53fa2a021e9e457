"""Whose turn it is with a memorandum that is not agreed: the parties, whose parts are asked for, the drafter, who is to
make a change, or all, before whom the next version is put.
"""

from datetime import datetime

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.memoranda.negotiating import want_later_day, want_other_words
from bot.models.words import LegalDate
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import project_of
from bot.use_cases.memoranda.asking import DRAFT, ask_for_part, put_before_parties, title_of
from bot.use_cases.memoranda.ending import end_unchangeable
from bot.use_cases.memoranda.freezing import document_by_now
from bot.use_cases.memoranda.notifications import AwaitedDrafter
from bot.use_cases.memoranda.passing_on import pass_on
from bot.use_cases.memoranda.printable import unprintable_in
from bot.use_cases.organizations.telling import tell_representatives


async def go_on(block: Block, memorandum: Memorandum, now: datetime) -> None:
    """Ask whoever's turn it is and was not asked yet. If it is nobody's, put the next version before the parties; where
    its last day has come by now, ask the drafter for another one.
    """
    if want_later_day(memorandum, now):
        await _ask_for_later_day(block, memorandum)
    if memorandum.ready:
        await _want_printable(block, memorandum, now)
    if memorandum.ready:
        await block.waits.end(DRAFT, memorandum.id, "told")
        await put_before_parties(block, memorandum, now)
        return
    if memorandum.stage is not MemorandumStage.DRAFT:
        return
    if memorandum.supplements_id is not None:
        title = title_of(memorandum, await project_of(block, memorandum))
        if not await pass_on(block, memorandum, title):
            await end_unchangeable(block, memorandum, now)
            return
    if memorandum.awaits_drafter:
        await block.waits.begin(DRAFT, memorandum.id, party_id=memorandum.drafter_id)
    else:
        await block.waits.end(DRAFT, memorandum.id, "told")
    for party in memorandum.awaited:
        await ask_for_part(block, memorandum, party, now)


async def _want_printable(block: Block, memorandum: Memorandum, now: datetime) -> None:
    """A text that was kept before letters were looked at stops it here: whoever wrote it is asked for another one."""
    found = next(unprintable_in(await document_by_now(block, memorandum)), None)
    if found is None:
        return
    concerned = None if found.part is None else memorandum.parties[found.part]
    want_other_words(memorandum, concerned, now)
    if concerned is not None:
        return
    project = title_of(memorandum, await project_of(block, memorandum))
    question = Notification(
        "memorandum-cannot-be-printed",
        {"project": project, **found.values},
        actions=((Action("open-memorandum", memorandum.id, "primary"),),),
        about=AwaitedDrafter(memorandum.id, len(memorandum.versions)),
    )
    occasion = f"{question.key}:{memorandum.id}:{now:%Y%m%d%H%M%S%f}"
    await tell_representatives(block, memorandum.drafter_id, question, occasion)


async def _ask_for_later_day(block: Block, memorandum: Memorandum) -> None:
    question = Notification(
        "memorandum-day-has-come",
        {
            "project": title_of(memorandum, await project_of(block, memorandum)),
            "until": LegalDate(memorandum.term_until),
        },
        actions=((Action("open-memorandum", memorandum.id, "primary"),),),
        about=AwaitedDrafter(memorandum.id, len(memorandum.versions)),
    )
    await tell_representatives(
        block, memorandum.drafter_id, question, f"{question.key}:{memorandum.id}:{memorandum.term_until}"
    )
