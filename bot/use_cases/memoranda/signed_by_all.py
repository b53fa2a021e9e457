"""When a memorandum is signed: the copies of all parties that have not left are there, be it that the last one was
brought, or that the last party without one has left.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from bot.models.country import today
from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.memoranda.ending import remaining
from bot.models.memoranda.extending import last_day_of
from bot.models.memoranda.signing import sign
from bot.models.words import LegalDate, Value
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import first_of, project_of
from bot.use_cases.memoranda.asking import title_of
from bot.use_cases.memoranda.counting import term_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.term import settle_term


async def sign_what_all_have_signed(
    block: Block, memorandum: Memorandum, now: datetime
) -> Sequence[Memorandum]:
    """Of a memorandum and what extends it, those that are signed by now, and were not before. The caller tells of them,
    and holds the lock of the first one. That one stays agreed while only an unsigned extension lets it last.
    """
    first = await first_of(block, memorandum) or memorandum
    staying = {party.organization_id for party in remaining(first)}
    extensions = await block[Memoranda].supplements_of(first.id, lock=True)
    signed = []
    for one in (*extensions, first):
        on = await _signed_on(block, one, staying)
        if on is None or (one is first and last_day_of(first, extensions, on) < today(now)):
            continue
        sign(one, on, now)
        signed.append(one)
    if signed:
        await settle_term(block, first, "signed")
    return signed


async def _signed_on(block: Block, memorandum: Memorandum, staying: Collection[int]) -> date | None:
    """The last day on which one of these organisations has signed it; None where it is not agreed, or a copy is missing
    yet.
    """
    if memorandum.stage is not MemorandumStage.AGREED:
        return None
    signed = {copy.party_id: copy.signed_on for copy in await block[Memoranda].signed_copies(memorandum.id)}
    waited = [party.id for party in memorandum.parties if party.organization_id in staying]
    return max(signed[id_] for id_ in waited) if signed.keys() >= set(waited) else None


async def news_of_signed(block: Block, memorandum: Memorandum) -> Notification:
    """That all have signed it, and which day is the last one by that; of an extension that of the first one."""
    first = await first_of(block, memorandum)
    values: dict[str, Value] = {
        "project": title_of(memorandum, await project_of(block, memorandum)),
        "number": memorandum.number or "",
        **(
            {"first": first.number or "", "until": LegalDate(first.term_until)}
            if first
            else {"term": term_of(memorandum)}
        ),
    }
    return Notification(
        "memorandum-extension-signed" if first else "memorandum-signed",
        values,
        actions=((Action("open-memorandum", memorandum.id),),),
    )
