"""Whose addresses and links these are: who may put an address on a card, be written to there, and hand a link over."""

from collections.abc import Collection
from datetime import datetime

from bot.models.links import LinkEnd, LinkOverError, OrganizationAddress, PersonAddress, PersonalLink
from bot.understanding.same_names import same_person
from bot.use_cases.kernel.answering import Answerables, Awaited
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import Actor, Clock, Invited
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.organizations.access import require_active, require_organization, require_represented
from bot.use_cases.organizations.impartiality import require_impartial
from bot.use_cases.organizations.ports import Organizations


async def require_link(block: Block, token: str, *, lock: bool = False) -> PersonalLink:
    """The link of this token. Raises `NotFoundError` where nobody has made it."""
    link = await block[PersonalLinks].by_hash(PersonalLink.hash_of(token), lock=lock)
    if link is None:
        raise NotFoundError
    return link


async def require_open_link(block: Block, invited: Invited, now: datetime) -> None:
    """The link by which they came works still. Raises `LinkOverError`, and `NotFoundError` where there is none."""
    link = await block[PersonalLinks].get(invited.link_id)
    if link is None:
        raise NotFoundError
    link.require_open(now)


async def awaited_by(block: Block, answerables: Answerables, link: PersonalLink, clock: Clock) -> Awaited:
    """What the link's person is waited for, which must be what the link is for.

    Raises `LinkOverError`, which says why it is not.
    """
    now = clock.now()
    link.require_open(now)
    awaited = await answerables[link.kind].awaited(block, link.record_id, link.person_id, now)
    if not isinstance(awaited, Awaited):
        raise LinkOverError(awaited)
    if awaited.version != link.version:
        raise LinkOverError(LinkEnd.NEWER)
    return awaited


async def require_provable(block: Block, answerables: Answerables, link: PersonalLink, clock: Clock) -> bool:
    """A code may prove whose link it is: to answer, which is returned, or, where it is over, for their own data alone.

    Raises `LinkOverError`.
    """
    try:
        await awaited_by(block, answerables, link, clock)
    except LinkOverError:
        if not await leads_to_own_data(block, link):
            raise
        return False
    return True


async def leads_to_own_data(block: Block, link: PersonalLink) -> bool:
    """Whether its person can still prove themselves, as long as the address to which it was sent is theirs."""
    address = await block[Addresses].get(link.address_id) if link.address_id else None
    return link.provable and address is not None and address.usable


async def require_own_card(block: Block, actor: Actor, organization_id: int) -> None:
    """The card of a verified organisation that the actor represents at this very moment, which is locked, to change it.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    if actor.person_id is None:
        raise ForbiddenError
    require_represented(actor, organization_id, verified=True)
    await require_active(block, organization_id, actor.person_id)


async def require_checked_card(block: Block, actor: Actor, organization_id: int) -> None:
    """The card of a verified organisation of the moderator's region, which is not theirs in any way, locked.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    organization = await require_organization(block, organization_id, lock=True)
    await require_impartial(block, actor, organization)
    if not organization.verified:
        raise ForbiddenError("organization-not-verified")


async def why_not_theirs(block: Block, organization_id: int, address: str) -> str:
    """The code of the refusal to let somebody answer for the organisation at this address; empty if nothing speaks
    against it. An address that belongs to somebody who represents another organisation, or stands on another's card,
    is that other side's.
    """
    named = await block[Addresses].named_as_contact(address)
    if set(named) - {organization_id} and organization_id not in named:
        return "address-of-others"
    living = await block[Addresses].living(address)
    if living is None:
        return ""
    entries = await block[Addresses].of_address(living.id)
    if any(entry.organization_id != organization_id for entry in entries):
        return "address-of-others"
    represented = await block[Organizations].ever_of(living.person_id)
    return "address-of-others" if set(represented) - {organization_id} else ""


async def require_not_denied(block: Block, organization_id: int, name: str, address: str) -> None:
    """Raises `ForbiddenError` where somebody there has said that they are not this person of the organisation."""
    for denied in await block[Addresses].denied_by(address, organization_id):
        if same_person(denied, name):
            raise ForbiddenError("address-not-theirs", name=denied)


async def require_address(
    block: Block, entry_id: int, organization_id: int, others: Collection[int]
) -> tuple[OrganizationAddress, PersonAddress]:
    """The address at which somebody answers for the organisation, to invite them there. `others` are the other parties:
    an address never comes from one of them, neither from whoever put it on the card nor by whose it is.

    Raises `NotFoundError` for an address that is not on this organisation's card, `ForbiddenError` for one that is
    another party's.
    """
    entry = await block[Addresses].on_card(entry_id)
    address = await block[Addresses].get(entry.address_id) if entry else None
    if entry is None or address is None or entry.organization_id != organization_id or entry.ended_at:
        raise NotFoundError
    organization = await require_organization(block, organization_id)
    if not organization.verified:
        raise ForbiddenError("organization-not-verified")
    if await _of_others(block, entry, address, others):
        raise ForbiddenError("address-of-others")
    return entry, address


async def invitable(
    block: Block, organization_id: int, others: Collection[int]
) -> list[tuple[OrganizationAddress, PersonAddress]]:
    """The addresses of the organisation's card that `require_address` would let be invited, the oldest first."""
    return [
        (entry, address)
        for entry, address in await block[Addresses].of_organization(organization_id)
        if not await _of_others(block, entry, address, others)
    ]


async def _of_others(
    block: Block, entry: OrganizationAddress, address: PersonAddress, others: Collection[int]
) -> bool:
    involved = [await block[Organizations].ever_of(person) for person in (entry.added_by, address.person_id)]
    if any(set(each) & set(others) for each in involved):
        return True
    return bool(await why_not_theirs(block, entry.organization_id, address.address))
