"""A backer's wishes in its own words, as the matching engine reads them."""

from bot.matching.facts import Item
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meaning.facts import backer_facts
from bot.use_cases.organizations.ports import Organizations


async def text_of_backer(block: Block, organization_id: int) -> Item | None:
    profile = await block[Backers].get(organization_id)
    organization = await block[Organizations].get(organization_id)
    return backer_facts(profile, organization, pitches_left=0) if profile and organization else None
