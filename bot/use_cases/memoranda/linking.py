"""Who answers for a party without an account: people at the addresses of the party's own card, each behind a link of
their own, which is for one step of one memorandum.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.models.links import LinkEnd
from bot.models.memoranda import (
    OVER,
    AnswerWay,
    Memorandum,
    MemorandumParty,
    MemorandumStage,
    PartyStage,
    Way,
)
from bot.models.memoranda.answers import IN_CHAT
from bot.models.people import Person
from bot.use_cases.kernel.answering import Awaited
from bot.use_cases.kernel.messages import Answer, Notification
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import invitable
from bot.use_cases.links.making import make_link
from bot.use_cases.links.ports import Addresses
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People

KIND = "memorandum"
"""Under which links to memoranda are kept."""


def step_of(memorandum: Memorandum, party: MemorandumParty) -> int:
    """What the party is asked, as the version of a link: 2n for its part before version n + 1 is put, 2n - 1 for
    version n. What it has answered stays its step until it is asked something else.
    """
    put = len(memorandum.versions)
    if put == 0:
        return 0
    ended_at = memorandum.versions[-1].ended_at
    told_anew = party.told_at is not None and ended_at is not None and party.told_at >= ended_at
    asked_anew = memorandum.stage is MemorandumStage.DRAFT and (party.stage is PartyStage.ASKED or told_anew)
    return 2 * put if asked_anew else 2 * put - 1


def version_of(step: int) -> int | None:
    """The version that a step is about; None where a part is asked."""
    return (step + 1) // 2 if step % 2 else None


async def people_at_addresses(
    block: Block, memorandum: Memorandum, party: MemorandumParty
) -> list[tuple[Person, str]]:
    """Those who may answer for the party at an address of its card, with the address. None that another party has put
    there, or whose it is.
    """
    others = [each.organization_id for each in memorandum.parties if each is not party]
    found = []
    for entry, address in await invitable(block, party.organization_id, others):
        person = await block[People].get(entry.person_id)
        if person is not None and person.forgotten_at is None:
            found.append((person, address.address))
    return found


async def awaited_party(block: Block, memorandum: Memorandum, person_id: int) -> MemorandumParty | LinkEnd:
    """The party for which this person may answer behind a link: whose signatory they are, or which has none yet and
    names them on its card. Else why they may not.
    """
    own = memorandum.party_of(person_id)
    if own is not None:
        return own
    for party in memorandum.parties:
        if party.signatory is None and memorandum.invited_at is not None:
            at_addresses = await people_at_addresses(block, memorandum, party)
            if any(person.id == person_id for person, _ in at_addresses):
                return party
    return LinkEnd.REPLACED if memorandum.open else LinkEnd.WITHDRAWN


async def what_is_awaited(block: Block, memorandum_id: int, person_id: int) -> Awaited | LinkEnd:
    """Whoever has answered goes on reading what became of it, unless it came to nothing by somebody else's deed."""
    memorandum = await block[Memoranda].get(memorandum_id)
    if memorandum is None:
        return LinkEnd.WITHDRAWN
    party = await awaited_party(block, memorandum, person_id)
    if isinstance(party, LinkEnd):
        return party
    if memorandum.stage in OVER and party.stage is not PartyStage.DECLINED:
        return LinkEnd.WITHDRAWN
    return Awaited(step_of(memorandum, party), party.organization_id)


async def may_answer_for(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int
) -> bool:
    """Whether they stand on the party's card, or represent it, by now."""
    at_addresses = await people_at_addresses(block, memorandum, party)
    if any(person.id == person_id for person, _ in at_addresses):
        return True
    people = await block[Organizations].representatives(party.organization_id)
    return any(person.id == person_id for person in people)


async def ask(  # noqa: PLR0917
    block: Block,
    memorandum: Memorandum,
    party: MemorandumParty,
    people: Collection[int],
    notification: Notification,
    occasion: str,
    now: datetime,
) -> None:
    """Ask each of these people for the party's answer: in the chat, or by mail with a link of their own. To an address
    that takes no mail nothing goes; the party's own people hand the link over.
    """
    await tell(
        block,
        [id_ for id_ in people if not await _by_mail(block, id_)],
        notification,
        occasion,
        to=partial(Representative, party.organization_id),
    )
    for person_id in people:
        if await _by_mail(block, person_id) and await _link_by_mail(block, memorandum, party, person_id, now):
            asked = replace(notification, answer=Answer(KIND, memorandum.id), to=None)
            await tell(block, [person_id], asked, occasion)


async def _by_mail(block: Block, person_id: int) -> bool:
    person = await block[People].get(person_id)
    return person is not None and person.account_id is None


async def _link_by_mail(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int, now: datetime
) -> bool:
    """Whether there is a link now that can be mailed. Raises `ForbiddenError` if the drafter has had too many new
    addresses written to today.
    """
    address = await block[Addresses].of_person(person_id)
    if address is None:
        return False
    await make_link(
        block,
        block.secrets,
        kind=KIND,
        record_id=memorandum.id,
        version=step_of(memorandum, party),
        person_id=person_id,
        address=address,
        made_by=None,
        asked_by=memorandum.drafter_id,
        now=now,
    )
    return True


def way_of(actor: Actor) -> Way:
    """By which way the actor answers: in the chat, on a page behind a mailed link, or behind a handed one."""
    if actor.invited is None:
        return IN_CHAT
    address = actor.invited.address
    return Way(AnswerWay.PAGE, address) if address else Way(AnswerWay.HANDED)
