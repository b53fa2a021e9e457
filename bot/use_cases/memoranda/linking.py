"""Who answers for a party without an account: people at the addresses of the party's own card, each behind a link of
their own, which is for one step of one memorandum.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, time
from functools import partial

from bot.models.country import moment, today
from bot.models.links import NEW_A_DAY, LinkEnd, PersonalLink
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
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import Answer, Notification
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import invitable
from bot.use_cases.links.making import end_links, make_link
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.notifications import Representative
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People

KIND = "memorandum"
"""Under which links to memoranda are kept."""
HELP = "memorandum-help"
"""The kind of wait for a moderator, who may name somebody for a party, or hand a link over. The record is the party."""


def step_of(memorandum: Memorandum, party: MemorandumParty) -> int:
    """What the party is asked, as the version of a link: 2n for its part before version n + 1 is put, 2n - 1 for
    version n. What it has answered stays its step until it is asked something else.
    """
    put = len(memorandum.versions)
    if put == 0:
        return 0
    ended_at = memorandum.versions[-1].ended_at
    told_anew = party.told_at is not None and ended_at is not None and party.told_at > ended_at
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
    """The party for which this person may answer behind a link: whose signatory they are, of what is closed only as
    long as they belong to it, or the one to which they belong, if it has no signatory yet or holds to what was agreed.
    Else why they may not.
    """
    own = memorandum.party_of(person_id)
    if own is not None and (memorandum.open or await may_answer_for(block, memorandum, own, person_id)):
        return own
    for party in memorandum.parties:
        asked = party.signatory is None and memorandum.invited_at is not None
        if (asked or memorandum.holds) and await may_answer_for(block, memorandum, party, person_id):
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
    others = tuple(one.organization_id for one in memorandum.parties if one is not party)
    helps = bool(await block.waits.of(HELP, [party.id]))
    return Awaited(step_of(memorandum, party), party.organization_id, others, helps)


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
    """Ask each of these people for the party's answer: in the chat, or by mail with a link of their own. Where none of
    them can be reached, a moderator hands a link over, or names somebody else.
    """
    in_chat = [id_ for id_ in people if not await by_mail(block, id_)]
    await tell(
        block,
        in_chat,
        notification,
        occasion,
        to=partial(Representative, party.organization_id),
    )
    asked = replace(notification, answer=Answer(KIND, memorandum.id), to=None)
    reached = bool(in_chat)
    for person_id in [id_ for id_ in people if id_ not in in_chat]:
        link = await link_by_mail(block, memorandum, party, person_id, now)
        if link is not None:
            reached = reached or block.mail
            await tell(block, [person_id], asked, f"{occasion}:{link.id}")
    if not reached:
        await ask_for_help(block, party)


async def reachable(block: Block, person_id: int) -> bool:
    """In the chat, or at an address that takes mail. Whoever is away from the chat, with an address that takes none, is
    not; whoever has no address is waited for there.
    """
    if await by_mail(block, person_id):
        return block.mail and await block[Addresses].of_person(person_id) is not None
    person = await block[People].get(person_id)
    away = person is not None and not person.reachable
    return not away or await block[Addresses].last_of(person_id) is None


def to_reach(memorandum: Memorandum) -> Sequence[MemorandumParty]:
    """The parties somebody of which has to be reached: whose answer is waited for, or, of what was agreed, all, who act
    on it.
    """
    return memorandum.parties if memorandum.holds else memorandum.awaited


async def ask_for_help(block: Block, party: MemorandumParty) -> None:
    """A moderator of the party's region reads of it in their summary."""
    if not await block.waits.of(HELP, [party.id]):
        organization = await require_organization(block, party.organization_id)
        await block.waits.begin(HELP, party.id, region=organization.region)


async def require_room_for_mail(block: Block, memorandum: Memorandum, now: datetime) -> None:
    """For whoever invites. Raises `ForbiddenError` if the drafter would have more than `NEW_A_DAY` addresses written to
    today that nobody has confirmed.
    """
    new = 0
    for party in memorandum.awaited:
        if party.signatory is None and not await block[Organizations].representatives(party.organization_id):
            for person, _ in await people_at_addresses(block, memorandum, party):
                address = await block[Addresses].of_person(person.id)
                new += address is not None and address.confirmed_at is None
    if new:
        since = moment(today(now), time.min)
        if new + await block[PersonalLinks].asked_since(memorandum.drafter_id, since) > NEW_A_DAY:
            raise ForbiddenError("addresses-too-many", limit=NEW_A_DAY)


async def by_mail(block: Block, person_id: int) -> bool:
    """Whether what they are asked goes to an address, or is handed over: they have no account, or the bot cannot reach
    them in theirs, and they have proved an address of their own.
    """
    person = await block[People].get(person_id)
    if person is None or person.account_id is None:
        return person is not None
    address = None if person.reachable else await block[Addresses].of_person(person_id)
    return address is not None and address.confirmed_at is not None


async def link_by_mail(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int, now: datetime
) -> PersonalLink | None:
    """Another link that can be mailed. None if their address takes no mail, or the drafter has had too many new ones
    written to today: this holds up nothing, and whoever looks is shown it (`invited.py`).
    """
    address = await block[Addresses].of_person(person_id)
    if address is None:
        return None
    try:
        return await make_link(
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
    except ForbiddenError:
        return None


async def working_link(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int, now: datetime
) -> PersonalLink | None:
    """The link by which the person can answer by now what is asked of the party, or act on what was agreed: no deed on
    that uses it up.
    """
    link = await block[PersonalLinks].newest(KIND, memorandum.id, person_id)
    works = link is not None and link.open(now) and (link.used_at is None or memorandum.holds)
    return link if link is not None and works and link.version == step_of(memorandum, party) else None


async def end_links_of(
    block: Block, memorandum: Memorandum, party: MemorandumParty, now: datetime, *, but: int | None
) -> None:
    """Somebody else answers for the party now: the links of all others of it are over."""
    people = {person.id for person, _ in await people_at_addresses(block, memorandum, party)}
    people |= {person.id for person in await block[Organizations].representatives(party.organization_id)}
    for person_id in sorted(people - {but}):
        await end_links(block, KIND, memorandum.id, LinkEnd.REPLACED, now, person_id=person_id)


def way_of(actor: Actor) -> Way:
    """By which way the actor answers: in the chat, on a page behind a mailed link, or behind a handed one."""
    if actor.invited is None:
        return IN_CHAT
    address = actor.invited.address
    return (
        Way(AnswerWay.PAGE, address)
        if address
        else Way(AnswerWay.HANDED, by_moderator=actor.invited.by_moderator)
    )


def in_audit(way: Way) -> dict[str, object]:
    """What the audit says of the way by which something was done."""
    said: dict[str, object] = {"way": way.kind.value, "address": way.address}
    if way.kind is AnswerWay.HANDED:
        said["handed_by"] = "moderator" if way.by_moderator else "representative"
    return said
