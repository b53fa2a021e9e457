"""Tells all whom a memorandum concerns what becomes of it.

Of what was agreed, whoever answers for a party by mail gets the page with it, on which they act for their party.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.models.links import LinkWay
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.use_cases.kernel.messages import Action, Answer, Notification
from bot.use_cases.kernel.telling import Message, Somebody, tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.ports import PersonalLinks
from bot.use_cases.memoranda.access import project_of
from bot.use_cases.memoranda.asking import people_concerned, people_of, title_of
from bot.use_cases.memoranda.counting import term_of
from bot.use_cases.memoranda.linking import KIND, by_mail, link_by_mail, step_of
from bot.use_cases.memoranda.parties import people_to_ask
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.telling import Representatives

_NAMED_AGAIN = timedelta(days=7)
"""A link that works for less time than this is none to rely on: another one is made."""


async def tell_all(
    block: Block,
    memorandum: Memorandum,
    notification: Notification,
    *,
    occasion: str = "",
    but: int | None = None,
    without: Collection[int | None] = (),
    only: Collection[int | None] | None = None,
    now: datetime | None = None,
) -> None:
    """Promise a message to all whom it concerns, but for who acts; or to those of them who are among `only`. Given
    `now`, those who answer by mail get the page with it.
    """
    people = await people_concerned(block, memorandum)
    told = {id_ for id_ in people if id_ != but and id_ not in without and (only is None or id_ in only)}
    occasion = f"{notification.key}:{occasion or memorandum.id}"
    with_pages = await _with_pages(block, memorandum, notification, now) if now is not None else {}
    await tell(block, sorted(told - with_pages.keys()), notification, occasion)
    for person_id in sorted(told & with_pages.keys()):
        await tell(block, [person_id], with_pages[person_id], occasion)


async def send_page(block: Block, memorandum: Memorandum, person_id: int, now: datetime) -> None:
    """Mail the page of what was agreed once more to somebody who answers for a party."""
    said = Notification(
        "memorandum-page",
        {
            "project": title_of(memorandum, await project_of(block, memorandum)),
            "number": memorandum.number or "",
            "term": term_of(memorandum),
        },
        actions=((Action("open-memorandum", memorandum.id),),),
    )
    with_pages = await _with_pages(block, memorandum, said, now)
    link = await block[PersonalLinks].newest(KIND, memorandum.id, person_id)
    if person_id in with_pages and link is not None:
        await tell(block, [person_id], with_pages[person_id], f"{said.key}:{link.id}")


async def messages_to(  # noqa: PLR0917
    block: Block,
    memorandum: Memorandum,
    parties: Sequence[MemorandumParty],
    notification: Notification,
    occasion: str,
    now: datetime,
    of: tuple[int, ...],
) -> list[Message]:
    """What a clock says to parties: to all who represent each in the chat, and at their own address where the bot
    cannot reach them; where nobody does, to those at the addresses of its card.
    """
    with_pages = await _with_pages(block, memorandum, notification, now)
    messages = []
    for party in parties:
        if await people_to_ask(block, await require_organization(block, party.organization_id)):
            messages.append(Message(Representatives(party.organization_id), notification, occasion, of=of))
            messages += [
                Message(Somebody(id_), with_pages[id_], f"{occasion}:page", of=of)
                for id_ in await people_of(block, memorandum, party)
                if id_ in with_pages
            ]
            continue
        people = await people_of(block, memorandum, party)
        if not people:
            # That it has nobody is known by that, and is told of it to whoever asks how it ended.
            messages.append(Message(Representatives(party.organization_id), notification, occasion, of=of))
        for person_id in people:
            said = with_pages.get(person_id, notification)
            messages.append(Message(Somebody(person_id), said, occasion, of=of))
    return messages


async def _with_pages(
    block: Block, memorandum: Memorandum, notification: Notification, now: datetime
) -> dict[int, Notification]:
    """The message with the page, for those who answer for a party by mail and can be sent one."""
    found: dict[int, Notification] = {}
    for party in memorandum.parties if memorandum.holds else ():
        for person_id in await people_of(block, memorandum, party):
            if await by_mail(block, person_id) and await _has_page(block, memorandum, party, person_id, now):
                found[person_id] = replace(notification, answer=Answer(KIND, memorandum.id))
    return found


async def _has_page(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int, now: datetime
) -> bool:
    """Whether a mail can name their page. One that was handed over stays what it is."""
    link = await block[PersonalLinks].newest(KIND, memorandum.id, person_id)
    if link is not None and link.version == step_of(memorandum, party) and link.open(now + _NAMED_AGAIN):
        return link.way is LinkWay.MAIL
    return await link_by_mail(block, memorandum, party, person_id, now) is not None
