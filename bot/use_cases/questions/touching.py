"""What becomes of open questions when something happens to their project or to one of their sides, or when the backer
says yes before the answer has come. What both sides have agreed on needs no question.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from bot.models.questions import Question
from bot.models.words import Text
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.pitches.access import matches_of
from bot.use_cases.pitches.events import InterestShown
from bot.use_cases.projects.events import ProjectClosed, ProjectCompleted, ProjectPaused
from bot.use_cases.questions.closing import stop_waiting
from bot.use_cases.questions.ports import Questions

Gone: TypeAlias = ProjectClosed | ProjectCompleted | ProjectPaused | OrganizationStopped


async def _open(block: Block, event: Gone) -> Sequence[Question]:
    """Not locked yet: their pitches come first."""
    match event:
        case OrganizationStopped(organization_id):
            return await block[Questions].open_of_organization(organization_id)
        case ProjectClosed(project_id) | ProjectCompleted(project_id) | ProjectPaused(project_id):
            return await block[Questions].open_of_project(project_id)


async def _end(block: Block, event: Gone, at: datetime) -> Sequence[Settled]:
    """The other side reads that the question is off; so does the backer whose question it was."""
    matches = await matches_of(block, {question.pitch_id for question in await _open(block, event)})
    questions = await block[Questions].open_of_pitches(matches)
    said: list[Settled] = []
    for question in questions:
        question.end(at)
        match = matches[question.pitch_id]
        known = {"title": match.project.name}
        said.append(Settled(match.backer.id, Text("settled-own-question", known)))
        if isinstance(event, OrganizationStopped):
            said.append(Settled(match.carrier.id, Text("settled-question", known)))
    await stop_waiting(block, questions, "settled")
    return said


async def _count(block: Block, event: Gone, _: datetime) -> Mapping[str, int]:
    return {"questions": len(await _open(block, event))}


async def _when_interested(block: Block, event: InterestShown, at: datetime) -> Sequence[Settled]:
    """The project's people answer the backer itself now."""
    questions = await block[Questions].open_of_pitches([event.pitch_id])
    for question in questions:
        question.end(at)
    await stop_waiting(block, questions, "interested")
    return ()


WHEN_GONE = Touch(_end, _count)
WHEN_INTERESTED = Touch(_when_interested, nothing_depends)
