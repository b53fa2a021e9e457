"""What becomes of the addresses on cards when their person takes part no more."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.links import OrganizationAddress
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.events import AddressGone
from bot.use_cases.links.ports import Addresses
from bot.use_cases.links.telling import tell_relying
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.people.events import PersonGone


async def _take_off(block: Block, event: PersonGone, at: datetime) -> Sequence[Settled]:
    """They stand on no card any more, and whoever relies on that asks somebody else."""
    for entry in await block[Addresses].cards_of(event.person_id):
        await _end(block, entry, at)
    return ()


async def _take_off_this(block: Block, event: RepresentativeGone, at: datetime) -> Sequence[Settled]:
    """Whoever has an account answers for an organisation as long as they represent it: their own address comes off its
    card with them.
    """
    for entry in await block[Addresses].cards_of(event.person_id):
        if entry.organization_id == event.organization_id:
            await _end(block, entry, at)
    return ()


async def _end(block: Block, entry: OrganizationAddress, at: datetime) -> None:
    entry.end(None, at)
    await block.flush()
    settled = await block.touch(AddressGone(entry.organization_id, entry.person_id))
    await tell_relying(block, entry, settled)


async def _hangs_on(block: Block, event: PersonGone, _: datetime) -> Mapping[str, int]:
    counted: Counter[str] = Counter()
    for entry in await block[Addresses].cards_of(event.person_id):
        counted.update(await block.depending(AddressGone(entry.organization_id, event.person_id)))
    return counted


WHEN_REPRESENTATIVE_GONE = Touch(_take_off_this, nothing_depends)
WHEN_PERSON_GONE = Touch(_take_off, _hangs_on)
