"""Makes personal links and ends them, in the transaction of the deed that asks somebody, or asks no more."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.models.country import moment, today
from bot.models.links import LINK_LIFETIME, NEW_A_DAY, LinkEnd, LinkWay, PersonAddress, PersonalLink
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.addressing import mark_of
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.people.events import ReachedAnew

LINKS = "links"
"""The purpose of the key from which tokens are derived."""


def token_of(link: PersonalLink, secrets: Secrets) -> str:
    return PersonalLink.token_from(link.nonce, secrets.key(LINKS))


async def make_link(
    block: Block,
    secrets: Secrets,
    *,
    kind: str,
    record_id: int,
    version: int,
    person_id: int,
    address: PersonAddress | None,
    made_by: int | None,
    asked_by: int | None,
    now: datetime,
    by_moderator: bool = False,
    lifetime: timedelta = LINK_LIFETIME,
) -> PersonalLink:
    """The link by which this person answers this version: by mail to the `address`, or handed over if there is none.
    Links that the person had to this record work no more.

    `asked_by` is the organisation on whose behalf they are asked. Raises `ForbiddenError` if mail was stopped there, or
    if the organisation has had too many unknown addresses written to today.
    """
    if address is not None:
        await _require_welcome(block, secrets, address, asked_by, now)
    await end_links(block, kind, record_id, LinkEnd.NEWER, now, person_id=person_id, but_version=version)
    await end_links(block, kind, record_id, LinkEnd.REPLACED, now, person_id=person_id)
    nonce = PersonalLink.new_nonce()
    token = PersonalLink.token_from(nonce, secrets.key(LINKS))
    link = PersonalLink(
        nonce=nonce,
        token_hash=PersonalLink.hash_of(token),
        kind=kind,
        record_id=record_id,
        version=version,
        person_id=person_id,
        address_id=address.id if address else None,
        way=LinkWay.MAIL if address else LinkWay.HANDED,
        made_by=made_by,
        by_moderator=by_moderator,
        organization_id=asked_by,
        made_at=now,
        expires_at=now + lifetime,
    )
    await block[PersonalLinks].add(link)
    await block.flush()
    return link


async def end_links(
    block: Block,
    kind: str,
    record_id: int,
    why: LinkEnd,
    now: datetime,
    *,
    person_id: int | None = None,
    but_version: int | None = None,
) -> None:
    """End the links to a record, with whatever is open behind them: all, or those of one person, or those to other
    versions than this.
    """
    ended = [
        link
        for link in await block[PersonalLinks].of_record(kind, record_id)
        if person_id in {None, link.person_id} and link.version != but_version
    ]
    await end_all(block, ended, now, why)


async def end_all(
    block: Block, links: Sequence[PersonalLink], now: datetime, why: LinkEnd = LinkEnd.REPLACED
) -> None:
    """These links, with whatever is open behind them."""
    for link in links:
        link.end(why, now)
    if links:
        await block[PersonalLinks].end_sessions([link.id for link in links], now)


async def use_link(block: Block, actor: Actor, now: datetime) -> None:
    """Claim the actor's link for the deed of this transaction: of a hundred at once one does it. Nothing to do for
    whoever acts in the chat. Raises `OutdatedError` if it was used, or has ended.
    """
    invited = actor.invited
    if invited is None:
        return
    if not await block[PersonalLinks].use(invited.link_id, invited.person_id, invited.version, now):
        raise OutdatedError("link-used")


async def _require_welcome(
    block: Block, secrets: Secrets, address: PersonAddress, asked_by: int | None, now: datetime
) -> None:
    if await block[Addresses].stopped(mark_of(address.address, secrets)):
        raise ForbiddenError("address-stopped")
    if not address.usable:
        raise ForbiddenError("address-refused")
    if address.confirmed_at is None and asked_by is not None:
        since = moment(today(now), time.min)
        if await block[PersonalLinks].asked_since(asked_by, since) >= NEW_A_DAY:
            raise ForbiddenError("addresses-too-many", limit=NEW_A_DAY)


async def release(block: Block, address: PersonAddress, now: datetime) -> None:
    """On no card any more an address is nobody's, also where its person has an account: they can prove it anew. Of
    their links those that were handed over end too.
    """
    if await block[Addresses].of_address(address.id):
        return
    links = await block[PersonalLinks].of_person(address.person_id)
    await end_all(
        block, [link for link in links if link.address_id in {address.id, None}], now, LinkEnd.WITHDRAWN
    )
    address.ended_at = now
    await block.flush()
    await block.touch(ReachedAnew(address.person_id))
