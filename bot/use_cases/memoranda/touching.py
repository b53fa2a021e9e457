"""What becomes of memoranda when something happens to one of their parties."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.words import Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.events import OrganizationRenamed


async def _tell_other_parties(block: Block, event: OrganizationRenamed, _: datetime) -> Sequence[Settled]:
    """A party is called otherwise: the others of a memorandum that waits know it by its former name."""
    return [
        Settled(party.organization_id, Text("settled-renamed-memorandum", {"title": project.title}))
        for memorandum, project in await block[Memoranda].open_of_organization(event.organization_id)
        for party in memorandum.parties
        if party.organization_id != event.organization_id
    ]


WHEN_ORGANIZATION_RENAMED = Touch(_tell_other_parties, nothing_depends)
