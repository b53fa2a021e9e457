"""What becomes of forms about pledges that were left half-way: they can be sent no more once the project takes nothing
any more, or once their person speaks for no organisation any more that could send them.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.drafts.waiting import end_drafts
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.organizations.ports import Organizations

FORM, ARRIVAL, DAY = "pledge", "arrival", "pledge-day"
"""Names of the forms: a pledge, what has arrived of it, and another day. The name of a draft goes on with the id of the
project, or of the pledge.
"""


async def end_forms(block: Block, project_id: int, pledge_ids: Collection[int], outcome: str) -> None:
    """Nobody's form for a pledge to this project is kept any longer, nor one about these pledges."""
    names = [f"{FORM}:{project_id}", *(f"{form}:{id_}" for form in (ARRIVAL, DAY) for id_ in pledge_ids)]
    drafts = [draft for name in names for draft in await block[Drafts].of_form(name)]
    await end_drafts(block, drafts, outcome)


async def _discard_theirs(block: Block, event: RepresentativeGone, _: datetime) -> Sequence[Settled]:
    """Whoever represents another organisation may still send theirs."""
    others = [
        organization
        for organization, membership in await block[Organizations].of_person(event.person_id)
        if membership.active and organization.id != event.organization_id
    ]
    if not others:
        drafts = await block[Drafts].of_person(event.person_id)
        gone = [draft for draft in drafts if draft.form.partition(":")[0] in {FORM, ARRIVAL, DAY}]
        await end_drafts(block, gone, "representative_gone")
    return ()


WHEN_REPRESENTATIVE_GONE = Touch(_discard_theirs, nothing_depends)
