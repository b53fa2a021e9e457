"""What becomes of projects when their carrier may not act any more, or may again; and of drafts of whoever leaves."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.models.projects import RUNNING, ProjectStage
from bot.models.words import Text
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.drafts.waiting import end_drafts
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import OrganizationResumed, OrganizationStopped, RepresentativeGone
from bot.use_cases.projects.events import ProjectPaused, ProjectResumed
from bot.use_cases.projects.ports import Projects

FORM = "project"
"""The name of the form, under which its drafts are kept."""
CARRIERS = ("carrier", "organization")
"""Answers that name the organisation which submits: as the form was opened with it, or as it was chosen."""


async def _halt(block: Block, event: OrganizationStopped, _: datetime) -> Sequence[Settled]:
    settled = []
    for project in await block[Projects].of_organization(event.organization_id, ProjectStage.PUBLISHED):
        project.halt()
        settled.append(
            Settled(event.organization_id, Text("settled-project-halted", {"title": project.name}))
        )
        for own in (await block.touch(ProjectPaused(project.id))).values():
            settled += own
    return settled


async def _before_everybody(block: Block, event: OrganizationStopped, _: datetime) -> Mapping[str, int]:
    """The search for backers stops, and of what is carried out nothing more is asked (`progress/touching.py`)."""
    stages = (ProjectStage.PUBLISHED, *RUNNING)
    found = [await block[Projects].of_organization(event.organization_id, stage) for stage in stages]
    return {"projects": sum(map(len, found))}


async def _go_on(block: Block, event: OrganizationResumed, _: datetime) -> Sequence[Settled]:
    for project in await block[Projects].of_organization(event.organization_id, ProjectStage.PAUSED):
        if project.halted:
            project.resume()
            await block.touch(ProjectResumed(project.id))
    return ()


async def _discard_draft(block: Block, event: RepresentativeGone, _: datetime) -> Sequence[Settled]:
    """A half-filled form on behalf of the organisation can be submitted no more."""
    draft = await block[Drafts].get(event.person_id, FORM)
    named = [draft.answers.get(answer) for answer in CARRIERS] if draft else []
    if draft and any(carrier and carrier["id"] == event.organization_id for carrier in named):
        await end_drafts(block, [draft], "representative_gone")
    return ()


WHEN_ORGANIZATION_STOPPED = Touch(_halt, _before_everybody)
WHEN_ORGANIZATION_RESUMED = Touch(_go_on, nothing_depends)
WHEN_REPRESENTATIVE_GONE = Touch(_discard_draft, nothing_depends)
