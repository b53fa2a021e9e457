"""Tells those who have asked somebody by a link, and that person's own side, what came of it: the address was refused,
mail was stopped there, the link was closed.
"""

from collections.abc import Mapping, Sequence
from functools import partial

from bot.models.links import OrganizationAddress, PersonAddress, PersonalLink
from bot.models.roles import StaffRole
from bot.models.words import Text
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.addressing import masked
from bot.use_cases.links.events import AddressUnusable
from bot.use_cases.links.ports import Addresses
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import tell_representatives, tell_touched
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.notifications import Staff


async def what_is_asked(block: Block, answerables: Answerables, link: PersonalLink) -> Text:
    """The record and its version, without anybody's words."""
    return await answerables[link.kind].what(block, link.record_id, link.version)


async def tell_tries(block: Block, answerables: Answerables, link: PersonalLink) -> None:
    await _tell_asking(block, answerables, link, "link-tries")


async def tell_refused(block: Block, answerables: Answerables, link: PersonalLink) -> None:
    await _tell_asking(block, answerables, link, "link-address-refused")


async def tell_stopped(block: Block, answerables: Answerables, link: PersonalLink) -> None:
    await _tell_asking(block, answerables, link, "link-address-stopped")


async def tell_not_theirs(block: Block, answerables: Answerables, link: PersonalLink) -> None:
    """Whoever asks; and whoever keeps the card on which the address stands is told to look at it."""
    await _tell_asking(block, answerables, link, "link-address-not-theirs", keepers=False)
    for entry in await block[Addresses].of_address(link.address_id) if link.address_id else ():
        address = await block[Addresses].get(entry.address_id)
        values = {"name": entry.name, "address": address.address if address else "…"}
        notification = Notification(
            "card-address-not-theirs", values, actions=((Action("open-addresses", entry.organization_id),),)
        )
        occasion = f"{notification.key}:{entry.id}"
        await tell_representatives(block, entry.organization_id, notification, occasion)
        await tell_checker(block, entry, notification, occasion)


async def tell_resumed(block: Block, answerables: Answerables, link: PersonalLink) -> None:
    await _tell_asking(block, answerables, link, "link-address-resumed")


async def _tell_asking(
    block: Block, answerables: Answerables, link: PersonalLink, key: str, *, keepers: bool = True
) -> None:
    """All who represent the organisation that asks; where none does, whoever made the link. And all who represent the
    one on whose card the address stands (`keepers`): they can name another.
    """
    address = await block[Addresses].get(link.address_id) if link.address_id else None
    notification = Notification(
        key,
        {
            "what": await what_is_asked(block, answerables, link),
            "address": masked(address.address) if address and address.address else "…",
        },
        actions=answerables[link.kind].leads_to(link.record_id),
    )
    occasion = f"{key}:{link.id}"
    if link.organization_id is not None:
        await tell_representatives(block, link.organization_id, notification, occasion)
    elif link.made_by is not None:
        await tell(block, [link.made_by], notification, occasion)
    own = await block[Addresses].of_address(link.address_id) if link.address_id and keepers else ()
    for organization_id in {entry.organization_id for entry in own} - {link.organization_id}:
        await tell_representatives(block, organization_id, notification, occasion)


async def touch_unusable(block: Block, address: PersonAddress) -> None:
    """Features hear of it, whatever has become of the links that went there: for the organisations on whose card it
    stands, and for those that its person represents.
    """
    on_cards = {entry.organization_id for entry in await block[Addresses].of_address(address.id)}
    represented = await block[Organizations].of_person(address.person_id)
    for organization_id in sorted(on_cards | {organization.id for organization, _ in represented}):
        await block.touch(AddressUnusable(organization_id))


async def tell_checker(
    block: Block, entry: OrganizationAddress, notification: Notification, occasion: str
) -> None:
    """Where nobody represents the organisation, what its card says is seen to by the moderator who has checked it."""
    if entry.by_moderator and not await block[Organizations].representatives(entry.organization_id):
        await tell(block, [entry.added_by], notification, occasion, to=partial(Staff, StaffRole.MODERATOR))


async def tell_relying(
    block: Block, entry: OrganizationAddress, settled: Mapping[int, Sequence[Settled]]
) -> None:
    """Somebody answers for the organisation at an address no more: tell the others that rely on it, once each."""
    organization = await require_organization(block, entry.organization_id)
    others = {id_: own for id_, own in settled.items() if id_ != entry.organization_id}
    gone = Notification("card-address-gone", {"organization": name_of(organization)})
    await tell_touched(block, others, gone, f"card-address-gone:{entry.id}")
