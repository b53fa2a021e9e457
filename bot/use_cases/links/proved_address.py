"""Whose an address is that a person has proved: nobody's so far, theirs, or of somebody who may be them."""

from datetime import datetime

from bot.models.links import MailOutcome, OrganizationAddress, PersonAddress
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.understanding.same_names import same_person
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.making import end_all
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.organizations.access import require_organization, require_represented
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.events import ReachedAnew
from bot.use_cases.people.ports import People


async def take(block: Block, actor: Actor, person_id: int, typed: str, now: datetime) -> None:
    """The address is the person's from now on, and no other that stands on no card. A code has just come through."""
    address = await block[Addresses].claim(person_id, typed, now)
    if address.person_id != person_id:
        raise ForbiddenError("own-address-of-others")
    address.confirm(now)
    address.note(MailOutcome.ACCEPTED, now)
    address.not_theirs_at = None
    for former in await block[Addresses].all_of(person_id):
        if former.id != address.id and not await block[Addresses].of_address(former.id):
            await end_address(block, former, now)
    await block.audit.record(actor, "address.own", "person", person_id)


async def end_address(block: Block, address: PersonAddress, now: datetime) -> None:
    """What was asked of them there, and still waits, is asked in the chat."""
    links = [
        link
        for link in await block[PersonalLinks].of_person(address.person_id)
        if link.address_id == address.id
    ]
    await end_all(block, links, now)
    address.ended_at = now
    await block.flush()
    if links:
        await block.touch(ReachedAnew(address.person_id))


async def somebody_at(
    block: Block, actor: Actor, address: str
) -> tuple[Person, OrganizationAddress, OrganizationName] | None:
    """Who has no account and answers at this address, where the actor may be them: every organisation on whose card it
    stands is one that the actor represents, and accepted them under the name of the card. None if the address is
    nobody's, or the actor's.

    Raises `ForbiddenError` for an address that is somebody else's, and where the two sign for two sides of one
    memorandum.
    """
    living = await block[Addresses].living(address)
    if living is None or actor.person_id is None or living.person_id == actor.person_id:
        return None
    other = await block[People].get(living.person_id)
    entries = await block[Addresses].of_address(living.id)
    if other is None or other.account_id is not None or not entries:
        raise ForbiddenError("own-address-of-others")
    renamed = [
        each.at
        for each in await block.audit.of("person", actor.person_id)
        if each.action == "person.rename" and each.actor_id == actor.person_id
    ]
    for entry in entries:
        organization = name_of(await require_organization(block, entry.organization_id))
        try:
            require_represented(actor, entry.organization_id, verified=True)
        except (NotFoundError, ForbiddenError):
            raise ForbiddenError("own-address-of-others") from None
        membership = await block[Organizations].membership(actor.person_id, entry.organization_id)
        accepted_so = membership is not None and all(at <= membership.since for at in renamed)
        if not (accepted_so and same_person(entry.name, actor.name)):
            raise ForbiddenError("own-address-other-name", organization=organization)
    if await block[People].both_sign(actor.person_id, other.id):
        raise ForbiddenError("own-address-both-sign")
    return other, entries[0], organization
