"""Staff's looks at an organisation's contacts are audited."""

from datetime import datetime

from bot.models.country import today
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block

LOOK = "contacts.look"


async def note_look(block: Block, actor: Actor, organization_id: int, at: datetime) -> None:
    """Write it down, once a day for each person and organisation. The caller commits."""
    for entry in await block.audit.of("organization", organization_id):
        if (entry.action, entry.actor_id, today(entry.at)) == (LOOK, actor.person_id, today(at)):
            return
    await block.audit.record(actor, LOOK, "organization", organization_id)
