"""What becomes of a half-filled form of a backer's wishes when its person represents the organisation no more."""

from collections.abc import Sequence
from datetime import datetime

from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.drafts.waiting import end_drafts
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import RepresentativeGone

FORM = "backer"
"""The name of the form. The names of its drafts go on with the organisation's id."""


async def _discard(block: Block, event: RepresentativeGone, _: datetime) -> Sequence[Settled]:
    draft = await block[Drafts].get(event.person_id, f"{FORM}:{event.organization_id}")
    await end_drafts(block, [draft] if draft else [], "representative_gone")
    return ()


WHEN_REPRESENTATIVE_GONE = Touch(_discard, nothing_depends)
