"""What becomes of forms about a project's progress that were left half-way: they can be sent no more once the project
is over, or once their person represents its carrier no more. Otherwise they would be brought to mind with a button that
leads nowhere.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.drafts.waiting import end_drafts
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import RepresentativeGone
from bot.use_cases.projects.ports import Projects

FORMS = ("report", "completion")
"""Names of the forms about a project's progress. The names of their drafts go on with the project's id."""


async def end_forms(block: Block, project_id: int, outcome: str) -> None:
    """Nobody's form about the progress of this project is kept any longer."""
    drafts = [draft for form in FORMS for draft in await block[Drafts].of_form(f"{form}:{project_id}")]
    await end_drafts(block, drafts, outcome)


async def _discard_theirs(block: Block, event: RepresentativeGone, _: datetime) -> Sequence[Settled]:
    gone = []
    for draft in await block[Drafts].of_person(event.person_id):
        form, _about, project_id = draft.form.partition(":")
        project = await block[Projects].get(int(project_id)) if form in FORMS else None
        if project is not None and project.organization_id == event.organization_id:
            gone.append(draft)
    await end_drafts(block, gone, "representative_gone")
    return ()


WHEN_REPRESENTATIVE_GONE = Touch(_discard_theirs, nothing_depends)
