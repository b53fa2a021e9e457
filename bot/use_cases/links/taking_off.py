"""An address comes off a card: the links that were sent there work no more, and all who rely on it are told."""

from datetime import datetime

from bot.models.links import OrganizationAddress, PersonAddress
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.events import AddressGone
from bot.use_cases.links.making import release
from bot.use_cases.links.ports import Addresses
from bot.use_cases.links.telling import tell_relying
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.impartiality import require_impartial
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of


async def take_off(  # noqa: PLR0917
    block: Block,
    actor: Actor,
    by: int,
    entry: OrganizationAddress,
    address: PersonAddress,
    now: datetime,
    *,
    staff: bool,
) -> None:
    """`by` is the actor's id. The address is locked."""
    entry.end(by, now)
    notification = await on_card(block, actor, entry, address, "card-address-removed")
    await block.flush()
    await release(block, address, now)
    settled = await block.touch(AddressGone(entry.organization_id, entry.person_id))
    await tell_relying(block, entry, settled)
    told = {"address": entry.id, "staff": staff}
    await block.audit.record(actor, "address.remove", "organization", entry.organization_id, **told)
    await tell_card(block, entry, notification, by)


async def yield_to_checked(  # noqa: PLR0917
    block: Block, actor: Actor, by: int, organization_id: int, typed: str, now: datetime
) -> None:
    """An address that others have put on their own card, and at which nobody has ever typed a code, comes off it: a
    moderator has checked that somebody answers for this organisation there. Else whoever writes an office's address on
    their card first would keep the office from ever having it.

    Raises `ForbiddenError` where the moderator may not decide on those who lose it.
    """
    living = await block[Addresses].living(typed)
    address = await block[Addresses].get_for_update(living.id) if living else None
    if address is None or address.confirmed_at is not None:
        return
    for entry in await block[Addresses].of_address(address.id):
        if entry.organization_id != organization_id and not entry.by_moderator:
            await _require_impartial(block, actor, entry)
            await take_off(block, actor, by, entry, address, now, staff=True)
    await block.flush()


async def _require_impartial(block: Block, actor: Actor, entry: OrganizationAddress) -> None:
    """Said in words of its own: those of the refusal itself would be read as about the card at hand."""
    try:
        await require_impartial(block, actor, await require_organization(block, entry.organization_id))
    except ForbiddenError as refusal:
        raise ForbiddenError("address-on-card-of-others") from refusal


async def on_card(
    block: Block, actor: Actor, entry: OrganizationAddress, address: PersonAddress, key: str
) -> Notification:
    organization = await require_organization(block, entry.organization_id)
    return Notification(
        key,
        {
            "person": actor.name,
            "organization": name_of(organization),
            "name": entry.name,
            "address": address.address,
        },
        actions=((Action("open-addresses", entry.organization_id),),),
    )


async def tell_card(block: Block, entry: OrganizationAddress, notification: Notification, but: int) -> None:
    occasion = f"{notification.key}:{entry.id}"
    await tell_representatives(block, entry.organization_id, notification, occasion, but=but)
