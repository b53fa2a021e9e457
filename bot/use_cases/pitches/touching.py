"""What becomes of pitches when something happens to their project or to one of their sides."""

from collections.abc import Sequence
from datetime import datetime

from bot.models.pitches import HOPEFUL
from bot.models.words import Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import OrganizationRenamed
from bot.use_cases.pitches.access import matches_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.events import ProjectClosed, ProjectCorrected


async def _close_open_pitches(block: Block, event: ProjectClosed, at: datetime) -> Sequence[Settled]:
    """Close the project's open pitches: backers need not answer them any more."""
    for pitch in await block[Pitches].open_of_project(event.project_id):
        pitch.close(at)
    return ()


async def _tell_hopeful_backers(block: Block, event: ProjectCorrected, _: datetime) -> Sequence[Settled]:
    """A project was corrected: backers that are interested or matched have said yes to other words."""
    return [
        Settled(backer.id, Text("settled-project-corrected"))
        for pitch, backer in await block[Pitches].of_project(event.project_id)
        if pitch.status in HOPEFUL
    ]


async def _tell_other_sides(block: Block, event: OrganizationRenamed, _: datetime) -> Sequence[Settled]:
    """An organisation is called otherwise: whoever has an interest or a match with it knows it by its former name."""
    matches = await matches_of(block, await block[Pitches].hopeful_of(event.organization_id))
    return [
        Settled(side.id, Text("settled-renamed-match", {"title": match.project.title}))
        for match in matches.values()
        if match.project.open_to_changes
        for side in match.sides
        if side.id != event.organization_id
    ]


WHEN_PROJECT_CORRECTED = Touch(_tell_hopeful_backers, nothing_depends)
WHEN_ORGANIZATION_RENAMED = Touch(_tell_other_sides, nothing_depends)
WHEN_PROJECT_CLOSED = Touch(_close_open_pitches, nothing_depends)
