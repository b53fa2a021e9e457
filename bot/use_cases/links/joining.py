"""Two records of one person become one: the one with an account, and the one at an address of a card."""

from datetime import datetime
from typing import ClassVar

from bot.models.codes import CODE_LIFETIME
from bot.models.links import LinkWay
from bot.models.people import ConsentKind, Person
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.making import end_all
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.links.proved_address import somebody_at, take
from bot.use_cases.links.telling import tell_checker
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.events import ReachedAnew
from bot.use_cases.people.ports import People


class JoinAddress(UseCase):
    """The actor is who answers at the address that they have proved just now, without an account so far. From now on
    the two are one person: links, what they have answered, their data. The people of the organisation are told.

    Raises `OutdatedError` where nothing was proved, or too long ago.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self) -> None:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            code = await block[Addresses].newest_code(person_id)
            if code is None or code.used_at is None or now - code.used_at >= CODE_LIFETIME:
                raise OutdatedError("own-code-over")
            living = await block[Addresses].living(code.address)
            if living is None or living.person_id == person_id:
                # The same tap twice: the address is theirs already.
                return
            await block[People].hold(person_id, living.person_id)
            found = await somebody_at(block, actor, code.address)
            if found is None:
                return
            other, entry, _ = found
            address, entry_id, other_id = code.address, entry.id, other.id
            await _join(block, person_id, other, now)
            await take(block, actor, person_id, address, now)
            await block.audit.record(actor, "person.join", "person", person_id, joined=other_id)
            await _tell_card(block, actor, entry_id, person_id)
            await block.touch(ReachedAnew(person_id))
            await block.commit()


async def _join(block: Block, person_id: int, other: Person, now: datetime) -> None:
    """All that is the other's becomes the person's. Pages that are open end: they were proved as the other's. So does a
    link that a colleague has handed over, and could still use. The other's consent was given for a page without an
    account, and is none to what the person does here.
    """
    other_id = other.id
    for id_ in sorted((person_id, other_id)):
        await block[People].get_for_update(id_)
    links = await block[PersonalLinks].of_person(other_id)
    await end_all(block, [link for link in links if link.way is LinkWay.HANDED], now)
    await block[PersonalLinks].end_sessions([link.id for link in links], now)
    consent = other.consent_in_force(ConsentKind.SERVICE)
    if consent is not None:
        consent.withdrawn_at = now
    await block.flush()
    await block[People].join(other_id, person_id)
    joined = await block[People].get_for_update(other_id)
    if joined is not None:
        joined.forget(now)
    await block.flush()


async def _tell_card(block: Block, actor: Actor, entry_id: int, person_id: int) -> None:
    entry = await block[Addresses].on_card(entry_id)
    if entry is None:
        return
    organization = await require_organization(block, entry.organization_id)
    address = await block[Addresses].get(entry.address_id)
    notification = Notification(
        "card-address-joined",
        {
            "person": actor.name,
            "organization": name_of(organization),
            "address": address.address if address else "…",
        },
        actions=((Action("open-addresses", entry.organization_id),),),
    )
    occasion = f"{notification.key}:{entry.id}:{person_id}"
    await tell_representatives(block, entry.organization_id, notification, occasion, but=person_id)
    await tell_checker(block, entry, notification, occasion)
