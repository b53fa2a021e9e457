"""Looks of staff at contacts are on record: who looked at whose, and on which day."""

from datetime import datetime

from bot.models.country import today
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block

LOOK = "contacts.look"


async def note_look(block: Block, actor: Actor, organization_id: int, at: datetime) -> None:
    """Write down that the actor sees the organisation's contact: once a day for each of them."""
    looks = [
        entry
        for entry in await block.audit.of("organization", organization_id)
        if (entry.action, entry.actor_id, today(entry.at)) == (LOOK, actor.person_id, today(at))
    ]
    if not looks:
        await block.audit.record(actor, LOOK, "organization", organization_id)
